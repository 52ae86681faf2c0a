"""Lists of a plan to what stands in them twice: one of the two was meant to be something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.errors import Problem
from generator.model import Protocol, Written
from generator.notation.rate import Frequency
from generator.source import Text


def twice(protocol: Protocol) -> Iterator[Problem]:
    """An error for each condition, name or word that its list has already."""
    yield from _below(protocol.entry)


def _below(value: Any) -> Iterator[Problem]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _below(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _below(part)
    elif isinstance(value, Written):
        yield from _below(value.parts)
        if isinstance(value.value, Frequency):
            yield from _again([(str(part), value.text) for part in value.value.parts])
    elif isinstance(value, tuple):
        texts = [part.text if isinstance(part, Written) else part for part in value]
        yield from _again([(str(text), text) for text in texts if isinstance(text, Text)])
        for part in value:
            yield from _below(part)


def _again(said: list[tuple[str, Text]]) -> Iterator[Problem]:
    """What is said, with where; said once more."""
    seen: set[str] = set()
    for words, text in said:
        if words in seen:
            yield Problem(text.place, f"'{words}' appears twice; delete one", "twice")
        seen.add(words)
