"""What is for some weeks or some runners says so on a phone and in a calendar, and is not done by others."""

from __future__ import annotations

import datetime as dt

import pytest
from plans import HEAD, good_plan

from generator.feeds.calendar import calendar
from generator.model import Library, Protocol
from generator.pages.browser.plan_data import stage_data
from generator.pages.browser.plan_lines import lines_data
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import simulate

PLAN = f"""{HEAD}starts: surgery
exercises: [squat]
stages:
  weeks 1-14:
    sessions:
      bike: {{do: cycle 20 min, times: 2 per week}}
      jog: {{do: run 10 min, times: 2 per week, lasts: weeks 10-11}}
      walk: {{do: walk 10 min, times: 2 per week, when: no limp}}
      mixed:
        times: 2 per week
        enter when: 11 weeks since surgery
        do:
          - row 10 min
          - {{do: run 3 min, when: no limp, lasts: weeks 12-13}}
          - {{squat: 3 x 10, when: limp}}
          - {{squat: 3 x 12, when: no limp}}
      begin: {{do: [{{do: walk 5 min, when: no limp}}], times: 2 per week, lasts: 1 week}}
"""

WORDS = {
    "bike": "Cycle 20 min.",
    "jog": "Run 10 min. In weeks 10–11 only.",
    "walk": "Walk 10 min. Do this only if you do not limp.",
    "mixed": "Row 10 min, run 3 min. Run 3 min: in weeks 12–13 only; only if you do not limp. "
    "Squat: 3 × 10 (only if you limp). Squat: 3 × 12 (only if you do not limp). "
    "Do not start this before it has been 11 weeks since surgery.",
    "begin": "Walk 5 min (only if you do not limp). In the first week only.",
}
"""A session's id, to what a phone, a calendar and a hand-out say of it."""


@pytest.fixture(scope="module")
def plan() -> Protocol:
    return good_plan(PLAN)


def test_a_phone_says_for_whom_a_session_is(plan: Protocol, library: Library) -> None:
    shown = stage_data(plan, plan.stages[0], library)["sessions"]
    assert {one["id"]: one["words"] for one in shown} == WORDS


def test_what_a_link_may_change_keeps_for_whom_it_is(plan: Protocol, library: Library) -> None:
    [stage] = lines_data(plan, library)["stages"]
    sessions = {one["id"]: one for one in stage["sessions"]}
    assert {id_: one["only"] for id_, one in sessions.items() if "only" in one} == {
        "jog": "In weeks 10–11 only.",
        "walk": "Do this only if you do not limp.",
        "mixed": "Do not start this before it has been 11 weeks since surgery.",
        "begin": "In the first week only.",
    }
    assert [line.get("only") for line in sessions["mixed"]["lines"]] == [
        None, "in weeks 12–13 only; only if you do not limp", "only if you limp", "only if you do not limp",
    ]  # fmt: skip


def test_a_calendar_says_for_whom_a_session_is(plan: Protocol, library: Library) -> None:
    first = dt.datetime(2026, 11, 30)
    text = calendar(plan, library, first.date(), first).decode().replace("\r\n ", "")
    assert "Run 10 min. In weeks 10–11 only. 2 times a week" in text


GOOD = "done: yes, pain before: 0, pain during: 0, pain next morning: 0"


def test_nobody_is_said_to_have_done_what_was_not_for_them(plan: Protocol, library: Library) -> None:
    log = (
        f"known: {{surgery: -56}}\ndays: {{0: {{{GOOD}, limp: yes}}, 7: {{{GOOD}, limp: no}}, "
        f"18: {{{GOOD}}}, 21: {{{GOOD}, limp: yes}}}}\n"
    )
    memory, days, problems = read_log(log, "log.yaml", machines(plan, library))
    assert problems == []
    done = [
        [session.id for session in sessions_of(row, plan)] for row in simulate(plan, library, memory, days)
    ]
    assert done == [
        ["bike", "begin"], ["bike", "jog", "walk"], ["bike", "jog", "walk"], ["bike", "mixed"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "stage", "lasts", "days"),
    [
        # `weeks 3-4` are the third and the fourth; after `weeks 0-2` they are 3 to 4 weeks since day zero.
        ("weeks 1-2", "weeks 3-8", "weeks 3-4", [14, 21]),
        ("weeks 0-2", "weeks 2-8", "weeks 3-4", [21]),
        ("weeks 1-2", "weeks 3-8", "weeks 5 or longer", [28, 35, 42, 49]),
        ("weeks 1-2", "weeks 3-8", "week 4 to 2 months", [21, 28, 35, 42, 49]),
    ],
)
def test_a_sessions_weeks_are_those_of_its_plan(
    starts: str, stage: str, lasts: str, days: list[int], library: Library
) -> None:
    sessions = f"{{a: walk 20 min, b: {{do: run 10 min, lasts: {lasts}, times: 1 per week}}}}"
    text = (
        f"{HEAD}starts: plan start\ntimes: 1 per week\n"
        f"stages: {{{starts}: walk 20 min, {stage}: {{sessions: {sessions}}}}}\n"
    )
    found = good_plan(text)
    log = ", ".join(f"{day}: {{{GOOD}}}" for day in range(0, 56, 7))
    memory, lived, _ = read_log(f"days: {{{log}}}\n", "log.yaml", machines(found, library))
    rows = list(simulate(found, library, memory, lived))
    assert [row.told.day for row in rows for one in sessions_of(row, found) if one.id == "b"] == days
