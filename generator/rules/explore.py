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

from generator.rules.alike import Alike, Kinds, days, later
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.machine import Machine
from generator.rules.never import wrong
from generator.rules.simulate import begin
from generator.rules.state import State
from generator.rules.told import Told

MOST = 60_000
"""Days that are tried, some seconds' worth. A plan that needs more is said to be sampled, not proved."""


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
    alike = Alike(machine)
    kinds: Kinds = {}
    seen: dict[Any, State] = {}
    ways: dict[Any, set[Any]] = {}
    broken: dict[str, None] = {}
    todo = [alike(state, 0) for state in _beginnings(machine)]
    steps = 0
    while todo and steps < most:
        key, state = todo.pop()
        if key in seen:
            continue
        seen[key], ways[key] = state, set()
        for day in days(machine, state, kinds):
            before = _going_on(state, day)
            after, told = live(machine, before, Memory(), day)
            steps += 1
            broken |= dict.fromkeys(wrong(machine, before, after, told))
            following = [alike(one, day.number) for one in later(machine, after, day.number)]
            if not _flared(after, told):
                ways[key].update(other for other, _ in following)
            todo += following
    reached = frozenset(state.stage for state in seen.values())
    stuck = [] if todo else _stuck(machine, seen, ways)
    return Explored(len(seen), steps, not todo, reached, (*broken, *stuck))


def _flared(after: State, told: Told) -> bool:
    """A person who is named only because of red sessions is no way on for a runner who has none."""
    return bool(after.waiting) and told.colour == "red"


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


def _stuck(machine: Machine, seen: dict[Any, State], ways: dict[Any, set[Any]]) -> list[str]:
    """Stages with a state from which neither the end, nor another plan, nor a person can be reached."""
    endless = len(machine.steps) if machine.endless else 0
    good = {key for key, s in seen.items() if s.finished or s.waiting or s.stage == endless}
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
