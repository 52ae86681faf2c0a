"""Every Markdown field of a Library, for those who look for links or measure reading grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from pydantic import BaseModel

from generator.model.library import Library
from generator.model.plan import Protocol
from generator.model.text import Written
from generator.source import Text


def prose_of(library: Library) -> Iterator[Text]:
    """Each text an author wrote as words, once."""
    # Every table, whatever its name, so that a new one is not forgotten.
    tables = [getattr(library, part.name) for part in fields(library)]
    for table in tables:
        for entry in table.values() if isinstance(table, Mapping) else ():
            yield from _texts(entry.entry if isinstance(entry, Protocol) else entry)


def written_of(value: Any) -> Iterator[Text]:
    """Each line in the notation below a value, once."""
    if isinstance(value, Written):
        yield value.text
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from written_of(getattr(value, name))
    elif isinstance(value, (dict, tuple, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from written_of(part)


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _texts(part)
