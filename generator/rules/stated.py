"""A total that the source states to what it is counted over, and to the sums that it may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.model import Item, Protocol, Session, Stage, Whole
from generator.notation.quantity import SECONDS, Interval, Quantity, exact
from generator.notation.rate import Stated
from generator.notation.totals import duration
from generator.rules.amounts import joined, repetition, tension
from generator.rules.sums import Measure, added
from generator.rules.weekly import weekly_total
from generator.rules.windows import Count, sessions_of, weeks_of

Units = Mapping[str, Quantity]
"""What the plan's own units are worth."""

WORK, RESTS, AROUND = "work", "rests", "warm-up"
"""What a sum counts: the work alone; its rests too; and the warm-up and cool-down as well."""


@dataclass(frozen=True)
class Sum:
    """What something adds up to, by what is counted; None where it is not known."""

    of: str
    """What adds up, as an author calls it."""
    ways: Mapping[str, Interval | None]

    def way(self, stated: Stated) -> str | None:
        """The first way of counting that gives the stated number; None where none does."""
        said = interval(stated)
        known = {name: sum_ for name, sum_ in self.ways.items() if sum_ is not None}
        if said is None or not known:
            return WORK
        return next((name for name, sum_ in known.items() if sum_.holds(said)), None)

    def only_way(self, stated: Stated) -> str | None:
        """The way of counting that is meant, where only one of several gives the stated number."""
        said = interval(stated)
        if said is None or len(self.ways) == 1 or None in self.ways.values():
            return None
        found = [name for name, sum_ in self.ways.items() if sum_ is not None and sum_.holds(said)]
        return found[0] if len(found) == 1 else None


def interval(stated: Stated) -> Interval | None:
    """In seconds for a time, else in the unit itself; `about` leaves a tenth on either side."""
    found = duration(stated.amount) or stated.amount.range.interval()
    if found is None or stated.amount.range.bound != "about" or found.high is None:
        return found
    return Interval(found.low * Fraction(9, 10), found.high * Fraction(11, 10))


def unit_of(stated: Stated) -> str:
    """The unit in which it is added up."""
    return "s" if stated.amount.unit in SECONDS else stated.amount.unit


def units(protocol: Protocol) -> Units:
    """What the plan's own units are worth."""
    return {str(name): own.value for name, own in protocol.entry.units.items()}


@dataclass(frozen=True)
class Lines:
    """A line, a group of lines, or all lines of a session, with the session that they are done in."""

    of: str
    items: tuple[Item, ...]
    session: Session
    stage: Stage


def line_sums(lines: Lines, own: Units, stated: Stated) -> Iterator[Sum]:
    """A session's worth of them; a set or a repetition of each; or what they come to in a week."""
    if stated.per in _WEEKS:
        alone = replace(lines.session, items=lines.items)
        yield from _over_time(lines.stage, stated, own, f"a {stated.per} of {lines.of}", (alone,))
    elif stated.per in ("set", "rep"):
        yield from _of_one(lines.items, stated)
    else:
        yield Sum(lines.of, _ways(lambda m: added(lines.items, m), _measure(stated, own)))


def _of_one(items: Sequence[Item], stated: Stated) -> Iterator[Sum]:
    """Each exercise whose time is known."""
    if stated.amount.unit in SECONDS:
        for item in items:
            sets = item.dose.parts[0] if item.dose else None
            if sets is not None:
                one = repetition(sets) if stated.per == "rep" else tension(sets)
                yield Sum(f"a {stated.per}", {WORK: one})
    elif stated.amount.unit == "rep" and stated.per == "set":
        for item in items:
            reps = item.dose.parts[0].reps if item.dose else None
            yield Sum("a set", {WORK: reps.interval() if reps else None})


def session_sums(session: Session, stage: Stage, own: Units, stated: Stated) -> Iterator[Sum]:
    """All lines of a session; of a session's time and distance, with its warm-up and cool-down as well."""
    copied = stage.said.get("total", "").startswith("as ")
    of = f"the session of '{stage.key}'" if copied else "the session"
    for sum_ in line_sums(Lines(of, session.items, session, stage), own, stated):
        whole = stated.per in ("", "session")
        yield _with_around(sum_, session, stated, own) if whole else sum_


