"""How often, where a stage has several sessions or a plan several parts: each is told, on its own days."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar
from plans import HEAD, good_plan
from test_client import laid_out, said

from generator.feeds.calendar import PRODID, calendar
from generator.model import Library, Protocol
from generator.notation.parse import parse_frequency
from generator.pages.browser.plan_data import plan_data
from generator.pages.kinds.plan import overview
from generator.pages.parts.several import often
from generator.rules.forecast import forecast
from generator.rules.how_often import is_unsaid
from generator.rules.machine import machines
from generator.rules.state import State

START = "starts: plan start\nprogress when: no limp\nif: {limp: repeat}\nexercises: [squat]\n"
DAYS = f"""{HEAD}{START}stages:
  week 1:
    sessions:
      a: {{times: on Wed, do: run 20 min}}
      b: {{times: on Mon, do: run 10 min}}
      c: {{times: on Sat, do: run 30 min}}
  week 2:
    sessions:
      easy: {{times: on days 1 and 4, do: run 10 min}}
      long: {{times: on day 6, do: run 40 min}}
  week 3:
    times: on Mon and Wed
    sessions: {{a: run 15 min, b: run 25 min}}
"""
PARTS = f"""{HEAD}{START}tracks:
  strength:
    stages:
      week 1: {{times: 2 per week, do: [squat: 3 x 10]}}
  running:
    stages:
      week 1:
        sessions:
          a: {{title: Hills, times: 1 per week, do: run 10 min}}
          b: {{times: 2 per week, do: run 20 min}}
      week 2: {{times: 3 per week, do: run 20 min}}
"""
UNSAID = f"""{HEAD}{START}stages:
  week 1:
    sessions:
      home: {{times: not stated, do: [squat: 3 x 10]}}
      clinic: {{times: 2 per week, do: run 10 min}}
  week 2: {{times: as needed, do: [squat: 3 x 12]}}
  week 3: {{times: every other day, do: [squat: 3 x 15]}}
"""
OURS = "never 2 days in a row (our rule)"


def alone(text: str, library: Library) -> tuple[Protocol, Library]:
    plan = good_plan(text)
    return plan, replace(library, protocols={plan.id: plan})


def test_days_of_several_sessions_are_those_of_the_stage(library: Library) -> None:
    plan, own = alone(DAYS, library)
    later = "then on days 1, 4 and 6 of each week, later on Mon and Wed"
    assert often(plan, own) == ("on Mon, Wed and Sat at first,", later)
    page = overview(plan, own).body
    assert "on days 1, 4 and 6 of each week" in page
    assert "Run 20 min, run 10 min, run 30 min" in page


def test_each_part_and_each_session_says_its_own(library: Library) -> None:
    first = f"Hills once a week; Session 2 2 times a week; {OURS}"
    assert often(*alone(PARTS, library)) == (
        f"Strength: 2 times a week. Running: {first} at first, later 3 times a week, {OURS}",
        "",
    )


@pytest.mark.parametrize(
    ("session", "told"),
    [
        ("do: run 5 min", f"2 times a week, {OURS}"),
        ("times: 1 per week, do: run 5 min", f"Easy once a week; Long 2 times a week; {OURS}"),
    ],
)
def test_what_is_said_above_is_told_of_those_that_say_nothing(
    library: Library, session: str, told: str
) -> None:
    sessions = f"{{a: {{title: Easy, {session}}}, b: {{title: Long, do: run 20 min}}}}"
    text = f"{HEAD}{START}times: 2 per week\nstages: {{week 1: {{sessions: {sessions}}}}}\n"
    assert often(*alone(text, library)) == (told, "")


def test_an_event_names_its_own_session_and_no_other(library: Library) -> None:
    text = calendar(*alone(DAYS, library), dt.date(2027, 3, 1), dt.datetime(2026, 11, 27, tzinfo=dt.UTC))
    told = [
        (f"{event.decoded('dtstart'):%a}", str(event["summary"]), str(event["description"]).split(".")[0])
        for event in Calendar.from_ical(text).walk("VEVENT")
    ]
    assert told == [
        ("Mon", "Week 1, Monday", "Run 10 min"),
        ("Wed", "Week 1, Wednesday", "Run 20 min"),
        ("Sat", "Week 1, Saturday", "Run 30 min"),
        ("Mon", "Week 2, Easy", "Run 10 min"),
        ("Thu", "Week 2, Easy", "Run 10 min"),
        ("Sat", "Week 2, Long", "Run 40 min"),
        ("Mon", "Week 3, A", "Run 15 min"),
        ("Wed", "Week 3, B", "Run 25 min"),
    ]


def test_no_day_is_made_up_for_what_nobody_says_how_often(library: Library) -> None:
    told = [
        (day, title, words.split("\n\n")[0]) for _, day, title, words in laid_out(*alone(UNSAID, library))
    ]
    home = "Squat: 3 × 10. As often as your physical therapist says. Only the next one is in this calendar."
    clinic = f"Run 10 min. 2 times a week, {OURS}."
    alone_on_its_day = "Squat: 3 × 12. As often as you need. Only the next one is in this calendar."
    assert told[:3] == [
        ("2026-03-02", "Week 1, Home and Clinic", f"{home}\n{clinic}"),
        ("2026-03-05", "Week 1, Clinic", clinic),
        ("2026-03-09", "Week 2, session 1", alone_on_its_day),
    ]
    assert [title for _, title, _ in told[3:]] == [f"Week 3, session {number}" for number in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("times", "unsaid"),
    [
        ("not stated", True),
        ("as tolerated", True),
        ("not stated per week", True),
        ("several times per week", True),
        ("several times per day", False),
        ("daily", False),
        ("every other day", False),
        ("on Mon", False),
        ("3 per week", False),
        ("every at least 2 days", False),
        ("AM, PM", False),
        ("not stated, 48 h between", True),
    ],
)
def test_how_often_is_said_or_left_open(times: str, unsaid: bool) -> None:
    assert is_unsaid(parse_frequency(times)) is unsaid


@pytest.mark.parametrize("text", [DAYS, UNSAID])
def test_on_a_phone_the_events_are_the_same(library: Library, tmp_path: Path, text: str) -> None:
    plan, own = alone(text, library)
    data = plan_data(plan, own) | {"calendar": laid_out(plan, own), "prodid": PRODID}
    (tmp_path / "days.json").write_text(json.dumps(data), "utf-8")
    assert said(PLANS=str(tmp_path), ONLY="plans") == ""


def test_where_nobody_knows_the_weekday_no_session_is_named(library: Library) -> None:
    [machine] = machines(*alone(DAYS, library))
    assert next(forecast(machine, State(), 0)).which == ()
