"""What a plan says of its own, where there is only one of it, or nothing: numbers, and sessions."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.model import Library
from generator.pages.parts.moving_on import stricter
from generator.pages.parts.training import session_shown
from generator.words.house import house_words

STARTED = f"{HEAD}starts: plan start\n"


@pytest.mark.parametrize(
    ("key", "one", "two"),
    [
        ("after red", "do 1 good session before", "do 2 good sessions in a row before"),
        ("shortest", "for at least 1 day.", "for at least 2 days."),
        ("plateau", "after the planned sessions", "after 2 times the planned sessions"),
        ("stuck", "after the planned sessions", "after 2 times the planned sessions"),
        ("gap back", "After 1 day without", "After 2 days without"),
        ("gap more", "For every 1 more day,", "For every 2 more days,"),
        ("gap restart", "After 1 day without", "After 2 days without"),
        ("between", "at least 1 day.", "at least 2 days."),
    ],
)
def test_one_is_no_several(key: str, one: str, two: str) -> None:
    for number, words in ((1, one), (2, two)):
        (said,) = house_words({key: number}, "stage")
        assert words in said


@pytest.mark.parametrize(
    ("house", "words"),
    [
        ("", "do 2 good sessions in a row before you move on (our rule)."),
        ("house: {after red: 1}\n", "do 1 good session before you move on."),
    ],
)
def test_the_sessions_after_a_red_one_are_told_at_each_stage(
    house: str, words: str, library: Library
) -> None:
    plan = good_plan(f"{STARTED}times: daily\n{house}stages: {{level 1: run 1 km, level 2: run 2 km}}\n")
    for stage in plan.stages:
        assert stricter(plan, stage, library).endswith(words)


def test_a_session_is_called_by_its_key_unless_that_is_only_a_letter(library: Library) -> None:
    one = "{times: 2 per week, do: run 1 km}"
    plan = good_plan(
        f"{STARTED}stages:\n  week 1: {{sessions: {{long-run: {one}, b: {one}, session-3: {one}}}}}\n"
    )
    (stage,) = plan.stages
    assert [session_shown(one, stage, library).title for one in stage.sessions] == [
        "Long run", "Session 2 of 3", "Session 3 of 3",
    ]  # fmt: skip
