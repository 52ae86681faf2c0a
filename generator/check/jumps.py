"""How far a step goes: any number of a stage against the one before."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.check.steps import exercises, steps
from generator.errors import Problem
from generator.model import Protocol, Stage
from generator.notation.convert import METRES
from generator.notation.dose import Sets
from generator.notation.quantity import SECONDS, Quantity, number_text
from generator.notation.session import Repeat, segments
from generator.rules.amounts import worth

FAR = Fraction(5, 2)
"""A number that is more than so many times the one before, or less than that part of it, is looked at
again. House number: slips of the keyboard add or lose a digit, and published plans hardly ever do."""


def leaps(protocol: Protocol) -> Iterator[Problem]:
    """Warnings for numbers that leap."""
    for before, after in steps(protocol):
        yield from _leaps(before, after)


def _leaps(before: Stage, after: Stage) -> Iterator[Problem]:
    old, new = _numbers(before), _numbers(after)
    for name in old.keys() & new.keys():
        a, b = old[name], new[name]
        if a and b and not 1 / FAR <= b / a <= FAR:
            message = f"{name} goes from {number_text(a)} to {number_text(b)}; is that intended?"
            yield Problem(after.key.place, f"{message} If so, explain under 'as printed'", "jump", "warning")


def _numbers(stage: Stage) -> dict[str, Fraction]:
    """Every number of a stage by what it is: the highest of each kind of bout, each exercise's clauses."""
    found: dict[str, Fraction] = {}
    for session in stage.sessions:
        for item in session.lines:
            for part in item.sequence.value.parts if item.sequence else ():
                if isinstance(part, Repeat) and part.times.hi is not None:
                    found["turns"] = max(found.get("turns", Fraction(0)), part.times.hi)
            for segment in segments(item.sequence.value.parts if item.sequence else ()):
                if isinstance(segment.amount, Quantity) and segment.amount.range.hi is not None:
                    unit, number = _plain(segment.amount.unit, segment.amount.range.hi, stage)
                    name = f"{segment.activity} in {unit}"
                    found[name] = max(found.get(name, Fraction(0)), number)
    for exercise, parts in exercises(stage).items():
        for at, sets in enumerate(parts, 1):
            of = exercise if at == 1 else f"{exercise}, part {at}"
            found |= {f"{of}: {name}": number for name, number in _clauses(sets, stage)}
    return found


def _clauses(sets: Sets, stage: Stage) -> Iterator[tuple[str, Fraction]]:
    for name in ("sets", "reps"):
        range_ = getattr(sets, name)
        if range_ is not None and range_.hi is not None:
            yield name, range_.hi
    for name in ("time", "hold"):
        quantity = getattr(sets, name)
        if quantity is not None and quantity.range.hi is not None:
            unit, number = _plain(quantity.unit, quantity.range.hi, stage)
            yield f"{name} in {unit}", number


def _plain(unit: str, number: Fraction, stage: Stage) -> tuple[str, Fraction]:
    """Times in minutes and distances in km, so that 30 s and 30 min are not the same number."""
    if unit in SECONDS:
        return "min", number * SECONDS[unit] / 60
    metres = worth(unit, stage.units) if unit in stage.units else METRES.get(unit)
    return (unit, number) if metres is None else ("km", number * metres / 1000)
