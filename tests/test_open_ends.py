"""A window without an end, `weeks 12 or longer`: engine, page, `show` and data mean the same day."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.feeds.stages import stage as published
from generator.model import Library
from generator.notation import parse_lasts
from generator.pages.parts.plan_length import length_words
from generator.pages.parts.stage_facts import stage_facts
from generator.rules.machine import machines
from generator.show import show
from generator.words.stages import position, weeks_words

AFTER = "from the end of week 12 on"

CASES = {
    "alone it is the twelfth week, as in weeks 12-24": ("weeks 12 or longer", 77, [12], "week 12 or longer"),
    "so is one day": ("day 6 or longer", 5, [], "day 6 or longer"),
    "after whole weeks too": ("weeks 1-11|weeks 12 or longer", 77, [12], "week 12 or longer"),
    "from edge to edge it is the time after": ("weeks 0-12|weeks 12 or longer", 84, [13], AFTER),
    "and where windows share numbers": ("weeks 10-12|weeks 12 or longer", 84, [13], AFTER),
    "a range keeps its numbers": ("weeks 0-6|weeks 6-12 or longer", 42, [7, 12], "weeks 6–12 or longer"),
}


@pytest.mark.parametrize("name", CASES)
def test_one_day_is_meant_everywhere(name: str, library: Library) -> None:
    keys, opens, weeks, words = CASES[name]
    stages = "".join(f"  {key}: {{do: run 1 km}}\n" for key in keys.split("|"))
    plan = good_plan(f"{HEAD}starts: surgery\ntimes: 3 per week\nstages:\n{stages}")
    stage, step = plan.stages[-1], machines(plan, library)[0].steps[-1]
    assert step.opens == opens
    data = published(stage, step, plan, library)
    assert [*data.weeks] == weeks
    assert data.lasts is not None
    assert data.lasts.words == words
    assert any(line.startswith(f"   When: {words};") for line in show(plan, library))
    # A page does not repeat its title.
    told = dict(stage_facts(plan, stage, library)).get("When", stage.title.lower())
    assert told.replace("weeks 12 or", "week 12 or") == words


def test_a_plan_without_a_last_week_has_so_many_or_more() -> None:
    plan = good_plan(
        f"{HEAD}starts: surgery\ntimes: 3 per week\nstages:\n  weeks 0-12: {{do: run 1 km}}\n"
        "  weeks 12 or longer: {do: run 2 km}\n"
    )
    assert weeks_words(plan) == "13 or more"
    assert length_words(plan) == "13 weeks or more, 2 stages"
    assert [position(plan, stage) for stage in plan.stages] == [
        "Weeks 0–12 of 13 or more", "Weeks 12 or longer",
    ]  # fmt: skip
    closed = good_plan(
        f"{HEAD}starts: surgery\ntimes: 3 per week\nstages:\n  weeks 0-12: {{do: run 1 km}}\n"
        "  weeks 12-14: {do: run 2 km}\n"
    )
    assert weeks_words(closed) == "14"


def test_at_least_so_long_is_so_long_or_longer() -> None:
    for least, longer in (
        ("at least 2 weeks", "2 weeks or longer"),
        ("at least 6 sessions", "6 sessions or longer"),
        ("usually at least 4 weeks", "usually 4 weeks or longer"),
    ):
        assert parse_lasts(least) == parse_lasts(longer)
        assert str(parse_lasts(least)) == longer
