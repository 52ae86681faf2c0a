"""A state to the day from which a break counts: a rest that the plan asks for is none."""

from __future__ import annotations

from generator.rules.house import House
from generator.rules.how_often import WEEK
from generator.rules.machine import Machine
from generator.rules.state import State


def away_since(machine: Machine, state: State) -> int | None:
    """The day of the last session, or the last day of a stage of rest, or of a rest of more than a week that
    the plan itself asked for; None before the first session."""
    if state.last is None:
        return None
    since = state.free_from - 1 if state.free_from - state.last > WEEK else state.last
    step = machine.step(state.stage)
    return since if step.trains else max(since, state.entered + step.least_days - 1)


def gap_of(house: House, passed: int) -> int:
    """Days of the longest gap that has an answer of its own and has passed; 0 for none."""
    if passed >= house.gap_restart:
        return house.gap_restart
    more = (passed - house.gap_back) // house.gap_more
    return house.gap_back + more * house.gap_more if more >= 0 else 0


def stages_back(house: House, gap: int, answered: int) -> int:
    """How many stages such a gap costs besides those that it has cost already."""
    return (gap - max(answered, house.gap_back - house.gap_more)) // house.gap_more
