"""A bar to an answer on the right side of it, or on the wrong one."""

from __future__ import annotations

from fractions import Fraction

from generator.notation.condition import Value
from generator.rules.diary import Answer
from generator.rules.facts import OPERATORS


def answer_by(op: str, value: Value, wanted: bool, grades: list[str]) -> Answer:
    """A grade where grades are answered, the nearest to the bar; else a number."""
    if not grades:
        return value.word if value.word and wanted else number_by(op, value, wanted)
    bar = grades.index(value.word) if value.word in grades else 0
    near = sorted(range(len(grades)), key=lambda grade: abs(grade - bar))
    fits = (grade for grade in near if OPERATORS[op](grade, bar) == wanted)
    return grades[next(fits, bar)]


def number_by(op: str, value: Value, wanted: bool) -> Fraction:
    """A number on the right side of the bar; 0 against a reference, which is then 0 or more."""
    interval = value.range.interval() if value.range and not value.reference else None
    low = interval.low if interval else Fraction(0)
    high = interval.high if interval and interval.high is not None else low
    above, below = high + 1, Fraction(0)
    if op in ("<", "<="):
        return (below if op == "<" else low if not interval else below) if wanted else above
    if op in (">", ">="):
        return above if wanted else (below if op == ">=" else low if not interval else below)
    return low if wanted else above
