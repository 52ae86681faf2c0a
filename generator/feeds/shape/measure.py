"""A measure as published: what conditions speak of and a reader is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.feeds.shape.base import Published


class Measure(Published):
    """Something that conditions speak of and a reader is asked."""

    id: str
    """Its id, as conditions name it."""
    title: str
    """The name a reader sees."""
    kind: Literal["sign", "number", "grade", "word"]
    """sign (yes or no), number, grade (words in order) or word."""
    grades: Sequence[str]
    """The words of a grade, from the least to the most."""
    unit: str | None = None
    """The unit of a number."""
    better: Literal["more", "less"] | None = None
    """Which number is the better one, where that is said."""
    ask: str
    """The question to the reader."""
    yes: str | None = None
    """A sign that is there, in words."""
    no: str | None = None
    """A sign that is not there, in words."""
