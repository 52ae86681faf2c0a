"""`back 1 session` to where it leads: an earlier session, or the last ones of the stage before."""

from __future__ import annotations

from math import ceil

from generator.notation.condition import Done, leaves
from generator.rules.judge import Judge
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
    amounts = [leaf.amount for one in criteria(step) for leaf in leaves(one) if isinstance(leaf, Done)]
    counts = [amount.range.interval() for amount in amounts if amount.unit == "session"]
    return max([step.planned, *(ceil(one.low) for one in counts if one is not None)])
