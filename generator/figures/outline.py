"""Circles on the page to outlines in whole numbers: limbs as one smooth line, shoes and heads as hulls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, hypot, sin
from typing import NamedTuple

from generator.figures.camera import Flat

Circle = tuple[float, float, float]
"""Middle and radius on the page."""

Reach = Callable[[int, Flat], float]
"""How far the place of that number in a chain reaches in a direction."""


class Path(NamedTuple):
    """The `d` of an SVG path, and the box that holds all its points: left, top, right, bottom."""

    d: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Outline:
    """A closed line: its points, and which of them are corners."""

    points: tuple[Flat, ...]
    corners: frozenset[int] = frozenset()
    hull: bool = False
    """Whether the points are pairs: where it touches, and where the lines through two touches meet."""

    @property
    def path(self) -> Path:
        """As a path."""
        return _hull_path(self.points) if self.hull else _smooth_path(self.points, self.corners)


def chain(middles: Sequence[Flat], reach: Reach, *, flat: tuple[bool, bool] = (False, False)) -> Outline:
    """The outline of a limb: at each place both sides, and a round or flat end."""
    ways = _ways(middles)
    left, right = [], []
    for n, ((x, y), (dx, dy)) in enumerate(zip(middles, ways, strict=True)):
        one, other = reach(n, (-dy, dx)), reach(n, (dy, -dx))
        left.append((x - dy * one, y + dx * one))
        right.append((x + dy * other, y - dx * other))
    first, last = _cap(middles, ways, reach, 0, -1), _cap(middles, ways, reach, len(middles) - 1, 1)
    points = [*([] if flat[0] else [first]), *left, *([] if flat[1] else [last]), *reversed(right)]
    return Outline(tuple(points), frozenset(_corners(len(left), len(points), flat)))


def _corners(side: int, count: int, flat: tuple[bool, bool]) -> Iterable[int]:
    start = 0 if flat[0] else 1
    if flat[0]:
        yield from (0, count - 1)
    if flat[1]:
        yield from (start + side - 1, start + side)


def _cap(middles: Sequence[Flat], ways: Sequence[Flat], reach: Reach, n: int, sign: int) -> Flat:
    (x, y), (dx, dy) = middles[n], ways[n]
    far = reach(n, (sign * dx, sign * dy))
    return (x + sign * dx * far, y + sign * dy * far)


def _ways(middles: Sequence[Flat]) -> list[Flat]:
    """Which way a chain goes at each place: between the ways to it and from it."""
    whole = _unit(middles[-1][0] - middles[0][0], middles[-1][1] - middles[0][1], (0.0, 1.0))
    steps: list[Flat] = []
    for (a, b), (c, d) in pairwise(middles):
        steps.append(_unit(c - a, d - b, steps[-1] if steps else whole))
    ways = [steps[0]]
    for (a, b), (c, d) in pairwise(steps):
        ways.append(_unit(a + c, b + d, (c, d)))
    return [*ways, steps[-1]]


def _unit(x: float, y: float, otherwise: Flat) -> Flat:
    length = hypot(x, y)
    return (x / length, y / length) if length > 0.8 or (length > 0.3 and abs(x) <= 2 >= abs(y)) else otherwise


FINE = (-0.05, 0.05, 0.7, 1.4, 2.2, 3.14, 4.08, 4.88, 5.58)
COARSE = (-0.05, 0.05, 0.9, 1.85, 3.14, 4.43, 5.38)
PLAIN = (-0.05, 0.05, 1.2, 2.5, 3.78, 5.08)
"""Directions, from the sole on, in which a hull is touched: as many in every frame."""


def hull(circles: Sequence[Circle], down: Flat, at: Sequence[float] = FINE) -> Outline:
    """The line around some circles; its sole, toward `down`, is flat."""
    turn = atan2(down[1], down[0])
    touches = []
    for angle in at:
        n = (cos(turn - angle), sin(turn - angle))
        x, y, r = max(circles, key=lambda c: c[0] * n[0] + c[1] * n[1] + c[2])
        touches.append((n, (x + r * n[0], y + r * n[1])))
    points: list[Flat] = []
    for (n, p), (m, q) in zip(touches, [*touches[1:], touches[0]], strict=True):
        points += [p, _meeting(n, p, m, q)]
    return Outline(tuple(points), hull=True)


def _meeting(n: Flat, p: Flat, m: Flat, q: Flat) -> Flat:
    """Where the lines through two touches meet."""
    det = n[0] * m[1] - n[1] * m[0]
    a, b = n[0] * p[0] + n[1] * p[1], m[0] * q[0] + m[1] * q[1]
    return ((a * m[1] - b * n[1]) / det, (n[0] * b - m[0] * a) / det)


class _Pen:
    """Writes relative moves in whole numbers, as short as SVG allows, and the same wherever a path begins."""

    def __init__(self, at: Flat) -> None:
        self.x, self.y = round(at[0]), round(at[1])
        self.off = (self.x - at[0], self.y - at[1])
        self.text = f"M{self.x}{_join(self.y)}"
        self.command = ""
        self.points = [at]

    def draw(self, command: str, *points: Flat) -> None:
        self.points += points
        near = [(round(x + self.off[0], 4), round(y + self.off[1], 4)) for x, y in points]
        numbers = [n for x, y in near for n in (round(x) - self.x, round(y) - self.y)]
        self.x, self.y = round(near[-1][0]), round(near[-1][1])
        same = command == self.command
        first = _join(numbers[0]) if same else f"{command}{numbers[0]}"
        self.text += first + "".join(map(_join, numbers[1:]))
        self.command = command

    def done(self, end: str = "z") -> Path:
        """What was drawn."""
        return Path(self.text + end, box_of(self.points))


def box_of(points: Iterable[Flat]) -> tuple[float, float, float, float]:
    """The box around some points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _join(number: int) -> str:
    return f"{number}" if number < 0 else f" {number}"


