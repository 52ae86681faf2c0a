"""A day without a session to what is heard on it: a person to see, what holds back, what is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.apply import apply, of_one_person
from generator.rules.away import rested_on
from generator.rules.decision import decide
from generator.rules.diary import Day, Memory
from generator.rules.judge import Judge, Judged, Judging, joined
from generator.rules.left import Spoken, name_of, resting, speaking
from generator.rules.machine import Machine
from generator.rules.ready import judge_before
from generator.rules.replace import changed
from generator.rules.rests import owed
from generator.rules.spoken import NOTHING, acted, is_answered, telling
from generator.rules.state import State
from generator.rules.three_valued import reasons
from generator.rules.verdict import Told, earlier, promised, tell


def quiet(
    machine: Machine, state: State, memory: Memory, day: Day, before: Told | None, judging: Judging
) -> tuple[State, Told]:
    """The state that follows, and what is told; `before`: what time alone has brought on that day."""
    # Such a day is none of those sessions in a row that let a runner get on.
    judge = changed(judge_before(machine, machine.step(state.stage), state, memory, day), counts=False)
    found = judging(judge) if day.answers else None
    if found and found.decision.who:
        told = tell(machine, state, day, "see", because=of_one_person(judge, found))
        return changed(state, waiting=found.decision.who), told
    state = rested_on(judge, state)
    if found and (rules := [*_holding(changed(judge, streaks=found.streaks), state)]):
        return _held(state, changed(judge, streaks=found.streaks), found, rules, before)
    due = telling(changed(judge, streaks=found.streaks)) if found and not found.decision.cautious else NOTHING
    left = changed(state, until=owed(judge, state)) if state.until else state
    told = before or promised(machine, left, tell(machine, state, day, "quiet", next_from=state.free_from))
    if not due.rules:
        return state, told
    return changed(state, heard=state.heard | due.visits), changed(told, also=(*told.also, *due.rules))


def _holding(judge: Judge, state: State) -> Iterator[Spoken]:
    """The rules that hold the runner back by what is told today. One that has done so since the last session,
    or hears of another part of the plan, asks for its rest alone: each day of rest would cost a stage."""
    for condition, outcome, name in speaking(judge.step.spoken, judge.heard, judge.ask):
        if names := _answered(judge, (condition, outcome, name)):
            alone = judge.facts.day.elsewhere or names <= state.said
            heard = resting(outcome) if alone else outcome
            # Nothing is left to be stopped on such a day.
            if heard is not None and changed(decide(heard, judge.place), stop=False).cautious:
                yield condition, heard, name


def _answered(judge: Judge, rule: Spoken) -> frozenset[str]:
    """Those of the parts by which a rule is true that are told today, each by its name."""
    true = reasons(rule[0], judge.ask)
    return frozenset(name_of(rule, part) for part in true if is_answered(part, judge))


def _held(
    state: State, judge: Judge, found: Judged, rules: list[Spoken], before: Told | None
) -> tuple[State, Told]:
    """Held back as after a session; a rest that waits for something is none of a break."""
    whole = [rule for rule in rules if rule in judge.step.spoken]
    said = (_answered(judge, rule) for rule in rules)
    state = changed(state, heard=state.heard | acted(judge, whole), said=state.said.union(*said))
    decision = changed(joined((outcome for _, outcome, _ in rules), judge.place), stop=False)
    spoke = tuple(f"{condition}: {outcome}" for condition, outcome, _ in rules)
    state, told = apply(state, judge, decision, changed(found, colour="", spoke=spoke, decision=decision))
    if state.until and state.last is not None:
        state = changed(state, rest_over=judge.facts.day.number, gap=0)
    due = telling(judge)
    also = ((earlier(before),) if before else ()) + tuple(one for one in due.rules if one not in told.because)
    told = promised(judge.machine, state, changed(told, also=also) if also else told)
    return changed(state, heard=state.heard | due.visits), told
