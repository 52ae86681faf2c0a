"""How often, against a second opinion: a scheduler that has only the numbers and shares no code with ours."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from plans import HEAD, read_plan
from test_client import replayed
from tries import tries

from generator.feeds.calendar import sessions
from generator.load import load
from generator.model import Library, Protocol
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.machine import machines
from generator.rules.runners import session_answers
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of

STARTED = f"{HEAD}starts: plan start\n"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAYS = 60
LIBRARY = load(ROOT)


@dataclass(frozen=True)
class Rate:
    """What is asked of the days, as numbers, and how an author writes it."""

    words: str
    apart: int = 1
    """Least days from one session to the next."""
    a_week: int = 7
    """Most sessions in any seven days."""
    row: int = DAYS
    """Most days one after the other."""
    weekdays: tuple[int, ...] = ()

    def allows(self, day: int, past: list[int], first: int | None) -> bool:
        """Whether there may be a session on that day, after those; `first`: the weekday of day 0."""
        if past and day - past[-1] < self.apart:
            return False
        if sum(day - one < 7 for one in past) >= self.a_week:
            return False
        if all(day - back in past for back in range(1, self.row + 1)):
            return False
        return first is None or not self.weekdays or (first + day) % 7 in self.weekdays


def rates() -> st.SearchStrategy[Rate]:
    """Every form that says on which days there may be a session."""
    a_week = st.integers(1, 6).map(lambda n: Rate(f"{n} per week", a_week=n))
    spans = st.tuples(st.integers(1, 3), st.integers(4, 6)).map(
        lambda both: Rate(f"{both[0]}-{both[1]} per week", a_week=both[1])
    )
    every = st.integers(2, 6).map(lambda n: Rate(f"every {n} days", apart=n))
    off = st.integers(1, 4).map(lambda n: Rate(f"daily, {n} days off between", apart=n + 1))
    hours = st.sampled_from([(24, 1), (36, 2), (48, 2), (72, 3)]).map(
        lambda both: Rate(f"daily, {both[0]} h between", apart=both[1])
    )
    apart = st.integers(1, 3).map(
        lambda n: Rate(f"{n} per week, never on consecutive days", apart=2, a_week=n)
    )
    rest = st.integers(1, 4).map(lambda n: Rate(f"daily, {n} full rest days per week", a_week=7 - n))
    row = st.integers(1, 5).map(lambda n: Rate(f"daily, at most {n} days in a row", row=n))
    named = st.sets(st.integers(0, 6), min_size=1, max_size=5).map(on_weekdays)
    plain = st.sampled_from([Rate("daily"), Rate("every other day", apart=2)])
    return st.one_of(a_week, spans, every, off, hours, apart, rest, row, named, plain)


def on_weekdays(days: set[int]) -> Rate:
    """Without a calendar nobody knows which day it is: as far apart and as many as the named ones."""
    named = sorted(days)
    apart = min((after - day - 1) % 7 + 1 for day, after in zip(named, [*named[1:], named[0]], strict=True))
    words = "on " + " and ".join(WEEKDAYS[day] for day in named)
    return Rate(words, apart, len(named), weekdays=tuple(named))


def plan_of(rate: Rate) -> Protocol:
    text = f"{STARTED}times: {json.dumps(rate.words)}\nstages: {{weeks 1-8: {{do: walk 20 min}}}}\n"
    plan = read_plan(text)
    assert isinstance(plan, Protocol), plan
    return plan


def trained(plan: Protocol, library: Library) -> list[Day]:
    """The diary of somebody who trains as soon as they are told they may."""
    [machine] = machines(plan, library)
    state, memory, days = State(), Memory(), list[Day]()
    while state.free_from < DAYS and not (state.finished or state.waiting):
        days.append(Day(state.free_from, True, session_answers(machine, state, "well")))
        state, _ = live(machine, state, memory, days[-1])
        memory = memory.after(days[-1])
    return days


def greedy(rate: Rate, until: int, first: int | None = None) -> list[int]:
    """A session on each day that the numbers leave free."""
    found: list[int] = []
    for day in range(until + 1):
        if rate.allows(day, found, first):
            found.append(day)
    return found


@given(rates())
@tries(60)
def test_the_engine_lets_train_on_the_days_that_the_numbers_leave_free(rate: Rate) -> None:
    days = [day.number for day in trained(plan_of(rate), LIBRARY)]
    assert days == greedy(rate, days[-1]), rate.words


@given(rates(), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)))
@tries(60)
def test_the_calendar_has_no_session_on_a_day_that_is_not_free(rate: Rate, start: dt.date) -> None:
    first = start.weekday()
    days = [coming.day for _, coming in sessions(plan_of(rate), LIBRARY, first)]
    for number, day in enumerate(days):
        assert rate.allows(day, days[:number], first), (rate.words, days)
    if rate.weekdays:
        assert days == [day for day in greedy(rate, days[-1], first) if day >= days[0]]


@given(st.lists(rates(), min_size=25, max_size=25))
@tries(1)
def test_the_browser_lays_out_the_same_days(several: list[Rate]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, rate in enumerate(several):
            plan = plan_of(rate)
            vectors = vectors_of(plan, LIBRARY, Memory(), trained(plan, LIBRARY))
            (Path(folder) / f"{number}.json").write_text(json.dumps(vectors), "utf-8")
        assert replayed(Path(folder)) == ""
