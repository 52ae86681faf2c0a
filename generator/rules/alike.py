"""Which states no rule of a plan can tell apart, and the days that are tried in each."""

# Days are counted from today, streaks and counts as far as a rule asks for them. Sessions in the middle of
# a stage, and of the week after a red one, are passed over.

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeAlias

from generator.notation.condition import Held
from generator.notation.quantity import Quantity
from generator.rules.diary import Answer, Day
from generator.rules.house import REMEMBERED
from generator.rules.machine import Machine, conditions
from generator.rules.runners import answers, session_answers
from generator.rules.state import State
from generator.rules.three import lasting

Kinds: TypeAlias = dict[tuple[int, frozenset[str]], list[tuple[bool, dict[str, Answer]]]]
"""What is answered on each kind of day, by the stage and by what must be true before a session."""

SOON = 14
"""Days after which a remembered session in the red is an old one, for which other windows hold."""


@dataclass(frozen=True)
class Alike:
    """States of one machine to what tells them apart."""

    machine: Machine

    @cached_property
    def _counts(self) -> dict[str, tuple[int, int]]:
        """How far a streak matters, in a row and in all, by the condition as printed."""
        found = [held for condition in conditions(self.machine) for held in lasting(condition)]
        return {str(held): _far(held) for held in found}

    def __call__(self, state: State, day: int) -> tuple[Any, State]:
        """What tells the state apart, and the state as it goes on."""
        step = self.machine.step(state.stage)
        state = replace(
            state,
            done=_middle(state.done, step.planned),
            since_red=_middle(state.since_red, step.clean),
            since_best=0,
            best=state.stage,
            reds=tuple(_aged(day, red) for red in state.reds if day - red < REMEMBERED),
        )
        passed = day - state.entered
        time = (passed >= step.least_days, step.most_days is not None and passed + 1 >= step.most_days)
        cap = step.limits.rises
        rises = tuple(day - r for r in state.rises[-cap[0] :] if day - r < cap[1]) if cap else ()
        needed = self.machine.house.after_red if state.unsettled else 1
        clean = (state.since_red, min(state.green, needed), state.unsettled)
        reds = tuple(day - red for red in state.reds)
        ends = (state.finished, state.waiting, state.ready, state.until, state.gap)
        return (state.stage, state.done, clean, reds, time, rises, self._streaks(state), ends), state

    def _streaks(self, state: State) -> tuple[Any, ...]:
        far = ((name, s, self._counts.get(name, (3, 3))) for name, s in state.streaks.items())
        found = ((name, min(s.row, row), min(s.total, total)) for name, s, (row, total) in far)
        return tuple(sorted(one for one in found if any(one[1:])))


def _far(held: Held) -> tuple[int, int]:
    if isinstance(held.how, Quantity):
        return (int(held.how.range.lo or 1) if held.how.unit == "session" else 1), 0
    return (2, 0) if held.how == "twice in a row" else (0, 2)


def _middle(number: int, most: int) -> int:
    """None of it, all but one, or all."""
    number = min(number, most)
    return most - 1 if 0 < number < most else number


def _aged(day: int, red: int) -> int:
    """An old one is as old as it must be; a fresh one is of today, which asks for a person soonest."""
    return day - SOON if day - red >= SOON else day


def later(machine: Machine, state: State, day: int) -> Iterator[State]:
    """The state today; once it is settled, also as it is when its red sessions are old."""
    yield state
    calm = not state.unsettled and state.since_red >= machine.step(state.stage).clean
    if state.reds and calm and not state.waiting:
        yield replace(state, reds=tuple(min(red, day - SOON) for red in state.reds))


def days(machine: Machine, state: State, kinds: Kinds) -> Iterator[Day]:
    """One day of each kind, on the first day on which a session may be, and when the next window opens."""
    if state.finished:
        return
    soonest = (state.last if state.last is not None else -1) + 1
    first = max(state.free_from, soonest)
    if state.waiting:
        yield Day(first, person=True)
        return
    here = state.stage, state.until
    if here not in kinds:
        kinds[here] = list(_kinds(machine, state))
    opens = max(first, state.entered + machine.step(state.stage).least_days)
    for number in sorted({first, opens}):
        yield from (Day(number, done, found) for done, found in kinds[here])
    if soonest < first:
        yield Day(soonest, *kinds[here][0])
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
