"""What is said of a made-up runner is what their diary has: no date that the diary itself counts from."""

from __future__ import annotations

import pytest
from own import own_library
from plans import HEAD, good_plan

from generator.rules.runners import diary
from generator.words.runner import runner_lines

LIBRARY = own_library()


@pytest.mark.parametrize(
    ("starts", "asks", "said"),
    [
        ("plan start", "4 weeks since plan start", []),
        ("plan start", "2 days since last session", []),
        ("surgery", "2 weeks in stage", ["The date of surgery is 28 days before day 0."]),
        ("plan start", "4 weeks since injury", ["The date of injury is 400 days before day 0."]),
        ("plan start", "at most 4 weeks since injury", ["The date of injury is day 0."]),
    ],
)
def test_only_dates_that_somebody_tells_are_told(starts: str, asks: str, said: list[str]) -> None:
    stages = f"phase 1: {{lasts: 2 weeks, do: run 1 km}}, phase 2: {{enter when: {asks}, do: run 2 km}}"
    plan = good_plan(f"{HEAD}starts: {starts}\nprogress when: 2 weeks in stage\nstages: {{{stages}}}\n")
    memory, _ = diary(plan, LIBRARY, "perfect")
    assert [*runner_lines(plan, "perfect", memory)][1:] == said
