"""Lines with days of their own: what is to be done on a day is what is told of that day."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from icalendar import Calendar
from plans import HEAD, good_plan
from test_client import laid_out, said

from generator.feeds.calendar import PRODID, calendar
from generator.model import Library
from generator.pages.browser.plan_data import plan_data
from generator.pages.browser.session_words import lines_on
from generator.rules.line_days import days_of
from generator.rules.runners import diary
from generator.rules.simulate import simulate

PLAN = good_plan(
    f"""{HEAD}starts: plan start
times: 3 per week
stages:
  weeks 1-4:
    do:
      - run 1 km
      - {{squat: 3 x 10, lasts: weeks 1-2}}
      - {{squat: 2 x 5, id: heavy, lasts: weeks 3-4}}
      - {{squat: 1 x 5, id: first, lasts: 1 day}}
  week 5: run 2 km
"""
)


def described(library: Library) -> list[str]:
    """The first line of each event's words."""
    file = calendar(PLAN, library, dt.date(2026, 3, 2), dt.datetime(2026, 3, 2, tzinfo=dt.UTC), "one")
    return [
        str(event["description"]).split(" 3 times")[0] for event in Calendar.from_ical(file).walk("VEVENT")
    ]


def test_a_calendars_day_names_the_lines_of_that_day(library: Library) -> None:
    found = described(library)
    run = "Run 1 km (0.62 miles). Squat:"
    assert found[0] == f"{run} 3 × 10 (in weeks 1–2 only). Squat: 1 × 5 (in the first day only)."
    assert found[1:6] == [f"{run} 3 × 10 (in weeks 1–2 only)."] * 5
    assert found[6:12] == [f"{run} 2 × 5 (in weeks 3–4 only)."] * 6


def test_the_phones_calendar_says_the_same(library: Library, tmp_path: Path) -> None:
    data = plan_data(PLAN, library) | {"calendar": laid_out(PLAN, library), "prodid": PRODID}
    (tmp_path / "plan.json").write_text(json.dumps(data), "utf-8")
    assert said(PLANS=str(tmp_path), ONLY="plans") == ""


def test_a_made_up_runner_is_told_what_is_done_on_the_day(library: Library) -> None:
    rows = simulate(PLAN, library, *diary(PLAN, library, "perfect"))
    words = dict.fromkeys(lines_on(row, PLAN, library) for row in rows)
    assert ["3 × 10" in one for one in words] == [True, True, False, False]
    assert [*words][-1] == ""


def test_the_last_line_goes_on_where_a_stage_takes_longer() -> None:
    [session] = PLAN.stages[0].sessions
    late = next(one for one in days_of(session, PLAN.stages[0], PLAN) if one.holds(40, 40))
    assert [str(item.dose) for item in late.session.items if item.dose] == ["2 x 5"]


@pytest.mark.parametrize(
    ("above", "below", "said"),
    [
        ("1 day off between", "consecutive days allowed", "3 per week, consecutive days allowed"),
        ("consecutive days allowed", "1 day off between", "3 per week, 1 day off between"),
        ("never on consecutive days", "consecutive days allowed", "3 per week, consecutive days allowed"),
        ("48 h between", "consecutive days allowed", "3 per week, consecutive days allowed"),
        ("24 h between", "consecutive days allowed", "3 per week, 24 h between, consecutive days allowed"),
    ],
)
def test_days_in_a_row_are_allowed_or_not_by_the_nearer(above: str, below: str, said: str) -> None:
    plan = good_plan(
        f"{HEAD}starts: plan start\ntimes: 3 per week\nstages:\n  first:\n    times: {above}\n"
        f"    stages:\n      week 1: {{times: {below}, do: walk 20 min}}\n"
    )
    assert str(plan.stages[0].sessions[0].times) == said
