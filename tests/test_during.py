"""A line or a session that is done in a part of its stage: on sheets, in boxes, in the days of `simulate`."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from plans import HEAD, good_plan

from generator.model import Library, Protocol
from generator.notation import parse_lasts
from generator.pages.kinds.stage import stage_page
from generator.pages.paper.booklet import booklet_pages
from generator.pages.parts.boxes import weekly_ticks
from generator.rules.during import in_week
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import simulate
from generator.words.rate import span_words

GOOD = "{done: yes, pain before: 0, pain during: 0, pain next morning: 0}"

PLAN = f"""{HEAD}starts: plan start
times: 3 per week
stages:
  weeks 1-4:
    sessions:
      a: {{lasts: weeks 1-2, do: run 5 min}}
      b:
        do:
          - squat: 3 x 8
            lasts: 2 weeks
          - plank: 3 x 20 s hold
          - calf-raise: 3 x 9
            lasts: week 4
  weeks 5-6: {{do: run 9 min}}
"""


def plan_of(text: str) -> Protocol:
    return good_plan(text)


def done(plan: Protocol, number: int, week: int) -> list[str]:
    stage = in_week(plan.stages[number], week)
    return [f"{session.id}/{item.id}" for session in stage.sessions for item in session.items]


def test_a_week_has_what_is_done_in_it() -> None:
    plan = plan_of(PLAN)
    assert [done(plan, 0, week) for week in (1, 2, 3, 4)] == [
        ["a/session", "b/squat", "b/plank"],
        ["a/session", "b/squat", "b/plank"],
        ["b/plank"],
        ["b/plank", "b/calf-raise"],
    ]
    assert in_week(plan.stages[1], 5) is plan.stages[1]


def test_weeks_between_points_in_time_are_those_of_the_stage() -> None:
    plan = plan_of(
        f"{HEAD}starts: surgery\ntimes: 3 per week\nstages:\n  weeks 0-2: {{do: [squat: 3 x 8]}}\n"
        "  weeks 2-6:\n    do:\n      - {plank: 3 x 8, lasts: weeks 2-4}\n"
        "      - {squat: 3 x 9, lasts: 1 week}\n      - calf-raise: 3 x 9\n"
    )
    assert [done(plan, 1, week) for week in (3, 4, 5, 6)] == [
        ["session/plank", "session/squat", "session/calf-raise"],
        ["session/plank", "session/calf-raise"],
        ["session/calf-raise"],
        ["session/calf-raise"],
    ]


@pytest.mark.parametrize(
    "lasts", ["usually 2 weeks", "2 sessions", "weeks 1-2 or longer", "1 week or longer", "10 weeks"]
)
def test_what_may_go_on_is_taken_off_no_sheet(lasts: str) -> None:
    plan = plan_of(PLAN.replace("lasts: 2 weeks", f"lasts: {lasts}"))
    assert all("b/squat" in done(plan, 0, week) for week in (1, 2, 3, 4))


def test_sheets_and_boxes_keep_to_it(library: Library) -> None:
    plan = plan_of(PLAN)
    ours = replace(library, protocols={plan.id: plan})
    [booklet] = booklet_pages(ours)
    sheets = re.split(r'aria-label="Sheet to print"', booklet.body)[1:]
    assert [("Squat" in one, "data-session=\"a\"" in one) for one in sheets] == [
        (True, True), (True, True), (False, False), (False, False), (False, False), (False, False)
    ]  # fmt: skip
    legends = [tick.legend for tick in weekly_ticks(plan.stages[0].sessions[0], plan.stages[0])]
    assert legends == ["Week 1", "Week 2"]


def test_a_page_for_several_weeks_says_when(library: Library) -> None:
    plan = plan_of(PLAN)
    body = stage_page(plan, plan.stages[0], replace(library, protocols={plan.id: plan})).body
    assert "In weeks 1–2 only." in body
    assert "in: the first 2 weeks only" in body
    assert "in: week 4 only" in body


@pytest.mark.parametrize(
    ("lasts", "words"),
    [
        ("weeks 1-3", "weeks 1–3 only"),
        ("1 week", "the first week only"),
        ("2 weeks", "the first 2 weeks only"),
        ("2 weeks or longer", "the first 2 weeks or longer"),
        ("usually weeks 3-6", "usually weeks 3–6"),
        ("at most 2 weeks", "at most 2 weeks only"),
    ],
)
def test_the_words_say_that_it_is_over_then(lasts: str, words: str) -> None:
    assert span_words(parse_lasts(lasts)) == words


def test_simulate_names_no_session_whose_time_is_over(library: Library) -> None:
    plan = plan_of(PLAN)
    log = "days: {" + ", ".join(f"{day}: {GOOD}" for day in (0, 2, 4, 7, 9, 11, 14, 16)) + "}"
    memory, days, _ = read_log(log, "log.yaml", machines(plan, library))
    rows = list(simulate(plan, library, memory, days))
    assert [[session.id for session in sessions_of(row, plan)] for row in rows] == [
        ["a"], ["b"], ["a"], ["b"], ["a"], ["b"], ["b"], ["b"]
    ]  # fmt: skip


def test_a_week_of_which_nothing_is_left_has_the_whole_sheet(library: Library) -> None:
    plan = plan_of(
        f"{HEAD}starts: plan start\nstages: {{weeks 1-2: {{do: [{{squat: 3 x 8, lasts: 1 week}}]}}}}\n"
    )
    assert in_week(plan.stages[0], 2) is plan.stages[0]
    assert [*booklet_pages(replace(library, protocols={plan.id: plan}))]
