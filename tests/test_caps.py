"""How many sessions there may be in how many days: as written, and at the stage that says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Library, Protocol
from generator.notation.parse import parse_frequency
from generator.rules.diary import Memory
from generator.rules.forecast import forecast
from generator.rules.how_often import sessions_a_week
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
from generator.show import show

WINDOWS: dict[str, tuple[tuple[int, int], ...]] = {
    "3 per week": ((3, 7),),
    "3 per 3 weeks": ((3, 21),),
    "3 per 3 weeks in clinic": ((3, 21),),
    "2 per week in gym, 3 per 3 weeks in clinic": ((9, 21),),
    "1 per week in gym, 2 per week in clinic": ((3, 7),),
    "2 per week, 3 per 3 weeks in clinic": ((2, 7),),
    "2-3 per 2 weeks": ((3, 14),),
    "5 days per 2 weeks": ((5, 14),),
    "4 per 10 days": ((4, 10),),
    "2 per 3 days": ((2, 3),),
    "1 per month": ((1, 30),),
    "10 per 3 months": ((10, 91),),
    "2 full rest days per week": ((5, 7),),
    "2 full rest days per 2 weeks": ((12, 14),),
    "1 full rest day per 10 days": ((9, 10),),
    "at least 2 full rest days per week": ((5, 7),),
    "at least 1 full rest day per 10 days": ((9, 10),),
    "at most 2 full rest days per week": (),
    "at most 4 per 2 weeks": ((4, 14),),
    "daily": (),
    "2 per day": (),
    "9 per 3 days": (),
    "every 2 weeks": (),
}
"""Rates and limits, and the most sessions in any so many days."""


def timed(times: str) -> Protocol:
    return good_plan(f"{HEAD}starts: plan start\ntimes: {times}\nstages: {{weeks 1-3: walk 5 min}}\n")


@pytest.mark.parametrize("times", WINDOWS)
def test_a_rate_caps_the_sessions_in_its_own_time(times: str, library: Library) -> None:
    [machine] = machines(timed(times), library)
    assert machine.steps[0].limits.windows == WINDOWS[times]
    said = "\n".join(show(timed(times), library))
    assert all(f"at most {most} in {span} days" in said for most, span in WINDOWS[times])


FEWEST = {
    "at least 2 per week": 8,
    "at least 2 per week, consecutive days allowed": 8,
    "at least 2 days per week": 8,
    "at least 5 per week": 20,
    "at least 1 per 2 weeks": 2,
    "at least 2 per week, at most 4 per week": 8,
    "at least 1 per day": 28,
    "several times per week": 12,
    "at most 2 full rest days per week": 20,
    "at most 7 days between": 4,
    "every at least 4 days": 7,
    "at most 2 per week": 8,
    "2-3 per week": 12,
}
"""Rates, and the days of four weeks that are laid out: no more than a plan asks for where it sets no most."""


@pytest.mark.parametrize(
    "kinds", ["do: squat", "sessions: {a: {do: squat}, b: {do: heel-raise, times: daily}}"]
)
@pytest.mark.parametrize("times", FEWEST)
def test_no_more_is_laid_out_than_is_asked_for(
    times: str, kinds: str, library: Library, tmp_path: Path
) -> None:
    stages = f"stages: {{weeks 1-4: {{{kinds}, times: '{times}'}}}}"
    plan = good_plan(f"{HEAD}starts: plan start\nhouse: {{shortest: 1}}\n{stages}\n")
    [machine] = machines(plan, library)
    coming = (one for one in forecast(machine, State(), 0) if one.day < 28)
    assert len([one for one in coming if not one.which or "a" in one.which]) == FEWEST[times]
    vectors = vectors_of(plan, library, Memory(), [])
    (tmp_path / "one.json").write_text(json.dumps(vectors), "utf-8")
    assert replayed(tmp_path) == ""


def test_rates_of_several_places_add_up() -> None:
    assert sessions_a_week(parse_frequency("1 per week in gym, 2 per week in clinic")) == 3
    assert sessions_a_week(parse_frequency("2 per week in gym, 3 per 3 weeks in clinic")) == 3
    assert sessions_a_week(parse_frequency("2 per week, 3 per 3 weeks in clinic")) == 2


GOOD = "{done: yes, pain before: 0, pain during: 0, pain next morning: 0}"
STAGES = "starts: plan start\ntimes: {}\nstages:\n  a: {{do: walk 5 min, lasts: 3 sessions}}\n  {}\n"
CAPPED = "b: {do: walk 6 min, times: at most 3 per week, lasts: 3 sessions}"
DIARIES: dict[str, tuple[str, list[int], list[str]]] = {
    "sessions before the stage don't count": (
        STAGES.format("not stated", CAPPED), [0, 1, 2, 3, 4, 5],
        ["3 carry on", "4 carry on", "5 finish"],
    ),
    "its cap holds within it": (
        STAGES.format("not stated", CAPPED.replace("3 sessions", "4 sessions")), [0, 1, 2, 3, 4, 5, 6],
        ["5 carry on", "6 too soon"],
    ),
    "it doesn't hold in the next stage": (
        STAGES.format("not stated", f"{CAPPED}\n  c: {{do: walk 7 min}}"), [0, 1, 2, 3, 4, 5, 6],
        ["4 carry on", "5 progress", "6 finish"],
    ),
    "one that the plan says holds over any days": (
        STAGES.format("at most 3 per week", "b: {do: walk 6 min}"), [0, 1, 2, 3],
        ["2 progress", "3 too soon"],
    ),
    "a rest that a rule asks for holds in the next stage": (
        STAGES.format("not stated", CAPPED.replace("}", ", if: {pain during >= 1: rest 4 days}}")),
        [0, 1, 2, 3, 4], ["2 progress", "3 carry on", "4 carry on"],
    ),
    "three in three weeks": (
        "starts: plan start\nstages: {weeks 1-6: {times: 3 per 3 weeks in clinic, do: walk 5 min}}\n",
        [0, 1, 2, 21, 22, 23], ["2 carry on", "21 carry on", "22 carry on", "23 finish"],
    ),
}  # fmt: skip
"""A plan, days with a good session, and what is told on the last of them."""


@pytest.mark.parametrize("name", DIARIES)
def test_what_is_written_is_what_happens(name: str, library: Library) -> None:
    text, days, expected = DIARIES[name]
    plan = good_plan(HEAD + text)
    memory, log, problems = read_log(_log(days), "log.yaml", machines(plan, library))
    assert problems == []
    told = [f"{row.told.day} {row.told.verdict}" for row in simulate(plan, library, memory, log)]
    assert told[-len(expected) :] == expected


def test_the_browser_does_the_same(library: Library, tmp_path: Path) -> None:
    for number, (text, days, _) in enumerate(DIARIES.values()):
        plan = good_plan(HEAD + text)
        memory, log, _ = read_log(_log(days), "log.yaml", machines(plan, library))
        (tmp_path / f"{number}.json").write_text(json.dumps(vectors_of(plan, library, memory, log)), "utf-8")
    assert replayed(tmp_path) == ""


def _log(days: list[int]) -> str:
    return "days: {" + ", ".join(f"{day}: {GOOD}" for day in days) + "}\n"
