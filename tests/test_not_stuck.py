"""Who only waits for a day isn't told that they get no further, however a session went. Who lacks more is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed, write

from generator.model import Protocol
from generator.rules.runners import RUNNERS, Runner, diary
from generator.rules.simulate import Row, simulate

LIBRARY = own_library()
DO = "do: [squat: 3 x 10]"
NEXT = "times: 3 per week, do: run 1 km"

WAITS = {
    "the next window": f"phase 1: {{{DO}}}, phase 2: {{lasts: weeks 20-30, {NEXT}}}",
    "it, after its time": f"phase 1: {{lasts: 2 weeks, {DO}}}, phase 2: {{lasts: weeks 20-30, {NEXT}}}",
    "its own time": f"phase 1: {{lasts: 16 weeks, {DO}}}, phase 2: {{{NEXT}}}",
    "a gate": f"phase 1: {{times: daily, {DO}}}, phase 2: {{enter when: 16 weeks since surgery, {NEXT}}}",
    "a criterion": f"phase 1: {{times: daily, {DO}, progress when: 16 weeks in stage}}, phase 2: {{{NEXT}}}",
    "a gate that asks for more": (
        f"phase 1: {{times: daily, {DO}, progress when: no limp}}, "
        f"phase 2: {{enter when: [16 weeks since surgery, cleared by surgeon], {NEXT}}}"
    ),
}
"""What a runner waits for until 16 weeks are over, at a stage that has exercises."""


def plan_of(stages: str, more: str = "progress when: no limp\n") -> Protocol:
    own = "" if "progress when" in stages else more
    return good_plan(f"{HEAD}starts: surgery\n{own}if: {{limp: repeat}}\nstages: {{{stages}}}\n")


def lived(plan: Protocol, runner: Runner) -> list[Row]:
    return list(simulate(plan, LIBRARY, *diary(plan, LIBRARY, runner)))


def held(rows: list[Row]) -> list[str]:
    """What those of them at the first stage are told of getting no further."""
    first = (row.told for row in rows if row.before.stage == 1)
    words = [f"{told.verdict} {' '.join(told.because)}" for told in first]
    return [said for said in words if "plateau" in said or "no progress" in said or "help you" in said]


@pytest.mark.parametrize("waits", WAITS)
def test_who_waits_for_a_day_is_not_stuck(waits: str) -> None:
    plan = plan_of(WAITS[waits])
    rows = lived(plan, "average")
    colours = {row.told.colour for row in rows if row.state.stage == 1}
    assert {"green", "amber", "red"} <= colours
    assert held(rows) == []
    # The made-up diary goes on to the next stage too.
    assert any(row.state.stage == 2 for row in rows)


def test_who_lacks_more_than_a_day_is_helped() -> None:
    stages = WAITS["the next window"].replace(DO, f"{DO}, progress when: heel-raises >= 20")
    head = f"{HEAD}measures: {{heel-raises: number}}\nstarts: surgery\n"
    plan = good_plan(f"{head}if: {{limp: repeat}}\nstages: {{{stages}}}\n")
    memory, days = diary(plan, LIBRARY, "perfect")
    days = [replace(day, answers={**day.answers, "heel-raises": Fraction(12)}) for day in days]
    said = held(list(simulate(plan, LIBRARY, memory, days)))
    assert "heel-raises" in said[0]
    assert "a physical therapist can help you past this" in said[0]
    assert any("no progress in" in one for one in said)


def test_it_is_told_alike_in_the_browser(tmp_path: Path) -> None:
    for number, stages in enumerate(WAITS.values()):
        plan = plan_of(stages)
        for runner in RUNNERS:
            write(tmp_path, f"{number}-{runner}", plan, LIBRARY, *diary(plan, LIBRARY, runner))
    assert replayed(tmp_path) == ""
