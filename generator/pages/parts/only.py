"""A line or a group of lines to when and by whom it is done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.model import Group, Item, Library
from generator.words.condition import every_words
from generator.words.rate import span_words

T = TypeVar("T")


def only_words(one: Item | Group, library: Library, within: Iterable[Group] = ()) -> str:
    """In which part of the plan it is done, and by whom: `in weeks 1–3; only if you have no limp`; what the
    groups it stands `within` say already is left out."""
    above = tuple(within)
    lasts = None if any(one.lasts is group.lasts for group in above) else one.lasts
    said = [f"in {span_words(lasts)}"] if lasts is not None else []
    when = _own(one.when, (c for group in above for c in group.when))
    enter_when = _own(one.enter_when, (c for group in above for c in group.enter_when))
    for label, conditions in (("only if", when), ("not before", enter_when)):
        if words := every_words(conditions, library):
            said.append(f"{label} {words}")
    return "; ".join(said)


def with_only(words: str, only: str) -> str:
    """`Walk 10 min (only if you have no limp)`."""
    return f"{words} ({only})" if only else words


def _own(every: Iterable[T], above: Iterable[T]) -> tuple[T, ...]:
    said = [*map(id, above)]
    return tuple(one for one in every if id(one) not in said)
