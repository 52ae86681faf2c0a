"""Of acts joined by `or` the rules do the most careful, in whatever order they were written."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from plans import good_plan
from test_client import replayed, write
from test_totals import STARTED

from generator.model import Library
from generator.notation.parse import parse_outcome
from generator.rules.diary import Day, Memory
from generator.rules.simulate import simulate
from generator.show import show

PAIRS = (
    ("stop", "reduce load"),
    ("rest 2 days", "repeat"),
    ("rest 1 week", "rest 2 days"),
    ("rest until no limp", "rest 2 days"),
    ("back 2 stages", "back 1 stage"),
    ("back 1 stage", "back 2 sessions"),
    ("see doctor", "see physio"),
    ("see physio", "rest 2 weeks"),
    ("stop and repeat", "stop"),
    ("stop", "carry on and see physio"),
    ("repeat", "progress"),
)


@pytest.mark.parametrize(("careful", "other"), PAIRS)
def test_the_most_careful_comes_first(careful: str, other: str) -> None:
    said = {str(parse_outcome(text)) for text in (f"{careful} or {other}", f"{other} or {careful}")}
    assert said == {f"{careful} or {other}"}


@pytest.mark.parametrize(
    "text", ["reduce load or repeat", "repeat or reduce load", "reduce load or reduce reps"]
)
def test_acts_of_which_neither_is_more_careful_keep_their_order(text: str) -> None:
    assert str(parse_outcome(text)) == text


PLAN = """times: daily
progress when: [4 sessions done, no limp]
stages:
  week 1: {do: walk 5 min, if: {pain during > 1: ACTS}}
  week 2: {do: walk 8 min}
"""


@pytest.mark.parametrize("acts", ["reduce load or stop", "stop or reduce load"])
def test_both_engines_do_what_comes_first(acts: str, library: Library, tmp_path: Path) -> None:
    plan = good_plan(STARTED + PLAN.replace("ACTS", acts))
    answers = {"pain during": Fraction(2), "pain next morning": Fraction(0), "limp": False}
    days = [Day(number, True, answers) for number in range(3)]
    told = [row.told.verdict for row in simulate(plan, library, Memory(), days)]
    assert told == ["stop", "stop", "stop"]
    assert "Stop for today, or use less weight." in "\n".join(show(plan, library))
    write(tmp_path, "choice", plan, library, Memory(), days)
    assert replayed(tmp_path) == ""
