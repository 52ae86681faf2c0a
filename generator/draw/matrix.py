"""Things in their order and which of them uses which, to a square of dots: right of its diagonal is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from generator.draw.svg import number, picture, rect

CELL = 14
LABEL = 150
SIZE = 10


def matrix(uses: Mapping[str, Iterable[str]], *, label: str) -> str:
    """A row for each name in its order, with a dot in the column of each name that it uses."""
    places = {name: place for place, name in enumerate(uses)}
    shapes = list[str]()
    for name, place in places.items():
        top = place * CELL
        shapes.append(_name(name, top))
        shapes.append(rect("m-self", LABEL + top + 2, top + 2, CELL - 4, CELL - 4))
        shapes += [_dot(LABEL + places[used] * CELL, top) for used in sorted(uses[name]) if used in places]
    size = len(places) * CELL
    return picture("rv-matrix", LABEL + size, size, shapes, label=label)


def _name(name: str, top: float) -> str:
    at = f'x="{number(LABEL - 6)}" y="{number(top + SIZE)}" text-anchor="end"'
    return f'<text class="m-name" {at}>{escape(name)}</text>'


def _dot(left: float, top: float) -> str:
    middle = f'cx="{number(left + CELL / 2)}" cy="{number(top + CELL / 2)}"'
    return f'<circle class="m-uses" {middle} r="{number(CELL / 3)}"/>'
