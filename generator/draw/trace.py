"""The tempo of one repetition: seconds up, held and down become a rise, a plateau and a fall."""

from __future__ import annotations

from generator.draw.svg import number, picture, words

WIDTH = 160
HEIGHT = 62
LEFT, RIGHT, TOP, BASE = 3, 157, 4, 38
LABEL_AT = 57
LABEL_ROOM = 32


def trace(up: float, hold: float, down: float, *, label: str) -> str:
    """Draw a repetition of `up`, `hold` and `down` seconds; `label` says it in words."""
    scale = (RIGHT - LEFT) / max(up + hold + down, 1)
    top = LEFT + up * scale
    turn = top + hold * scale
    end = turn + down * scale
    line = f"M{LEFT} {BASE}L{number(top)} {TOP}L{number(turn)} {TOP}L{number(end)} {BASE}"
    middles = ((LEFT + top) / 2, (top + turn) / 2, (turn + RIGHT) / 2)
    labels = [
        (middle, f"{number(seconds)} s")
        for middle, seconds in zip(middles, (up, hold, down), strict=True)
        if seconds > 0
    ]
    return _picture(line, labels, label)


def held(seconds: float, *, label: str) -> str:
    """Draw a position held still for `seconds`; `label` says it in words."""
    return _picture(f"M{LEFT} 22H{RIGHT}", [(WIDTH / 2, f"hold {number(seconds)} s")], label)


def _picture(line: str, labels: list[tuple[float, str]], label: str) -> str:
    spots = _spread([middle for middle, _ in labels])
    shapes = [f'<path class="t-area" d="{line}Z"/>', f'<path class="t-line" d="{line}"/>']
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
