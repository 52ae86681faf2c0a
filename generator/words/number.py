"""Ranges and quantities to words: en dash in ranges, a space before a unit, no sign for a limit."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from generator.notation.convert import other_pace, other_way
from generator.notation.quantity import WAYS, Interval, Quantity, Range, number_text, plural

OPEN = {
    "___": "___",
    "not stated": "the plan doesn't give a number",
    "not seen": "we couldn't find how much to do",
    "as needed": "as needed",
    "as tolerated": "as tolerated",
    "as many as possible": "as many as you can",
    "several": "several",
}
MISSING = {
    "not stated": "the plan doesn't give a number of {}",
    "not seen": "we couldn't find how many {} to do",
}
"""The same of a number with a unit, for it is told even where nobody knows the number."""
SOME = {
    "not stated": "some {} {} (the plan doesn't say how many)",
    "not seen": "some {} {} (we couldn't find how many)",
}
"""The same of what is added each week, with the week."""
UNSAID = (OPEN["not stated"], "we couldn't find")
"""How words begin for a number that the source leaves out, and for one that we could not read there."""
BOTH = frozenset(["km", "mile", "yd", "ft", "cm", "inch", "kg", "lb", "km/h", "mph"])
"""Units that a reader of the other system may not know by heart; meters on a track are known to all."""

_WAY = re.compile(rf"({'|'.join(WAYS)}) ([\d./]+)-([\d./]+)")
_RATE = re.compile(r"(?P<low>\d+(\.\d+)?)(-(?P<high>\d+(\.\d+)?))? (?P<unit>\S+)")
_UNKNOWN = re.compile(r"(not stated|not seen|as needed|as tolerated) (.+)")
_INCHES = re.compile(r"((?<!\b1 )\binch)$")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_NAME = re.compile(r"(?<=[a-z])-(?=[a-z])")
UNITS = {
    "contacts": "landings",
    "deg": "degrees",
    "inch": "inches",
    "h": "hours",
    "%BW": "% of your body weight",
}
ONE = {"deg": "degree", "inch": "inch", "h": "hour"}
"""The same after the number 1."""


def range_words(range_: Range) -> str:
    """`8–10`, `at least 8`, `as many as you can`."""
    if range_.open is not None:
        return OPEN[range_.open]
    assert range_.lo is not None and range_.hi is not None
    ends = [number_text(range_.lo), number_text(range_.hi)]
    if range_.bound in WAYS:
        return f" {range_.bound} to ".join(map(number_text, range_.way))
    text = ends[0] if range_.single else "–".join(ends)
    return f"{range_.bound} {text}".strip()


def quantity_words(quantity: Quantity) -> str:
    """`8–10 min`, `4 inches (10 cm)`, `2 weeks`: a length or a weight in both systems."""
    other = other_way(quantity) if quantity.unit in BOTH else None
    return plain_quantity(quantity) + (f" ({plain_quantity(other)})" if other else "")


def asked_quantity(quantity: Quantity) -> str:
    """How many of a condition: `2 weeks`, `a number of weeks that the plan doesn't give`."""
    unknown = NOBODY_SAYS.get(quantity.range.open or "")
    return unknown.format(_known(quantity.unit, quantity.range)) if unknown else quantity_words(quantity)


NOBODY_SAYS = {
    "not stated": "a number of {} that the plan doesn't give",
    "not seen": "a number of {} that we couldn't find",
    "as needed": "as many {} as you need",
    "as tolerated": "as many {} as you tolerate",
}
"""Numbers that nobody knows, as they stand inside a sentence."""


def plain_quantity(quantity: Quantity) -> str:
    """`8–10 min`, `4 inches`, in its own unit alone."""
    if quantity.range.open in MISSING and quantity.unit:
        return missing_words(quantity.range, quantity.unit)
    unit = unit_words(quantity.unit, quantity.range)
    # A percent sign closes up to its number.
    return f"{range_words(quantity.range)}{'' if unit.startswith('%') else ' '}{unit}".strip()


def added_words(step: Quantity, every: str) -> str:
    """`2.5 kg a week`, `some kg a week (the plan doesn't say how many)`."""
    some = SOME.get(step.range.open or "")
    known = unit_words(step.unit, step.range)
    return some.format(known, every) if some else f"{asked_quantity(step)} {every}"


def missing_words(range_: Range, unit: str) -> str:
    """`the plan doesn't give a number of reps`, of a number that nobody knows."""
    return MISSING[range_.open or ""].format(_known(unit, range_))


def _known(unit: str, range_: Range) -> str:
    """A unit behind `a number of`."""
    return {"s": "seconds", "min": "minutes"}.get(unit) or unit_words(unit, range_)


def spelled(quantity: Quantity) -> str:
    """The same in a sentence, where a unit of time is a word: `30 seconds`, `2 minutes`."""
    return _TIME.sub(lambda found: _spelled(found[1], found[2]), quantity_words(quantity))


_TIME = re.compile(r"(\S+) (s|min)$")


def _spelled(number: str, unit: str) -> str:
    name = {"s": "second", "min": "minute"}[unit]
    return f"{number} {name}{'' if number == '1' else 's'}"


def rate_words(text: str) -> str:
    """What follows `at`: `5–7 mph (8–11 km/h)`, `5:30 /km (8:51 /mile)`, `60 % of usual`."""
    other = other_pace(text)
    if unknown := _UNKNOWN.fullmatch(text):
        return NOBODY_SAYS[unknown[1]].format(rate_words(unknown[2]))
    way = _WAY.match(text)
    match = _RATE.fullmatch(text.removeprefix(f"{way[1]} ") if way else text)
    if match and match["unit"] in BOTH:
        low, high = sorted((Fraction(match["low"]), Fraction(match["high"] or match["low"])))
        bound: Any = way[1] if way else ""
        other = other_text(Quantity(Range(low, high, bound), match["unit"]))
    said = _INCHES.sub(r"\1es", _WAY.sub(r"\2 \1 to \3", text))
    words = _NAME.sub(" ", _RANGE.sub("–", said)).replace(" %BW", UNITS["%BW"]).replace(" %", "%")
    return words + (f" ({_RANGE.sub('–', other)})" if other else "")


def other_text(quantity: Quantity) -> str:
    """The same in the other system of units."""
    other = other_way(quantity)
    return plain_quantity(other) if other else ""


def unit_words(unit: str, range_: Range) -> str:
    """The unit in words after that number; what a share is of, as it is called."""
    if unit.startswith("% of "):
        return _NAME.sub(" ", unit)
    one = range_.single and range_.hi == 1
    return (ONE if one else UNITS).get(unit) or UNITS.get(unit) or plural(unit, range_)


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
