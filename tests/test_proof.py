"""What `check` proves of every way through a plan: a rule that is dropped from the engine is found, with a
diary that shows it; and what is looked at is what runners get into."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from own import own_proofs
from plans import HEAD, good_plan
from tries import FACTOR

from generator.model import Library
from generator.model.vocabulary import Tissue
from generator.proof import properties as never
from generator.proof.explore import explore
from generator.proof.kinds_of_day import Tries
from generator.proof.search import Search, beginnings
from generator.rules import day, flares, limits, ready
from generator.rules.beginning import begin
from generator.rules.day import live
from generator.rules.diary import Memory
from generator.rules.log import read_log
from generator.rules.machine import Machine, machines
from generator.rules.state import State
from generator.rules.step import Fork
from generator.rules.stricter import by_tissue, with_pain

pytestmark = pytest.mark.long

Dropped = tuple[Any, str, Callable[..., Any]]
"""A module, the name of the function in it that holds a rule, and the function without the rule."""


def dropped(module: Any, name: str, without: Callable[..., Any]) -> Dropped:
    return module, name, without


def _served_unsettled(step: Any, state: State) -> bool:
    return step.counts_itself or state.done >= step.planned


DROPPED: dict[str, tuple[str, Dropped, str]] = {
    "red is forgotten": (
        "run-walk-8-week",
        dropped(day, "served", _served_unsettled),
        "ready to move on before it is settled",
    ),
    "amber rises": (
        "nhs-c25k",
        dropped(day, "served", lambda step, state: not state.unsettled),
        "ready to move on after a session that was amber",
    ),
    "two reds name nobody": (
        "antigravity-bsi",
        dropped(flares, "reached", lambda *_: None),
        "nobody is named although pain came back",
    ),
    "levels without a cap": (
        "delaware-track",
        dropped(ready, "window_open", lambda *_: True),
        "begins more than 2 stages in 7 days",
    ),
    "no day between loads": (
        "plyometrics",
        dropped(limits, "rested", lambda *_: 1),
        "the next session may be on the day after one that loads",
    ),
    "a session that came too soon counts": (
        "osu-hops-then-run",
        dropped(day, "early_of", lambda *_: ()),
        "moves on after a session that came too soon",
    ),
    "a rule that holds back is not heard": (
        "beyer-hsr",
        dropped(day, "served", lambda *_: True),
        "ready to move on",
    ),
}
"""By what is lost: a plan in which it shows, what is dropped, and the sentence that must be found."""


@pytest.mark.usefixtures("built_site")
@pytest.mark.parametrize("name", DROPPED)
def test_a_rule_that_is_dropped_is_found_and_a_diary_shows_it(
    name: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, (module, function, without), text = DROPPED[name]
    assert all(found.broken == () for _, found in own_proofs(plan))
    monkeypatch.setattr(module, function, without)
    for machine in machines(library.protocols[plan], library):
        found = [broken for broken in explore(machine).broken if text in broken.text]
        shown = [broken for broken in found if broken.diary]
        assert shown
        for broken in shown:
            assert broken.text in replayed(machine, broken.diary)


def replayed(machine: Machine, text: str) -> list[str]:
    """What must never happen and does on the last day of a diary, read as an author's file is read."""
    memory, days, problems = read_log(text, "diary.yaml", (machine,))
    assert problems == []
    state, said = begin(machine, memory)[0], list[str]()
    for one in days:
        before = state
        state, told = live(machine, before, memory, one)
        said = list(never.wrong(machine, before, state, told))
        memory = memory.after(one)
    return said


def test_a_stage_without_a_way_on_is_shown_by_sessions_that_lead_nowhere(library: Library) -> None:
    machine = machines(library.protocols["osu-hops-then-run"], library)[0]
    first, *others = machine.steps
    circle = replace(first, forks=(Fork(None, 1, first.id),))
    broken = explore(replace(machine, steps=(circle, *others))).broken
    assert [one.text for one in broken] == [f"{first.id}: there is no way on, and nobody is asked"]
    assert broken[0].diary.count("done: yes") == first.planned + 3


@pytest.mark.parametrize("tissue", get_args(Tissue))
def test_every_plan_is_safe_by_the_stricter_rule_of_each_injury(tissue: Tissue, library: Library) -> None:
    for plan in library.protocols.values():
        rule = by_tissue(plan, library).get(tissue)
        if rule is not None:
            for machine in machines(with_pain(plan, rule), library):
                found = explore(machine)
                assert (found.whole, found.broken) == (True, ())
                assert found.reached == {step.number for step in machine.steps}


def test_what_runners_get_into_is_alike_something_that_was_explored(library: Library) -> None:
    for plan in library.protocols.values():
        for machine in machines(plan, library):
            search = Search(machine)
            search.run(10**6)
            known = {_coarse(node.state) for node in search.nodes}
            for seed in range(20 * FACTOR):
                for state, today in _runner(machine, random.Random(seed)):
                    assert _coarse(search.alike.typical(state, today)) in known


def _coarse(state: State) -> Any:
    """What decides whether a runner may move on, apart from how long the stage has gone on."""
    reds = min(2, len(state.reds)) if not state.waiting else 0
    return state.stage, state.unsettled, bool(state.green), state.ready, reds, bool(state.waiting)


def _runner(machine: Machine, dice: random.Random) -> Iterator[tuple[State, int]]:
    """Where a runner stands after each of their days; more good ones than others, some of them late."""
    state, today, tries = dice.choice(list(beginnings(machine))), 0, Tries(machine)
    for _ in range(40):
        if state.finished:
            return
        tried = dice.choice(list(tries(state, today)))
        late = dice.choice([0, 0, 0, 1, 3]) if tried.when == "first" else 0
        one = replace(tried.day, number=tried.day.number + late)
        state, _ = live(machine, state, Memory(), one)
        # How many sessions, and breaks, it is since the best stage is left out: they end ways and open none.
        state, today = replace(state, since_best=0, breaks=0), one.number
        yield state, today


STARTED = f"{HEAD}starts: plan start\nmeasures: {{limp: sign}}\n"

WAYS = {
    "as many sessions as a criterion counts":
        "{a: {do: run 1 km, progress when: 9 sessions done}, b: run 2 km}",
    "sessions that a way on counts":
        "{a: {do: run 1 km, then: {4 sessions done: b, otherwise: a}}, b: run 2 km}",
    "sessions that a rule counts": "{a: {do: run 1 km, then: a, if: {7 sessions done: see physio}}}",
    "weeks in a stage": "{a: {do: run 1 km, progress when: 5 weeks in stage}, b: run 2 km}",
    "weeks since a surgery": "{a: run 1 km, b: {do: run 2 km, enter when: 12 weeks since surgery}}",
    "what it was before":
        "{a: {do: run 1 km, progress when: single-leg-calf-raise >= 90 % of norm}, b: run 2 km}",
    "a long gap that starts over with days of rest":
        "{a: {do: rest, then: c}, b: {do: walk 20 min, lasts: 1 session}, c: rest}\n"
        "start at: {limp: b, otherwise: c}\nprogress when: no limp",
}  # fmt: skip
"""Stages, and what else a plan says, that each have a way on; by what it takes to see that."""


@pytest.mark.parametrize("name", WAYS)
def test_a_way_on_is_found_however_long_it_takes(name: str, library: Library) -> None:
    plan = good_plan(f"{STARTED}stages: {WAYS[name]}\n")
    for machine in machines(plan, library):
        found = explore(machine)
        assert (found.whole, found.broken) == (True, ())
