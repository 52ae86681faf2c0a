"""A number that nobody knows is told with all that stands beside it, and with who left it out."""

from __future__ import annotations

from itertools import product

import pytest
from plans import good_plan
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library, Protocol

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
