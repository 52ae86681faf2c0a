"""No dead end, wherever a plan is begun and whatever is injured; and help for who never meets a criterion."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from ends import Runner, beginnings, held_back, limit, sends_later, speaks, variants
from own import own_library

from generator.notation.parse import parse_condition
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts

pytestmark = pytest.mark.long

LIBRARY = own_library()
PLANS = sorted(LIBRARY.protocols)


def ends(runner: Runner) -> bool:
    state, _ = runner.told()[-1] if not runner.state.finished else (runner.state, None)
    machine = runner.machine
    return bool(state.finished) or (machine.endless and state.stage == len(machine.steps))


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("plan", PLANS)
def test_who_does_well_reaches_the_end_from_wherever_they_begin(plan: str, both: bool) -> None:
    for name, machine in variants(LIBRARY.protocols[plan], LIBRARY):
        for runner in beginnings(name, machine):
            assert ends(replace(runner, both=both)), runner.name


@pytest.mark.parametrize("plan", PLANS)
def test_who_never_meets_a_criterion_hears_why_within_twice_the_planned_sessions(plan: str) -> None:
    for name, machine in variants(LIBRARY.protocols[plan], LIBRARY):
        for runner in held_back(name, machine):
            rows = runner.told()
            within = rows[: limit(machine, runner.at)]
            goes_on = any(state.stage > runner.at or state.finished for state, _ in rows)
            stays = machine.endless and runner.at == len(machine.steps)
            later = sends_later(machine.step(runner.at))
            assert goes_on or stays or any(speaks(told, later) for _, told in within), runner.name
            assert goes_on or stays or rows[-1][1].verdict == "see", runner.name


@pytest.mark.parametrize(
    ("condition", "right", "met"),
    [
        ("single-leg-calf-raise LSI >= 90 %", 18, True),
        ("single-leg-calf-raise LSI >= 90 %", 17, False),
        ("single-leg-calf-raise LSI <= 110 %", 19, True),
        ("single-leg-calf-raise LSI <= 110 %", 18, False),
        ("single-leg-calf-raise >= 18 injured side", 17, False),
        ("single-leg-calf-raise >= 17 injured side", 17, True),
    ],
)
def test_where_both_sides_are_injured_the_worse_one_decides(condition: str, right: int, met: bool) -> None:
    for sides in ((20, right), (right, 20)):
        said = dict(zip(("left", "right"), map(Fraction, sides), strict=True))
        day = Day(0, True, {"single-leg-calf-raise": said})
        facts = Facts(day, Memory(), LIBRARY, 0, 1, {})
        assert facts.truth(parse_condition(condition)) is met
