"""Every way a plan can go: what holds on all of them is proved, not sampled."""

# The engine itself is run, on one abstract day at a time. Two days are alike when no rule of the plan can
# tell them apart, so each day stands for all of its kind: a good session, a red or an amber one, one in
# which a single rule fires, one that was broken off, one without answers, and a long gap. Sessions in the
# middle of a stage are alike too and are passed over. The count of sessions since the best stage is left
# out: it only rises, so it can end a way but never open one. Rules that fire together are not tried in
# pairs: joining takes the more careful of each, which a property test shows.

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.rules.day import live
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import Machine
from generator.rules.runners import answers, session_answers
from generator.rules.simulate import begin
from generator.rules.state import State
from generator.rules.told import Told

MOST = 30_000
"""Days that are tried, a few seconds' worth. A plan that needs more is said to be sampled, not proved."""


@dataclass(frozen=True)
class Explored:
    """What was found: how much was seen, whether that was all, and what must never happen but did."""

    states: int
    steps: int
    whole: bool
    reached: frozenset[int]
    broken: tuple[str, ...]


def explore(machine: Machine, most: int = MOST) -> Explored:
    """All states that a runner can get into, from every stage at which one can begin."""
    seen: dict[Any, State] = {}
    ways: dict[Any, set[Any]] = {}
    broken: dict[str, None] = {}
    todo = [_alike(machine, state, 0) for state in _beginnings(machine)]
    steps = 0
    while todo and steps < most:
        key, state = todo.pop()
        if key in seen:
            continue
        seen[key], ways[key] = state, set()
        for day in _days(machine, state):
            after, told = live(machine, _going_on(state, day), Memory(), day)
            steps += 1
            broken |= dict.fromkeys(_wrong(machine, state, after, told))
            following = _alike(machine, after, day.number)
            ways[key].add(following[0])
            todo.append(following)
    reached = frozenset(state.stage for state in seen.values())
    stuck = [] if todo else _stuck(machine, seen, ways)
    return Explored(len(seen), steps, not todo, reached, (*broken, *stuck))


def _beginnings(machine: Machine) -> Iterator[State]:
    yield State()
    for fork in machine.start:
        if fork.stage:
            yield replace(State(), stage=fork.stage, best=fork.stage)
    state, _ = begin(machine, Memory())
    if not state.waiting:
        yield state


def _going_on(state: State, day: Day) -> State:
    """The state on a later day, with the sessions that are passed over done in between."""
    if day.done is None or state.last is None:
        return state
    return replace(state, last=max(state.last, day.number - 1))


def _days(machine: Machine, state: State) -> Iterator[Day]:
    """One day of each kind, on the first day on which a session may be, and when the next window opens."""
    if state.finished:
        return
    first = max(state.free_from, (state.last if state.last is not None else -1) + 1)
    if state.waiting:
        yield Day(first, person=True)
        return
    step = machine.step(state.stage)
    opens = state.entered + step.least_days
    for number in sorted({first, max(first, opens)}):
        for done, found in _kinds(machine, state):
            yield Day(number, done, found)
    for gap in (machine.house.gap_back, machine.house.gap_restart):
        yield Day((state.last or 0) + gap)


def _kinds(machine: Machine, state: State) -> Iterator[tuple[bool, dict[str, Answer]]]:
    step, rule = machine.step(state.stage), machine.library.pain_rule(machine.protocol)
    good = session_answers(machine, state, "well")
    yield True, good
    yield False, good
    yield True, {}
    for written in (rule.red, rule.amber):
        if written is not None:
            yield True, {**good, **answers(written.value, True)}
    for condition, _ in step.rules:
        yield True, {**good, **answers(condition, True)}


def _alike(machine: Machine, state: State, day: int) -> tuple[Any, State]:
    """What tells two states apart, and the state as it goes on; days are counted from today."""
    step = machine.step(state.stage)
    done = min(state.done, step.planned)
    # Flares are taken to be of today: that asks for a person sooner than any other day of theirs.
    state = replace(
        state,
        done=step.planned - 1 if 0 < done < step.planned else done,
        since_best=0,
        best=state.stage,
        reds=(day,) * len(state.reds),
    )
    passed = day - state.entered
    time = (passed >= step.least_days, step.most_days is not None and passed + 1 >= step.most_days)
    cap = step.limits.rises
    rises = tuple(day - r for r in state.rises if cap is not None and day - r < cap[1])
    streaks = tuple(sorted((name, min(s.row, 3), min(s.total, 3)) for name, s in state.streaks.items()))
    needed = machine.house.after_red if state.unsettled else 1
    clean = (min(state.since_red, step.clean), min(state.green, needed), state.unsettled)
    ends = (state.finished, state.waiting, state.ready, state.until, state.gap)
    return (state.stage, state.done, clean, len(state.reds), time, rises, streaks, ends), state


def _wrong(machine: Machine, before: State, after: State, told: Told) -> Iterator[str]:
    """What must never happen on one day, whatever the plan says."""
    here = machine.step(before.stage).id
    if after.ready and not before.ready and told.colour not in ("green", "amber"):
        yield f"{here}: ready to move on after a session that was {told.colour}"
    if after.ready and (after.unsettled or not after.green):
        yield f"{here}: ready to move on before it is settled"
    up = after.stage > before.stage or bool(after.finished and not before.finished)
    held = told.verdict in ("back", "repeat", "rest", "see", "stop", "hold")
    if up and held and not before.ready:
        yield f"{here}: moves on although a rule said {told.verdict}"


def _stuck(machine: Machine, seen: dict[Any, State], ways: dict[Any, set[Any]]) -> list[str]:
    """Stages with a state from which neither the end, nor another plan, nor a person can be reached."""
    good = {key for key, state in seen.items() if state.finished or state.waiting}
    back: dict[Any, set[Any]] = {}
    for key, nexts in ways.items():
        for other in nexts:
            back.setdefault(other, set()).add(key)
    todo = list(good)
    while todo:
        for key in back.get(todo.pop(), set()) - good:
            good.add(key)
            todo.append(key)
    lost = sorted({state.stage for key, state in seen.items() if key not in good})
    return [f"{machine.step(number).id}: there is no way on, and nobody is asked" for number in lost]
