"""Sessions of a stage that share one rate take turns: on the page, in boxes, in the data, in the export."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.feeds.fhir.timing import own_often
from generator.feeds.plans import plan as published
from generator.model import Library
from generator.pages.parts.boxes import weekly_ticks
from generator.words.often import often_words


def test_three_different_runs_a_week_are_once_each(library: Library) -> None:
    plan = library.protocols["nhs-c25k"]
    stage = plan.stage("week-5")
    assert stage is not None
    for session in stage.sessions:
        assert often_words(session, stage, library) == "once a week, never the day after another session"
        assert [len(tick.boxes) for tick in weekly_ticks(session, stage)] == [1]


def test_a_rate_that_is_shared_is_no_sessions_own(library: Library) -> None:
    plan = published(library.protocols["nhs-c25k"], library)
    [week] = [stage for stage in plan.stages if stage.id == "week-5"]
    for session in week.sessions:
        own = own_often(session)
        assert session.in_turn
        assert own is not None
        assert own.rate is None


def test_sessions_with_a_rate_of_their_own_keep_it(library: Library) -> None:
    stage = library.protocols["silbernagel-achilles"].stage("rebuilding")
    assert stage is not None
    every_day, heavy = stage.sessions
    assert often_words(every_day, stage, library).startswith("every day")
    assert often_words(heavy, stage, library).startswith("2–3 times a week")


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("3-4 per week", "3–4 times a week, never 2 days in a row (our rule)"),
        ("3-5 per week", "3–5 times a week"),
        ("5-6 per week", "5–6 times a week"),
        ("4 per week", "4 times a week, never 2 days in a row (our rule)"),
    ],
)
def test_a_day_between_is_only_told_where_a_week_has_room_for_it(
    times: str, words: str, library: Library
) -> None:
    plan = good_plan(f"{HEAD}starts: plan start\ntimes: {times}\nstages: {{week 1: run 20 min}}\n")
    stage = plan.stages[0]
    assert often_words(stage.sessions[0], stage, library) == words
