"""A mark says which of several sources a number is from: told in words, on a page, on paper, and as data."""

from __future__ import annotations

from itertools import product

import pytest
from plans import good_plan
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library

OPINION = "sources: {opinion: Clinician opinion}\nsource: opinion\n"
SOURCES = "sources: {a: 'Sheet A, https://example.org/a', b: 'Sheet B, https://example.org/b'}\n"
SEVERAL = STARTED.replace(OPINION, f"{SOURCES}source: [a, b]\n")
ALONE = STARTED.replace(OPINION, f"{SOURCES}source: a\n")
WEEK = """times: 3 per week ^a, never on consecutive days ^b
stages:
  week 1:
    progress when: [no limp ^b, 3 sessions done]
    optional: [cycle at most 45 min ^a]
    do:
      - squat: 2 x 30 s ^a, tempo slow ^b
      - lunge: 4 x 8RM ^b
      - bridge: 3 x 10 ^a or 2 x 15 ^b
        times: 2 per week ^b
      - walk 4 min ^a, walk 5 min fast ^b
    cool-down: walk 2 min ^a
"""
LINES = {
    "2 × 30 s": "a",
    "tempo slow": "b",
    "4 × 8, with a weight you can lift 8 times but no more": "b",
    "3 × 10": "a",
    "2 × 15; 2 times a week": "b",
    "walk 4 min": "a",
    "walk 5 min fast": "b",
    "walk 2 min": "a",
}
"""What is marked on a line, and which source it is from."""
STAGE = {
    "a": "3 times a week; cycle at most 45 min",
    "b": "never 2 days in a row; you do not limp",
}
"""What is marked of the stage as a whole."""


@pytest.mark.parametrize(("place", "words"), [*product(("show", "pages", "twins", "booklet"), LINES)])
def test_a_mark_on_a_line_is_told_with_its_number(place: str, words: str, library: Library) -> None:
    told = PLACES[place](good_plan(SEVERAL + WEEK), library)
    source = LINES[words] if place == "show" else f"Sheet {LINES[words].upper()}"
    plain = told.replace("</dt><dd>", ": ").replace(":** ", ": ")
    assert f"from {source}: {words}".lower() in plain.lower()


@pytest.mark.parametrize("source", STAGE)
def test_a_mark_on_what_decides_is_told(source: str, library: Library) -> None:
    plan = good_plan(SEVERAL + WEEK)
    assert f"From {source}: {STAGE[source]}." in PLACES["show"](plan, library)
    assert f"used on this page for: {STAGE[source]}" in PLACES["pages"](plan, library)


def test_a_mark_is_in_the_data(library: Library) -> None:
    data = PLACES["data"](good_plan(SEVERAL + WEEK), library)
    assert '"cites":[{"part":"work","source":"a"},{"part":"tempo","source":"b"}]' in data
    assert '"cites":["a"]' in data


def test_one_source_for_all_is_told_once(library: Library) -> None:
    plan = good_plan(ALONE + "stages: {week 1: {do: [squat: '3 x 10, tempo slow ^b']}}")
    told = PLACES["show"](plan, library)
    assert "also from: b." in told
    assert "from b:" not in told


def test_a_mark_on_a_row_of_bouts_is_of_each(library: Library) -> None:
    row = "ladder run 1, 2 min with walk 1 min between ^b"
    plan = good_plan(f"{SEVERAL}stages: {{week 1: {{dose: on flat, do: ['{row}']}}}}")
    told = PLACES["show"](plan, library)
    assert "from b: run 1 min on flat ground, walk 1 min on flat ground, run 2 min on flat ground." in told
