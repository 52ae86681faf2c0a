"""How often a session is, as numbers: what programs that read them would plan is what the words say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import HEAD, good_plan

from generator.feeds.fhir.timing import timing
from generator.feeds.plans import plan as published
from generator.model import Library
from generator.pages.parts.boxes import session_boxes

WEEKLY = {
    "3 per week": 3,
    "daily": 7,
    "every other day": 3.5,
    "3 per week, 48 h between": 3,
    "2 per day, 3 days per week": 6,
    "2 per week in clinic, 5 per week in gym": 7,
    "2 per week in clinic, 1 per week in gym, 24 h between": 3,
    "14 per 8 weeks in clinic": 1.75,
}
"""How often it is written, and how many that is in a week on average."""

UNSAID = ("2 per week in clinic, 3 per 3 weeks in gym", "at least 2 per week, at most 3 per week")
"""What one frequency in a period can't say."""


def made(times: str, library: Library) -> tuple[dict[str, object], list[str]]:
    plan = good_plan(
        f"{HEAD}starts: plan start\nstages:\n  one: {{lasts: 8 weeks, times: '{times}', do: run 5 min}}\n"
    )
    stage = published(plan, replace(library, protocols={plan.id: plan})).stages[0]
    found = timing(stage.sessions[0].often, stage)
    return found.get("repeat", {}), session_boxes(plan.stages[0])


PERIODS = {"d": 1 / 7, "wk": 1, "mo": 30.4375 / 7}


@pytest.mark.parametrize("times", WEEKLY)
def test_it_comes_to_as_many_in_a_week(times: str, library: Library) -> None:
    repeat, _ = made(times, library)
    weeks = float(str(repeat["period"])) * PERIODS[str(repeat["periodUnit"])]
    assert float(str(repeat["frequency"])) / weeks == pytest.approx(WEEKLY[times])


@pytest.mark.parametrize("times", UNSAID)
def test_what_has_no_one_number_is_in_words_alone(times: str, library: Library) -> None:
    repeat, _ = made(times, library)
    assert "frequency" not in repeat


@pytest.mark.parametrize("times", ["3 per week", *(times for times in WEEKLY if " in gym" in times)])
def test_there_is_a_box_for_each_session_of_a_week(times: str, library: Library) -> None:
    _, boxes = made(times, library)
    assert len(boxes) == WEEKLY[times]
