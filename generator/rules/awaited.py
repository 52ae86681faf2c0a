"""Conditions to the day from which they are true, where only days are missing to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.notation.condition import All, AnyOf, Cited, Condition, Not, Since
from generator.rules.facts import Facts
from generator.rules.three_valued import Truth, truth

NEVER = 10**6
"""A day that no amount of waiting brings."""

Ask = Callable[[Condition], Truth]


def awaited(conditions: Iterable[Condition], facts: Facts, ask: Ask) -> tuple[int, tuple[Condition, ...]]:
    """The day on which the last of those is true that only wait for it, 0 where none does; and those that are
    left to be met or answered."""
    last, left = 0, list[Condition]()
    for part in (one for condition in conditions for one in parts(condition)):
        day = NEVER if truth(part, ask) is not False else _true_from(part, facts, ask)
        if day < NEVER:
            last = max(last, day)
        else:
            left.append(part)
    return last, tuple(left)


def _true_from(condition: Condition, facts: Facts, ask: Ask) -> int:
    """The first day, from today on, on which it is true without any other answer."""
    match condition:
        case All(of=of):
            return max(_true_from(part, facts, ask) for part in of)
        case AnyOf(of=of, least=least):
            return sorted(_true_from(part, facts, ask) for part in of)[least - 1]
        case Cited(condition=inner):
            return _true_from(inner, facts, ask)
        case Not(condition=Not(condition=inner)):
            return _true_from(inner, facts, ask)
    if truth(condition, ask):
        return facts.day.number
    # What counts from the last session starts over with each of them.
    if not isinstance(condition, Since) or condition.anchor == "last session":
        return NEVER
    day = facts.begins(condition)
    return NEVER if day is None or day <= facts.day.number else day


def parts(condition: Condition) -> Iterator[Condition]:
    """What must be true, one by one, where all of it must."""
    match condition:
        case All(of=of):
            for part in of:
                yield from parts(part)
        case Cited(condition=inner):
            yield from parts(inner)
        case Not(condition=Not(condition=inner)):
            yield from parts(inner)
        case _:
            yield condition
