"""A page says each thing once, in a whole sentence, and never two things of one pain."""

from __future__ import annotations

import re

import pytest
from plans import HEAD, good_plan
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.notation.parse import parse_condition, parse_dose, parse_outcome
from generator.pages.parts.boxes import _session_ticks
from generator.pages.parts.pain_rule import shown
from generator.words.branch import rule_words
from generator.words.condition import condition_words
from generator.words.dose import dose_words
from generator.words.outcome import outcome_words

OWN = HEAD.replace(
    "pain: general", "pain: {green: pain during <= 3 and no limp, red: pain during > 3 or limp}"
)


def plan_of(rest: str, head: str = HEAD) -> Protocol:
    return good_plan(f"{head}starts: plan start\ntimes: 3 per week\n{rest}")


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


@pytest.mark.parametrize("place", ["pages", "twins", "booklet"])
def test_a_band_says_its_act_once(place: str, library: Library) -> None:
    said = words_of(PLACES[place](plan_of("stages: {week 1: run 10 min}\n", OWN), library))
    assert "Carry on" in said
    assert "Stop for today" in said
    assert re.search(r"(Carry on|Stop for today)\.\W*\1", said) is None
    assert "::" not in said


def test_a_stage_whose_rule_is_stricter_says_so_where_the_bands_are(library: Library) -> None:
    plan = plan_of(
        "stages:\n  week 1: {do: run 10 min, if: {pain during > 2: stop and rest 3 days}}\n"
        "  week 2: {do: run 12 min, if: {pain during > 2 twice in a row: stop}}\n"
    )
    first, second = (shown(plan, library, stage=stage).sooner for stage in plan.stages)
    assert "stricter limit" in first
    assert "above 2: Stop for today, then rest 3 days." in first
    assert second == ""


def test_a_note_is_told_as_part_of_its_sentence(library: Library) -> None:
    told = {
        'carry on and note "Fill in the VISA-P."': "Carry on, and fill in the VISA-P.",
        'note "VISA-P again." and carry on': "VISA-P again, and carry on.",
        'note "A ball helps."': "A ball helps.",
    }
    assert {one: outcome_words(parse_outcome(one), library) for one in told} == told


def test_what_is_not_so_is_said_without_a_detour(library: Library) -> None:
    plan = plan_of("measures: {procedure: word}\nstages: {week 1: run 10 min}\n")
    said = condition_words(parse_condition("not (procedure = microfracture)"), library.of(plan))
    assert said == "procedure isn't microfracture"


def test_a_name_with_a_comma_stands_apart(library: Library) -> None:
    plan = plan_of(
        "measures: {load-test: {title: 'Load test, 0 to 10', kind: number}}\nstages: {week 1: run 10 min}\n"
    )
    said = condition_words(parse_condition("load-test <= 3"), library.of(plan))
    assert said == "your “Load test, 0 to 10” is 3 or less"


def test_sets_that_nobody_counted_are_no_factor(library: Library) -> None:
    words = dose_words(parse_dose("not stated x 30 s hold, bilateral"))
    assert words.startswith("the plan doesn't give a number of sets of 30 s")
    plan = plan_of(
        "exercises: [bend]\nmeasures: {sore: sign}\nstages:\n  week 1:\n    do:\n"
        "      - bend: 3 x 30 s hold\n"
        "        if: {sore: {dose: not stated x 20 s hold}}\n"
    )
    rule = plan.stages[0].sessions[0].lines[0].rules[0]
    assert rule_words(rule, library.of(plan)).startswith("Do it: the plan doesn't give")


def test_a_day_of_rest_has_no_rate_and_no_box(library: Library) -> None:
    plan = plan_of("stages: {week 1: run 10 min, full-sport: {enter when: cleared by surgeon, do: rest}}\n")
    rest = plan.stages[-1]
    assert _session_ticks(rest.sessions[0], rest) == ()
    said = words_of(PLACES["pages"](plan, library))
    assert "as needed, 3 times a week" not in said
    assert "this is the end of the plan" in said
