"""A decision that holds the reader back, to the state that follows and what is told."""

from __future__ import annotations

from generator.rules.advance import enter, repeated
from generator.rules.decision import Decision
from generator.rules.judge import Judge, Judged
from generator.rules.replace import changed
from generator.rules.returns import returned
from generator.rules.sessions_back import behind
from generator.rules.state import State
from generator.rules.verdict import Told, tell, verdict_of


def apply(state: State, judge: Judge, decision: Decision, found: Judged) -> tuple[State, Told]:
    """A decision that holds the reader back."""
    machine, day, stood = judge.machine, judge.facts.day, state.stage
    if decision.rest:
        rested = day.number + int(decision.rest) + 1
        free = max(state.free_from, rested)
        state = changed(state, free_from=free, rested=max(state.rested, rested))
    before = state
    state, decision = _placed(state, judge, decision, found.colour == "red")
    state, decision, again = returned(machine, before, state, decision)
    state = changed(
        state,
        until=state.until | decision.until,
        changes=state.changes | decision.changes,
        waiting=decision.who,
        ready=False,
        finished=next(iter(sorted(decision.onward)), ""),
    )
    moved = state.stage != stood
    verdict = "aside" if moved and machine.step(state.stage).aside else verdict_of(decision, moved)
    following = None if decision.who or decision.onward else state.free_from
    found = changed(found, decision=decision) if again else found
    spoke = (*of_one_person(judge, found), *again)
    return state, tell(machine, state, day, verdict, found.colour, spoke, next_from=following)


def of_one_person(judge: Judge, found: Judged) -> tuple[str, ...]:
    """What spoke, without the rules that name somebody less urgent than the person to see."""
    who, naming = found.decision.who, judge.step.naming
    return tuple(said for said in found.spoke if naming.get(said, who) == who) if who else found.spoke


def _placed(state: State, judge: Judge, decision: Decision, red: bool) -> tuple[State, Decision]:
    """In the stage, and as far in it, as the decision says. Where no session comes before, the stage begins
    again."""
    machine, today = judge.machine, judge.facts.day.number
    if decision.move:
        return enter(machine, state, decision.move, today), decision
    if decision.sessions_back:
        stage, done = behind(state, judge, red, decision.sessions_back)
        if stage != state.stage:
            return changed(enter(machine, state, stage, today), done=done), decision
        if done >= 0 and not decision.repeat:
            return changed(state, done=done), decision
        decision = changed(decision, repeat=True)
    return (repeated(machine, state) if decision.repeat else state), decision
