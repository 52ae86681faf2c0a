"""A runner who does well and stays at a stage is told why: no stage holds anybody in silence."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_rules import PLANS

from generator.model import Library, Protocol
from generator.pages.parts.moving_on import stricter
from generator.rules.diary import Day, Memory
from generator.rules.machine import Machine, machines
from generator.rules.plateau import endless
from generator.rules.runners import diary
from generator.rules.simulate import Row, simulate

LIBRARY = own_library()

DAILY = f"""{HEAD}starts: plan start
stages:
  early: {{lasts: weeks 0-4, times: daily, do: walk 20 min, progress when: no limp}}
  later: {{lasts: weeks 4-8, times: daily, do: walk 40 min}}
"""

GOOD = {"pain during": Fraction(0), "pain next morning": Fraction(0), "limp": False}


def lived(text: str, days: Iterator[int], hurts: tuple[int, ...] = ()) -> list[Row]:
    pain = {day: {**GOOD, "pain during": Fraction(9)} for day in hurts}
    entries = [Day(day, True, pain.get(day, GOOD)) for day in days]
    return list(simulate(good_plan(text), LIBRARY, Memory(), entries))


def five_a_week(last: int) -> Iterator[int]:
    return (day for day in range(last) if day % 7 < 5)


def test_who_missed_days_is_told_how_many_sessions_are_missing() -> None:
    rows = lived(DAILY, five_a_week(60))
    held = [row for row in rows if row.told.stage == "early" and row.day.number >= 28]
    assert [row.told.because for row in held[:2]] == [
        (f"you've reached every target; you've done {done} of the 28 sessions that this stage needs",)
        for done in (21, 22)
    ]
    before = [row.told.because for row in rows if row.day.number < 27]
    assert set(before) == {()}


def test_without_a_target_it_is_told_once_the_time_is_over() -> None:
    rows = lived(DAILY.replace(", progress when: no limp", ""), five_a_week(60))
    assert [row.told.because for row in rows if row.day.number in (25, 28)] == [
        (),
        ("you've done 21 of the 28 sessions that this stage needs",),
    ]


def test_after_pain_above_the_limit_it_is_told_how_many_sessions_in_a_row_are_needed() -> None:
    rows = lived(DAILY, iter(range(36)), hurts=(23,))
    told = {row.day.number: row.told.because for row in rows if row.told.stage == "early"}
    reached = "you've reached every target; you"
    assert told[27] == (f"{reached}'ve done 27 of the 28 sessions that this stage needs",)
    assert told[28] == (f"{reached} need 7 sessions in a row that aren't above this plan's pain limit",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (DAILY, "You also need 28 sessions in this stage."),
        (DAILY.replace("no limp", "10 sessions done"), ""),
        (DAILY.replace(", progress when: no limp", ""), ""),
    ],
    ids=["targets", "counted", "no targets"],
)
def test_the_page_says_the_sessions_that_are_needed_beside_the_targets(text: str, said: str) -> None:
    plan = good_plan(text)
    page = stricter(plan, plan.stages[0], LIBRARY)
    assert (said in page) if said else ("You also need" not in page)


@pytest.mark.parametrize("name", PLANS)
def test_no_published_stage_holds_who_missed_days_in_silence(name: str) -> None:
    plan = LIBRARY.protocols[name]
    tracks = {machine.track: machine for machine in machines(plan, LIBRARY)}
    for row in simulate(plan, LIBRARY, *often_away(plan, LIBRARY)):
        if _is_held(row, tracks[row.track]):
            assert row.told.because or row.told.also, (name, row.told)


def often_away(plan: Protocol, library: Library) -> tuple[Memory, list[Day]]:
    """The diary of one who does well and leaves out each third session."""
    memory, days = diary(plan, library, "perfect")
    return memory, [day for number, day in enumerate(days) if number % 3 != 2]


def _is_held(row: Row, machine: Machine) -> bool:
    """Whether a good session past the end of the stage's time leaves them there."""
    step = machine.step(row.before.stage)
    if row.told.verdict != "carry on" or not row.own.done or row.state.stage != row.before.stage:
        return False
    over = step.most_days is not None and row.day.number - row.before.entered >= step.most_days
    return over and step.number != machine.last and not endless(machine, step)
