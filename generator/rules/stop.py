"""A sign that ends every session, told on a day, to the state that it leaves."""

from __future__ import annotations

from generator.notation.outcome import URGENCY
from generator.rules.advance import with_first_day
from generator.rules.diary import Day
from generator.rules.judge import Judge
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.verdict import Told, tell
from generator.rules.which import capped

PERSON = "doctor"
"""Who must look at such a sign."""


def red_flags_of(machine: Machine, day: Day) -> tuple[str, ...]:
    """Those that were told of the day."""
    if day.answers.keys().isdisjoint(machine.red_flags):
        return ()
    return tuple(name for name in machine.red_flags if day.answers.get(name) is True)


def waits(machine: Machine, state: State, day: Day, flags: tuple[str, ...]) -> Told:
    """What a runner hears who waits for somebody: a sign to stop is heard on those days too."""
    if flags:
        return tell(machine, state, day, "see", because=flags)
    return tell(machine, state, day, "wait", because=("you are waiting for a go-ahead",))


def more_urgent(state: State) -> State:
    """Who waits for somebody less urgent waits for who must look at the sign."""
    less = state.waiting in URGENCY[: URGENCY.index(PERSON)]
    return changed(state, waiting=PERSON) if less else state


def stopped(state: State, judge: Judge) -> State:
    """A session that ended so is no good one: it needs its days off and another after it, what hurt in it is
    not forgotten, and a stage that was to begin with it begins with the next. A sign on a day of rest breaks
    a row of good sessions too."""
    state, today = changed(state, waiting=PERSON, green=0), judge.facts.day.number
    if judge.facts.day.done is None:
        return state
    red = judge.colour() == "red"
    limits = judge.step.limits
    free = max(state.free_from, limits.free_from(today, state.trained, *capped(state)))
    return changed(
        state,
        ready=False,
        unsettled=state.unsettled or red,
        since_red=0 if red else state.since_red,
        rises=with_first_day(state, free),
        last=today,
        trained=limits.trained_with(today, state.trained),
        free_from=free,
        rested=max(state.rested, limits.rested_from(today, state.trained)),
    )
