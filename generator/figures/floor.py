"""Landings to a piece of floor seen from above: prints in order, their numbers, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import copysign, hypot

from generator.figures.arrow import pointer
from generator.figures.camera import SCALE, Camera, Flat
from generator.figures.flesh import Shape, shape
from generator.figures.landings import Landing
from generator.figures.outline import Path, chain, circle_path, line_path, polygon_path
from generator.figures.scene import VIEWS, Drawing, View
from generator.figures.vectors import Vector

Box = tuple[float, float, float, float]

SOLE = ((-9.0, 0.0, 3.4), (-1.0, 0.6, 3.2), (6.5, 0.0, 4.6), (11.0, 0.4, 3.4))
"""A print about its middle: forward, to the outside, radius."""

MARGIN, DISC, PAST = 16.0, 6.0, 20.0
"""Centimetres of floor around all prints, the size of a number, and how far past a print's middle it is."""

DIGITS: dict[int, tuple[tuple[Flat, ...], ...]] = {
    1: (((-2, -4), (0.6, -6), (0.6, 6)),),
    2: (((-3.4, -3.4), (-2, -6), (2, -6), (3.4, -3.4), (-3.4, 6), (3.6, 6)),),
    3: (((-3, -6), (3, -6), (0, -1), (3.2, 2), (1.6, 6), (-3, 5.4)),),
    4: (((2, 6), (2, -6), (-3.6, 2.4), (4, 2.4)),),
    5: (((3, -6), (-2.4, -6), (-3, -1), (1.8, -1), (3.2, 2.4), (1.6, 6), (-3, 5.4)),),
}  # fmt: skip
"""Lines of a numeral about its middle, y down."""


def camera_of(drawing: Drawing) -> Camera:
    """Straight down, with the same side to the right as in the figure; forward is to the right elsewhere."""
    yaw = VIEWS[drawing.view].yaw
    return Camera.of(View(yaw if yaw in (-90, 90) else 0, 90))


def floor_plan(drawing: Drawing) -> tuple[Shape, ...]:
    """The floor, what is marked on it, prints, ways and numbers; nothing of a figure without landings."""
    if not drawing.landings:
        return ()
    eye, landings = camera_of(drawing), drawing.landings
    drawn = [_mat(eye, drawing), *_marks(eye, drawing), *_prints(eye, landings)]
    return tuple(_melted([*drawn, *_ways(eye, landings), *_numbers(eye, landings)]))


