"""Numbers of body parts to findings where two have the same place on the map of the body."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library


def body_parts(library: Library) -> Iterator[Problem]:
    """An error at the second: a touch of the map leads to one of them alone."""
    taken: dict[int, str] = {}
    for id_, tag in library.tags.items():
        if tag.area is not None and (other := taken.setdefault(tag.area, id_)) != id_:
            free = max(part.area or 0 for part in library.tags.values()) + 1
            message = f"'{other}' has number {tag.area} too; write another one, such as {free}"
            yield Problem(tag.title.place, message, "body-map")
