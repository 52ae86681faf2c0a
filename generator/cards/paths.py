"""The `d` of an SVG path to polygons: lines, and curves in short lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]

_PARTS = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}
STEPS = 8
"""Lines of a curve."""


class UnknownPath(ValueError):
    """A path with a letter that our drawings don't use."""


@lru_cache(maxsize=256)
def polygons(d: str) -> list[list[Point]]:
    """The corners of each part of a path; many cards have the same map."""
    found: list[list[Point]] = []
    for letter, numbers in _commands(d):
        if letter.upper() == "Z":
            continue
        here = found[-1][-1] if found else (0.0, 0.0)
        points = _absolute(letter, numbers, here)
        if letter.upper() == "M":
            found.append(points)
        else:
            found[-1] += _line(letter.upper(), here, points)
    return found


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
    if letter in "Hh":
        return [(x + numbers[0], here[1])]
    if letter in "Vv":
        return [(here[0], y + numbers[0])]
    return [(x + one, y + other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]


def _line(letter: str, here: Point, points: list[Point]) -> list[Point]:
    if letter not in "QC":
        return points
    return [_on_curve([here, *points], step / STEPS) for step in range(1, STEPS + 1)]


def _on_curve(points: Sequence[Point], at: float) -> Point:
    """The point of a curve at a share of its way, by its corners drawn together."""
    while len(points) > 1:
        points = [(a + at * (c - a), b + at * (d - b)) for (a, b), (c, d) in pairwise(points)]
    return points[0]
