"""A number told for each side is held against what was told for that side before, in both engines."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed, write

from generator.model import Protocol
from generator.rules.diary import Day, Memory
from generator.rules.simulate import simulate

LIBRARY = own_library()
SIDED = [(35, 34), (36, 34), (36, 36)]
"""The injured and the other side, day by day: the injured one rises first, then the other."""

SPEAKS = {
    "girth > last session + 0.5 cm": [False, True, True],
    "girth > baseline + 1.5 cm": [False, False, True],
    "girth difference > last session": [False, True, False],
    "girth > 35.5 cm": [False, True, True],
}
"""A rule, and on which of the days it is true of either side."""


def plan_of(condition: str) -> Protocol:
    return good_plan(
        f"{HEAD}measures: {{girth: {{kind: number, unit: cm, better: less}}}}\n"
        "starts: surgery\nprogress when: [no limp, girth difference <= 9 cm]\n"
        f"if: {{'{condition}': see physio, limp: repeat}}\n"
        "stages: {phase 1: {lasts: 8 weeks, do: [squat: 3 x 10]}}\n"
    )


def days() -> Iterator[Day]:
    for number, (injured, other) in enumerate(SIDED):
        girth = {"injured": Fraction(injured), "uninjured": Fraction(other)}
        yield Day(2 * number, True, {"girth": girth, "limp": False, "pain during": Fraction(0)}, person=True)


@pytest.mark.parametrize("condition", SPEAKS)
def test_it_speaks_on_the_day_on_which_it_is_true(condition: str) -> None:
    rows = list(simulate(plan_of(condition), LIBRARY, Memory(), list(days())))
    said = [any(condition.split(" ")[0] in why for why in row.told.because) for row in rows]
    assert said == SPEAKS[condition], [row.told for row in rows]


def test_it_is_told_alike_in_the_browser(tmp_path: Path) -> None:
    for number, condition in enumerate(SPEAKS):
        write(tmp_path, str(number), plan_of(condition), LIBRARY, Memory(), list(days()))
    assert replayed(tmp_path) == ""
