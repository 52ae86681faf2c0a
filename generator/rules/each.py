"""Several sessions of a stage to what holds of each of them, by itself and beside those that load alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Library, Session, Stage
from generator.notation.rate import Often
from generator.rules.limits import Limits, gap_of, limits, parts_of
from generator.rules.loading import Loading, loading, rested
from generator.rules.named import together

IN_TURN = "in turn"
"""The rhythm of sessions that are done in turn: they have one."""

_HEAVIEST: tuple[Loading, ...] = ("running", "hopping", "heavy loading", "")


@dataclass(frozen=True)
class Own:
    """One of several sessions of a stage that are not limited alike."""

    id: str
    rhythm: str
    """Whose days its limits count: its own, or those of all that are done in turn."""
    limits: Limits
    loads: Loading
    gap: int
    """Least days to and from a session that loads alike; to and from one that loads otherwise, those of the
    one that asks for fewer."""
    counts: bool
    """Whether it fills up the stage: the sessions that load most do, where one does."""

    def gap_on(self, day: int) -> int:
        """Least days to and from a session that loads alike, done on that day of the plan."""
        return max(self.gap, self.limits.early_gap(day))


def own_sessions(stage: Stage, number: int, library: Library) -> tuple[Own, ...]:
    """Each session of the stage; () where there is one, or where all are limited as one: in turn, or on named
    days, and loading alike."""
    sessions = [session for session in stage.sessions if session.trains]
    parts = {session.id: parts_of(session, stage, number) for session in sessions}
    kinds = {session.id: loading(session, library) for session in sessions}
    as_one = all(s.in_turn for s in sessions) or all(any(p.apart for p in parts[s.id]) for s in sessions)
    if len(sessions) < 2 or (as_one and len(set(kinds.values())) == 1):
        return ()
    counting = {session.id for session in counted_of(stage, library)}
    return tuple(
        Own(
            session.id,
            IN_TURN if session.in_turn else session.id,
            _by_itself(session, stage, number, library, parts[session.id]),
            kinds[session.id],
            _beside(session, stage, library, sessions, parts, kinds),
            session.id in counting,
        )
        for session in sessions
    )


def days_between(session: Session | None, stage: Stage, library: Library) -> int:
    """Least days from one of that session to the next; of a stage's only one, or where none is named, the
    stage's."""
    several = own_sessions(stage, stage.number, library)
    gaps = [max(own.gap, own.limits.gap) for own in several if session and own.id == session.id]
    return gaps[0] if gaps else limits(stage, stage.number, library).gap


def counted_of(stage: Stage, library: Library) -> tuple[Session, ...]:
    """The sessions that fill up a stage: those that run; where none does, those that hop; where none does,
    those that load heavily; else all."""
    kinds = {session.id: loading(session, library) for session in stage.sessions if session.trains}
    most = next((kind for kind in _HEAVIEST if kind in kinds.values()), "")
    return tuple(session for session in stage.sessions if kinds.get(session.id) == most)


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