def _with_around(sum_: Sum, session: Session, stated: Stated, own: Units) -> Sum:
    around = [items for items in (session.warm_up, session.cool_down) if items]
    rested = sum_.ways.get(RESTS, sum_.ways[WORK])
    if not around or rested is None:
        return sum_
    measure = Measure(unit_of(stated), own, rests=True)
    more = joined(added(items, measure) for items in around)
    return replace(sum_, ways={**sum_.ways, AROUND: joined([rested, more])})


def stage_sums(stage: Stage, own: Units, count: Count, stated: Stated) -> Iterator[Sum]:
    """Several sessions: each of them, a week of them, or all that are done in the stage."""
    if stated.per in _WEEKS:
        yield from _over_time(stage, stated, own, f"a {stated.per} of '{stage.key}'", stage.sessions)
    elif stated.per:
        for session in stage.sessions:
            yield from session_sums(session, stage, own, stated)
    else:
        yield Sum(f"'{stage.key}'", _ways(lambda m: _over_stages([stage], m, count), _measure(stated, own)))


def whole_sums(
    whole: Whole, stages: Sequence[Stage], own: Units, count: Count, stated: Stated
) -> Iterator[Sum]:
    """Several stages: each of them, or all together."""
    if stated.per:
        for stage in stages:
            yield from stage_sums(stage, own, count, stated)
    else:
        yield Sum(whole.name, _ways(lambda m: _over_stages(stages, m, count), _measure(stated, own)))


_WEEKS = {"week": Fraction(1), "day": Fraction(1, 7), "month": Fraction(304375, 70000)}
"""Spans over which sessions are added up, in weeks."""


def _measure(stated: Stated, own: Units) -> Measure:
    return Measure(unit_of(stated), own, sides=True)


def _ways(sum_: Callable[[Measure], Interval | None], measure: Measure) -> dict[str, Interval | None]:
    """Of a time, without rests and with them where that is not the same."""
    work = sum_(measure)
    if measure.unit != "s":
        return {WORK: work}
    rested = sum_(replace(measure, rests=True))
    return {WORK: work} if rested == work else {WORK: work, RESTS: rested}


def _over_time(
    stage: Stage, stated: Stated, own: Units, of: str, sessions: Sequence[Session]
) -> Iterator[Sum]:
    """A day is one on which there is a session; of several sessions nobody knows which fall together."""
    if stated.per == "day":
        ways = _ways(lambda m: _a_day(sessions, m), _measure(stated, own))
    else:
        weeks = exact(_WEEKS[stated.per])
        ways = _ways(lambda m: _times(weekly_total(stage, m, sessions), weeks), _measure(stated, own))
    yield Sum(of, ways)


def _a_day(sessions: Sequence[Session], measure: Measure) -> Interval | None:
    parts = [_times(added(s.items, measure), _per_day(s)) for s in sessions if s.trains]
    if len(parts) == 1 or None in parts:
        return parts[0] if len(parts) == 1 else None
    together = joined(parts)
    lows = [part.low for part in parts if part is not None]
    return Interval(min(lows), together.high) if together else None


def _per_day(session: Session) -> Interval:
    for part in session.times.parts if session.times else ():
        rate = part.range.interval() if part.range else None
        if part.kind == "per" and part.unit == "day" and part.number == 1 and rate is not None:
            return Interval(max(rate.low, Fraction(1)), rate.high)
    return exact(1)


def _over_stages(stages: Sequence[Stage], measure: Measure, count: Count) -> Interval | None:
    return joined(_over_stage(stage, measure, count) for stage in stages if stage.trains)


def _over_stage(stage: Stage, measure: Measure, count: Count) -> Interval | None:
    """Its sessions, or its weeks with the sessions of each. A stage that is only for some may be nothing."""
    if stage.lasts is not None and stage.lasts.amount.unit == "session":
        found = _times(_in_turn(stage, measure), sessions_of(stage.lasts))
    else:
        found = _times(weekly_total(stage, measure), weeks_of(stage, count))
    return Interval(Fraction(0), found.high) if found is not None and stage.when else found


def _in_turn(stage: Stage, measure: Measure) -> Interval | None:
    """One session of the stage; of several that take turns, one after the other, the mean."""
    own = [session for session in stage.sessions if session.trains]
    if len(own) > 1 and not all(session.in_turn for session in own):
        return None
    return _times(joined(added(session.items, measure) for session in own), exact(Fraction(1, len(own))))


def _times(one: Interval | None, many: Interval | None) -> Interval | None:
    return one.times(many) if one is not None and many is not None else None
