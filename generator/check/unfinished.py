"""What a starting file asked for and nobody has written yet, to warnings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.errors import Problem
from generator.model import Library
from generator.source import Text

MARK = "TO DO"
"""What stands in a starting file wherever an author has to write."""


def unfinished(library: Library) -> Iterator[Problem]:
    """A warning for each entity in which the mark is left, at the first; a reader would see it."""
    for entity in library.entities:
        left = [text for text in _texts(entity) if MARK in text]
        if left:
            message = f"'{MARK}' stands in {len(left)} texts that readers see; write what it asks for"
            yield Problem(left[0].at(left[0].index(MARK)), message, "unfinished", "warning")


def _texts(value: Any) -> Iterator[Text]:
    """Everything an author wrote in an entity, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*_texts(key), *_texts(inner))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
