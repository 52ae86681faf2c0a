"""Sessions of a stage that are kept as one to the one that is done on a day: on its own, or in its turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Session, Stage
from generator.rules.limits import parts_of
from generator.rules.named import is_on


@dataclass(frozen=True)
class Turn:
    """One of several sessions that are limited as one."""

    id: str
    weekdays: tuple[int, ...] = ()
    """Its days of the week, 0 for a Monday; where it has no days of either kind, it is done in its turn."""
    numbered: tuple[int, ...] = ()
    """Its days of the stage's own weeks, 0 for the day on which the stage begins."""


def turns_of(stage: Stage) -> tuple[Turn, ...]:
    """Each session of a stage that has several."""
    sessions = [session for session in stage.sessions if session.trains]
    return tuple(_turn(session, stage) for session in sessions) if sessions[1:] else ()


def turn_on(turns: Sequence[Turn], day: int, entered: int, done: int, first: int | None) -> tuple[str, ...]:
    """Ids of those that are due on that day of the plan, after so many sessions of the stage; () where nobody
    knows which day of the week it is.

    `first`: the weekday of the plan's first day, 0 for a Monday; None where that is not known."""
    in_turn = [turn for turn in turns if not (turn.weekdays or turn.numbered)]
    if in_turn:
        return (in_turn[done % len(in_turn)].id,)
    return tuple(turn.id for turn in turns if is_on(turn, day, entered, first))


def _turn(session: Session, stage: Stage) -> Turn:
    parts = () if session.in_turn else parts_of(session, stage, stage.number)
    weekdays = {day for part in parts for day in part.weekdays}
    return Turn(session.id, tuple(sorted(weekdays)), tuple(sorted({d for p in parts for d in p.numbered})))