def _melted(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """One shape of all that look alike, in the order in which their looks come."""
    for css in dict.fromkeys(one.css for one in shapes):
        yield shape(css, *(path for one in shapes if one.css == css for path in one.paths))


def _feet(landing: Landing) -> Iterator[tuple[str, float, float]]:
    for side in landing.sides:
        out = 0.5 if side == "w" else -0.5
        yield side, landing.forward, landing.sideways + out * landing.apart


def _prints(eye: Camera, landings: Sequence[Landing]) -> Iterator[Shape]:
    """A print of each foot at each place, once; those of the start in their own color."""
    for landing in dict.fromkeys(landings):
        for side, forward, aside in _feet(landing):
            worn = "w" if side == "w" or landing.sides == "wo" else "u"
            yield shape("v" if landing == landings[0] else worn, _sole(eye, side, forward, aside))


def _sole(eye: Camera, side: str, forward: float, aside: float) -> Path:
    out = 1.0 if side == "w" else -1.0
    circles = [(*eye.flat((forward + x, 0.0, aside + out * z)), SCALE * radius) for x, z, radius in SOLE]
    return chain([(x, y) for x, y, _ in circles], lambda n, _: circles[n][2]).path


def _reach(drawing: Drawing) -> tuple[float, float, float, float]:
    """From where to where prints and marks are: forward, and to the working side."""
    places = [(x, z) for one in drawing.landings for _, x, z in _feet(one)]
    if drawing.prop("dots"):
        places += list(DOTS)
    xs, zs = zip(*places, strict=True)
    single = any(len(one.sides) == 1 for one in drawing.landings)
    room = MARGIN + (20 if single else 9)
    ahead = room + (9 if _steps(drawing.landings) else 0)
    return min(xs) - room, max(xs) + ahead, min(zs) - MARGIN, max(zs) + MARGIN


def _steps(landings: Sequence[Landing]) -> bool:
    """Whether one foot goes after the other."""
    return landings[0].sides == "wo" and len(landings[1].sides) == 1


def _mat(eye: Camera, drawing: Drawing) -> Shape:
    return _rectangle(eye, "m", *_reach(drawing))


def _rectangle(eye: Camera, css: str, low: float, high: float, left: float, right: float) -> Shape:
    corners: tuple[Vector, ...] = ((low, 0, left), (high, 0, left), (high, 0, right), (low, 0, right))
    return shape(css, polygon_path([eye.flat(corner) for corner in corners]))


DOTS = ((0.0, 20.0), (0.0, -20.0), (45.0, 0.0), (90.0, 20.0), (90.0, -20.0))
"""Where dots are about the feet at the start."""


def _marks(eye: Camera, drawing: Drawing) -> Iterator[Shape]:
    """The line or the dots of the figure."""
    low, high, left, right = _reach(drawing)
    if line := drawing.prop("line"):
        first, second = drawing.landings[:2]
        if line.where == "beside":
            z = (first.middle[1] + second.middle[1]) / 2
            yield _rectangle(eye, "i", low, high, z - 1.8, z + 1.8)
        else:
            x = (first.forward + second.forward) / 2
            yield _rectangle(eye, "i", x - 1.8, x + 1.8, left, right)
    if drawing.prop("dots"):
        yield shape("l", *(circle_path(*eye.flat((x, 0.0, z)), SCALE * 9) for x, z in DOTS))


def _label(landing: Landing, came: tuple[float, float], number: int) -> tuple[float, float]:
    """Where a landing's number is: between two feet, or past the one; a second behind the first."""
    x, z = landing.middle
    if landing.sides == "wo":
        return x - 13 * number, z
    dx, dz = x - came[0], z - came[1]
    return (x + copysign(PAST, dx if abs(dx) > abs(dz) else -1), z)


def _numbers(eye: Camera, landings: Sequence[Landing]) -> Iterator[Shape]:
    seen: dict[Landing, int] = {}
    for number, (landing, start) in enumerate(_moves(landings), 1):
        x, y = eye.flat(_space(_label(landing, start, seen.get(landing, 0))))
        seen[landing] = seen.get(landing, 0) + 1
        yield shape("z", circle_path(x, y, SCALE * DISC))
        lines = [[(x + a, y + b) for a, b in line] for line in DIGITS[number]]
        yield shape("y", *map(line_path, lines))


def _space(place: tuple[float, float]) -> Vector:
    return place[0], 0.0, place[1]


def _moves(landings: Sequence[Landing]) -> Iterator[tuple[Landing, tuple[float, float]]]:
    """Each landing with where it came from: the feet before it, or where the foot that steps was."""
    steps = landings[0].sides == "wo"
    at = {side: (x, z) for side, x, z in _feet(landings[0])}
    for before, after in pairwise(landings):
        yield after, _middle([at[side] for side in after.sides]) if steps else before.middle
        at |= {side: (x, z) for side, x, z in _feet(after)}


def _ways(eye: Camera, landings: Sequence[Landing]) -> Iterator[Shape]:
    """An arrow to each landing, before the toes of one foot that goes sideways; back beside there."""
    for number, (after, start) in enumerate(_moves(landings)):
        a, b = _space(start), _space(after.middle)
        before = len(after.sides) == 1 and abs(a[0] - b[0]) < abs(a[2] - b[2])
        if before:
            past = PAST + (9 * number if _steps(landings) else 0)
            a, b = ((x + past, y, z) for x, y, z in (a, b))
        yield from _arrow(eye.flat(a), eye.flat(b), SCALE * (3 if before else 17))


def _middle(places: Sequence[tuple[float, float]]) -> tuple[float, float]:
    xs, zs = zip(*places, strict=True)
    return sum(xs) / len(xs), sum(zs) / len(zs)


def _arrow(start: Flat, end: Flat, room: float) -> Iterator[Shape]:
    far = hypot(end[0] - start[0], end[1] - start[1])
    if far < 1:
        return
    dx, dy = (end[0] - start[0]) / far, (end[1] - start[1]) / far
    aside = SCALE * 5
    keep = min(room, 0.27 * far)
    a = (start[0] + keep * dx - dy * aside, start[1] + keep * dy + dx * aside)
    b = (end[0] - keep * dx - dy * aside, end[1] - keep * dy + dx * aside)
    turn = ((a[0] + b[0]) / 2 - dy * aside, (a[1] + b[1]) / 2 + dx * aside)
    yield from pointer(a, turn, b)


ASIDE = 25.0
"""From how many centimetres on a foot goes to the side; from left to right is less."""


def floor_words(landings: Sequence[Landing]) -> str:
    """What the piece of floor shows, in a sentence."""
    said = [_step_words(before, after, landings) for before, after in pairwise(landings)]
    return f"From above: {', then '.join(said)}." if said else ""


def _step_words(before: Landing, after: Landing, landings: Sequence[Landing]) -> str:
    feet = {"wo": "both feet", "w": "your foot", "o": "your other foot"}[after.sides]
    if after == landings[0]:
        return f"{feet} back to the start"
    forward, aside = after.forward - before.forward, after.middle[1] - before.middle[1]
    ways = ["forward" if forward > 0 else "back"] if abs(forward) > 5 else []
    ways += ["to the side"] if abs(aside) > ASIDE else []
    return f"{feet} {' and '.join(ways) or 'down'}"
