"""Own pain bands that say nothing of the next morning: our rule holds beside them, and is said to be ours."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from plans import HEAD, good_plan
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.model.morning import OURS
from generator.rules.day import live
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import machines
from generator.rules.state import State
from generator.words.often import OURS as MARK

DURING = "{green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}"
NO_AMBER = "{green: pain during <= 5, red: pain during > 5}"
OWN = "{green: pain during <= 2 and pain next morning <= 6, red: pain during > 2 or pain next morning > 6}"
WITHIN = "{green: pain within 2 h <= 2 and pain next morning <= 2, red: pain within 2 h > 2}"
DAY_AFTER = "{green: pain within 24 h <= 6, red: pain within 24 h > 6}"


def plan_with(pain: str) -> Protocol:
    stages = "starts: plan start\nstages: {week 1: {do: [run 10 min], lasts: 1 week}, week 2: run 20 min}\n"
    return good_plan(HEAD.replace("pain: general", f"pain: {pain}") + stages)


def colour(pain: str, library: Library, **felt: int) -> str:
    plan = plan_with(pain)
    [machine] = machines(plan, replace(library, protocols={plan.id: plan}))
    answers: dict[str, Answer] = {f"pain {key.replace('_', ' ')}": Fraction(n) for key, n in felt.items()}
    answers |= {"finished-session": True}
    return live(machine, State(), Memory(), Day(0, True, answers))[1].colour


@pytest.mark.parametrize("pain", [DURING, NO_AMBER])
def test_a_morning_above_our_limit_is_a_stop(pain: str, library: Library) -> None:
    assert colour(pain, library, before=0, during=0, next_morning=8) == "red"
    assert colour(pain, library, before=0, during=0, next_morning=5) == "amber"
    assert colour(pain, library, before=0, during=0, next_morning=0) == "green"
    assert colour(pain, library, during=8) == "red"


@pytest.mark.parametrize("pain", [DURING, NO_AMBER, OWN, DAY_AFTER])
def test_a_morning_that_is_not_told_is_asked_for(pain: str, library: Library) -> None:
    assert colour(pain, library, during=0) == "unknown"
    assert colour(pain, library, during=0, next_morning=0) == "green"
    assert colour(pain, library, during=7) == "red"


def test_an_amber_session_is_amber_before_the_morning_too(library: Library) -> None:
    assert colour(DURING, library, during=4) == "amber"


@pytest.mark.parametrize(
    ("rule", "felt", "known"),
    [
        ("bone-stress", {"during": 0}, "unknown"),
        ("bone-stress", {"during": 0, "after": 1}, "red"),
        ("bone-stress", {"during": 0, "within_24_h": 0}, "green"),
        (WITHIN, {"after": 1}, "unknown"),
        (WITHIN, {"after": 1, "next_morning": 0}, "green"),
    ],
)
def test_a_night_and_a_day_are_known_once_the_morning_is(
    rule: str, felt: dict[str, int], known: str, library: Library
) -> None:
    assert colour(rule, library, **felt) == known


def test_bands_that_name_the_morning_are_the_plans_own(library: Library) -> None:
    assert colour(OWN, library, before=0, during=0, next_morning=6) == "green"
    for pain in (OWN, DAY_AFTER):
        assert library.pain_rule(plan_with(pain)) == plan_with(pain).entry.pain


@pytest.mark.parametrize("place", ["show", "pages", "twins", "booklet", "data"])
def test_what_is_ours_is_said_to_be_ours(place: str, library: Library) -> None:
    said = PLACES[place](plan_with(DURING), library)
    assert OURS.replace("'", "’") in said.replace("'", "’") or f"until it settles {MARK}" in said
    assert OURS not in PLACES[place](plan_with(OWN), library)
