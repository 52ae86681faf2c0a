"""A day of a stage that has several sessions to which of them a runner does on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Protocol, Session, Stage
from generator.rules.during import holds_on
from generator.rules.facts import Facts
from generator.rules.how_often import sessions_a_week
from generator.rules.planned import rates
from generator.rules.simulate import Row
from generator.rules.state import State
from generator.rules.three_valued import truth
from generator.rules.turns import turn_of, turn_on, turns_of

MONDAY = 0
"""The weekday of day 0 in `simulate`: nothing else says which day of the week it is."""


def sessions_of(row: Row, protocol: Protocol) -> Iterator[Session]:
    """The sessions of that day; () where the stage has only one kind."""
    stage, state = trained_at(row, protocol)
    if row.own.done is None or len(stage.sessions) < 2:
        return
    if row.own.sessions:
        yield from (session for session in stage.sessions if session.id in row.own.sessions)
        return
    number = row.before.done if state.stage == row.before.stage else 0
    turn = _whose(stage, row.before, number)
    plan_day = row.day.number - state.zero
    held = [s for s in stage.sessions if holds_on(s.lasts, stage, plan_day, state.entered - state.zero)]
    named = [turn for turn in turns_of(stage) if turn.weekdays or turn.numbered]
    here = turn_on(named, row.day.number, state.entered, number, MONDAY)
    others = {session.id for session in held} - {turn.id for turn in named}
    for session in held:
        on_its_day = session.id in here or (session.id in others and _due(session, stage, held, number, turn))
        if on_its_day and _is_for(session, row.facts):
            yield session


def trained_at(row: Row, protocol: Protocol) -> tuple[Stage, State]:
    """The stage that the day's session was of, and where the runner stood in it."""
    stages = [stage for stage in protocol.stages if stage.track == row.track]
    left = row.told.verdict in ("progress", "back", "restart", "finish", "switch", "see")
    state = row.before if left or row.before.stage == row.state.stage else row.state
    return stages[state.stage - 1], state


def _is_for(session: Session, facts: Facts) -> bool:
    """Whether nothing that it asks for is known to be false."""
    asked = (written.value for written in (*session.when, *session.enter_when))
    return all(truth(condition, facts.truth) is not False for condition in asked)


def _whose(stage: Stage, before: State, number: int) -> int:
    """Whose turn it is, where the engine knows it: after those that were done, in turn or not."""
    order = [session.id for session in stage.sessions if session.in_turn and session.trains]
    days = {before.by[id_][-1] for id_ in order if before.by.get(id_)}
    return turn_of(order, before.by) if len(days) > 1 else number + before.turned


def _due(session: Session, stage: Stage, held: list[Session], number: int, turn: int) -> bool:
    """In its turn; or as often among the stage's sessions as its rate says, spread evenly."""
    if session.in_turn:
        turns = [one.id for one in held if one.in_turn]
        return turns[turn % len(turns)] == session.id
    rate, most = sessions_a_week(session.times), max(rates(stage.sessions), default=None)
    if rate is None or most is None:
        return True
    share = min(1.0, rate / most)
    return int((number + 1) * share + 1e-9) > int(number * share + 1e-9)
