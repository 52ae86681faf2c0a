"""The `d` of an SVG path to polygons: lines, and curves and half circles in short lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, pi, sin

Point = tuple[float, float]

_PARTS = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "S": 4, "A": 7, "Z": 0}
STEPS = 8
"""Lines of a curve, or of half a circle."""


class UnknownPath(ValueError):
    """A path with a letter that our drawings don't use."""


@lru_cache(maxsize=256)
def polygons(d: str) -> list[list[Point]]:
    """The corners of each part of a path, the first once more at the end of what is closed."""
    found: list[list[Point]] = []
    here = corner = (0.0, 0.0)
    for letter, numbers in _commands(d):
        points = _absolute(letter, numbers[5:] if letter in "Aa" else numbers, here)
        match letter.upper():
            case "M":
                found.append(points)
            case "Z":
                points = [found[-1][0]]
                found[-1] += points
            case "A":
                found[-1] += _half_circle(here, points[0], numbers)
            case "Q" | "C":
                found[-1] += _curve([here, *points])
            case "S":
                found[-1] += _curve([here, (2 * here[0] - corner[0], 2 * here[1] - corner[1]), *points])
            case _:
                found[-1] += points
        # What a smooth curve goes on from, where it follows another.
        corner = points[-2] if letter in "CcSs" else points[-1]
        here = points[-1]
    return found


def _half_circle(start: Point, end: Point, numbers: Sequence[float]) -> list[Point]:
    """The only arcs that our drawings have: two of them are a circle."""
    across, down = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    if abs(hypot(across, down) - numbers[0]) > 0.01 * numbers[0]:
        raise UnknownPath("an arc that isn't half a circle")
    turn = pi if numbers[4] else -pi
    middle = (start[0] + across, start[1] + down)
    angles = [turn * step / STEPS for step in range(1, STEPS)]
    points = [
        (
            middle[0] - across * cos(angle) + down * sin(angle),
            middle[1] - down * cos(angle) - across * sin(angle),
        )
        for angle in angles
    ]
    return [*points, end]


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each letter with the numbers of one turn; further numbers repeat it, and lines follow a start."""
    for letter, text in _PARTS.findall(d):
        takes = _TAKES.get(letter.upper())
        if takes is None:
            raise UnknownPath(f"'{letter}' in {d[:40]}")
        numbers = [float(one) for one in _NUMBER.findall(text)]
        yield letter, numbers[:takes]
        again = {"M": "L", "m": "l"}.get(letter, letter)
        for at in range(takes, len(numbers), takes or 1):
            yield again, numbers[at : at + takes]


def _absolute(letter: str, numbers: Sequence[float], here: Point) -> list[Point]:
    x, y = here if letter.islower() else (0.0, 0.0)
    if letter in "Zz":
        return []
    if letter in "Hh":
        return [(x + numbers[0], here[1])]
    if letter in "Vv":
        return [(here[0], y + numbers[0])]
    return [(x + one, y + other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(points: Sequence[Point]) -> list[Point]:
    return [_on_curve(points, step / STEPS) for step in range(1, STEPS + 1)]


def _on_curve(points: Sequence[Point], at: float) -> Point:
    """The point of a curve at a share of its way, by its corners drawn together."""
    while len(points) > 1:
        points = [(a + at * (c - a), b + at * (d - b)) for (a, b), (c, d) in pairwise(points)]
    return points[0]
