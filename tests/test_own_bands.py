"""Bands of a plan's own that no number tells: in words wherever the rule stands, not as "carry on"."""

from __future__ import annotations

import re

import pytest
from levels import PLAN
from plans import good_plan
from test_totals_shown import PLACES

from generator.model import Library, Protocol

STAGES = "stages: {week 1: run 10 min}\n"
MEASURES = "measures: {sharp-pain: sign}\n"
BANDS = PLAN.split("pain:")[1].split("\n", 1)[0]


def plan_with(pain: str) -> Protocol:
    return good_plan(PLAN.replace(BANDS, f" {pain}") + MEASURES + STAGES)


@pytest.mark.parametrize("place", ["show", "pages", "twins", "booklet"])
@pytest.mark.parametrize(
    ("pain", "words"),
    [
        ("{green: no sharp-pain, red: sharp-pain}", "sharp pain"),
        (
            "{green: pain during <= before, amber: pain during > before, red: pain next morning > 5}",
            "higher than",
        ),
        ("{green: pain during <= 2, red: pain during > 2 or sharp-pain}", "sharp pain"),
    ],
)
def test_a_band_without_a_number_is_told_in_words(
    pain: str, words: str, place: str, library: Library
) -> None:
    assert words in PLACES[place](plan_with(pain), library)


@pytest.mark.parametrize("place", ["show", "pages", "twins", "booklet"])
def test_nothing_says_to_carry_on_at_any_pain(place: str, library: Library) -> None:
    said = PLACES[place](plan_with("{green: no sharp-pain, red: sharp-pain}"), library)
    assert re.search(r"0–10\W*carry on", re.sub("<[^>]*>", " ", said), re.IGNORECASE) is None


def test_a_rule_in_numbers_alone_says_no_more_than_them(library: Library) -> None:
    said = PLACES["pages"](plan_with(BANDS.strip()), library)
    assert "rv-band-words" not in said
