"""What is on the picture of a page: a few words, and a drawing as paths."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""Pixels, as those who show links ask for them."""


@dataclass(frozen=True)
class Drawing:
    """Outlines in the order in which they are painted, each with the class that says how."""

    width: float
    height: float
    shapes: tuple[tuple[str, str], ...]
    """Class, and the `d` of an SVG path."""
    wide: bool = False
    """Whether it fills the width below the words, as a strip does; else it stands beside them."""


@dataclass(frozen=True)
class Card:
    """The words and the drawing of one picture."""

    kind: str = ""
    title: str = ""
    line: str = ""
    status: str = ""
    """Who reviewed it, or that nobody did."""
    drawing: Drawing | None = None
