"""`back 1 session` to where it leads: an earlier session, or the last ones of the stage before."""

from __future__ import annotations

from generator.rules.judge import Judge
from generator.rules.planned import sessions_asked
from generator.rules.state import State
from generator.rules.step import Step, criteria


def behind(state: State, judge: Judge, red: bool, count: int) -> tuple[int, int]:
    """The stage, and how many of its sessions are done, so many sessions before today's; less than 0 where
    none leads back so far."""
    today = judge.counts and not red
    stage, done = state.stage, state.done - today - count
    for earlier in judge.place.back:
        if done >= 0:
            break
        stage, done = earlier, done + length(judge.machine.step(earlier))
    return stage, done if stage == state.stage else max(0, done)


def length(step: Step) -> int:
    """Sessions that a stage takes: the planned ones, or as many as its criteria count."""
    return max([step.planned, *(count for one in criteria(step) for count in sessions_asked(one))])
