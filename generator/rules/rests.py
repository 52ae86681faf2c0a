"""A rest that lasts until something is true to whether it is over: what was told on any day since counts."""

from __future__ import annotations

from generator.rules.advance import untrained
from generator.rules.judge import Judge
from generator.rules.state import State, Streak
from generator.rules.three_valued import truth


def owed(judge: Judge, state: State) -> frozenset[str]:
    """What the rest that the runner is to take still waits for."""
    return frozenset(text for text in state.until if not _is_over(judge, state, text))


def _is_over(judge: Judge, state: State, text: str) -> bool:
    said = judge.facts.day.answers.get(text) is True
    held = judge.machine.untils.get(text)
    if held is None:
        return said
    now = truth(held.condition, judge.ask)
    if now is not None:
        return now
    told = judge.streaks.get(held.printed, Streak())
    # What was already so on the day on which the rest was asked for has not come since.
    return said or (told.row > 0 and told.last >= untrained(state))
