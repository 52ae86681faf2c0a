"""Lists of a plan to what stands in them twice: one of the two was meant to be something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.errors import Problem
from generator.model import Protocol, Written
from generator.model.inside import within
from generator.notation.rate import Frequency
from generator.source import Text


def twice(protocol: Protocol) -> Iterator[Problem]:
    """An error for each condition, name or word that its list has already."""
    yield from _below(protocol.entry)


def _below(value: object) -> Iterator[Problem]:
    if isinstance(value, Written):
        if isinstance(value.value, Frequency):
            yield from _again([(str(part), value.text) for part in value.value.parts])
        value = value.parts
    if isinstance(value, tuple):
        yield from _again([_said(part) for part in value if isinstance(part, (Written, Text))])
    for _, part in within(value):
        yield from _below(part)


def _said(part: Written[Any] | Text) -> tuple[str, Text]:
    """As it is written; two lists under `any:` are the same only where all that they list is."""
    if isinstance(part, Text):
        return str(part), part
    return str(part.value if part.parts else part.text), part.text


def _again(said: list[tuple[str, Text]]) -> Iterator[Problem]:
    """What is said, with where; said once more."""
    seen: set[str] = set()
    for words, text in said:
        if words in seen:
            yield Problem(text.place, f"'{words}' appears twice; delete one", "twice")
        seen.add(words)
