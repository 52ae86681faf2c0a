"""How often something is done, as written, to how many times that is in a week."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from generator.notation.convert import DAYS
from generator.notation.quantity import SEVERAL, Interval, exact
from generator.notation.rate import Frequency, Often

WEEK = 7


def a_week(times: Frequency | None) -> Interval | None:
    """How many times in a week, in all places together; None when it is not known."""
    rates = [_rate(part) for part in (times.rates if times else ())]
    known = [rate for rate in rates if rate is not None]
    if times is not None and times.by_place and len(known) == len(rates):
        return reduce(Interval.__add__, known)
    return next(iter(known), None)


def sessions_a_week(times: Frequency | None) -> float | None:
    """Days of a week with a session, at the low end; None when it is not known.

    Of `every at least 2 days` the one end that is known: nobody plans with none."""
    parts = [part for part in (times.rates if times else ()) if part.kind != "days"]
    known = [rate for part in parts if (rate := _least(part)) is not None]
    if times is not None and times.by_place and len(known) == len(parts):
        return min(sum(known), float(WEEK))
    return next(iter(known), None)


def is_unsaid(times: Frequency | None) -> bool:
    """Whether its words leave open how often: `not stated`, `as needed`, `several times per week`."""
    rates = times.rates if times else ()
    return bool(rates) and all(map(_is_open, rates))


def _is_open(part: Often) -> bool:
    if part.range is None:
        return part.kind not in SAID
    return part.range.interval() is None and part.unit in DAYS and _rate(part) is None


SAID = ("daily", "every other", "on", "on days", "AM", "PM")
"""Kinds of rates that need no number."""


def _least(part: Often) -> float | None:
    number = part.range.interval() if part.range else None
    if part.kind == "every" and number and part.unit in DAYS:
        return float(WEEK / ((number.high or number.low) * _days(part.unit)))
    rate = _rate(part)
    return None if rate is None else min(float(rate.low), WEEK)


def _rate(part: Often) -> Interval | None:
    number = part.range.interval() if part.range else None
    match part.kind:
        case "daily":
            return exact(WEEK)
        case "on" | "on days":
            return exact(len(part.apart))
        case "every other" if part.unit in DAYS:
            return exact(Fraction(WEEK, 2 * _days(part.unit)))
        case "every" if number and number.high and number.low and part.unit in DAYS:
            days = [end * _days(part.unit) for end in (number.high, number.low)]
            return Interval(WEEK / days[0], WEEK / days[1])
        case "per" if part.range and part.range.open == SEVERAL and part.unit == "day" and part.number == 1:
            return Interval(Fraction(WEEK), None)
        case "per" | "days" if number and part.unit in DAYS:
            return number.times(exact(Fraction(WEEK) / (part.number * _days(part.unit))))
    return None


def _days(unit: str) -> Fraction:
    return Fraction(DAYS[unit])
