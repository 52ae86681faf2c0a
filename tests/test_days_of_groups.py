"""Days and weeks inside a group: counted from its first day where they'd lie before it, and told so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import HEAD, good_plan, plan_problems

from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.parts.stage_facts import stage_facts
from generator.rules.machine import machines
from generator.show import show
from generator.words.stages import position

RULES = "progress when: no limp\nif: {limp: repeat}\n"
WEEKS = "stages: {{week 1: {{stages: {{day 1: run 5 min, day 3: run 6 min}}}}, week 2: {{stages: {{{}}}}}}}\n"
OWN = WEEKS.format("day 1: run 7 min, day 3: run 8 min")
PLANS = WEEKS.format("day 8: run 7 min, day 10: run 8 min")
PHASES = """times: 3 per week
stages:
  {first}: walk 20 min
  phase 2:
    lasts: {group}
    stages: {{week 1: run 7 min, week 2: run 8 min}}
"""


def made(text: str, starts: str = "plan start") -> Protocol:
    return good_plan(f"{HEAD}starts: {starts}\n{RULES}{text}")


def opened(plan: Protocol, library: Library) -> list[int | None]:
    [machine] = machines(plan, library)
    return [step.opens for step in machine.steps]


@pytest.mark.parametrize(
    ("text", "starts", "days"),
    [
        (OWN, "plan start", [0, 2, 7, 9]),
        (PLANS, "plan start", [0, 2, 7, 9]),
        (OWN.replace("day 1: run 7 min, ", "tests: rest, "), "plan start", [0, 2, 7, 9]),
        (PHASES.format(first="weeks 1-2", group="weeks 3-4"), "plan start", [0, 14, 21]),
        (PHASES.format(first="weeks 0-2", group="weeks 2-4"), "surgery", [0, 14, 21]),
        (PHASES.format(first="weeks 1-3", group="day 22"), "plan start", [0, 21, 28]),
    ],
)
def test_they_count_from_the_group_where_they_would_lie_before_it(
    library: Library, text: str, starts: str, days: list[int]
) -> None:
    assert opened(made(text, starts), library) == days


def test_no_day_of_such_a_plan_is_lost(library: Library) -> None:
    text = f"{HEAD}starts: plan start\n{RULES}times: consecutive days allowed\n{OWN}"
    assert plan_problems(text, library) == []


def test_where_they_count_from_is_told(library: Library) -> None:
    plan = made(OWN)
    own = replace(library, protocols={plan.id: plan})
    *_, last = plan.stages
    assert ("When", "day 3, counted from day 8 of the plan") in stage_facts(plan, last, own)
    assert "   Counted from day 8 of the plan." in list(show(plan, own))
    said = published(plan, own).stages[-1].lasts
    assert said is not None
    assert said.words == "day 3, counted from day 8 of the plan"
    after = made(PHASES.format(first="weeks 0-2", group="weeks 2-4"), "surgery")
    assert ("When", "week 2, counted from 14 days after surgery") in stage_facts(after, after.stages[-1], own)


def test_weeks_are_those_of_the_plan(library: Library) -> None:
    plan = made(PHASES.format(first="weeks 1-2", group="weeks 3-4"))
    assert [stage.weeks for stage in plan.stages] == [(1, 2), (3, 3), (4, 4)]
    assert (plan.weeks, position(plan, plan.stages[-1])) == (4, "Stage 3 of 3")
