"""Numbers that can't have their unit, and what a list says twice, are refused with what to write."""

from __future__ import annotations

import pytest
from plans import HEAD, plan_problems

from generator.check.units import units_of_tests
from generator.model import Library

PLAN = f"""{HEAD}starts: plan start
stages:
  level 1:
    do: run 10 min
    LINE
  level 2: {{do: run 12 min}}
"""

REFUSED = {
    "progress when: plank >= 2 min": "'plank' isn't measured in min; write it in s",
    "progress when: weekly-distance >= 20 miles": "'weekly-distance' isn't measured in mile; write it in km",
    "progress when: morning-stiffness <= 15 kg": "'morning-stiffness' isn't measured in kg; write it in min",
    "progress when: jump-in-place <= before + 2 cm": "'jump-in-place' isn't measured in cm; write it in rep",
    "progress when: side-plank LSI >= 90 s": "'side-plank' isn't measured in s; write it in %",
    "warm-up: walk 30 reps": "'walk 30 reps' can't be done; write a time or a distance",
    "progress when: [no limp, no swelling, no limp]": "'no limp' appears twice; delete one",
    "progress when: {any: [no limp, no limp]}": "'no limp' appears twice; delete one",
    "times: daily, 2 days off between, daily": "'daily' appears twice; delete one",
}

TAKEN = (
    "progress when: plank >= 120 s", "progress when: plank >= 90 % of norm", "progress when: plank >= 90",
    "progress when: side-plank LSI >= 90 %", "progress when: weekly-distance >= 32 km",
    "progress when: [no limp, no swelling]", "warm-up: walk 30 steps",
)  # fmt: skip


@pytest.mark.parametrize("line", REFUSED)
def test_it_is_refused_with_what_to_write(line: str, library: Library) -> None:
    assert [
        problem for problem in plan_problems(PLAN.replace("LINE", line), library) if REFUSED[line] in problem
    ]


@pytest.mark.parametrize("line", TAKEN)
def test_what_can_be_compared_is_taken(line: str, library: Library) -> None:
    said = plan_problems(PLAN.replace("LINE", line), library)
    assert not [
        problem for problem in said if "[unit]" in problem or "[twice]" in problem or "notation" in problem
    ]


def test_tests_are_measured_in_their_own_unit(library: Library) -> None:
    assert list(units_of_tests(library)) == []
