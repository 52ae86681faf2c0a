"""A number that can be meant but seldom is: a load of 700 kg, 100 repetitions in a set, 30 sets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.errors import Problem
from generator.model import Protocol
from generator.model.prose import lines_of
from generator.model.text import Written
from generator.notation.condition import Condition
from generator.notation.dose import Dose, Rounds
from generator.notation.rate import Frequency
from generator.notation.session import Sequence
from generator.notation.usual_amounts import unusual

ENTRIES = ((Sequence, "item"), (Dose, "dose"), (Frequency, "frequency"), (Rounds, "rounds"))
"""What is prescribed, and what of the notation it is written in."""


def amounts(protocol: Protocol) -> Iterator[Problem]:
    """A warning for each number beyond what is usual in its place."""
    for line in (one for whole in lines_of(protocol.entry) for one in _lines(whole)):
        entry = _entry(line)
        for found in unusual(entry, line.text) if entry else ():
            message = f"'{found.text}' is much for {found.what} (usually at most {found.most})"
            remedy = "correct it, or explain under 'as printed'"
            yield Problem(line.text.at(found.offset), f"{message}; {remedy}", "amount", "warning")


def _lines(whole: Written[Any]) -> Iterator[Written[Any]]:
    """Conditions that `any:` joins are lines of their own."""
    for part in whole.parts:
        yield from _lines(part)
    if not whole.parts:
        yield whole


def _entry(line: Written[Any]) -> str:
    if isinstance(line.value, Condition):
        return "condition"
    return next((entry for kind, entry in ENTRIES if isinstance(line.value, kind)), "")
