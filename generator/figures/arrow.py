"""Two frames to an arrow: the way of the point that moves most, moved beside the body."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from generator.figures.body import CONTACTS, Ball
from generator.figures.camera import SCALE, Camera, Flat
from generator.figures.flesh import Shape, shape
from generator.figures.frames import Solved, between
from generator.figures.outline import Circle, curve_path, polygon_path
from generator.figures.scene import Drawing

POINTS: dict[str, tuple[str, Ball]] = {
    "heel": ("w", CONTACTS["heel"]), "foot": ("w", CONTACTS["ball"]), "toes": ("w", CONTACTS["tip"]),
    "knee": ("w", CONTACTS["knee"]), "hips": ("", CONTACTS["seat"]), "head": ("", CONTACTS["head"]),
    "hand": ("w", CONTACTS["hand"]), "other heel": ("o", CONTACTS["heel"]),
    "other foot": ("o", CONTACTS["ball"]), "other knee": ("o", CONTACTS["knee"]),
    "other hip": ("o", Ball("pelvis", 0, 0, 11.0, 5.0)),
    "pelvic floor": ("", Ball("pelvis", 0, -9.0, 0, 3.0)),
}  # fmt: skip
"""Points whose way an arrow can show, by what an author calls them."""

SHOWN = {"hips": 1.5, "head": 0.6, "hand": 0.3, "knee": 0.9, "other knee": 0.7, "other heel": 0.8}
"""How soon a point's way is the one that is shown, where the author names none."""

NAMED = ("foot", "toes", "other foot", "other hip", "pelvic floor")
"""Points whose way is shown only where an author names them."""

LEAST, MOST, CLEAR, HEAD = 26 * SCALE, 60 * SCALE, 5.5 * SCALE, 11 * SCALE
"""The shortest and the longest arrow, its room, and its head's length, in units of a drawing."""


NEAR = 7.0
"""Units of a drawing from a thing to the middle of an arrow's shaft."""


class Solid(NamedTuple):
    """What an arrow keeps clear of: circles of the body, boxes of things, and a floor that is a line."""

    circles: Sequence[Circle]
    boxes: Sequence[tuple[float, float, float, float]]
    floor: bool


def arrow(drawing: Drawing, before: Solved, after: Solved, camera: Camera, solid: Solid) -> list[Shape]:
    """The arrow of a frame; none where nothing moves."""
    turned = _turned(before, after, camera)
    way = turned or _way(drawing, before, after, camera)
    if way is None:
        return []
    sized = _sized(way, 1.4 * LEAST if drawing.quick else LEAST)
    start, middle, end = turned or clear(sized, solid, _outward(drawing, after, camera))
    turn = (2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2)
    return _both_ways(start, turn, end) if drawing.quick else pointer(start, turn, end)


def _both_ways(start: Flat, turn: Flat, end: Flat) -> list[Shape]:
    """With a head at each end, for what goes up and down without a rest."""
    shaft = curve_path(_neck(turn, start), turn, _neck(turn, end))
    return [shape("a", shaft), shape("z", *(polygon_path(_tip(turn, point)) for point in (end, start)))]


def pointer(start: Flat, turn: Flat, end: Flat) -> list[Shape]:
    """A curved arrow: its shaft and its head."""
    return [shape("a", curve_path(start, turn, _neck(turn, end))), shape("z", polygon_path(_tip(turn, end)))]


Way = tuple[Flat, Flat, Flat]
"""Where a point is before, on its way, and after."""


TURNS = 45.0
"""From how many degrees about itself on a body's turn is what the arrow shows."""


def _turned(before: Solved, after: Solved, camera: Camera) -> Way | None:
    """Around the near side of a body that turns, below its feet."""
    turn = after.body.pose.get("turn", 0.0) - before.body.pose.get("turn", 0.0)
    if abs(turn) < TURNS:
        return None
    x, _ = camera.flat(after.body.segments["pelvis"].at)
    wide, floor = 20 * SCALE * (1 if turn > 0 else -1), -9 * SCALE
    return (x + wide, floor), (x, floor + 6 * SCALE), (x - wide, floor)


