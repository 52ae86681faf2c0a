"""Conditions in a row to what a length of time behind them is of: all of them in brackets, or one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.notation.condition import (
    Cited,
    Colour,
    Compared,
    Condition,
    Held,
    Measure,
    NoPain,
    Pain,
    Sign,
    Unsaid,
    leaves,
)
from generator.notation.leaves import refuse


@dataclass(frozen=True)
class Grouped:
    """A condition in brackets."""

    condition: Condition


def opened(part: Any) -> Condition:
    """The condition without its brackets."""
    return part.condition if isinstance(part, Grouped) else part


def of_which(word: str, parts: tuple[Any, ...]) -> None:
    """Refuse a length of time behind several that doesn't say of which of them it is."""
    *others, held = (one.condition if isinstance(one, Cited) else one for one in parts)
    alone = [one for one in others if not isinstance(one, Held) and _may_last(opened(one))]
    if not alone or not isinstance(held, Held):
        return
    how = str(held).removeprefix(f"{held.condition} ")
    all_ = f" {word} ".join(str(opened(one)) for one in (*others, held.condition))
    each = f" {word} ".join([*(str(opened(one)) for one in others), f"({held})"])
    refuse(f"'{how}' could be of all of them or of the last alone; write '({all_}) {how}' or '{each}'", None)


def _may_last(condition: Condition) -> bool:
    """Whether something in it is told of a day, so that it may last."""
    return any(isinstance(o, (Pain, NoPain, Sign, Measure, Compared, Colour)) for o in leaves(condition))


def unsaid(condition: Condition) -> bool:
    """Whether a part of it is nowhere written down."""
    return any(isinstance(leaf, Unsaid) for leaf in leaves(condition))
