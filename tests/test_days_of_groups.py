"""Days and weeks inside a group: counted from its first day where they'd lie before it, and told so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from plans import HEAD, good_plan, plan_problems
from selectolax.lexbor import LexborHTMLParser
from test_client import replayed

from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.kinds.plan import overview
from generator.pages.parts.stage_facts import stage_facts
from generator.rules.forecast import forecast
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
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


TRACKS = """times: 3 per week
tracks:
  knee: {stages: {weeks 0-2: walk 10 min, weeks 2-22: walk 20 min}}
  running: {stages: {program: {lasts: weeks 14-22, stages: {week 1: run 7 min, week 2: run 8 min}}}}
"""


@pytest.mark.parametrize(
    ("starts", "day"), [("surgery", "98 days after surgery"), ("plan start", "day 99 of the plan")]
)
def test_a_part_that_waits_says_so_where_all_parts_start(library: Library, starts: str, day: str) -> None:
    plan = made(TRACKS, starts)
    page = LexborHTMLParser(overview(plan, replace(library, protocols={plan.id: plan})).body)
    firsts = [one.text() for one in page.css("#start li")]
    assert firsts == ["Knee: Weeks 0–2", f"Running: Week 1, not before {day}"]


def test_weeks_are_those_of_the_plan(library: Library) -> None:
    plan = made(PHASES.format(first="weeks 1-2", group="weeks 3-4"))
    assert [stage.weeks for stage in plan.stages] == [(1, 2), (3, 3), (4, 4)]
    assert (plan.weeks, position(plan, plan.stages[-1])) == (4, "Stage 3 of 3")


GROUP = """times: 3 per week
stages:
  weeks 1-2: walk 20 min
  weeks 3-6:
    title: Strength
    stages: {stages}
"""
TWO = "{a: {do: run 5 min, lasts: 1 week}, b: {do: run 6 min}}"
ONE = "{a: run 5 min}"
ENDS: dict[str, tuple[str, str, list[str]]] = {
    "several": (TWO, "", ["35 carry on", "37 carry on", "39 finish"]),
    "one": (ONE, "", ["35 carry on", "37 carry on", "39 finish"]),
    "before another stage": (TWO, "  later: run 9 min\n", ["37 carry on", "39 carry on", "42 finish"]),
    "without an end": (TWO, "or longer", ["39 carry on", "42 carry on", "44 carry on"]),
}
"""The stages of a group of weeks 3-6, what comes after it, and some days of a diary of good sessions."""

GOOD = "{done: yes, pain before: 0, pain during: 0, pain next morning: 0, limp: no}"
DIARY = "days: {" + ", ".join(f"{day}: {GOOD}" for day in range(60) if day % 7 in (0, 2, 4)) + "}\n"


def ended(name: str) -> Protocol:
    stages, after, _ = ENDS[name]
    text = GROUP.replace("{stages}", stages)
    if after == "or longer":
        text, after = text.replace("weeks 3-6", "weeks 3-6 or longer"), ""
    return good_plan(f"{HEAD}starts: plan start\nif: {{limp: repeat}}\n{text}{after}")


@pytest.mark.parametrize("name", ENDS)
def test_a_group_lasts_to_the_end_of_its_window(name: str, library: Library) -> None:
    plan = ended(name)
    memory, days, problems = read_log(DIARY, "log.yaml", machines(plan, library))
    assert problems == []
    told = [f"{row.told.day} {row.told.verdict}" for row in simulate(plan, library, memory, days)]
    said = ENDS[name][2]
    at = told.index(said[0])
    assert told[at : at + len(said)] == said


def test_a_browser_runs_a_group_to_its_end_too(library: Library, tmp_path: Path) -> None:
    for name in ENDS:
        plan = ended(name)
        memory, days, _ = read_log(DIARY, "log.yaml", machines(plan, library))
        vectors = vectors_of(plan, library, memory, days)
        (tmp_path / f"{name}.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""


def test_a_calendar_does_not_end_before_the_group(library: Library) -> None:
    [machine] = machines(ended("several"), library)
    assert list(forecast(machine, State(), 0))[-1].day >= 39


def test_the_weeks_of_a_group_are_told(library: Library) -> None:
    plan = ended("several")
    own = replace(library, protocols={plan.id: plan})
    lines = list(show(plan, own))
    assert "== Strength, weeks 3–6 ==" in lines
    assert any("When: no length of its own, in weeks 3–6 to the end" in line for line in lines)
    assert ("Part of", "Strength: weeks 3–6") in stage_facts(plan, plan.stages[-1], own)
    assert ended("one").stages[-1].weeks == (3, 6)


def test_the_window_of_an_outer_group_opens_its_first_stage(library: Library) -> None:
    text = (
        "weeks 3-6: {stages: {early: {stages: {a: run 5 min, b: run 6 min}}, late: {stages: {c: run 9 min}}}}"
    )
    plan = made(f"times: 3 per week\nstages:\n  weeks 1-2: walk 20 min\n  {text}\n")
    [machine] = machines(plan, library)
    assert [step.opens for step in machine.steps] == [0, 14, None, None]
    assert machine.over == 42


def test_a_title_hides_no_weeks(library: Library) -> None:
    text = "stages: {weeks 1-4: {title: Base, do: walk 5 min}, weeks 5-6: {do: run 5 min}}\n"
    plan = made(f"times: 3 per week\n{text}")
    own = replace(library, protocols={plan.id: plan})
    rows = [row.text() for row in LexborHTMLParser(overview(plan, own).body).css(".rv-stages li")]
    assert ["weeks 1–4" in row for row in rows] == [True, False]
    assert "weeks 5–6" not in rows[1]
