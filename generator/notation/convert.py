"""A length, weight, height, speed or pace in the other system of units: metric or imperial; time in days."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from generator.notation.quantity import Quantity, Range

System = Literal["metric", "imperial"]

# International yard and pound agreement, 1959: all of these are exact.
METRES = {
    "m": Fraction(1), "km": Fraction(1000), "mile": Fraction("1609.344"), "yd": Fraction("0.9144"),
    "ft": Fraction("0.3048"), "cm": Fraction(1, 100), "mm": Fraction(1, 1000), "inch": Fraction("0.0254"),
}  # fmt: skip
KILOGRAMS = {"kg": Fraction(1), "lb": Fraction("0.45359237")}
SPEEDS = {"km/h": Fraction(1000), "m/s": Fraction(3600), "mph": Fraction("1609.344")}
OTHER = {
    "km": "mile", "mile": "km", "m": "yd", "yd": "m", "ft": "m", "cm": "inch", "mm": "inch", "inch": "cm",
    "kg": "lb", "lb": "kg", "km/h": "mph", "m/s": "mph", "mph": "km/h",
}  # fmt: skip
DAYS = {"h": 1 / 24, "day": 1, "week": 7, "month": 30.4375, "year": 365.25}
"""Days in a unit; a month is a twelfth of a year."""

_METRIC = frozenset(["m", "km", "cm", "mm", "kg", "km/h", "m/s"])
_PACE = re.compile(r"(\d{1,2}:\d\d)(?:-(\d{1,2}:\d\d))? /(km|mile)")


def days(quantity: Quantity, *, high: bool = True) -> float:
    """A time in days, its high end or its low one; 0 where it is not known."""
    interval = quantity.range.interval()
    if interval is None or quantity.unit not in DAYS:
        return 0
    end = interval.high if high and interval.high is not None else interval.low
    return float(end) * DAYS[quantity.unit]


def converted(quantity: Quantity, system: System) -> Quantity:
    """The quantity in that system, rounded to what can be measured.

    A unit that both systems have (min, laps, %), and a number that is not known, stay as they are.
    """
    unit, range_ = quantity.unit, quantity.range
    other = OTHER.get(unit)
    if other is None or (unit in _METRIC) == (system == "metric") or range_.lo is None or range_.hi is None:
        return quantity
    table = next(table for table in (METRES, KILOGRAMS, SPEEDS) if unit in table)
    factor = table[unit] / table[other]
    return Quantity(Range(_rounded(range_.lo * factor), _rounded(range_.hi * factor), range_.bound), other)


def other_way(quantity: Quantity) -> Quantity | None:
    """The quantity in the system that it is not written in; None where there is no such thing."""
    found = converted(quantity, "imperial" if quantity.unit in _METRIC else "metric")
    return None if found == quantity else found


def other_pace(text: str) -> str | None:
    """`10:00-12:00 /mile` as `6:13-7:27 /km`; None for what is no pace."""
    match = _PACE.fullmatch(text)
    if match is None:
        return None
    per = {"km": Fraction("1.609344"), "mile": 1 / Fraction("1.609344")}[match[3]]
    clocks = [_clock(round(_seconds(clock) * per)) for clock in match.groups()[:2] if clock]
    return f"{'-'.join(clocks)} /{'mile' if match[3] == 'km' else 'km'}"


def _seconds(clock: str) -> int:
    minutes, seconds = clock.split(":")
    return 60 * int(minutes) + int(seconds)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _rounded(number: Fraction) -> Fraction:
    """Two figures below 100, whole numbers above: no gauge on a track is finer."""
    if number >= 10:
        return Fraction(round(number))
    return Fraction(round(number * 10), 10) if number >= 1 else Fraction(round(number * 100), 100)
