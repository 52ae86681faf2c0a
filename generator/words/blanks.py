"""A dose with blanks to what a screen says of it: the numbers it has, and in words those it hasn't.

Paper keeps its blanks, for a pen; nobody fills in a line on a screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any

from generator.notation.clauses import Load, Rest
from generator.notation.dose import Dose, Sets
from generator.notation.quantity import Quantity, Range
from generator.words.dose import dose_words
from generator.words.lists import listed, upper
from generator.words.number import unit_words

NAMES = {
    "sets": "a number of sets",
    "reps": "a number of reps",
    "hold": "a time for the hold",
    "load": "a weight",
    "rest": "a rest",
    "total_time": "a time in all",
    "reserve": "reps in reserve",
    "said": "a number",
}
"""Clauses of a dose as they are called where their number is missing."""
TIMES = {"s": "a time", "min": "a time", "h": "a time"}


def without_blanks(sets: Sets) -> tuple[Sets, tuple[str, ...]]:
    """The same without the clauses that nobody has filled in, and what these are called."""
    blank = dict(_blanks(sets))
    empty: dict[str, Any] = {one.name: one.default for one in fields(Sets) if one.name in blank}
    rest = tuple(one for one in sets.rest if not _is_blank(one))
    left = replace(sets, **{**empty, "rest": rest})
    return left, tuple(blank.values())


def missing_sentence(names: tuple[str, ...]) -> str:
    """`The plan doesn't give a number of sets or a weight.`; '' where nothing is missing."""
    return upper(f"{_lower(names)}.") if names else ""


def missing_names(names: tuple[str, ...]) -> str:
    """`Not given: sets, weight`, beside each dose where the sentence stands once above them all."""
    return f"Not given: {', '.join(re.sub(r'^a (number of )?', '', name) for name in names)}" if names else ""


def known_words(dose: Dose | None) -> tuple[str, bool]:
    """The whole dose without its blanks, and whether it has some."""
    known, names = _known(dose)
    return dose_words(known), bool(names)


def screen_words(dose: Dose | None, said: Callable[[Dose | None], str] = dose_words) -> str:
    """The whole dose in one line: `8–12 times (the plan doesn't give a number of sets)`."""
    known, names = _known(dose)
    words = said(known)
    if not names:
        return words
    return f"{words} ({_lower(names)})" if words else _lower(names)


def _known(dose: Dose | None) -> tuple[Dose | None, tuple[str, ...]]:
    """The dose without its blanks, and what these are called, each once."""
    parts = [without_blanks(sets) for sets in dose.parts] if dose else []
    names = tuple(dict.fromkeys(name for _, missing in parts for name in missing))
    if dose is None or not names:
        return dose, ()
    return replace(dose, parts=tuple(sets for sets, _ in parts)), names


def _lower(names: tuple[str, ...]) -> str:
    return f"the plan doesn't give {listed(names, 'or')}"


def _blanks(sets: Sets) -> Iterator[tuple[str, str]]:
    for name in ("sets", "reps", "time", "said", "hold", "load", "rest", "reserve", "total_time"):
        value = getattr(sets, name)
        if any(map(_is_blank, value)) if isinstance(value, tuple) else _is_blank(value):
            yield name, _named(name, value)


def _named(name: str, value: Any) -> str:
    if isinstance(value, Quantity) and name == "time":
        return TIMES.get(value.unit) or f"a number of {unit_words(value.unit, value.range)}"
    return NAMES[name]


def _is_blank(value: Any) -> bool:
    match value:
        case Quantity(range=range_):
            return _is_blank(range_)
        case Load(amount=amount) | Rest(amount=amount):
            return _is_blank(amount)
        case Range():
            return value.open == "___"
    return False
