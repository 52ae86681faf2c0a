"""Ranges and quantities to words: en dash in ranges, a space before a unit, no sign for a limit."""

from __future__ import annotations

from fractions import Fraction

from generator.notation.quantity import Interval, Quantity, Range, number_text, plural

_OPEN = {
    "___": "___",
    "not stated": "not stated",
    "not seen": "not seen by us",
    "as needed": "as needed",
    "as tolerated": "as much as you tolerate",
    "as many as possible": "as many as you can",
}
_UNITS = {"deg": "degrees", "inch": "inches", "h": "hours"}


def range_words(range_: Range) -> str:
    """`8–10`, `at least 8`, `as many as you can`."""
    if range_.open is not None:
        return _OPEN[range_.open]
    assert range_.lo is not None and range_.hi is not None
    ends = [number_text(range_.lo), number_text(range_.hi)]
    text = ends[0] if range_.single else "–".join(ends)
    return f"{range_.bound} {text}".strip()


def quantity_words(quantity: Quantity) -> str:
    """`8–10 min`, `4 inches`, `2 weeks`."""
    return f"{range_words(quantity.range)} {unit_words(quantity.unit, quantity.range)}".strip()


def unit_words(unit: str, range_: Range) -> str:
    """The unit in words after that number."""
    if unit == "inch" and range_.single and range_.hi == 1:
        return "inch"
    return _UNITS.get(unit) or plural(unit, range_)


def minutes_words(interval: Interval) -> str:
    """Seconds as minutes: `4–5`, `20`, `at least 8`. Halves are kept, the rest is rounded."""
    low = _minutes(interval.low)
    if interval.high is None:
        return f"at least {low}"
    high = _minutes(interval.high)
    return low if low == high else f"{low}–{high}"


def _minutes(seconds: Fraction) -> str:
    halves = round(seconds / 30)
    whole, half = divmod(halves, 2)
    return f"{whole or ''}½" if half else str(whole)
