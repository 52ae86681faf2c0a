"""A total that the source states to what it is counted over, and to the sums that it may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from generator.model import Item, Session, Stage, Whole
from generator.notation.dose import Sets
from generator.notation.quantity import SECONDS, SEVERAL, Interval, exact
from generator.notation.rate import Stated
from generator.notation.totals import duration
from generator.rules.amounts import BOTH, joined, repetition, tension
from generator.rules.cases import cases, is_done
from generator.rules.planned import sessions_of
from generator.rules.sums import Measure, added
from generator.rules.weekly import weekly_total
from generator.rules.windows import Count, weeks_of


@dataclass(frozen=True)
class Way:
    """What a sum counts: the work alone, its rests too, or the warm-up and cool-down as well."""

    counts: Literal["work", "rests", "around"] = "work"
    both: bool = False
    """Whether what is done on each side counts twice."""


WORK = Way()

Ends = tuple[Interval | None, ...]
"""What something comes to in each case; None where it is not known."""


@dataclass(frozen=True)
class Sum:
    """What something adds up to, by what is counted."""

    of: str
    """What adds up, as an author calls it."""
    ways: Mapping[Way, Ends]
    around: tuple[str, ...] = ()
    """What is done before and after it, where a way counts that too: `warm-up`, `cool-down`."""

    def fits(self, stated: Stated) -> bool:
        """Whether some way of counting gives the stated number in some case, or none is known."""
        return not self.known or bool(self._fitting(stated))

    def is_sure(self, stated: Stated) -> bool:
        """Whether its own numbers give the stated one, and not that a part of it may be any."""
        said = interval(stated)
        if said is None:
            return False
        return any(
            end.high is not None or (said.high is None and end.low >= said.low)
            for ends in self._fitting(stated).values()
            for end in ends
        )

    def only_way(self, stated: Stated) -> Way | None:
        """The way of counting that is meant, where only one of several gives the stated number."""
        if len(self.ways) == 1 or any(None in ends for ends in self.ways.values()):
            return None
        found = list(self._fitting(stated))
        return found[0] if len(found) == 1 else None

    @property
    def known(self) -> dict[Way, list[Interval]]:
        """Each way of counting of which anything is known."""
        found = {way: [end for end in ends if end is not None] for way, ends in self.ways.items()}
        return {way: ends for way, ends in found.items() if ends}

    def _fitting(self, stated: Stated) -> dict[Way, list[Interval]]:
        said = interval(stated)
        found = {way: [e for e in ends if said and e.holds(said)] for way, ends in self.known.items()}
        return {way: ends for way, ends in found.items() if ends}


def interval(stated: Stated) -> Interval | None:
    """In seconds for a time, else in the unit itself; `about` leaves a tenth on either side."""
    found = duration(stated.amount) or stated.amount.range.interval()
    if found is None or stated.amount.range.bound != "about" or found.high is None:
        return found
    return Interval(found.low * Fraction(9, 10), found.high * Fraction(11, 10))


def unit_of(stated: Stated) -> str:
    """The unit in which it is added up."""
    return "s" if stated.amount.unit in SECONDS else stated.amount.unit


@dataclass(frozen=True)
class Lines:
    """A line, a group of lines, or all lines of a session, with the session that they are done in."""

    of: str
    items: tuple[Item, ...]
    session: Session
    stage: Stage


def line_sums(lines: Lines, stated: Stated) -> Iterator[Sum]:
    """A session's worth of them; a set or a repetition of each; or what they come to in a week."""
    if stated.per in _WEEKS:
        alone = replace(lines.session, items=lines.items)
        yield from _over_time(lines.stage, stated, f"a {stated.per} of {lines.of}", (alone,))
    elif stated.per in ("set", "rep"):
        yield from _of_one(lines.items, stated)
    else:
        measure = _measure(stated, lines.stage)
        yield Sum(lines.of, _ways(lambda m: added(lines.items, m), measure, lines.items))


def _of_one(items: Sequence[Item], stated: Stated) -> Iterator[Sum]:
    """Each exercise whose time is known."""
    if stated.amount.unit in SECONDS:
        for sets in (part for item in items for part in (item.dose.parts if item.dose else ())):
            one = repetition(sets) if stated.per == "rep" else tension(sets)
            yield Sum(f"a {stated.per}", _each_side(one, sets, stated))
    elif stated.amount.unit == "rep" and stated.per == "set":
        for sets in (part for item in items for part in (item.dose.parts if item.dose else (Sets(),))):
            yield Sum("a set", _each_side(sets.reps.interval() if sets.reps else None, sets, stated))


def _each_side(one: Interval | None, sets: Sets, stated: Stated) -> dict[Way, Ends]:
    """What is done on each side counts once or twice, as it does in the sums of lines and sessions."""
    may_be = one and sets.side in BOTH and not stated.side
    twice = {Way(both=True): (one.times(exact(2)),)} if one and may_be else {}
    return {WORK: (one,), **twice}


def session_sums(session: Session, stage: Stage, stated: Stated) -> Iterator[Sum]:
    """All lines of a session; of a session's time and distance, with its warm-up and cool-down as well."""
    copied = stage.said.get("total", "").startswith("as ")
    of = f"the session of '{stage.key}'" if copied else "the session"
    for sum_ in line_sums(Lines(of, session.items, session, stage), stated):
        whole = stated.per in ("", "session")
        yield _with_around(sum_, session, stage, stated) if whole else sum_


