"""A dose to what it adds up to: sets, contacts, repetitions, distance, seconds with and without its rests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from generator.notation.clauses import Rest
from generator.notation.dose import Dose, Sets
from generator.notation.quantity import SECONDS, ZERO, Interval, Quantity, Range, exact
from generator.notation.totals import duration

METRES = {
    "m": Fraction(1),
    "km": Fraction(1000),
    "mile": Fraction(1609344, 1000),
    "yd": Fraction(9144, 10000),
    "ft": Fraction(3048, 10000),
    "lap": Fraction(400),
    "straight": Fraction(100),
    "curve": Fraction(100),
    "length": Fraction(25),
}
"""Metres in a unit; a lap that nobody declares is 400 m, its straights and curves 100, a pool 25."""

UNKNOWN = Interval(Fraction(0), None)
"""A number of which nothing is known: any."""


def joined(parts: Iterable[Interval | None]) -> Interval | None:
    """The sum of what is known, without an upper end where something is not; None where nothing is."""
    found = list(parts)
    total = ZERO
    for part in found:
        total += part or UNKNOWN
    return None if found and not any(found) else total


def whole(parts: Iterable[Interval | None]) -> Interval | None:
    """The sum; None where any of it is not known."""
    found = list(parts)
    return None if None in found else joined(found)


EITHER = Interval(Fraction(1), Fraction(2))
"""Once or twice."""


def worth(unit: str, units: Mapping[str, Quantity]) -> Fraction | None:
    """Metres of a unit, the plan's own first; None for what is no length."""
    own = units.get(unit)
    if own is None:
        return METRES.get(unit)
    return own.range.hi * METRES[own.unit] if own.range.hi is not None and own.unit in METRES else None


def dose_total(
    dose: Dose | None,
    unit: str,
    units: Mapping[str, Quantity],
    *,
    rests: bool = False,
    both: bool = False,
    alone: bool = False,
) -> Interval | None:
    """Sets, repetitions, contacts or seconds of one exercise; None when not known.

    `both` is whether what is done on each side counts twice; contacts always do, but not of one side `alone`.
    """
    if dose is None:
        return None
    parts = (replace(sets, side=None) for sets in dose.parts) if alone else dose.parts
    return whole(_sets_total(sets, (unit, units), rests, both and counts_sides(sets, unit)) for sets in parts)


def counts_sides(sets: Sets, unit: str) -> bool:
    """Whether a source may count it once for both sides or once for each."""
    return sets.side in BOTH and unit in ("set", "rep", *SECONDS)


BOTH = ("each side", "each direction")


Of = tuple[str, Mapping[str, Quantity]]
"""The unit that is added up, and what the plan's own units are worth."""


def _sets_total(sets: Sets, of: Of, rests: bool, both: bool) -> Interval | None:
    """Of both sides nobody knows whether one rests while the other works."""
    work = _work(sets, of)
    count = _count(sets)
    between = _rests(sets, count) if rests and of[0] in SECONDS and count and not sets.total_time else ZERO
    if work is None:
        return None
    return work.times(exact(2)) + between.times(EITHER) if both else work + between


def _work(sets: Sets, of: Of) -> Interval | None:
    count, (unit, units) = _count(sets), of
    if unit == "set":
        return count if sets.sets is not None or sets.ladder else None
    if unit in SECONDS and sets.total_time is not None:
        return duration(sets.total_time)
    once = _a_set(sets, unit, units)
    return once.times(count) if once is not None and count is not None else None


def _count(sets: Sets) -> Interval | None:
    """How many sets: a ladder has one for each of its numbers."""
    if sets.ladder:
        return exact(len(sets.ladder))
    if sets.sets is None:
        return exact(1)
    many = sets.sets.open == "as many as possible"
    return Interval(Fraction(1), None) if many else sets.sets.interval()


def _a_set(sets: Sets, unit: str, units: Mapping[str, Quantity]) -> Interval | None:
    """What one set has of it; of a ladder the mean of its sets, so that they add up."""
    if unit == "rep":
        return _reps(sets)
    if unit in SECONDS:
        return tension(sets)
    interval = sets.time.range.interval() if sets.time is not None else None
    if sets.time is None or interval is None:
        return None
    each, one = worth(sets.time.unit, units), worth(unit, units)
    share = each / one if each and one else Fraction(1) if sets.time.unit == unit else None
    sides = 2 if sets.side in BOTH else 1
    return interval.times(exact(sides * share)) if share is not None else None


def _reps(sets: Sets) -> Interval | None:
    if sets.ladder:
        return exact(sum(sets.ladder, Fraction(0)) / len(sets.ladder))
    return sets.reps.interval() if sets.reps is not None else None


def repetition(sets: Sets) -> Interval | None:
    """Seconds under tension of one repetition: its tempo, or its hold; None where neither is said."""
    tempo = sets.tempo
    if tempo is not None and tempo.timed:
        return whole(phase.interval() for _, phase in tempo.work if isinstance(phase, Range))
    return duration(sets.hold) if sets.hold is not None else None


def tension(sets: Sets) -> Interval | None:
    """Seconds under tension of one set: repetitions by their time, or the hold itself."""
    if sets.time is not None:
        return duration(sets.time)
    each, reps = repetition(sets), _reps(sets)
    return each.times(reps) if each is not None and reps is not None else None


def _rests(sets: Sets, count: Interval) -> Interval:
    """Between the sets, and between the repetitions of each; what nobody says may be any."""
    between = gaps(count).times(rest_of(sets.rest, "sets") or UNKNOWN) if count != exact(1) else ZERO
    rest, reps = rest_of(sets.rest, "reps"), _reps(sets)
    inside = gaps(reps).times(count).times(rest) if rest is not None and reps is not None else ZERO
    return between + inside


def gaps(count: Interval) -> Interval:
    """What lies between so many: one less."""
    high = None if count.high is None else max(count.high - 1, Fraction(0))
    return Interval(max(count.low - 1, Fraction(0)), high)


def rest_of(rests: Iterable[Rest], between: str) -> Interval | None:
    """Seconds of the rest that is said there; None where none is."""
    said = [rest.amount for rest in rests if rest.between == between]
    if not said:
        return None
    return (duration(said[-1]) if isinstance(said[-1], Quantity) else None) or UNKNOWN
