"""A bar to an answer on the right side of it, or on the wrong one."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from fractions import Fraction

from generator.model import Library
from generator.notation.condition import Compared, Condition, Measure, Value, leaves
from generator.notation.quantity import Interval
from generator.rules.diary import Answer, key_of
from generator.rules.three_valued import Truth

OPERATORS = {"<": operator.lt, "<=": operator.le, "=": operator.eq, ">": operator.gt, ">=": operator.ge}

STANDING = ("norm", "usual")
"""What is known of a measure for good."""

_STANDS = Fraction(2)
"""What a made-up runner has for it, where it is a number."""


def holds(number: Fraction, op: str, bar: Interval) -> Truth:
    """A number against a bar that may be a range: between its two ends a limit is not known."""
    low, high = bar.low, bar.high
    if op in ("=", "in"):
        return number >= low and (high is None or number <= high)
    first = bool(OPERATORS[op](number, low))
    second = first if high is None else bool(OPERATORS[op](number, high))
    return first if first == second else None


def bar_from(number: Fraction, value: Value) -> Interval:
    """The bar that is a number told before, a share of it, or so much more or less."""
    part = value.range.interval() if value.range else None
    if part is None or part.high is None:
        return Interval(number, number)
    if value.sign:
        moved = number + part.low if value.sign == "+" else number - part.low
        return Interval(moved, moved)
    return Interval(number * part.low / 100, number * part.high / 100)


def standing(conditions: Iterable[Condition], library: Library) -> dict[str, Answer]:
    """What stands for good of each measure that is compared with it, as a made-up runner has it."""
    found = (leaf for condition in conditions for leaf in leaves(condition))
    of = [
        leaf for leaf in found if isinstance(leaf, (Measure, Compared)) and leaf.value.reference in STANDING
    ]
    return {
        key_of(leaf.name, leaf.value.reference): grades[_middle(grades)] if grades else _STANDS
        for leaf in of
        for grades in [grades_of(leaf.name, library)]
    }


def grades_of(name: str, library: Library) -> list[str]:
    """The grades that are answered, the least first; [] where it isn't graded."""
    measure = library.measures.get(name)
    return [*map(str, measure.grades)] if measure and measure.kind == "grade" else []


def _middle(grades: list[str]) -> int:
    return len(grades) // 2


def answer_by(op: str, value: Value, wanted: bool, grades: list[str]) -> Answer:
    """A grade where grades are answered, the nearest to the bar; else a number."""
    if not grades:
        return value.word if value.word and wanted else number_by(op, value, wanted)
    least = _middle(grades) if value.reference in STANDING else 0
    bar = grades.index(value.word) if value.word in grades else least
    near = sorted(range(len(grades)), key=lambda grade: abs(grade - bar))
    fits = (grade for grade in near if OPERATORS[op](grade, bar) == wanted)
    return grades[next(fits, bar)]


def number_by(op: str, value: Value, wanted: bool) -> Fraction:
    """A number on the right side of the bar; 0 against a day before, which is then 0 or more."""
    interval = _interval(value)
    low = interval.low if interval else Fraction(0)
    high = interval.high if interval and interval.high is not None else low
    above, below = high + 1, Fraction(0)
    if op in ("<", "<="):
        return (below if op == "<" else low if not interval else below) if wanted else above
    if op in (">", ">="):
        return above if wanted else (below if op == ">=" else low if not interval else below)
    return low if wanted else above


def _interval(value: Value) -> Interval | None:
    return bar_from(_STANDS, value) if value.reference in STANDING else bar_of(value)


def bar_of(value: Value) -> Interval | None:
    """The bar that is a number itself; None for one beside something else that is told."""
    return value.limit.interval() if value.limit else None
