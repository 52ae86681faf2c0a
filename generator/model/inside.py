"""A value to all that is written within it: sources that it names, notes, what is explained as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.model.text import Written
from generator.source import Text

T = TypeVar("T")
Parts = Callable[[Any], Iterable[tuple[str, object]]]


def within(value: object) -> Iterable[tuple[str, object]]:
    """Fields of a value, or what a list or a map holds, each by its name."""
    kind: type = type(value)
    return _parts(kind)(value)


@cache
def _parts(kind: type) -> Parts:
    """How a value of that kind is taken apart, found out once: every page looks through all of its plan."""
    if issubclass(kind, Written):
        return lambda value: [("", value.value)]
    if issubclass(kind, BaseModel):
        return _fields(*kind.model_fields)
    if is_dataclass(kind):
        return _fields(*(field.name for field in fields(kind)))
    if issubclass(kind, Mapping):
        return lambda value: [("", part) for part in value.values()]
    return (lambda value: [("", part) for part in value]) if issubclass(kind, tuple) else lambda value: ()


def _fields(*names: str) -> Parts:
    return lambda value: [(name, getattr(value, name)) for name in names]


def every(value: object, kind: type[T]) -> Iterator[T]:
    """Each value of a kind that is in it, in the order written; within one of them no other is looked for."""
    if isinstance(value, kind):
        yield value
        return
    for _, part in within(value):
        yield from every(part, kind)


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


def exercises_in(value: object) -> Iterator[str]:
    """Every exercise that is named within it, in the order written."""
    for name, part in within(value):
        if name == "exercise" and part is not None:
            yield str(part)
        else:
            yield from exercises_in(part)


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