def _with_around(sum_: Sum, session: Session, stage: Stage, stated: Stated) -> Sum:
    """Its work with rests, and what is done before and after it."""
    around = (*session.warm_up, *session.cool_down)
    if not around or not sum_.known:
        return sum_
    parts = (session.warm_up, session.items, session.cool_down)
    measure = replace(_measure(stated, stage), rests=True)
    ways = _ways(lambda m: joined(added(part, m) for part in parts if part), measure, session.lines)
    more = {replace(way, counts="around"): ends for way, ends in ways.items()}
    named = (("warm-up", session.warm_up), ("cool-down", session.cool_down))
    return replace(sum_, ways={**sum_.ways, **more}, around=tuple(name for name, lines in named if lines))


def stage_sums(stage: Stage, count: Count, stated: Stated) -> Iterator[Sum]:
    """Several sessions: each of them, a week of them, or all that are done in the stage."""
    if stated.per in _WEEKS:
        yield from _over_time(stage, stated, f"a {stated.per} of '{stage.key}'", stage.sessions)
    elif stated.per:
        for session in stage.sessions:
            yield from session_sums(session, stage, stated)
    else:
        yield _all_of([stage], f"'{stage.key}'", count, stated)


def whole_sums(whole: Whole, stages: Sequence[Stage], count: Count, stated: Stated) -> Iterator[Sum]:
    """Several stages: each of them, or all together."""
    if stated.per:
        for stage in stages:
            yield from stage_sums(stage, count, stated)
    else:
        yield _all_of(stages, whole.name, count, stated)


def _all_of(stages: Sequence[Stage], of: str, count: Count, stated: Stated) -> Sum:
    those = (*stages, *(one for stage in stages for one in _within(stage.sessions)))
    return Sum(of, _ways(lambda m: _over_stages(stages, m, count), _measure(stated, stages[0]), those))


def _within(sessions: Sequence[Session]) -> Iterator[Item | Session]:
    """Sessions and their lines."""
    for session in sessions:
        yield session
        yield from session.items


_WEEKS = {"week": Fraction(1), "day": Fraction(1, 7), "month": Fraction(304375, 70000)}
"""Spans over which sessions are added up, in weeks."""


def _measure(stated: Stated, stage: Stage) -> Measure:
    return Measure(unit_of(stated), stage.units, alone=bool(stated.side))


def _ways(
    sum_: Callable[[Measure], Interval | None], measure: Measure, those: Iterable[Item | Session | Stage]
) -> dict[Way, Ends]:
    """In each case; with each side where there are two, and of a time with rests where there are some."""
    found: dict[Way, Ends] = {}
    every = cases(those)
    ways = _WAYS if measure.unit == "s" and not measure.rests else _WAYS[:2]
    for way in (way for way in ways if not (way.both and measure.alone)):
        own = replace(measure, both=way.both, rests=measure.rests or way.counts == "rests")
        ends = tuple(dict.fromkeys(sum_(replace(own, case=case)) for case in every))
        if ends not in found.values():
            found[way] = ends
    return found


_WAYS = (WORK, Way(both=True), Way("rests"), Way("rests", both=True))


def _over_time(stage: Stage, stated: Stated, of: str, sessions: Sequence[Session]) -> Iterator[Sum]:
    """A day is one on which there is a session; of several sessions nobody knows which fall together."""
    measure, those = _measure(stated, stage), list(_within(sessions))
    if stated.per == "day":
        ways = _ways(lambda m: _a_day(sessions, m), measure, those)
    else:
        weeks = exact(_WEEKS[stated.per])
        ways = _ways(lambda m: _times(weekly_total(stage, m, sessions), weeks), measure, those)
    yield Sum(of, ways)


def _a_day(sessions: Sequence[Session], measure: Measure) -> Interval | None:
    """None in a case in which no session is done: then there is no such day."""
    case = measure.case or {}
    own = [s for s in sessions if s.trains and is_done(s, case) is not False]
    parts = [_times(added(s.items, measure), _per_day(s)) for s in own]
    if not parts[1:] or None in parts:
        return parts[0] if len(parts) == 1 else None
    together = joined(parts)
    lows = [part.low for part in parts if part is not None]
    return Interval(min(lows), together.high) if together else None


def _per_day(session: Session) -> Interval:
    for part in session.times.parts if session.times else ():
        rate = part.range.interval() if part.range else None
        daily = part.kind == "per" and part.unit == "day" and part.number == 1
        if daily and part.range and part.range.open == SEVERAL:
            return Interval(Fraction(1), None)
        if daily and rate is not None:
            return Interval(max(rate.low, Fraction(1)), rate.high)
    return exact(1)


def _over_stages(stages: Sequence[Stage], measure: Measure, count: Count) -> Interval | None:
    own = [stage for stage in stages if stage.trains and is_done(stage, measure.case or {}) is not False]
    return joined(_over_stage(stage, measure, count) for stage in own)


def _over_stage(stage: Stage, measure: Measure, count: Count) -> Interval | None:
    """Its sessions, or its weeks with the sessions of each. A stage that is only for some may be nothing."""
    if stage.lasts is not None and stage.lasts.amount.unit == "session":
        found = _times(_in_turn(stage, measure), sessions_of(stage.lasts))
    else:
        found = _times(weekly_total(stage, measure), weeks_of(stage, count))
    sure = is_done(stage, measure.case or {})
    return found if found is None or sure else Interval(Fraction(0), found.high)


def _in_turn(stage: Stage, measure: Measure) -> Interval | None:
    """One session of the stage; of several that take turns, one after the other, the mean."""
    own = [session for session in stage.sessions if session.trains]
    if len(own) > 1 and not all(session.in_turn for session in own):
        return None
    share = exact(Fraction(1, max(len(own), 1)))
    return _times(joined(added(session.items, measure) for session in own), share)


def _times(one: Interval | None, many: Interval | None) -> Interval | None:
    return one.times(many) if one is not None and many is not None else None
