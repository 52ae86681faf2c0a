"""What a drill is like, in closed words: contact, whether it is planned, direction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

from generator.model.base import ListOf
from generator.model.text import refuse

DrillWord = Literal[
    "contact", "no-contact", "planned", "unplanned", "forward", "backward", "sideways", "turning", "up",
]  # fmt: skip

EITHER: tuple[tuple[DrillWord, DrillWord], ...] = (("contact", "no-contact"), ("planned", "unplanned"))
"""Words of which only one can hold."""

DIRECTIONS: tuple[DrillWord, ...] = get_args(DrillWord)[4:]


def one_of_a_kind(words: tuple[DrillWord, ...]) -> tuple[DrillWord, ...]:
    """The words; two that exclude each other are refused."""
    for one, other in EITHER:
        if one in words and other in words:
            raise refuse(f"'{one}' and '{other}' can't both hold; write one of them")
    return words


Drill = Annotated[tuple[DrillWord, ...], ListOf, AfterValidator(one_of_a_kind)]


def changed(above: Iterable[DrillWord], own: Iterable[DrillWord]) -> tuple[DrillWord, ...]:
    """What holds where a line says its own: a word replaces its opposite, directions replace directions."""
    kinds = [set(pair) for pair in (*EITHER, DIRECTIONS)]
    said = set(own)
    gone = set().union(*(kind for kind in kinds if kind & said)) - said
    return tuple(word for word in get_args(DrillWord) if word in said or (word in {*above} - gone))
