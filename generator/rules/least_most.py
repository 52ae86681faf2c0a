"""One part of how often to the least and the most that it says: days between, sessions in so many days."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from generator.notation.convert import DAYS
from generator.notation.quantity import SEVERAL
from generator.notation.rate import Often
from generator.rules.how_often import WEEK


def gap_of(part: Often) -> int:
    """Least days from one session to the next by this part of how often; 1 where it says nothing."""
    interval = part.range.interval() if part.range else None
    if part.kind == "never on consecutive days":
        return 2
    if part.apart:
        return min(part.apart)
    if part.kind in ("every other", "every") and part.unit in ("day", "week", "month"):
        return int(float(interval.low if interval else 2) * DAYS[part.unit])
    if part.kind == "between" and interval is not None:
        off = 1 if part.off and part.unit == "day" else 0
        return max(1, ceil(float(interval.low) * DAYS.get(part.unit, 1)) + off)
    return 1


def is_cap(part: Often) -> bool:
    """Whether it limits how many levels there may be in some days."""
    return part.kind == "levels" and part.unit != "session"


def most_of(part: Often) -> int | None:
    """Most sessions in seven days by this part; None where it says nothing."""
    if part.apart:
        return len(part.apart)
    if part.kind == "rest days" and _span(part) == WEEK:
        rest = _rest(part)
        return None if rest is None else WEEK - rest
    interval = part.range.interval() if part.range else None
    if interval is None or interval.high is None or other_of(part):
        return None
    if part.kind in ("per", "days") and part.unit in ("week", "day"):
        return ceil(7 * interval.high / (part.number * (7 if part.unit == "week" else 1)))
    return None


def _span(part: Often) -> int:
    """The days of which it speaks; 0 where it speaks of none."""
    return int(part.number * Fraction(DAYS[part.unit])) if part.unit in DAYS else 0


def _rest(part: Often) -> int | None:
    """Days of rest that are asked for, the more of two; None where they are a most, so that none need be."""
    interval = part.range.interval() if part.range else None
    if interval is None or (part.range and part.range.bound == "at most"):
        return None
    return int(interval.low if interval.high is None else interval.high)


def other_of(part: Often) -> tuple[int, int] | None:
    """(most sessions, in that many days) of a part that speaks of neither a day nor a week; None for any
    other, and where there may be one on each day."""
    interval, days = part.range.interval() if part.range else None, _span(part)
    if interval is None or days in (0, 1, WEEK):
        return None
    rest, most = _rest(part), interval.high
    if part.kind == "rest days":
        free = None if rest is None else days - rest
    else:
        free = ceil(most) if most is not None and part.kind in ("per", "days") else None
    return (free, days) if free is not None and 0 < free < days else None


SEVERAL_IS = 3
"""What `several times per week` is laid out as: more than twice."""


def fewest_of(part: Often) -> tuple[int, int] | None:
    """(fewest sessions, in that many days) where it sets no most: `at least 2 per week`, `at most 3 days
    between`; None for any other, and where that is one on each day."""
    range_, days = part.range, _span(part)
    interval = range_.interval() if range_ else None
    if part.kind in ("per", "days") and range_ and range_.open == SEVERAL:
        return _fewer(Fraction(SEVERAL_IS), days)
    if interval is None or range_ is None:
        return None
    if part.kind in ("per", "days") and interval.high is None:
        return _fewer(interval.low, days)
    if range_.bound != "at most" or interval.high is None:
        return None
    if part.kind == "rest days":
        return _fewer(days - interval.high, days)
    longest = int(interval.high * Fraction(DAYS.get(part.unit, 0))) + part.off
    return _fewer(Fraction(1), longest) if part.kind == "between" else None


def _fewer(least: Fraction, days: int) -> tuple[int, int] | None:
    return (ceil(least), days) if 0 < ceil(least) < days else None


def most_in_a_row(part: Often) -> int | None:
    """Most days one after the other by this part; None where it says nothing."""
    interval = part.range.interval() if part.range and part.kind == "in a row" else None
    return None if interval is None or interval.high is None else int(interval.high)


def rises_of(part: Often) -> tuple[int, int] | None:
    """(most levels, in that many days); None where it says nothing."""
    interval = part.range.interval() if part.range else None
    if interval is None or interval.high is None:
        return None
    return int(interval.high), int(float(part.number) * DAYS.get(part.unit, 7))
