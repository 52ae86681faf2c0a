"""What a file calls an exercise, a measure or a line, to what a reader is told: its title."""

from __future__ import annotations

import re

import pytest
from plans import HEAD, good_plan

from generator.feeds.plans import plan as published
from generator.model import Library
from generator.pages.kinds.readiness import ages
from generator.words.condition import condition_words
from generator.words.house import house_words
from generator.words.outcome import outcome_words

NAMES = """starts: plan start
exercises: {t-drill: Modified T-drill, nordic: Nordic, bench: "The bench, still"}
measures:
  return-score: {kind: number, unit: points, title: Melbourne Return to Sport Score, ask: What is your score?}
  straightening: {kind: number, unit: degrees, title: Missing straightening, ask: How much is missing?}
  nordic-hard:
    {kind: sign, title: Hard, ask: Hard?, 'yes': The Nordic is hard, 'no': You can do the Nordic}
"""
STAGES = """stages:
  one:
    do:
      - {do: "2 x (run 20 meters, walk 30 meters)", id: lap}
      - {t-drill: 3 x 10, if: {pain while t-drill > 0: skip t-drill}}
    progress when: "CONDITION"
  two: run 10 min
"""
SAID = {
    "can t-drill": "you can do “Modified T-drill”",
    "can nordic": "you can do “Nordic”",
    "can run 30 m": "you can run 30 m",
    "no pain while t-drill": "you have no pain while you do “Modified T-drill”",
    "no pain while bench": "you have no pain while you do “The bench, still”",
    "no pain while walking": "you have no pain while walking",
    "return-score > 95 points": "your “Melbourne Return to Sport Score” is more than 95 points",
    "straightening <= 2 degrees": "your missing straightening is 2 degrees or less",
    "nordic-hard": "the Nordic is hard",
    "no nordic-hard": "you can do the Nordic",
}


@pytest.mark.parametrize("condition", SAID)
def test_a_reader_is_told_the_title(condition: str, library: Library) -> None:
    plan = good_plan(HEAD + NAMES + STAGES.replace("CONDITION", condition))
    [written] = plan.stages[0].progress_when
    assert condition_words(written.value, library.of(plan)) == SAID[condition]


def test_what_is_skipped_and_what_has_an_id_are_called_by_name(library: Library) -> None:
    plan = good_plan(HEAD + NAMES + STAGES.replace("CONDITION", "no limp"))
    [rule] = plan.stages[0].sessions[0].lines[1].rules
    assert rule.outcome is not None
    assert outcome_words(rule.outcome.value, library.of(plan)) == "Skip “Modified T-drill”."
    found = published(plan, library).model_dump(mode="json", by_alias=True)
    [session] = found["stages"][0]["sessions"]
    assert session["items"][0]["title"] == "Lap"


def test_one_of_something_is_no_plural() -> None:
    said = dict.fromkeys(("after red", "shortest", "plateau", "stuck", "gap back", "between"), 1)
    wrong = re.compile(r"\b1 (good |more )?(days|sessions|times)\b")
    assert not [words for words in house_words(said, "stage") if wrong.search(words)]


def test_ages_that_are_no_decades_are_spans() -> None:
    assert ages({20: 1, 30: 1}) == {20: "20s", 30: "30s"}
    assert ages({18: 1, 40: 1, 50: 1}) == {18: "18–39", 40: "40–49", 50: "50 and older"}
