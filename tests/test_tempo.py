"""A tempo is told, drawn, counted and published in the order written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import good_plan
from test_totals import STARTED

from generator.draw.trace import trace
from generator.feeds.doses import dose as published
from generator.model import Library
from generator.notation.clauses import Tempo
from generator.notation.dose import Dose
from generator.notation.parse import parse_dose
from generator.notation.quantity import exact
from generator.pages.parts.figure import figure_of
from generator.rules.amounts import repetition
from generator.words.tempo import tempo_words

TOLD = {
    "3-2-3": "3 s up, 2 s hold, 3 s down",
    "4 down 10 hold 2 up": "4 s down, 10 s hold, 2 s up",
    "slow down 1 up": "slowly down, 1 s up",
    "3 up 1 hold 3 down 2 pause": "3 s up, 1 s hold, 3 s down, 2 s rest",
    "2 pause 3 up": "2 s rest, 3 s up",
    # At the bottom of a squat nobody rests.
    "4 down 2 pause 1 up 0 hold": "4 s down, 2 s pause, 1 s up, no hold",
}


def tempo_of(text: str) -> Tempo:
    dose: Dose = parse_dose(f"3 x 8, tempo {text}")
    tempo = dose.parts[0].tempo
    assert tempo is not None
    return tempo


@pytest.mark.parametrize("text", TOLD)
def test_it_is_told_and_kept_in_the_order_written(text: str) -> None:
    assert tempo_words(tempo_of(text)) == TOLD[text]
    assert str(tempo_of(text)) == f"tempo {text}"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("4 down 10 hold 2 up", 16), ("4 down 2 pause 1 up 0 hold", 7), ("3 up 1 hold 3 down 2 pause", 7)],
)
def test_a_pause_in_the_middle_counts_as_work(text: str, seconds: int) -> None:
    dose: Dose = parse_dose(f"3 x 8, tempo {text}")
    assert repetition(dose.parts[0]) == exact(seconds)


def test_what_begins_on_its_way_down_is_drawn_so() -> None:
    drawn = trace([("down", 4), ("hold", 10), ("up", 2)], label="")
    assert 'class="t-line" d="M3 4L41.5 38L137.75 38L157 4"' in drawn
    assert 'class="t-area" d="M3 4L41.5 38L137.75 38L157 4V38H3Z"' in drawn
    assert drawn.index(">4 s<") < drawn.index(">10 s<") < drawn.index(">2 s<")


def test_it_is_published_in_the_order_written() -> None:
    data = published(parse_dose("3 x 8, tempo slow down 10 hold 2 up")).model_dump(mode="json")
    assert data["parts"][0]["tempo"]["order"] == ["down", "hold", "up"]


def test_a_figure_moves_first_the_way_that_is_written_first(library: Library) -> None:
    plan = good_plan(f"{STARTED}stages: {{week 1: {{do: [squat: '3 x 8, tempo 4 down 2 pause 1 up']}}}}\n")
    only = replace(library, protocols={plan.id: plan})
    shown = figure_of(only.exercises["squat"], only)
    assert shown is not None
    assert shown.tempo == "4 2 1"
