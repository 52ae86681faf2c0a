"""The tempo of one repetition to a line: seconds up, held and down become a rise, a plateau and a fall."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draw.svg import number, picture, words

WIDTH = 160
HEIGHT = 62
LEFT, RIGHT, TOP, BASE = 3, 157, 4, 38
ENDS = {"up": TOP, "down": BASE}
"""Where a phase that moves leads to; the others stay where they are."""
LABEL_AT = 57
LABEL_ROOM = 32


def trace(phases: Sequence[tuple[str, float]], *, label: str) -> str:
    """Draw a repetition of phases (`up`, `hold`, `down`, `pause`) of so many seconds, in their order;
    `label` says it in words."""
    scale = (RIGHT - LEFT) / max(sum(seconds for _, seconds in phases), 1)
    moves = [name for name, _ in phases if name in ENDS]
    at, height = float(LEFT), TOP if moves[:1] == ["down"] else BASE
    begins = height
    line, labels = f"M{LEFT} {height}", list[tuple[float, str]]()
    for name, seconds in phases:
        end, height = at + seconds * scale, ENDS.get(name, height)
        line += f"L{number(end)} {height}"
        labels += [((at + end) / 2, f"{number(seconds)} s")] if seconds > 0 else []
        at = end
    floor = "" if begins == height == BASE else f"V{BASE}H{LEFT}"
    return _picture(line, labels, label, floor)


def held(seconds: float, *, label: str) -> str:
    """Draw a position held still for `seconds`; `label` says it in words."""
    return _picture(f"M{LEFT} 22H{RIGHT}", [(WIDTH / 2, f"hold {number(seconds)} s")], label)


def _picture(line: str, labels: list[tuple[float, str]], label: str, floor: str = "") -> str:
    spots = _spread([middle for middle, _ in labels])
    shapes = [f'<path class="t-area" d="{line}{floor}Z"/>', f'<path class="t-line" d="{line}"/>']
    shapes += [words("t-label", spot, LABEL_AT, text) for spot, (_, text) in zip(spots, labels, strict=True)]
    return picture("rv-trace", WIDTH, HEIGHT, shapes, label=label)


def _spread(middles: list[float]) -> list[float]:
    """Move labels apart where a short phase leaves them no room, and keep them in the picture."""
    spots: list[float] = []
    for middle in middles:
        least = spots[-1] + LABEL_ROOM if spots else LABEL_ROOM / 2
        spots.append(max(middle, least))
    limit = WIDTH - LABEL_ROOM / 2
    for index in range(len(spots) - 1, -1, -1):
        spots[index] = min(spots[index], limit)
        limit = spots[index] - LABEL_ROOM
    return spots
