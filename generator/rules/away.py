"""A state to the day from which a break counts: a rest that the plan asks for is none."""

from __future__ import annotations

from generator.rules.how_often import WEEK
from generator.rules.state import State


def away_since(state: State) -> int | None:
    """The day of the last session, or the last day of a rest of more than a week that the plan itself asked
    for; None before the first session."""
    if state.last is None:
        return None
    return state.free_from - 1 if state.free_from - state.last > WEEK else state.last
