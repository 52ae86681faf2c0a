"""Who starts late, or long after a surgery, has as many days in each stage as who starts on day 0."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from plans import HEAD, good_plan
from test_client import replayed, write

from generator.model import Library
from generator.rules.awaited import NEVER
from generator.rules.beginning import placed
from generator.rules.day import live
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import Machine, machines
from generator.rules.simulate import simulate
from generator.rules.which import free_on

TIMES = ("every other day", "3 per week", "daily", "2 per week", "on Mon and Thu", "on days 1 and 4")
WEEKS = range(1, 8)
STARTS: dict[str, tuple[str, dict[str, Answer], int, int]] = {
    "on the plan's first day": ("plan start", {}, 1, 0),
    "a day late": ("plan start", {}, 1, 1),
    "three days late": ("plan start", {}, 1, 3),
    "at week 4": ("plan start", {}, 4, 0),
    "on the day of the surgery": ("surgery", {"surgery": Fraction(0)}, 1, 0),
    "long after the surgery": ("surgery", {"surgery": Fraction(-60)}, 1, 0),
    "long after it, and two days late": ("surgery", {"surgery": Fraction(-60)}, 1, 2),
}
"""What the plan counts from, what is known, the first stage, and the day of the first session."""


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("start", STARTS)
def test_every_week_has_seven_days(start: str, times: str, library: Library) -> None:
    anchor, known, stage, late = STARTS[start]
    stages = "".join(f"  week {week}: {{do: run {9 + week} min}}\n" for week in WEEKS)
    plan = good_plan(f"{HEAD}times: {times}\nstarts: {anchor}\nstages:\n{stages}")
    [machine] = machines(plan, library)
    begun = entered(machine, Memory(known), stage, late)
    assert {after - before for before, after in pairwise(begun)} == {7}
    assert len(begun) == len(WEEKS) - stage + 1


def entered(machine: Machine, memory: Memory, stage: int, late: int) -> list[int]:
    """The day on which each stage is begun by a runner who trains well on each day that is free."""
    state = placed(machine, memory, stage)
    found = {state.stage: state.entered}
    moments = ("pain before", "pain during", "pain next morning")
    for day in range(late, 100):
        if day >= state.free_from and not state.finished:
            state, _ = live(machine, state, memory, Day(day, True, dict.fromkeys(moments, Fraction(0))))
            found[state.stage] = state.entered
    return list(found.values())


@pytest.mark.parametrize("late", [0, 3, 20])
@pytest.mark.parametrize(("anchor", "since"), [("surgery", 0), ("surgery", -5), ("injury", -5)])
def test_a_window_opens_on_its_own_day_and_stays_as_long(
    anchor: str, since: int, late: int, library: Library
) -> None:
    stages = "weeks 1-2: {do: run 20 min}, weeks 3-6: {do: run 25 min}, weeks 7-8: {do: run 30 min}"
    plan = good_plan(f"{HEAD}times: every other day\nstarts: {anchor}\nstages: {{{stages}}}\n")
    [machine] = machines(plan, library)
    begun = entered(machine, Memory({anchor: Fraction(since)}), 1, late)
    # Nobody is sooner than their window, and nobody has less of it.
    assert all(day >= opens + since for day, opens in zip(begun, (0, 14, 42), strict=True))
    assert [after - before for before, after in pairwise(begun)] == [14, 28]


GATED = """starts: plan start
times: every other day
stages:
  quarter: {lasts: 1 week, do: run 20 min, enter when: cleared by surgeon}
  half: run 30 min
"""
CLEARED: dict[str, Answer] = {"cleared by surgeon": True}
WELL: dict[str, Answer] = dict.fromkeys(("pain before", "pain during", "pain next morning"), Fraction(0))


@pytest.mark.parametrize("gate", [", enter when: cleared by surgeon", ""])
def test_the_time_before_the_first_session_is_none_of_the_stage(
    gate: str, library: Library, tmp_path: Path
) -> None:
    plan = good_plan(HEAD + GATED.replace(", enter when: cleared by surgeon", gate))
    own = replace(library, protocols={plan.id: plan})
    no = [Day(0, True, {**WELL, "cleared by surgeon": False})] if gate else []
    diary = [*no, Day(10, True, {**WELL, **CLEARED}), *(Day(day, True, WELL) for day in (12, 14, 16, 18))]
    told = [(row.day.number, row.told.stage) for row in simulate(plan, own, Memory(), diary)][-5:]
    assert told == [(10, "quarter"), (12, "quarter"), (14, "quarter"), (16, "half"), (18, "half")]
    write(tmp_path, "late", plan, own, Memory(), diary)
    assert replayed(tmp_path) == ""


def test_windows_count_from_the_surgery_in_each_track_and_of_each_session(library: Library) -> None:
    plan = good_plan(
        f"{HEAD}starts: surgery\ntimes: 3 per week\ntracks:\n"
        "  a: {stages: {weeks 0-2: walk 20 min, weeks 2-8: walk 30 min}}\n"
        "  b: {stages: {weeks 8-10: walk 20 min, weeks 10-12: walk 30 min}}\n"
        "  c: {stages: {weeks 0-12: {sessions: {early: {lasts: weeks 1-4, do: walk 9 min}, "
        "late: {lasts: weeks 8-12, do: walk 12 min}, always: walk 15 min}}}}\n"
    )
    first, second, third = machines(plan, library)
    memory = Memory({"surgery": Fraction(-42)})
    # Six weeks after it: all the days of the first stage; the windows that aren't open yet; those that were.
    assert entered(first, memory, 1, 0) == [0, 14]
    assert placed(second, memory, 1).free_from == 14
    state = placed(third, memory, 1)
    free = {own.id: free_on(own, state) for own in third.step(1).sessions}
    assert free == {"early": NEVER, "late": 14, "always": 0}