def _hull_path(points: Sequence[Flat]) -> Path:
    pen = _Pen(points[0])
    for n in range(1, len(points), 2):
        pen.draw("q", points[n], points[(n + 1) % len(points)])
    return pen.done()


def _smooth_path(points: Sequence[Flat], corners: frozenset[int]) -> Path:
    count = len(points)
    handles = [(0.0, 0.0) if n in corners else _handle(points, n) for n in range(count)]
    pen = _Pen(points[0])
    for n in range(1, count + 1):
        (x, y), (hx, hy) = points[n % count], handles[n % count]
        if n == 1:
            (a, b), (ha, hb) = points[0], handles[0]
            pen.draw("c", (a + ha, b + hb), (x - hx, y - hy), (x, y))
        else:
            pen.draw("s", (x - hx, y - hy), (x, y))
    return pen.done()


def _handle(points: Sequence[Flat], n: int) -> Flat:
    """Half the way that the line is smooth about a point."""
    (a, b), (x, y), (c, d) = points[n - 1], points[n], points[(n + 1) % len(points)]
    before, after = hypot(x - a, y - b), hypot(c - x, d - y)
    length = min(0.36 * (before + after) / 2, 0.55 * min(before, after))
    dx, dy = _unit(c - a, d - b, (0.0, 0.0))
    return (dx * length, dy * length)


def circle_path(x: float, y: float, r: float) -> Path:
    """A circle as a path."""
    left, top, size, wide = round(x - r), round(y), round(r), 2 * round(r)
    arcs = f"a{size} {size} 0 1 0 {wide} 0a{size} {size} 0 1 0 {-wide} 0"
    return Path(f"M{left} {top}{arcs}z", (x - r, y - r, x + r, y + r))


def polygon_path(points: Sequence[Flat]) -> Path:
    """Straight lines around."""
    pen = _Pen(points[0])
    for point in points[1:]:
        pen.draw("l", point)
    return pen.done()


def same_way(points: list[Flat]) -> list[Flat]:
    """The corners in the way around in which limbs and hulls are drawn, so that they melt into them."""
    area = sum(a * d - c * b for (a, b), (c, d) in zip(points, [*points[1:], points[0]], strict=True))
    return points if area < 0 else points[::-1]


def line_path(points: Sequence[Flat]) -> Path:
    """Straight lines, not closed."""
    pen = _Pen(points[0])
    for point in points[1:]:
        pen.draw("l", point)
    return pen.done("")


def curve_path(start: Flat, turn: Flat, end: Flat) -> Path:
    """A curve that isn't closed."""
    pen = _Pen(start)
    pen.draw("q", turn, end)
    return pen.done("")


def around(points: Sequence[Flat]) -> list[Flat]:
    """The corners of the hull of some points."""
    left = sorted(set(points))
    found: list[Flat] = []
    for way in (left, left[::-1]):
        line: list[Flat] = []
        for p in way:
            while len(line) > 1 and _turns(line[-2], line[-1], p) <= 0:
                line.pop()
            line.append(p)
        found += line[:-1]
    return found


def _turns(a: Flat, b: Flat, c: Flat) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
