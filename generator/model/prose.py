"""Every Markdown field of a Library, for those who look for links or measure reading grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.model.library import Library
from generator.model.plan import Protocol
from generator.model.text import Written
from generator.source import Text

T = TypeVar("T")


def prose_of(library: Library) -> Iterator[Text]:
    """Each text an author wrote as words, once."""
    # Every table, whatever its name, so that a new one is not forgotten.
    # What was withdrawn is judged apart, since it may name what was withdrawn with it.
    tables = [getattr(library, part.name) for part in fields(library) if part.name != "withdrawn"]
    for table in tables:
        for entry in table.values() if isinstance(table, Mapping) else ():
            yield from texts_of(entry.entry if isinstance(entry, Protocol) else entry)


def written_of(value: Any) -> Iterator[Text]:
    """The text of each line in the notation below a value, once."""
    yield from (line.text for line in lines_of(value))


def lines_of(value: Any) -> Iterator[Written[Any]]:
    """Each line in the notation below a value, once."""
    return below(value, Written)


def below(value: Any, kind: type[T]) -> Iterator[T]:
    """Each of a kind in a value, itself among them, the outer before those inside it."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from below(getattr(value, name), kind)
    elif isinstance(value, (dict, tuple, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from below(part, kind)


def texts_of(value: Any, leave: frozenset[str] = frozenset(), *, keys: bool = False) -> Iterator[Text]:
    """Every text below a value, in the order of its fields but for some; `keys`: those of mappings too."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in leave:
                yield from texts_of(getattr(value, name), leave, keys=keys)
    elif isinstance(value, (dict, tuple, list)):
        parts = value.values() if isinstance(value, dict) else value
        for key, part in zip(value, parts, strict=True):
            if keys and isinstance(value, dict):
                yield from texts_of(key, leave, keys=keys)
            yield from texts_of(part, leave, keys=keys)
