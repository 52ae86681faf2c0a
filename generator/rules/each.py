"""Sessions of a stage to what holds of each of them, by itself and beside those that load alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Library, Session, Stage
from generator.notation.rate import Often
from generator.rules.least_most import gap_of
from generator.rules.limits import Limits, limits, parts_of
from generator.rules.loading import Loading, loading, rested
from generator.rules.named import together
from generator.rules.spans import NO_CLOCK, UNBOUNDED, Bounds, Clock, bounds_of, left_open

IN_TURN = "in turn"
"""The rhythm of sessions that are done in turn: they have one."""

_HEAVIEST: tuple[Loading, ...] = ("running", "hopping", "heavy loading", "")


@dataclass(frozen=True)
class Own:
    """One of several sessions of a stage that are not limited alike, or one that has days of its own."""

    id: str
    rhythm: str
    """Whose days its limits count: its own, or those of all that are done in turn."""
    limits: Limits
    loads: Loading
    gap: int
    """Least days to and from a session that loads alike; to and from one that loads otherwise, those of the
    one that asks for fewer."""
    counts: bool
    """Whether it fills up the stage: the sessions that load most do, where one does; where some have days of
    their own, whether it does on any day."""
    bounds: Bounds = UNBOUNDED
    """Its own days, and what it asks for."""

    @property
    def asks(self) -> bool:
        """Whether something other than a day decides on it."""
        return bool(self.bounds.only or self.bounds.gate)

    @property
    def bounded(self) -> bool:
        """Whether it may not be done on each day of its stage."""
        return bool(self.bounds.spans) or self.asks

    def gap_on(self, day: int) -> int:
        """Least days to and from a session that loads alike, done on that day of the plan."""
        return max(self.gap, self.limits.early_gap(day))


def own_sessions(stage: Stage, number: int, library: Library, clock: Clock = NO_CLOCK) -> tuple[Own, ...]:
    """Each session of the stage; () where there is one, or where all are limited as one: in turn, or on named
    days, and loading alike. Where one has days of its own, each is told apart."""
    sessions = [session for session in stage.sessions if session.trains]
    parts = {session.id: parts_of(session, stage, number) for session in sessions}
    kinds = {session.id: loading(session, library) for session in sessions}
    bounds = left_open({s.id: bounds_of(s, stage, clock) for s in sessions}, clock)
    as_one = all(s.in_turn for s in sessions) or all(any(p.apart for p in parts[s.id]) for s in sessions)
    alike = len(sessions) < 2 or (as_one and len(set(kinds.values())) == 1)
    if alike and all(one == UNBOUNDED for one in bounds.values()):
        return ()
    several = tuple(
        Own(
            session.id,
            IN_TURN if session.in_turn else session.id,
            _by_itself(session, stage, number, library, parts[session.id]),
            kinds[session.id],
            _beside(session, stage, library, sessions, parts, kinds),
            False,
            bounds[session.id],
        )
        for session in sessions
    )
    always = min((_rank(own) for own in several if not own.bounded), default=len(_HEAVIEST))
    return tuple(replace(own, counts=_rank(own) <= always) for own in several)


def days_between(session: Session | None, stage: Stage, library: Library) -> int:
    """Least days from one of that session to the next; of a stage's only one, or where none is named, the
    stage's."""
    several = own_sessions(stage, stage.number, library)
    gaps = [max(own.gap, own.limits.gap) for own in several if session and own.id == session.id]
    return gaps[0] if gaps else limits(stage, stage.number, library).gap


def counted_of(stage: Stage, several: Sequence[Own]) -> tuple[Session, ...]:
    """The sessions that fill up a stage; of one whose sessions are kept as one, all."""
    counts = {own.id for own in several if own.counts}
    return tuple(session for session in stage.sessions if session.id in counts or not several)


def filling(open_: Sequence[Own]) -> tuple[Own, ...]:
    """Those that count of the sessions that may be done on a day: those that run; where none does, those that
    hop; where none does, those that load heavily; else all. One that asks for something else than a day may
    never be done, so that it takes the place of no other."""
    most = min((_rank(own) for own in open_ if not own.asks), default=len(_HEAVIEST))
    return tuple(own for own in open_ if _rank(own) <= most)


def _rank(own: Own) -> int:
    return _HEAVIEST.index(own.loads)


def _by_itself(
    session: Session, stage: Stage, number: int, library: Library, parts: tuple[Often, ...]
) -> Limits:
    alone = limits(replace(stage, sessions=(session,)), number, library)
    return replace(alone, gap=max(map(gap_of, parts), default=1))


def _beside(
    session: Session,
    stage: Stage,
    library: Library,
    sessions: Sequence[Session],
    parts: dict[str, tuple[Often, ...]],
    kinds: dict[str, Loading],
) -> int:
    """What the plan and the house ask for between it and another that loads alike; named days are laid over
    each other."""
    if not kinds[session.id]:
        return 1
    alike = [one.id for one in sessions if kinds[one.id] == kinds[session.id]]
    laid = dict(zip(alike, together([parts[id_] for id_ in alike]), strict=True))[session.id]
    return max(rested(session, stage, library, laid), *map(gap_of, laid), 1)
