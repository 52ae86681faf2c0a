"""Whatever a line or a session says is read wherever the plan is: in words, on pages, on paper, as data."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from plans import plan_problems, read_plan
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.model.lines import lines
from generator.pages.stage import kit
from generator.rules.loading import loading

AROUND = """times: 3 per week
dose: tempo 3-0-3
warm-up: [walk 5 min, lunge: 2 x 10 each side, {single-leg-calf-raise: 7 reps, note: Slowly first.}]
cool-down: [bridge: 2 x 30 s hold]
stages:
  week 1: {do: [squat: 3 x 12]}
  week 2: {do: [run 10 min], warm-up: none}
"""
SAID: dict[str, tuple[str, tuple[str, ...]]] = {
    "a warm-up with exercises": (
        AROUND, ("Walk 5 min", "Lunge", "2 × 10", "7", "Slowly first", "Bridge", "2 × 30"),
    ),
}  # fmt: skip
"""What is written, and the words that are read."""


def plan_of(text: str) -> Protocol:
    plan = read_plan(STARTED + text)
    assert isinstance(plan, Protocol)
    return plan


@pytest.mark.parametrize("name", SAID)
def test_what_is_written_has_no_error(name: str, library: Library) -> None:
    assert plan_problems(STARTED + SAID[name][0], library) == []


WORDS = [(name, words) for name, (_, all_) in SAID.items() for words in all_]


@pytest.mark.parametrize(("said", "place"), [*product(WORDS, PLACES)], ids=str)
def test_it_is_read(said: tuple[str, str], place: str, library: Library) -> None:
    name, words = said
    read = PLACES[place](plan_of(SAID[name][0]), library)
    assert words.casefold() in read.casefold()


def test_exercises_before_and_after_are_lines_with_ids(library: Library) -> None:
    plan = plan_of(AROUND)
    texts = {key: line.text for key, line in lines(plan).items()}
    assert texts == {
        "week-1/session/warm-up-lunge": "2 x 10 each side",
        "week-1/session/warm-up-single-leg-calf-raise": "7 reps",
        "week-1/session/squat": "3 x 12, tempo 3-0-3",
        "week-1/session/cool-down-bridge": "2 x 30 s hold",
        "week-2/session/session": "run 10 min",
        "week-2/session/cool-down-bridge": "2 x 30 s hold",
    }


def test_the_page_has_boxes_for_them(library: Library) -> None:
    page = PLACES["pages"](plan_of(AROUND), library)
    for name in ("warm-up-lunge-left-2", "warm-up-single-leg-calf-raise-left-1", "cool-down-bridge-sets-2"):
        assert f'name="session-{name}"' in page


def test_an_exercise_counts_as_used_and_needs_its_things(library: Library) -> None:
    plan = plan_of(AROUND.replace("lunge: 2 x 10 each side", "heel-raise-on-towel: 2 x 10"))
    seen = replace(library, protocols={plan.id: plan})
    assert [stage.id for _, stage in seen.used_in["heel-raise-on-towel"]] == ["week-1"]
    assert kit(plan.stages[:1], seen) == "a rolled towel, a step, a wall and a mat"


def test_hops_before_a_session_load_it(library: Library) -> None:
    calm, hopping = (
        plan_of(AROUND.replace("lunge: 2 x 10 each side", line))
        for line in ("lunge: 2 x 10", "hop: 2 x 10 contacts")
    )
    assert [loading(plan.stages[0].sessions[0], library) for plan in (calm, hopping)] == ["", "hopping"]
