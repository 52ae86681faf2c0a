"""A session to what it adds up to: sets, contacts, repetitions, time under tension, distance, time."""

from __future__ import annotations

from fractions import Fraction

from generator.model import Item, Session
from generator.notation.dose import Dose, Sets
from generator.notation.quantity import SECONDS, ZERO, Interval, Quantity, exact
from generator.notation.rate import Stated
from generator.notation.session import Segment, Sequence
from generator.notation.totals import duration, seconds

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


def session_total(session: Session, stated: Stated, units: dict[str, Quantity]) -> Interval | None:
    """What the session's own numbers give for a stated total, in its unit (times in seconds).

    Where a number is not known there is no upper end; None where none is known. `per set` and
    `per rep` look at one set or one repetition.
    """
    if stated.per in ("set", "rep"):
        return _one(session, stated)
    if stated.per not in ("", "session"):
        return None
    parts = [_item_total(item, stated.amount.unit, units) for item in session.items]
    known = _sum([part for part in parts if part is not None])
    if known is None or not any(part is not None for part in parts):
        return None
    return Interval(known.low, None) if None in parts else known


def _item_total(item: Item, unit: str, units: dict[str, Quantity]) -> Interval | None:
    count = _rounds(item)
    once = _bouts(item.sequence.value, unit, units) if item.sequence else dose_total(item.dose, unit)
    return once.times(count) if once is not None and count is not None else None


def _rounds(item: Item) -> Interval | None:
    """How often a line in a circuit is done; not known where lines are chosen from."""
    total: Interval | None = exact(1)
    for group in item.groups:
        times = group.count.interval() if group.kind == "rounds" and group.count else exact(1)
        known = None if group.kind == "choose" else times
        total = total.times(known) if total is not None and known is not None else None
    return total


def _bouts(sequence: Sequence, unit: str, units: dict[str, Quantity]) -> Interval | None:
    if unit in SECONDS:
        return seconds(sequence)
    if unit in METRES:
        metres = _sum([_metres(part, units) for part in sequence.parts])
        each = METRES[unit]
        return metres.times(exact(1 / each)) if metres is not None else None
    return None


def _metres(part: object, units: dict[str, Quantity]) -> Interval | None:
    if not isinstance(part, Segment) or not isinstance(part.amount, Quantity):
        return None
    interval, unit = part.amount.range.interval(), part.amount.unit
    worth = units.get(unit)
    length = _worth(worth) if worth is not None else METRES.get(unit)
    return interval.times(exact(length)) if interval is not None and length is not None else None


def _worth(own: Quantity) -> Fraction | None:
    known = own.range.hi
    return known * METRES[own.unit] if known is not None and own.unit in METRES else None


def dose_total(dose: Dose | None, unit: str) -> Interval | None:
    """Sets, repetitions, contacts or seconds under tension of one exercise; None when not known."""
    return _sum([_sets_total(sets, unit) for sets in dose.parts]) if dose is not None else None


def _sets_total(sets: Sets, unit: str) -> Interval | None:
    count = sets.sets.interval() if sets.sets is not None else exact(1)
    if unit == "set":
        return count if sets.sets is not None else None
    if count is None and sets.sets is not None and sets.sets.open == "as many as possible":
        count = Interval(Fraction(1), None)
    once = _a_set(sets, unit)
    return once.times(count) if once is not None and count is not None else None


def _a_set(sets: Sets, unit: str) -> Interval | None:
    if unit == "rep":
        return sets.reps.interval() if sets.reps is not None else None
    if unit in SECONDS:
        return tension(sets)
    if sets.time is not None and sets.time.unit == unit:
        sides = 2 if sets.side in ("each side", "each direction") else 1
        interval = sets.time.range.interval()
        return interval.times(exact(sides)) if interval is not None else None
    return None


def repetition(sets: Sets) -> Interval | None:
    """Seconds under tension of one repetition: its tempo, or its hold; None where neither is said."""
    tempo = sets.tempo
    if tempo is not None and tempo.word is None:
        phases = [tempo.up, tempo.hold, tempo.down]
        return _sum([phase.interval() for phase in phases if phase is not None])
    return duration(sets.hold) if sets.hold is not None else None


def tension(sets: Sets) -> Interval | None:
    """Seconds under tension of one set: repetitions by their time, or the hold itself."""
    if sets.time is not None:
        return duration(sets.time)
    each, reps = repetition(sets), sets.reps.interval() if sets.reps is not None else None
    return each.times(reps) if each is not None and reps is not None else None


def _one(session: Session, stated: Stated) -> Interval | None:
    doses = [item.dose.parts[0] for item in session.items if item.dose is not None]
    if len(doses) != 1 or stated.amount.unit not in SECONDS:
        return None
    return repetition(doses[0]) if stated.per == "rep" else tension(doses[0])


def _sum(parts: list[Interval | None]) -> Interval | None:
    total = ZERO
    for part in parts:
        if part is None:
            return None
        total += part
    return total
