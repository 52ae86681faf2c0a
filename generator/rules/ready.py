"""A runner who has earned the next stage before, or whose days of rest are over, to that stage."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rules.advance import day_of_move, first_day, gate_of, next_way, rise, window_open
from generator.rules.diary import MOMENTS, Answer, Day, Memory
from generator.rules.judge import Judge, facts_of
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.verdict import Told


def rise_if_ready(machine: Machine, state: State, memory: Memory, day: Day) -> tuple[State, Told | None]:
    """A rise that was earned before, once the next window is open and the cap on rises allows it."""
    step = machine.step(state.stage)
    # A day of rest is over by itself; nothing has to be done on it.
    if not (state.ready or not step.trains) or not window_open(machine, state, day.number):
        return state, None
    today = day.number
    opened = changed(day, number=max(state.entered + step.least_days, (state.last or 0) + 1))
    day = changed(opened, number=min(opened.number, day.number), answers=_known_before(day))
    judge = judge_before(machine, step, state, memory, day)
    fork = next_way(machine, step, judge)
    if fork is None:
        return state, None
    first = day_of_move(fork, state, judge)
    if today < max(first, first_day(machine, state, fork.stage)):
        return state, None
    day = changed(day, number=max(day.number, first))
    judge = judge_before(machine, step, state, memory, day).at_gate
    if judge.true(gate_of(machine, fork, state)) is not True:
        return state, None
    # A stage's time runs from the day on which it is begun, not from the one on which it could have been.
    from_today = fork.stage and machine.step(fork.stage).trains
    return rise(machine, state, fork, changed(day, number=today) if from_today else day, today)


def judge_before(machine: Machine, step: Step, state: State, memory: Memory, day: Day) -> Judge:
    """Of what is known before the day's session."""
    facts = facts_of(machine, state, memory, day)
    return Judge(machine, step, facts, state.streaks, state.heard, state.well, state.origin)


def _known_before(day: Day) -> Mapping[str, Answer]:
    """Today's answers that are there before the session: tests and clearances, not how it will feel."""
    return {key: v for key, v in day.answers.items() if not key.endswith(MOMENTS[1:])}
