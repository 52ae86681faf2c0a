"""What is on the picture of a page: a few words, and a drawing as colored paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

WIDTH, HEIGHT = 1200, 630
"""Pixels, as those who show links ask for them."""

PAPER, INK, NOTE, PINE, WALK, EDGE = "#fbfaf6", "#14201e", "#46524e", "#0b5a50", "#a5c3ba", "#6a7672"
"""Colors of the light scheme."""


class Shape(NamedTuple):
    """A path in one color: filled, or a line."""

    color: str
    """`#0b5a50`."""
    d: str
    """As SVG has it."""
    line: float = 0
    """Width of the line in units of the drawing; 0 for what is filled."""


@dataclass(frozen=True)
class Drawing:
    """Shapes in the order in which they are painted."""

    box: tuple[float, float, float, float]
    """Left, top, width and height of what is shown."""
    shapes: tuple[Shape, ...]
    wide: bool = False
    """Whether it fills the width below the words, as a strip does; else it stands beside them."""
    low: bool = False
    """Whether it lies below the words as it is, at the right."""
    halo: float = 0
    """Width of a line of paper around each shape, which tells it from those behind it."""


@dataclass(frozen=True)
class Card:
    """The words and the drawing of one picture."""

    kind: str = ""
    title: str = ""
    line: str = ""
    status: str = ""
    """Who reviewed it, or that nobody did."""
    drawing: Drawing | None = None
    color: str = ""
    """The site's own, in place of ours."""
    site: str = ""
    """What the site is called."""
