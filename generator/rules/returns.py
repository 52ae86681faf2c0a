"""A way back to a stage that counts them, to the person for a runner who was led there too often."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rules.advance import rank
from generator.rules.decision import Decision, decide, together
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State


def returned(
    machine: Machine, before: State, state: State, decision: Decision
) -> tuple[State, Decision, tuple[str, ...]]:
    """With one way back more at the stage where the runner now stands, where it counts them; and the rules
    that speak by their count and name whom the runner sees."""
    stage = state.stage
    step = machine.step(stage)
    if not step.returns or stage >= rank(machine, before):
        return state, decision, ()
    times = min(before.returned.get(stage, 0) + 1, _most(machine, stage))
    due = [(f"{c}: {o}", decide(o, step.place)) for least, c, o in step.returns if least == times]
    joined = together([decision, *(asked for _, asked in due)])
    again = tuple(said for said, asked in due if asked.who == joined.who)
    return changed(state, returned={**before.returned, stage: times}), joined, again


def after_person(machine: Machine, state: State) -> Mapping[int, int]:
    """The counts that go on once a person has looked: those of which a higher one is still to speak."""
    return {stage: n for stage, n in state.returned.items() if n < _most(machine, stage)}


def _most(machine: Machine, stage: int) -> int:
    return max(least for least, _, _ in machine.step(stage).returns)
