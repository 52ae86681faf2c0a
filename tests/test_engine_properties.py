"""What the engine promises, counted from outside: from what a random runner is told, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from tries import tries

from generator.load import load
from generator.model import Protocol
from generator.rules.diary import Day, Memory
from generator.rules.loading import loading
from generator.rules.machine import machines
from generator.rules.runners import session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.state import State

LIBRARY = load(ROOT)
RUNNING = [
    plan
    for plan in LIBRARY.protocols.values()
    if len(plan.tracks) == 1
    and all(loading(session, LIBRARY) == "running" for stage in plan.stages for session in stage.sessions)
]
SHORT = [plan for plan in LIBRARY.protocols.values() if len(plan.tracks) == 1]
moods = st.lists(
    st.tuples(st.sampled_from((1, 1, 2, 2, 3, 7)), st.sampled_from(("well",) * 5 + ("so-so", "badly"))),
    min_size=8,
    max_size=50,
)


def told(plan: Protocol, moods: list[tuple[int, str]]) -> list[Row]:
    """Rows of a diary in which each day's answers are those that the runner's own stage asks for."""
    [machine] = machines(plan, LIBRARY)
    days, number, state = list[Day](), 0, State()
    for gap, mood in moods:
        number += gap
        days.append(Day(number, True, session_answers(machine, state, mood), person=bool(state.waiting)))
        found = list(simulate(plan, LIBRARY, Memory(), days))
        state = found[-1].state
        if state.finished:
            break
    return [row for row in found if row.told.verdict != "start"]


def moved(rows: list[Row]) -> Iterator[int]:
    """Places of the rows whose session earned a higher stage: it was told at once, and by no rule."""
    for place, (before, row) in enumerate(pairwise(rows), 1):
        if row.told.verdict == "progress" and row.state.stage > before.state.stage:
            yield place


def early(row: Row) -> bool:
    return any(text.startswith("too soon") for text in row.told.also)


@pytest.mark.parametrize("plan", SHORT, ids=lambda plan: plan.id)
@given(moods)
@tries(8)
def test_no_rise_before_two_green_sessions_on_their_days_after_a_red(
    plan: Protocol, moods: list[tuple[int, str]]
) -> None:
    rows = told(plan, moods)
    for place in moved(rows):
        past = rows[: place + 1]
        red = max((n for n, row in enumerate(past) if row.told.colour == "red"), default=None)
        if red is not None:
            assert sum(row.told.colour == "green" and not early(row) for row in past[red + 1 :]) >= 2


@pytest.mark.parametrize("plan", SHORT, ids=lambda plan: plan.id)
@given(moods)
@tries(8)
def test_no_session_that_was_amber_or_too_soon_earns_a_rise(
    plan: Protocol, moods: list[tuple[int, str]]
) -> None:
    rows = told(plan, moods)
    for place in moved(rows):
        assert rows[place].told.colour == "green"
        assert not early(rows[place])


@pytest.mark.parametrize("plan", RUNNING, ids=lambda plan: plan.id)
@given(moods)
@tries(8)
def test_no_two_runs_on_two_days_in_a_row_count(plan: Protocol, moods: list[tuple[int, str]]) -> None:
    rows = [row for row in told(plan, moods) if row.told.colour]
    for before, row in pairwise(rows):
        assert row.told.day - before.told.day > 1 or early(row)


@given(moods)
@tries(40)
def test_no_window_holds_more_new_levels_than_the_cap(moods: list[tuple[int, str]]) -> None:
    plan = LIBRARY.protocols["delaware-track"]
    begun, highest = list[int](), 0
    for before, row in pairwise([None, *told(plan, moods)]):
        assert row is not None
        # The level that was run today is the one that stood before the session, or was moved to before it.
        first = any(text.startswith("you moved on before") for text in row.told.also)
        run = (before.state.stage if before else 1) + first
        if row.told.colour and not early(row) and run > highest:
            begun.append(row.told.day)
            highest = run
        if row.state.stage < highest:
            highest = row.state.stage
    assert all(sum(0 <= last - day < 7 for day in begun) <= 2 for last in begun)


def test_every_running_plan_is_among_them() -> None:
    assert {"run-walk-8-week", "nhs-c25k", "delaware-track", "antigravity-bsi"} <= {p.id for p in RUNNING}
