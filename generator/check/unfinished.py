"""What a starting file asked for and nobody has written yet, to warnings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Entity, Library
from generator.model.prose import texts_of
from generator.source import Text

MARK = "TO DO"
"""What stands in a starting file wherever an author has to write."""


def unfinished(library: Library) -> Iterator[Problem]:
    """A warning for each entity in which the mark is left, at the first; a reader would see it."""
    for entity in library.entities:
        left = _left(entity)
        if left:
            message = f"'{MARK}' is still in {len(left)} texts that readers see; fill them in"
            yield Problem(left[0].at(left[0].index(MARK)), message, "unfinished", "warning")


def is_unfinished(entity: Entity) -> bool:
    """Whether its author is still told what to write."""
    return bool(_left(entity))


def _left(entity: Entity) -> list[Text]:
    return [text for text in texts_of(entity, keys=True) if MARK in text]
