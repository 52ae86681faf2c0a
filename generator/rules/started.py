"""A runner at a stage to the day from which its time counts: that of their first session there."""

from __future__ import annotations

from generator.rules.limits import Limits
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.which import laid_out, opens_on


def started_on(step: Step, state: State, day: int) -> State:
    """The state of a runner who has a session of the stage on that day. Who moved on to it with a session has
    begun it; for anybody else its time runs from their first one."""
    if state.runs or not step.trains:
        return state
    late = max(0, day - _first(step, state))
    return changed(state, runs=True, entered=state.entered + late)


def _first(step: Step, state: State) -> int:
    """The day for the stage's first session: that of one of several that comes first."""
    if not step.sessions:
        return _named(step.limits, state)
    return min(max(opens_on(own, state), _named(own.limits, state)) for own in laid_out(step, state))


def _named(limits: Limits, state: State) -> int:
    """The first of the stage's days; where it numbers them, of those."""
    return state.entered + min(limits.numbered, default=0)
