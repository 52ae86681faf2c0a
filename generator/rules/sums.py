"""Lines of a session to what they add up to: lines to choose from, rounds, and the rests between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import groupby, pairwise

from generator.model import Group, Item, Session
from generator.notation.quantity import SECONDS, ZERO, Interval, Quantity, exact
from generator.notation.session import Alternate, Part, Segment, segments
from generator.notation.session import Sequence as Bouts
from generator.notation.totals import amount, duration
from generator.rules.amounts import METRES, UNKNOWN, dose_total, gaps, joined, rest_of, whole, worth
from generator.rules.cases import Case, is_done, over


@dataclass(frozen=True)
class Measure:
    """What is added up: a unit (seconds for a time), of all bouts and exercises or of some activities."""

    unit: str
    units: Mapping[str, Quantity] = field(default_factory=dict)
    """What the plan's own units are worth."""
    activities: tuple[str, ...] = ()
    """Only these, if any are named; then exercises count for nothing."""
    rests: bool = False
    """Whether a time counts rests too."""
    both: bool = False
    """Whether what is done on each side counts twice."""
    alone: bool = False
    """Whether it is what one of two sides comes to: then each side's contacts count once."""
    case: Case | None = None
    """In which case; None for whatever any case comes to."""


def added(items: Sequence[Item], measure: Measure, depth: int = 0) -> Interval | None:
    """What lines one after the other come to; None where nothing of it is known."""
    if measure.case is None:
        return over(items, lambda case: added(items, replace(measure, case=case), depth))
    lines = nodes([item for item in items if is_done(item, measure.case) is not False], depth)
    parts = [_node(node, measure, depth) for node in lines]
    if measure.rests and any(parts):
        parts += [_between(before[-1]) for before, _ in pairwise(lines)]
    return joined(parts)


def nodes(items: Sequence[Item], depth: int) -> list[list[Item]]:
    """Lines and groups of lines, one after the other, of those that stand so many groups deep."""
    return [list(node) for _, node in groupby(items, lambda item: _name(item, depth))]


def _name(item: Item, depth: int) -> int:
    """Lines of one group have one name, every other line has its own."""
    return id(item.groups[depth]) if len(item.groups) > depth else id(item)


def _node(items: list[Item], measure: Measure, depth: int) -> Interval | None:
    if len(items[0].groups) <= depth:
        return _line(items[0], measure)
    group = items[0].groups[depth]
    if group.kind == "choose":
        return _chosen([_node(option, measure, depth + 1) for option in nodes(items, depth + 1)], group)
    once = added(items, measure, depth + 1)
    return _rounds(once, items, group, measure) if group.kind == "rounds" else once


def _chosen(options: list[Interval | None], group: Group) -> Interval | None:
    """From so many of the smallest to so many of the largest."""
    if not any(options):
        return None
    known = [option or UNKNOWN for option in options]
    count = (group.count.interval() if group.count else None) or UNKNOWN
    most = len(known) if count.high is None else min(int(count.high), len(known))
    lows = sorted(option.low for option in known)[: int(count.low)]
    highs = [option.high for option in known if option.high is not None]
    ends = sum(sorted(highs, reverse=True)[:most], Fraction(0)) if len(highs) == len(known) else None
    return Interval(sum(lows, Fraction(0)), ends)


def _rounds(once: Interval | None, items: list[Item], group: Group, measure: Measure) -> Interval | None:
    if once is None:
        return None
    count = (group.count.interval() if group.count else None) or Interval(Fraction(1), None)
    exercises = any(item.exercise is not None for item in items)
    rest = rest_of(group.rest, "sets") or (UNKNOWN if exercises else ZERO)
    between = gaps(count).times(rest) if measure.rests and count != exact(1) else ZERO
    return once.times(count) + between


def _between(item: Item) -> Interval:
    """Rest before the next line; after an exercise it may be any, where nobody says it."""
    if item.exercise is None:
        return ZERO
    inside = next((r for g in reversed(item.groups) if (r := rest_of(g.rest, "exercises"))), None)
    own = rest_of(item.dose.parts[-1].rest, "exercises") if item.dose else None
    return inside or own or UNKNOWN


def _line(item: Item, measure: Measure) -> Interval | None:
    """A line that may not be done, or not in every session, may be nothing."""
    found = of_item(item, measure)
    if found is None or found == ZERO:
        return found
    return UNKNOWN if item.times is not None else if_done(item, measure, found)


def if_done(one: Item | Session, measure: Measure, found: Interval) -> Interval:
    """What it comes to in the measure's case, in which it may not be done."""
    return found if is_done(one, measure.case or {}) else Interval(Fraction(0), found.high)


def of_item(item: Item, measure: Measure) -> Interval | None:
    """What a line comes to when it is done once."""
    if item.sequence is not None:
        return bouts_total(item.sequence.value, measure)
    if measure.activities:
        return ZERO
    sides = {"both": measure.both, "alone": measure.alone}
    return dose_total(item.dose, measure.unit, measure.units, rests=measure.rests, **sides)


def bouts_total(sequence: Bouts, measure: Measure) -> Interval | None:
    """What bouts come to, part by part: one of unknown length leaves the others known."""
    if measure.unit not in SECONDS and measure.unit not in METRES and measure.unit not in measure.units:
        return ZERO if measure.unit in ("set", "rep", "contacts") else None
    return joined(_part(part, measure) for part in sequence.parts)


def _part(part: Part, measure: Measure) -> Interval | None:
    def length(bout: Segment | Alternate, quantity: Quantity) -> Interval | None:
        if measure.unit in SECONDS:
            return duration(quantity)
        resting = isinstance(bout, Segment) and bout.activity == "rest"
        return ZERO if resting else _metres(quantity, measure)

    done = measure.activities or tuple(sorted(_activities(part) - {"rest"}))
    if measure.activities or (not measure.rests and "rest" in _activities(part)):
        return whole(amount((part,), length, activity) for activity in done)
    return amount((part,), length)


def _activities(part: Part) -> frozenset[str]:
    return frozenset(bout.activity for bout in segments((part,)))


def _metres(quantity: Quantity, measure: Measure) -> Interval | None:
    """In the measure's own unit."""
    interval = quantity.range.interval()
    each, unit = (worth(name, measure.units) for name in (quantity.unit, measure.unit))
    return interval.times(exact(each / unit)) if interval and each and unit else None


def session_length(session: Session) -> Interval | None:
    """Seconds of the session's bouts, rests and choices among them; None when they are not known."""
    bouts = [item for item in session.items if item.sequence is not None]
    return added(bouts, Measure("s", rests=True)) if bouts else None
