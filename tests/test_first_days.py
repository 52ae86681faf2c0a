"""The first day of a plan: the calendar, the browser's data and the engine wait for the same times."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from golden import buildable
from icalendar import Calendar
from plans import HEAD, good_plan
from test_calendar import MONDAY, NOW, starts
from test_client import replayed

from generator.cli import main
from generator.feeds.calendar import calendar, other_days
from generator.model import Library
from generator.pages.browser.plan_data import anchor_of
from generator.rules.diary import Answer, Day, Memory
from generator.rules.forecast import first_session
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

OWN_PAIN = HEAD.replace("pain: general", "pain: {green: no pain during, red: pain during > 0}")
GATE = "enter when: 5 days since injury"
ONE = "stages:\n  one: {do: run 1 km}\n"
WAIT = "stages:\n  wait: {do: rest}\n  one: {do: run 1 km, enter when: "
GATES = {
    "the plan": f"{GATE}\n{ONE}",
    "a stage": f"stages:\n  one: {{do: run 1 km, {GATE}}}\n",
    "a group": f"stages:\n  all:\n    {GATE}\n    stages:\n      one: {{do: run 1 km}}\n",
    "a track": f"tracks:\n  runs:\n    {GATE}\n    stages:\n      one: {{do: run 1 km}}\n",
    "a window": "stages:\n  day 6 or longer: {do: run 1 km}\n",
    "its reader's own first day": f"enter when: 5 days since plan start\n{ONE}",
    "another day": f"enter when: 10 weeks since surgery\n{ONE}",
    "days without a sign": f"enter when: no limp for 6 days\n{ONE}",
    "one of two": f"enter when: 5 days since injury or 9 weeks since injury\n{ONE}",
    "two of them": f"enter when: [2 days since injury, 5 days since plan start]\n{ONE}",
    "both in one": f"enter when: 2 days since injury and 5 days since plan start\n{ONE}",
    "a later stage": f"{WAIT}5 days since injury}}\n",
    "a later stage and another day": f"{WAIT}10 weeks since surgery}}\n",
    "a later stage and the reader's own day": f"{WAIT}5 days since plan start}}\n",
}
"""Where a time may stand before which nothing is done: each opens 5 days after the injury."""


@pytest.mark.parametrize("where", GATES)
def test_no_session_lies_before_what_it_waits_for(where: str, library: Library) -> None:
    plan = good_plan(f"{OWN_PAIN}starts: injury\ntimes: daily\n{GATES[where]}")
    known: dict[str, Answer] = {"injury": Fraction(0), "surgery": Fraction(-65)}
    answers: dict[str, Answer] = {"pain during": Fraction(0), "limp": False}
    rows = simulate(plan, library, Memory(known), [Day(number, True, answers) for number in range(8)])
    tracks = machines(plan, library)
    trained = (row for row in rows if row.state.done and tracks[0].step(row.state.stage).trains)
    assert next(trained).day.number == 5
    asked = other_days(plan, library)
    assert asked == (("surgery",) if "surgery" in GATES[where] else ())
    days = {name: MONDAY - dt.timedelta(65) for name in asked}
    text = calendar(plan, library, MONDAY, NOW, "reader", days)
    assert starts(Calendar.from_ical(text).walk("VEVENT"))[0] == MONDAY + dt.timedelta(5)
    assert first_session(tracks, known) == 5
    anchor = anchor_of(plan, tracks)
    assert anchor is not None
    # Of another day the start form knows nothing before it has asked.
    assert anchor["first"] == (5 if not asked else 0)


def test_the_browser_lays_out_the_same_days(library: Library, tmp_path: Path) -> None:
    """On each day of the diary, before the times have come and after."""
    known: dict[str, Answer] = {"injury": Fraction(0), "surgery": Fraction(-65)}
    for number, where in enumerate(GATES.values()):
        plan = good_plan(f"{OWN_PAIN}starts: injury\ntimes: daily\n{where}")
        answers: dict[str, Answer] = {"pain during": Fraction(0), "limp": False}
        made = vectors_of(plan, library, Memory(known), [Day(n, True, answers) for n in range(13)])
        (tmp_path / f"{number}.json").write_text(json.dumps(made), "utf-8")
    assert replayed(tmp_path) == ""


def test_a_plan_that_counts_from_weeks_after_an_injury_begins_on_its_day_zero(library: Library) -> None:
    plan = good_plan(f"{HEAD}starts: 4 weeks after injury\ntimes: daily\n{GATES['the plan']}")
    text = calendar(plan, library, MONDAY, NOW)
    assert starts(Calendar.from_ical(text).walk("VEVENT"))[0] == MONDAY
    anchor = anchor_of(plan, machines(plan, library))
    assert anchor is not None
    assert (anchor["days"], anchor["first"]) == (28, 28)


def test_a_time_from_a_day_that_the_calendar_does_not_know_is_asked_for(tmp_path: Path) -> None:
    copy = buildable(tmp_path)
    plan = f"{HEAD}starts: plan start\ntimes: daily\n{GATES['another day']}"
    (copy / "protocols" / "my-plan.yaml").write_text(plan, "utf-8")
    given = ["calendar", "my-plan", "--root", str(copy), "--start", "2027-03-01"]
    refused = CliRunner().invoke(main, given)
    assert refused.exit_code == 2
    assert "--day-of surgery DAY" in refused.output
    given += ["--day-of", "surgery", "2026-12-28"]
    assert "DTSTART;VALUE=DATE:20270308" in CliRunner().invoke(main, given).output
    wrong = CliRunner().invoke(main, [*given, "--day-of", "cast", "2026-12-28"])
    assert "no time of this plan counts from 'cast'" in wrong.output


def test_the_day_that_the_plan_itself_counts_from_is_its_start(tmp_path: Path) -> None:
    copy = buildable(tmp_path)
    plan = f"{HEAD}starts: surgery\ntimes: daily\nstages: {{weeks 1-2: {{do: walk 10 min}}}}\n"
    (copy / "protocols" / "my-plan.yaml").write_text(plan, "utf-8")
    given = ["calendar", "my-plan", "--root", str(copy), "--start", "2027-03-01"]
    wrong = CliRunner().invoke(main, [*given, "--day-of", "surgery", "2027-03-01"])
    assert wrong.exit_code == 2
    assert "counts from 'surgery': --start is that day; leave --day-of out" in " ".join(wrong.output.split())
