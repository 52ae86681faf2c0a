"""`pain at most 2 allowed` binds: a session that hurt more is amber at least, here and in the browser."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from plans import HEAD, good_plan, plan_findings
from test_client import replayed, write

from generator.model import Library, Protocol
from generator.rules.diary import Day, Memory
from generator.rules.simulate import simulate

BANDS = HEAD.replace("pain: general", "pain: {green: pain during <= 5, red: pain during > 5}")
PLAN = f"""{BANDS}starts: plan start
exercises: [squat, lunge]
times: 3 per week
stages: {{week 1: %s, week 2: run 9 min}}
"""
ONE = "{do: [squat: '3 x 12, pain at most 2 allowed']}"
TWO = "{do: [squat: '3 x 12, pain at most 2 allowed', lunge: '3 x 12, pain at most 4 allowed']}"
EXPECTED = "{do: [squat: '3 x 12, pain at most 2 allowed', lunge: '3 x 12, pain 2-3 expected']}"
BESIDE = "{sessions: {a: {do: [squat: '3 x 12, pain at most 2 allowed']}, b: run 9 min}}"
NONE = "{do: [squat: 3 x 12]}"
DAYS = (0, 2, 4, 7, 9)


def plan_with(stage: str) -> Protocol:
    return good_plan(PLAN % stage)


def diary(pain: int) -> list[Day]:
    said = {"pain during": Fraction(pain), "pain before": Fraction(0), "pain next morning": Fraction(0)}
    return [Day(day, True, said) for day in DAYS]


@pytest.mark.parametrize(
    ("stage", "pain", "colour"),
    [
        (ONE, 2, "green"), (ONE, 3, "amber"), (ONE, 6, "red"), (NONE, 3, "green"),
        (TWO, 4, "green"), (TWO, 5, "amber"), (EXPECTED, 3, "green"), (EXPECTED, 4, "amber"),
        (BESIDE, 3, "green"),
    ],
)  # fmt: skip
def test_more_pain_than_the_doses_allow_is_amber(
    stage: str, pain: int, colour: str, library: Library
) -> None:
    plan = plan_with(stage)
    rows = list(simulate(plan, replace(library, protocols={plan.id: plan}), Memory(), diary(pain)))
    assert rows[0].told.colour == colour
    assert any(row.state.stage == 2 for row in rows) == (colour == "green")


def test_where_a_session_has_no_limit_the_author_hears_of_it(library: Library) -> None:
    said = [str(problem) for problem in plan_findings(PLAN % BESIDE, library) if problem.rule == "pain"]
    assert len(said) == 1
    assert "'pain … allowed' in 'a' binds nobody, since 'b' has no such limit" in said[0]
    assert not [p for p in plan_findings(PLAN % ONE, library) if p.rule == "pain"]


def test_the_browser_says_the_same(library: Library, tmp_path: Path) -> None:
    for name, stage in {"one": ONE, "two": TWO, "beside": BESIDE}.items():
        plan = plan_with(stage)
        own = replace(library, protocols={plan.id: plan})
        for pain in (2, 3, 5):
            write(tmp_path, f"{name}-{pain}", plan, own, Memory(), diary(pain))
    assert replayed(tmp_path) == ""
