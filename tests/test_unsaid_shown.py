"""A number that nobody knows is told with all that stands beside it, and with who left it out."""

from __future__ import annotations

from itertools import product

import pytest
from plans import good_plan
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.notation.parse import parse_dose, parse_outcome
from generator.words.dose import big, dose_words
from generator.words.outcome import outcome_words

PLAN = """times: 3 per week
stages:
  week 1:
    do:
      - squat: not stated, each side
      - quadrant-hop: not stated, each direction
      - lunge: not stated reps each side
      - wall-sit: not stated s each side
      - single-leg-calf-raise: not seen, each side
  week 2: {do: [run not stated]}
  week 3: {do: [run not seen]}
  week 4: {do: ["alternate run 1 min, walk 1 min for not seen"]}
  week 5: {do: [walk not seen min]}
"""
SAID = (
    "the plan doesn't give a number each side",
    "the plan doesn't give a number in each direction",
    "the plan doesn't give a number of reps each side",
    "the plan doesn't give a number of seconds each side",
    "we couldn't find how much to do each side",
    "Run (the plan doesn't say how long)",
    "Run (we couldn't find how long)",
    "Run 1 min, walk 1 min, repeated (we couldn't find how long)",
    "Walk (we couldn't find how many minutes to do)",
)
WORDS = ("show", "pages", "twins", "booklet", "fhir")


@pytest.fixture(scope="module")
def plan() -> Protocol:
    return good_plan(STARTED.replace("hop]", "hop, quadrant-hop, wall-sit]") + PLAN)


@pytest.mark.parametrize(("said", "place"), product(SAID, WORDS), ids=str)
def test_it_is_told_with_what_stands_beside_it(
    said: str, place: str, plan: Protocol, library: Library
) -> None:
    assert said.casefold() in PLACES[place](plan, library).casefold().replace("&#39;", "'")


@pytest.mark.parametrize("written", ["not stated", "not seen"])
def test_the_data_keeps_which_of_the_two_it_is(written: str, plan: Protocol, library: Library) -> None:
    assert f'"run {written}"' in PLACES["data"](plan, library)


SENTENCES = {
    "load not stated": "weight: the plan doesn't give a number",
    "load not seen kg": "weight: we couldn't find how many kg to do",
    "load not stated RM": "weight: the plan doesn't give a number (RM)",
    "load as tolerated": "weight as tolerated",
    "load ___": "weight ___",
    "load 15RM (not stated kg)":
        "with a weight you can lift 15 times but no more (the plan doesn't give a number of kg)",
    "rest not stated": "rest between sets: the plan doesn't give a number",
    "hold not stated s": "hold: the plan doesn't give a number of seconds",
    "tempo not stated": "tempo: the plan doesn't give a number",
    "tempo not stated up 2 hold": "tempo a number of seconds that the plan doesn't give up, 2 s hold",
    "not stated reps in reserve": "reps in reserve: the plan doesn't give a number of reps",
    "effort not stated": "effort: the plan doesn't give a number",
    "RPE not stated": "effort: the plan doesn't give a number",
    "at not stated cm": "at a number of cm that the plan doesn't give",
    "add 2 lb per not stated sessions":
        "add 2 lb (0.91 kg) after a number of sessions that the plan doesn't give",
    "add not stated sets per week": "add some sets a week (the plan doesn't say how many)",
    "add 2 kg per week until not stated kg":
        "add 2 kg (4.4 lb) a week up to a number of kg that the plan doesn't give",
}  # fmt: skip


@pytest.mark.parametrize("clause", SENTENCES)
def test_no_clause_is_half_a_sentence(clause: str) -> None:
    assert dose_words(parse_dose(f"3 x 8, {clause}")) == f"3 × 8, {SENTENCES[clause]}"


def test_a_number_of_sets_that_nobody_knows_is_told_once() -> None:
    assert dose_words(parse_dose("not stated sets")) == "the plan doesn't give a number of sets"


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("add not stated sets squat", "Add a number of sets that the plan doesn't give to the squat."),
        ("add not seen kg load", "Add a number of kg that we couldn't find."),
        ("rest not stated days", "Rest a number of days that the plan doesn't give."),
    ],
)
def test_an_act_of_an_unknown_amount_is_a_whole_sentence(act: str, said: str, library: Library) -> None:
    assert outcome_words(parse_outcome(act), library) == said


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        ("weight-bearing not stated %", "with as much weight as your physical therapist says"),
        ("weight-bearing not seen kg", "with as much weight as your physical therapist says"),
        ("weight-bearing as tolerated %", "with as much weight as you can tolerate"),
        ("weight-bearing ___ %", "with ___% of your body weight"),
    ],
)
def test_a_weight_on_one_leg_that_nobody_knows_stands_inside_a_sentence(dose: str, words: str) -> None:
    assert dose_words(parse_dose(f"3 x 10, {dose}")) == f"3 × 10, {words} on your injured leg"


def test_one_side_alone_is_told_before_a_number_that_nobody_knows() -> None:
    one = big(parse_dose("not stated, injured side").parts[0])
    assert one is not None
    assert str(one) == "the plan doesn't give a number, injured side only"
    assert one.unknown == ("Injured side only: the plan doesn't give a number. Ask your physical therapist.")
