"""A pain rule's numbers: what is told as a limit on the scale holds whatever else a reader says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from golden import project
from hypothesis import given
from hypothesis import strategies as st
from tries import tries

from generator.feeds.pain import bands_of
from generator.load import load
from generator.model import Library, PainRule
from generator.model.declared import OwnPain, as_pain
from generator.pages.parts.pain_rule import shown
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.three_valued import truth
from generator.source import parse_yaml
from generator.words.pain import bands

LIMITS = [
    *(f"pain during {op} {number}" for op in (">", ">=") for number in (2, 4, 6)),
    *(f"pain during {op} before{more}" for op in (">", ">=") for more in ("", " + 1", " + 2")),
    "pain next morning > before + 2", "pain next morning > 5", "limp",
]  # fmt: skip
RED = st.lists(st.sampled_from(LIMITS), min_size=1, max_size=3, unique=True).map(" or ".join)
FELT = st.integers(0, 10).map(Fraction)


def rule(red: str, amber: str | None = None) -> PainRule:
    lines = ["green: pain during = 0", *([f"amber: {amber}"] if amber else []), f"red: {red}"]
    own = as_pain(parse_yaml("\n".join(lines), "plan.yaml")[0])
    assert isinstance(own, OwnPain)
    return own


@given(RED, RED, FELT, FELT)
@tries(300)
def test_a_number_told_as_a_limit_holds_whatever_the_pain_before(
    red: str, amber: str, before: Fraction, during: Fraction
) -> None:
    own = rule(red, amber)
    day = Day(0, True, {"pain before": before, "pain during": during})
    facts = Facts(day, Memory(), Library(), 0, 1, {})
    told = bands(own)
    if told.stop_from is not None and during >= told.stop_from:
        assert truth(own.red.value, facts.truth) is True
    if told.hold_from is not None and told.hold_from <= during < (told.stop_from or 11):
        assert own.amber is not None
        assert truth(own.amber.value, facts.truth) is True


PLAN = """
id: plan
title: Plan
summary: Walk.
for: runners
changed: 2026-11-26
starts: plan start
conditions: any
sources: {opinion: Opinion}
source: opinion
pain: {green: pain during <= before + 2, red: pain during > before + 2 or pain next morning > before + 1}
progress when: 2 sessions done
stages:
  week 1: {do: walk 10 min}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    root = project(tmp_path)
    (root / "protocols/plan.yaml").write_text(PLAN, "utf-8")
    return load(root)


MORE = "pain during the session is more than 2 higher than before the session"
LATER = "pain the next morning is more than 1 higher than before the session"


def test_pain_beside_that_of_before_is_told_in_words_and_has_no_scale(library: Library) -> None:
    plan = library.protocols["plan"]
    told = shown(plan, library.of(plan))
    assert told.drawing == ""
    rows = [(row.numbers, row.verb) for row in told.rows]
    assert rows == [(f"If {MORE} or {LATER}:", "Stop for today."), ("Otherwise:", "Carry on.")]
    assert told.morning == f"if {LATER}, do not train until it settles"
    data = bands_of(library.pain_rule(plan), library)
    assert (data.red.pain_from, data.green.pain_from) == (None, None)
