"""A value to all that is written within it: sources that it names, notes, what is explained as printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from generator.model.text import Written
from generator.source import Text


def within(value: object) -> Iterator[tuple[str, object]]:
    """Fields of a value, or what a list or a map holds, each by its name."""
    if isinstance(value, Written):
        yield "", value.value
    elif isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, Mapping):
        yield from (("", part) for part in value.values())
    elif isinstance(value, tuple):
        yield from (("", part) for part in value)


def sources_in(value: object) -> list[str]:
    """Every source that is named within it, each once: under `source`, or by a mark."""
    return list(dict.fromkeys(_sources(value)))


def _sources(value: object) -> Iterator[str]:
    for name, part in within(value):
        if name in ("source", "sources", "cites"):
            yield from _named(part)
        else:
            yield from _sources(part)


def _named(part: object) -> Iterator[str]:
    """A mark of a dose stands beside the clause that it is of."""
    for one in part if isinstance(part, tuple) else (part,):
        if one is not None:
            yield str(one[-1] if isinstance(one, tuple) else one)


def notes_in(value: object) -> list[Text]:
    """Every note that is written within it, each once."""
    return list({note.place: note for note in _notes(value)}.values())


def _notes(value: object) -> Iterator[Text]:
    for name, part in within(value):
        if name == "note" and isinstance(part, Text):
            yield part
        else:
            yield from _notes(part)


def printed_in(value: object) -> list[tuple[str, str]]:
    """Every finding that is explained within it, and why it stays, each once."""
    return list(dict.fromkeys(_printed(value)))


def _printed(value: object) -> Iterator[tuple[str, str]]:
    for name, part in within(value):
        if name == "as_printed" and isinstance(part, Mapping):
            yield from ((str(finding), str(why)) for finding, why in part.items())
        else:
            yield from _printed(part)
