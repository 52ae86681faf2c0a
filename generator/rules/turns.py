"""Sessions of a stage that are kept as one to the one that is done on a day: on its own, or in its turn."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
    order = order_of(turns)
    if order:
        return (order[done % len(order)],)
    return tuple(turn.id for turn in turns if is_on(turn, day, entered, first))


def order_of(turns: Sequence[Turn]) -> tuple[str, ...]:
    """Ids of those that have no days of their own: they are done in this order, again and again."""
    return tuple(turn.id for turn in turns if not (turn.weekdays or turn.numbered))


def turn_after(order: Sequence[str], due: int, named: Collection[str]) -> int:
    """Whose turn it is after a day on which those were done: of the one that follows them, also where they
    were out of turn. A day that names none was that of the one that was due."""
    told = [number for number in range(due, due + len(order)) if order[number % len(order)] in named]
    last = told[0] if told else due
    while last + 1 in told:
        last += 1
    return last + 1


def turn_of(order: Sequence[str], by: Mapping[str, tuple[int, ...]]) -> int:
    """Whose turn it is where the days are kept on which each was done: of the one that follows the last."""
    days = [by[id_][-1] if by.get(id_) else -1 for id_ in order]
    last = [number for number, day in enumerate(days) if day == max(days) and day >= 0]
    ends = [number for number in last if (number + 1) % len(order) not in last]
    return (ends[0] + 1) % len(order) if ends else 0


def out_of_turn(order: Sequence[str], due: int, after: int, named: Collection[str]) -> tuple[str, ...]:
    """What is told of a day on which another was done than the one whose turn it was."""
    told = not order or order[due % len(order)] in named or set(order).isdisjoint(named)
    return () if told else (next_words(order[after % len(order)]),)


def next_words(session: str) -> str:
    """That the session was out of turn and counts all the same, and which one is next."""
    return f"out of turn, but it counts: {session} is next"


def turn_words(session: str) -> str:
    """That the last one was done again before another had its turn, and whose turn it is."""
    return f"{session} is next in turn"


def _turn(session: Session, stage: Stage) -> Turn:
    parts = () if session.in_turn else parts_of(session, stage, stage.number)
    weekdays = {day for part in parts for day in part.weekdays}
    return Turn(session.id, tuple(sorted(weekdays)), tuple(sorted({d for p in parts for d in p.numbered})))