def _way(drawing: Drawing, before: Solved, after: Solved, camera: Camera) -> Way | None:
    names = [drawing.arrow] if drawing.arrow else [name for name in POINTS if name not in NAMED]
    bodies = (before.body, between(drawing, before, after, 0.5).body, after.body)
    ways = [tuple(camera.flat(b.ball(POINTS[n][1], POINTS[n][0])) for b in bodies) for n in names]
    weighted = zip(ways, (SHOWN.get(name, 1.0) for name in names), strict=True)
    (start, middle, end), _ = max(weighted, key=lambda pair: pair[1] * _distance(pair[0][0], pair[0][2]))
    if drawing.quick:
        start, middle = (end[0], start[1]), (end[0], (start[1] + end[1]) / 2)
    return (start, middle, end) if _distance(start, end) > 6 else None


def _distance(a: Flat, b: Flat) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def _sized(way: Way, least: float) -> Way:
    """A way long enough to be seen, and short enough to lie beside the body."""
    (a, b), _, (e, f) = way
    far = max(_distance((a, b), (e, f)), 1e-6)
    scale = max(1.0, least / far) if far < MOST else MOST / far
    x, y = (a + e) / 2, (b + f) / 2
    start, middle, end = ((x + scale * (p - x), y + scale * (q - y)) for p, q in way)
    return (start, middle, end) if scale < 1.5 and _on_the_way(*way) else (start, (x, y), end)


def _on_the_way(start: Flat, middle: Flat, end: Flat) -> bool:
    """Whether a point goes on and not back."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    part = ((middle[0] - start[0]) * dx + (middle[1] - start[1]) * dy) / (dx * dx + dy * dy)
    return 0.15 < part < 0.85


def _outward(drawing: Drawing, after: Solved, camera: Camera) -> Flat:
    """Away from the body where the hips of somebody upright move: behind them."""
    if drawing.arrow != "hips" or drawing.posture not in ("standing", "sitting"):
        return (0.0, 0.0)
    x, y = camera.flat(after.body.segments["pelvis"].x)
    return (-x / SCALE, -y / SCALE)


def clear(way: Way, solid: Solid, outward: Flat = (0.0, 0.0)) -> Way:
    """Moved as little as it must be to lie beside the body, rather outward."""
    best, least = way, float("inf")
    for far in range(0, 260, 12):
        if far >= least:
            break
        for turn in range(16 if far else 1):
            dx, dy = far * cos(turn * pi / 8), far * sin(turn * pi / 8)
            moved = tuple((x + dx, y + dy) for x, y in way)
            against = far - dx * outward[0] - dy * outward[1]
            cost = far + 0.5 * against + 200 * covered((moved[0], moved[1], moved[2]), solid)
            if cost < least:
                best, least = (moved[0], moved[1], moved[2]), cost
    return best


def covered(way: Way, solid: Solid) -> float:
    """How much of it lies on the body with the room that it keeps, on things, or below the floor."""
    (a, b), (c, d), (e, f) = way
    points = [way[0], ((a + c) / 2, (b + d) / 2), way[1], ((c + e) / 2, (d + f) / 2), way[2]]
    found = sum(max(0.0, y + 10) / 10 for _, y in points) if solid.floor else 0.0
    for x, y in points:
        found += any(hypot(x - p, y - q) < r + CLEAR for p, q, r in solid.circles)
        found += any(a - NEAR < x < c + NEAR and b - NEAR < y < d + NEAR for a, b, c, d in solid.boxes)
    return found


def _unit(a: Flat, b: Flat) -> Flat:
    length = _distance(a, b) or 1.0
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length)


def _neck(turn: Flat, end: Flat) -> Flat:
    """Where the shaft ends, inside the head."""
    dx, dy = _unit(turn, end)
    return (end[0] - 0.7 * HEAD * dx, end[1] - 0.7 * HEAD * dy)


def _tip(turn: Flat, end: Flat) -> list[Flat]:
    dx, dy = _unit(turn, end)
    x, y = end[0] - HEAD * dx, end[1] - HEAD * dy
    half = 0.5 * HEAD
    return [end, (x - half * dy, y + half * dx), (x + half * dy, y - half * dx)]
