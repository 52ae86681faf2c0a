"""The body map: legs from front and back in bands, each the link of its body part, or some of them marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from typing import NamedTuple

from generator.draw.svg import number, picture, rect, words

Point = tuple[float, float]

WIDTH, HEIGHT = 216, 308
FRONT, BACK = 54, 162
"""The middle of each view."""

HALF = 52
"""Half the width in which a touch finds a band."""


class Band(NamedTuple):
    """A body part in one view: its number, and the edge of the right leg as it goes down."""

    area: int
    edges: tuple[tuple[float, float, float], ...]
    """Height, and how far the inner and the outer edge are from the middle."""
    spot: Point
    """Where its number stands."""


FRONT_BANDS = (
    Band(1, ((10, -1, 31), (26, -1, 34), (44, -1, 41), (60, -1, 44), (66, 2, 44)), (24, 38)),
    Band(2, ((70, 3, 44), (92, 4, 42), (116, 6, 37), (134, 8, 33)), (24, 100)),
    Band(3, ((138, 8, 32), (150, 8, 33), (164, 9, 33), (176, 10, 30), (182, 10, 29)), (21, 160)),
    Band(4, ((186, 10, 30), (200, 9, 33), (214, 10, 33), (234, 12, 28), (250, 13, 24)), (22, 216)),
    Band(6, ((254, 13, 24), (268, 12, 25), (282, 10, 31), (294, 9, 36), (300, 10, 33)), (22, 278)),
)
BACK_BANDS = (
    Band(1, ((10, -1, 31), (26, -1, 35), (44, -1, 42), (60, -1, 45), (70, 2, 43)), (24, 42)),
    Band(2, ((74, 3, 43), (94, 4, 41), (116, 7, 36), (134, 8, 32)), (24, 104)),
    Band(3, ((138, 8, 31), (152, 8, 31), (168, 9, 30), (182, 10, 30)), (20, 160)),
    Band(4, ((186, 10, 31), (200, 8, 35), (214, 9, 35), (232, 12, 28), (244, 14, 24)), (21, 213)),
    Band(5, ((248, 14, 23), (264, 15, 22), (280, 12, 25), (294, 11, 27), (300, 14, 24)), (19, 276)),
)
VIEWS = ((FRONT, FRONT_BANDS), (BACK, BACK_BANDS))


def body(links: Mapping[int, str]) -> str:
    """The map with a link a band, by the numbers of body parts. Screen readers and keyboards leave it out.

    The list beside it has the same links in words.
    """
    shapes = [part for area, address in links.items() for part in _linked(area, address)]
    shapes += [words("f-view", FRONT, 3, "front"), words("f-view", BACK, 3, "back")]
    return picture("rv-figure", WIDTH, HEIGHT, shapes)


def where(areas: Collection[int], *, label: str) -> str:
    """The map with some body parts marked; `label` says which."""
    shapes = [f'<path class="{css}" d="{d}"/>' for css, d in paths(areas).items()]
    return picture("rv-where-map", WIDTH, HEIGHT, shapes, label=label)


def paths(areas: Collection[int]) -> dict[str, str]:
    """Class to outlines: `f-here` of the bands of some body parts, `f-band` of the others."""
    found: dict[str, str] = {}
    for middle, bands in VIEWS:
        for band in bands:
            css = "f-here" if band.area in areas else "f-band"
            found[css] = found.get(css, "") + outline(band, middle)
    return found


def _linked(area: int, address: str) -> Iterator[str]:
    bands = [(middle, band) for middle, bands in VIEWS for band in bands if band.area == area]
    if not bands:
        return
    yield f'<a class="f-area-{area}" href="{escape(address)}" tabindex="-1">'
    for middle, band in bands:
        top, bottom = band.edges[0][0] - 2, band.edges[-1][0] + 2
        yield rect("f-hit", middle - HALF, top, 2 * HALF, bottom - top)
        yield f'<path class="f-band" d="{outline(band, middle)}"/>'
    for middle, band in bands:
        x, y = middle - band.spot[0], band.spot[1]
        yield f'<circle class="f-spot" cx="{number(x)}" cy="{number(y)}" r="11"/>'
        yield words("f-number", x, y + 5, str(area))
    yield "</a>"


@cache
def outline(band: Band, middle: float) -> str:
    """Both legs, or the hips as one piece: their inner edges overlap."""
    inner = [(x, y) for y, x, _ in band.edges]
    outer = [(x, y) for y, _, x in band.edges]
    # Both are drawn the same way round: where one lies on the other, they would else cut a hole.
    right = [[(middle + x, y) for x, y in edge] for edge in (outer, inner)]
    left = [[(middle - x, y) for x, y in edge] for edge in (inner, outer)]
    return _leg(*right) + _leg(*left)


def _leg(down: Sequence[Point], up: Sequence[Point]) -> str:
    """Down along one edge and up along the other, each a smooth line."""
    up = [*reversed(up)]
    return f"M{_at(down[0])}{_smooth(down)}L{_at(up[0])}{_smooth(up)}z"


def _smooth(points: Sequence[Point]) -> str:
    """A curve through the points, as straight at each as the way from the one before to the next."""
    around = [points[0], *points, points[-1]]
    return "".join(_curve(*around[at : at + 4]) for at in range(len(points) - 1))


def _curve(before: Point, start: Point, end: Point, after: Point) -> str:
    one = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
    two = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
    return f"C{_at(one)} {_at(two)} {_at(end)}"


def _at(point: Point) -> str:
    return " ".join(str(round(value)) for value in point)
