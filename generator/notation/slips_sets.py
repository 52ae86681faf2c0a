"""What grows from set to set, as therapists add it up, to the ladder or the sets that it is."""

from __future__ import annotations

import re
from fractions import Fraction

from generator.notation.quantity import number_text
from generator.notation.slip_patterns import MOVE, slips

_NUMBER = r"(\d+(?:\.\d+)?)"
_UNITS = r"(%1RM|%BW|%|s|min|m|km|miles?|laps?|kg|lb|reps?)"
_MOST = 8
"""So many sets are written out; of more the author sees how."""


def _sets(match: re.Match[str]) -> str:
    """`3 x run 50 m add 5 m per set` as `ladder run 50, 55, 60 meters`."""
    step, unit = Fraction(match[1]), match[2].rstrip("s") if match[2].startswith("rep") else match[2]
    text = match.string[: match.start()]
    if unit == "rep":
        return f"sets that change are a ladder: 'ladder {_row(text, r'x ' + _NUMBER, step, '10')} reps'"
    if bout := re.search(rf"\b{MOVE} {_NUMBER} ?{re.escape(unit)}\b", text):
        way = f"{MOVE} {_NUMBER}"
        row = f"{_row(text, way, step, '50')} {'meters' if unit == 'm' else unit}"
        return f"bouts that change are a ladder: 'ladder {bout[1]} {row}'"
    return f"write each set: '{_each(text, step, unit)}'"


def _row(text: str, first: str, step: Fraction, else_: str) -> str:
    """The numbers of the sets, from the one that the author begins with."""
    found = re.search(first, text)
    begin = Fraction(found.groups()[-1] if found else else_)
    return ", ".join(number_text(begin + step * n) for n in range(_count(text)))


def _each(text: str, step: Fraction, unit: str) -> str:
    """`1 x 10, load 20 kg then 1 x 10, load 25 kg`."""
    loaded = unit in ("kg", "lb", "%1RM", "%BW", "%")
    unit = "%1RM" if unit == "%" else unit
    found = re.search(rf"{_NUMBER} ?{re.escape(unit)}", text)
    begin = Fraction(found[1] if found else 20)
    sizes = [f"{number_text(begin + step * n)} {unit}" for n in range(_count(text))]
    return " then ".join(f"{_one_set(text, unit, loaded=loaded)}{size}" for size in sizes)


def _one_set(text: str, unit: str, *, loaded: bool) -> str:
    """What stands before the size of a set: `1 x 10, load `, `1 x 10 each side, at `, or `1 x `."""
    reps = re.search(r"x (\d+(?: each side| each direction)?)(?! ?[a-z%]*m)", text)
    apart = re.search(rf"\bat {_NUMBER} ?{re.escape(unit)}", text)
    if not loaded and apart is None:
        return "1 x "
    return f"1 x {reps[1] if reps else 10}, {'load' if loaded else 'at'} "


def _count(text: str) -> int:
    found = re.match(r"\s*(\d+)", text)
    return min(max(int(found[1]), 2), _MOST) if found and re.match(r"\s*\d+ x", text) else 3


PER_SET = slips(
    (rf"\b(?:add|plus|increase by) {_NUMBER} ?{_UNITS} "
     r"(?:per|a|an|each|every|from) (?:set|rep|round|bout|turn|interval)\b", _sets),
)  # fmt: skip
"""More with every set."""
