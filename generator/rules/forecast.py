"""A track and where its runner stands to the days of the sessions to come, if all goes well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.rules.advance import begun, enter, first_day, printed_day, window_open, with_first_day
from generator.rules.each import Own
from generator.rules.machine import Machine
from generator.rules.named import is_on
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.turns import turn_on
from generator.rules.which import as_printed, capped, due_on, filling_on, laid_out, with_sessions

FURTHEST = 400
"""Days. A plan that has no end is laid out this far."""


@dataclass(frozen=True)
class Coming:
    """One session to come: day of the plan from 0, number of the stage, which of its sessions from 1; where
    several that are not limited alike can be laid out, the day of the stage."""

    day: int
    stage: int
    session: int
    which: tuple[str, ...] = ()
    """Ids of those that are due, where the stage has several."""
    entered: int = 0
    """The day on which the stage is begun."""
    zero: int = 0
    """The plan's own day zero."""


def forecast(machine: Machine, state: State, today: int, first: int | None = None) -> Iterator[Coming]:
    """Every session from that day on, no nearer to each other than the plan allows, on the days it names.

    `first`: the weekday of the plan's first day, 0 for a Monday; None where that is not known."""
    if state.finished or state.waiting:
        return
    for day in range(max(today, state.free_from), today + FURTHEST):
        state = onward(machine, state, day)
        if state.finished:
            return
        step = machine.step(state.stage)
        # The engine counts the time of a stage from its first session too.
        started = started_on(step, state, day)
        among = laid_out(step, started)
        several = due_on(among, started, day, first) if day >= state.free_from else ()
        if several if step.sessions else _may_train(machine, started, day, first):
            state = started
            which = tuple(own.id for own in several) if step.sessions[1:] else _turn(step, state, day, first)
            number = day - state.entered + 1 if among[1:] else state.done + 1
            yield Coming(day, state.stage, number, which, state.entered, state.zero)
            state = _left(machine, _trained(machine, state, day, several), day)


def onward(machine: Machine, state: State, day: int, left: int | None = None) -> State:
    """The stages that are over by that day are left, on that day or on the earlier one that is given."""
    while True:
        step = machine.step(state.stage)
        served = not step.trains or state.done >= max(step.planned, 1)
        if not served or not window_open(machine, state, day):
            return state
        following = state.stage + 1 if state.stage < machine.last else 0
        to = step.forks[0].stage if step.forks else (state.origin or 1) if step.aside else following
        if to == 0 and (machine.endless or day < first_day(machine, state, to)):
            return state
        # A way back, a stage for ever, or one that is for some runners only ends what can be laid out.
        if (to <= state.stage and not step.aside) or to == 0 or machine.step(to).only:
            return replace(state, finished="end")
        if day < first_day(machine, state, to):
            return state
        entered = enter(machine, state, to, begun(machine, state, to, day if left is None else left))
        state = replace(entered, runs=left is not None, rises=(*state.rises, day))


def _left(machine: Machine, state: State, day: int) -> State:
    """A stage is left on the day of its last session, where the next one may begin by its next, or where the
    plan prints a day for it."""
    step = machine.step(state.stage)
    to = step.forks[0].stage if step.forks else step.number + 1
    printed = printed_day(machine, state, day, to) if to <= machine.last else None
    if printed is not None:
        moved = onward(machine, as_printed(state, printed), printed, day)
        return moved if moved.stage != state.stage or moved.finished else state
    return onward(machine, state, day + step.limits.gap_on(day), day)


def _may_train(machine: Machine, state: State, day: int, first: int | None) -> bool:
    step = machine.step(state.stage)
    if not step.trains or day < state.free_from:
        return False
    named = is_on(step.limits, day, state.entered, first)
    if named is not None:
        return named
    if state.last is None:
        return True
    # Spread over the week: three sessions are every other day, four are not three days in a row.
    return step.limits.is_due(day - state.entered, state.done) and step.limits.is_due(day - state.last)


def _turn(step: Step, state: State, day: int, first: int | None) -> tuple[str, ...]:
    return turn_on(step.turns, day, state.entered, state.done + state.turned, first)


def _trained(machine: Machine, state: State, day: int, done: tuple[Own, ...]) -> State:
    step = machine.step(state.stage)
    if done:
        fills = filling_on(step, state, day)
        count = state.done + any(own in fills for own in done)
        later = with_sessions(step, state, done, day)
        return replace(later, done=count, last=day, rises=with_first_day(state, day))
    return replace(
        state,
        done=state.done + 1,
        last=day,
        rises=with_first_day(state, day),
        trained=step.limits.trained_with(day, state.trained),
        free_from=step.limits.free_from(day, state.trained, *capped(state)),
        rested=step.limits.rested_from(day, state.trained),
    )
