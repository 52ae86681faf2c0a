"""Numbers to those in a unit that they can't have: a bar in another than its question's, a run in reps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.errors import Problem
from generator.model import Library, Protocol, Written
from generator.model.prose import lines_of
from generator.notation.condition import Compared, Condition, Measure, Value, leaves
from generator.notation.quantity import Quantity, number_text
from generator.notation.session import Segment, Sequence, segments
from generator.words.measure import TIMES

_OF_ITEMS = {
    "repetitions": "rep", "seconds": "s", "minutes": "min", "degrees": "deg", "centimetres": "cm",
    "inches": "inch", "kilograms": "kg", "points": "point", "yes-no": "",
}  # fmt: skip
"""What an item of a test is measured in, to its unit in the notation."""

OF_MEASURES = {
    "km": "km", "miles": "mile", "min": "min", "s": "s", "hours": "h", "years": "year", "kg": "kg",
    "lb": "lb", "cm": "cm", "mm": "mm", "inches": "inch", "degrees": "deg", "mph": "mph", "km/h": "km/h",
    "% of body weight": "%BW", "% of the other leg": "%", "out of 10": "point", "of 10": "point",
    "steps a minute": "steps/min", "reps": "rep", "points": "point",
}  # fmt: skip
"""The unit of a measure as its question says it, to the notation; others nobody can compare."""


def units(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each bar whose unit isn't the measure's own: the engine compares bare numbers."""
    lines = [*lines_of(protocol.entry)]
    yield from _wrong(lines, library.of(protocol))
    for line in lines:
        if isinstance(line.value, Sequence):
            for bout in segments(line.value.parts):
                yield from _counted(bout, line)


_WAYS = ("run", "walk", "jog", "sprint", "cycle", "swim", "row", "hike")


def _counted(bout: Segment, line: Written[Any]) -> Iterator[Problem]:
    amount = bout.amount
    if bout.activity in _WAYS and isinstance(amount, Quantity) and amount.unit in ("rep", "contacts"):
        message = f"'{bout.activity} {amount}' can't be done; write a time or a distance"
        yield Problem(line.place_of(bout.activity), message, "unit")


def units_of_tests(library: Library) -> Iterator[Problem]:
    """The same of the tests."""
    for test in library.tests.values():
        yield from _wrong(lines_of(test), library)


def _wrong(lines: Iterable[Written[Any]], library: Library) -> Iterator[Problem]:
    for line in lines:
        for leaf in _numbers(line.value):
            if isinstance(leaf, Compared) and leaf.how == "LSI" and _is_own_time(leaf.name, library):
                message = (
                    f"'{leaf.name}' is a time, and an LSI must know whether less or more of it is better"
                )
                remedy = "write 'better: less' or 'better: more' at the measure, or compare by 'difference'"
                yield Problem(line.place_of(leaf.name), f"{message}; {remedy}", "unit")
            own, unit = _own(leaf, library), _unit(leaf.value)
            if own is not None and unit and unit != own:
                same = f"'{leaf.value.range} {own}'" if (unit, own) == ("%", "%BW") else f"it in {own}"
                remedy = f"write {same}" if own else "write it without a unit"
                remedy = _as_share(leaf) or remedy
                message = f"'{leaf.name}' isn't measured in {unit}; {remedy}"
                yield Problem(line.place_of(leaf.name), message, "unit")


def _as_share(leaf: Condition) -> str:
    """How a difference in % is written: as what the injured side reaches of the other; '' for any other."""
    if not isinstance(leaf, Compared) or leaf.how != "difference" or leaf.value.unit != "%":
        return ""
    range_, least = leaf.value.range, "90"
    if range_ is not None and range_.hi is not None and range_.hi < 100:
        least = number_text(100 - range_.hi)
    return f"write the share that the injured side reaches of the other: '{leaf.name} LSI >= {least} %'"


def _is_own_time(name: str, library: Library) -> bool:
    known = library.measures.get(name)
    timed = known is not None and known.better is None and known.unit in TIMES
    return timed and name not in library.test_of


def _numbers(value: Any) -> Iterator[Measure | Compared]:
    """What is measured in a condition; nothing in a line of another kind."""
    for leaf in leaves(value):
        if isinstance(leaf, (Measure, Compared)):
            yield leaf


def _unit(value: Value) -> str:
    """A share of another number has no unit of its own."""
    return "" if value.reference and not value.sign else value.unit


def _own(leaf: Measure | Compared, library: Library) -> str | None:
    if isinstance(leaf, Compared) and leaf.how == "LSI":
        return "%"
    if leaf.name in library.measures:
        return OF_MEASURES.get(str(library.measures[leaf.name].unit or ""))
    return _OF_ITEMS[library.test_of[leaf.name][1].measure] if leaf.name in library.test_of else None
