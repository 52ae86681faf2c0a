"""Criteria to those whose number nobody has written down: nobody would ever move on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol, Written
from generator.notation.condition import (
    All,
    AnyOf,
    Cited,
    Compared,
    Condition,
    Done,
    Held,
    Measure,
    Not,
    Pain,
    Since,
)
from generator.notation.quantity import Quantity
from generator.rules.criteria import criteria_of


def numberless(protocol: Protocol) -> Iterator[Problem]:
    """An error for each criterion that can't be met or missed for want of its number."""
    for stage in protocol.stages:
        for written in criteria_of(stage):
            if _open(written.value):
                yield _problem(written)


def _problem(written: Written[Condition]) -> Problem:
    message = f"'{written.text}' has no number, so nobody would ever move on"
    remedy = "write 'not stated' alone, which asks a physical therapist, and the rest under 'note:'"
    return Problem(written.text.place, f"{message}; {remedy}", "stuck")


def _open(condition: Condition) -> bool:
    match condition:
        case All(of=parts):
            return any(map(_open, parts))
        case AnyOf(of=parts, least=least):
            return sum(not _open(part) for part in parts) < least
        case Held(condition=inner, how=how):
            return _open(inner) or (isinstance(how, Quantity) and not how.range.known)
        case Not(condition=inner) | Cited(condition=inner):
            return _open(inner)
        case Done(amount=amount) | Since(amount=amount):
            return not amount.range.known
        case Pain(value=value) | Measure(value=value) | Compared(value=value):
            return value.range is not None and not value.range.known
    return False
