"""A plan with a first day as a calendar file: what any calendar reads, on the right local days."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from conftest import ROOT
from golden import buildable
from icalendar import Calendar, Event
from plans import HEAD, good_plan
from unusual import UNUSUAL

from generator.cli import main
from generator.feeds.calendar import calendar, sessions
from generator.feeds.stages import stage as published
from generator.model import Library
from generator.rules.machine import machines
from generator.show import show

NOW = dt.datetime(2026, 11, 27, 9, 30, tzinfo=dt.UTC)
MONDAY = dt.date(2027, 3, 1)
PLAN = "run-walk-8-week"
CHANGES = {"Europe/Berlin": dt.date(2027, 3, 28), "America/New_York": dt.date(2027, 3, 14)}
AROUND = {
    "Europe/Berlin": [
        "Mon 22 Mar", "Wed 24 Mar", "Fri 26 Mar", "Mon 29 Mar", "Wed 31 Mar", "Fri 02 Apr",
    ],
    "America/New_York": ["Mon 08 Mar", "Wed 10 Mar", "Fri 12 Mar", "Mon 15 Mar", "Wed 17 Mar", "Fri 19 Mar"],
}  # fmt: skip


def events(library: Library, plan: str, start: dt.date = MONDAY) -> list[Event]:
    text = calendar(library.protocols[plan], library, start, NOW, "reader")
    return Calendar.from_ical(text).walk("VEVENT")


def starts(found: list[Event]) -> list[dt.date]:
    return [event.decoded("dtstart") for event in found]


def test_every_plan_is_a_calendar_of_whole_days(library: Library) -> None:
    for id_, plan in library.protocols.items():
        found = events(library, id_)
        assert starts(found)[0] == MONDAY, id_
        for event in found:
            assert event["dtstart"].params["VALUE"] == "DATE"
            assert type(event.decoded("dtstart")) is dt.date
            assert event.errors == []
        ids = [str(event["uid"]) for event in found]
        assert len(set(ids)) == len(ids), id_
        stages = {f"{id_}/{stage.id}" for stage in plan.stages}
        assert {uid.rsplit("/", 2)[0] for uid in ids} <= stages
        # A day with a session stays free for everything else.
        assert {(str(event["transp"]), str(event["x-microsoft-cdo-busystatus"])) for event in found} == {
            ("TRANSPARENT", "FREE")
        }


def test_the_sessions_of_a_week_keep_their_weekdays(library: Library) -> None:
    first = [event for event in events(library, PLAN) if "/weeks-1-2/" in event["uid"]]
    assert [f"{day:%a %d %b}" for day in starts(first)] == [
        "Mon 01 Mar", "Wed 03 Mar", "Fri 05 Mar", "Mon 08 Mar", "Wed 10 Mar", "Fri 12 Mar",
    ]  # fmt: skip


@pytest.mark.parametrize("zone", CHANGES)
def test_the_clocks_change_no_day(library: Library, zone: str) -> None:
    """A calendar shows a date without a time as that date, from midnight to midnight in its own zone."""
    there, change = ZoneInfo(zone), CHANGES[zone]
    found = starts(events(library, PLAN))
    around = [day for day in found if abs((day - change).days) < 7]
    assert [f"{day:%a %d %b}" for day in around] == AROUND[zone]
    midnights = [dt.datetime.combine(day, dt.time(), there) for day in around]
    hours = (midnights[-1].astimezone(dt.UTC) - midnights[0].astimezone(dt.UTC)) / dt.timedelta(hours=1)
    # An hour is missing between them: a file that counted hours would show the last ones a day early or late.
    assert hours == 24 * (around[-1] - around[0]).days - 1
    text = calendar(library.protocols[PLAN], library, MONDAY, NOW, "reader").decode()
    assert not re.search(r"TZID|DTSTART[^\r]*T\d{6}", text)


@pytest.mark.long
def test_all_days_are_the_same_from_any_first_day(library: Library) -> None:
    for id_ in library.protocols:
        gaps = [(day - MONDAY).days for day in starts(events(library, id_))]
        # Over the end of summer time, over a leap day, over the end of a year.
        for first in (dt.date(2027, 10, 20), dt.date(2028, 2, 10), dt.date(2027, 12, 24)):
            assert [(day - first).days for day in starts(events(library, id_, first))] == gaps


def test_no_two_sessions_are_nearer_than_the_plan_allows(library: Library) -> None:
    for plan in library.protocols.values():
        gap = {step.id: step.limits.gap for machine in machines(plan, library) for step in machine.steps}
        for stage in plan.stages:
            days = [coming.day for of, coming in sessions(plan, library) if of.id == stage.id]
            assert all(b - a >= gap[stage.id] for a, b in itertools.pairwise(days)), stage.id


def test_a_stage_has_the_sessions_and_the_days_that_its_criteria_need(library: Library) -> None:
    """The calendar, the published data and `show` name the shortest way that the engine lets a runner go."""
    plan = UNUSUAL["needed"]
    found = dict[str, list[int]]()
    for stage, coming in sessions(plan, library, 0):
        found.setdefault(stage.title, []).append(coming.day)
    assert [len(days) for days in found.values()][:3] == [5, 5, 9]
    assert found["Level 4"][0] - found["Level 3"][0] >= 21
    assert found["Level 5"] == [16 * 7]
    steps = machines(plan, library)[0].steps
    told = [published(one, step, plan, library) for one, step in zip(plan.stages, steps, strict=True)]
    assert [(one.sessions_planned, one.days_at_least) for one in told] == [
        (5, 0), (5, 7), (2, 21), (1, 0), (1, 0),
    ]  # fmt: skip
    said = [line.split("; ")[1] for line in show(plan, library) if line.startswith("   When:")]
    assert [line.split(",")[0] for line in said] == [
        f"at least {count} before moving on"
        for count in ("5 sessions", "5 sessions", "2 sessions", "1 session", "1 session")
    ]


def test_an_event_says_what_to_do_and_where_it_stands(library: Library) -> None:
    site = replace(library, site="https://site.test/run/")
    first = events(site, PLAN)[0]
    assert str(first["summary"]) == "Weeks 1–2, session 1"
    assert (
        "Run 30 s at an easy pace with very light effort, walk 2 min. Do this 8–10 times. 3 times a week"
        in first["description"]
    )
    assert "It tells you whether you can do this session yet." in first["description"]
    assert str(first["url"]) == "https://site.test/run/plans/run-walk-8-week/weeks-1-2/"
    assert "url" not in events(library, PLAN)[0]


def test_a_later_file_replaces_the_days_of_an_earlier_one(library: Library) -> None:
    plan = library.protocols[PLAN]
    later = calendar(plan, library, dt.date(2027, 3, 8), NOW + dt.timedelta(days=1), "reader")
    before, after = events(library, PLAN), Calendar.from_ical(later).walk("VEVENT")
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    assert all(b["sequence"] < a["sequence"] for b, a in zip(before, after, strict=True))


@pytest.mark.long
def test_two_patients_share_a_calendar_and_neither_loses_a_day(tmp_path: Path) -> None:
    root = buildable(tmp_path / "project")

    def uids(*given: str) -> set[str]:
        command = ["calendar", "plan", "--root", str(root), *given]
        text = CliRunner().invoke(main, command).stdout_bytes
        return {str(event["uid"]) for event in Calendar.from_ical(text).walk("VEVENT")}

    anna = uids("--start", "2027-03-01", "--for", "Anna Berg")
    assert anna
    assert anna.isdisjoint(uids("--start", "2027-03-01", "--for", "Ben Cole"))
    assert anna.isdisjoint(uids("--start", "2027-03-01"))
    # The plan begins later: the same days move, and none is doubled.
    assert anna == uids("--start", "2027-03-08", "--for", "Anna Berg")
    assert not any("anna" in uid.lower() for uid in anna)
    # Where nobody is named, the first day stands for them.
    assert uids("--start", "2027-03-01").isdisjoint(uids("--start", "2027-03-08"))


ODD = "Heel\n\r\x00\x07\x85\u2028 raises; slow, \\ and heavy\t\x7f"
"""A title that would break a line, or hold what no text of a calendar may."""


def test_a_title_may_hold_anything(library: Library) -> None:
    plan = library.protocols[PLAN]
    entry = plan.entry.model_copy(update={"title": ODD})
    tracks = tuple(
        replace(track, stages=tuple(replace(stage, title=ODD) for stage in track.stages))
        for track in plan.tracks
    )
    odd = replace(plan, entry=entry, tracks=tracks)
    text = calendar(odd, replace(library, protocols={PLAN: odd}), MONDAY, NOW, "reader")
    for name in ("NAME", "X-WR-CALNAME"):
        assert f"\r\n{name}:Heel raises\\; slow\\, \\\\ and heavy\r\n" in text.decode()
    first = Calendar.from_ical(text).walk("VEVENT")[0]
    assert str(first["summary"]) == "Heel raises; slow, \\ and heavy, session 1"
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", text.decode())
    assert all(re.match(r"[A-Z-]+[:;]| |$", line) for line in text.decode().split("\r\n"))


def test_the_product_is_named_as_the_standard_asks(library: Library) -> None:
    """A formal public identifier: owner, text and language, from an owner that is not registered."""
    text = calendar(library.protocols[PLAN], library, MONDAY, NOW, "reader")
    assert re.fullmatch(r"-//[^/]+//[^/]+//[A-Z]{2}", str(Calendar.from_ical(text)["prodid"]))


def test_the_command_writes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://site.test/run")
    out = tmp_path / "plan.ics"
    given = ["calendar", PLAN, "--root", str(ROOT), "--start", "2027-03-01"]
    assert CliRunner().invoke(main, [*given, "--out", str(out)]).exit_code == 0
    printed = CliRunner().invoke(main, given)
    for text in (out.read_bytes(), printed.stdout_bytes):
        first = Calendar.from_ical(text).walk("VEVENT")[0]
        assert first.decoded("dtstart") == MONDAY
        assert str(first["url"]).startswith("https://site.test/run/plans/")


def test_a_plan_that_is_not_there_is_named(tmp_path: Path) -> None:
    given = [
        "calendar",
        "run-walk",
        "--root",
        str(ROOT),
        "--start",
        "2027-03-01",
        "--out",
        str(tmp_path / "a"),
    ]
    result = CliRunner().invoke(main, given)
    assert result.exit_code == 1
    assert "did you mean 'run-walk-8-week'?" in result.stderr
    assert not (tmp_path / "a").exists()


def test_a_plan_that_says_how_many_sessions_a_level_takes_keeps_its_own_pace(library: Library) -> None:
    """Our 7 days are for a stage of which the plan itself doesn't say how long it takes."""
    levels = ", ".join(f"level {number}: run {number} km" for number in (1, 2, 3))
    paced = "every other day, at most 1 level per 3 sessions"
    for times, days in ((paced, [0, 6, 12]), ("every other day", [0, 8, 14])):
        plan = good_plan(
            f"{HEAD}starts: plan start\ntimes: {times}\nprogress when: no limp\nstages: {{{levels}}}\n"
        )
        begins = dict[str, int]()
        for stage, coming in sessions(plan, library, 0):
            begins.setdefault(stage.id, coming.day)
        assert [*begins.values()] == days


def test_no_way_on_is_taken_before_its_time(library: Library) -> None:
    ways = "then: {12 weeks since surgery: run}"
    stages = f"hops: {{times: daily, do: walk 20 min, {ways}}}, run: {{do: run 1 km, lasts: 1 session}}"
    plan = good_plan(f"{HEAD}starts: surgery\ntimes: 3 per week\nstages: {{{stages}}}\n")
    days = [coming.day for stage, coming in sessions(plan, library, 0) if stage.id == "run"]
    # The session of day 84 is the first after which the way is open.
    assert days == [85]
