"""How often, against a second opinion: a scheduler that has only the numbers and shares no code with ours."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed
from tries import tries

from generator.feeds.calendar import sessions
from generator.model import Library, Protocol
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.each import own_sessions
from generator.rules.machine import machines
from generator.rules.runners import diary, session_answers
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import simulate
from generator.rules.state import State
from generator.rules.vectors import test_vectors as vectors_of
from generator.show import show

STARTED = f"{HEAD}starts: plan start\n"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAYS = 60
LIBRARY = own_library()


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
    numbered: tuple[int, ...] = ()
    """Days of the stage's own weeks, 0 for its first."""
    more: str = ""
    """How a second session is written that is beside the first."""

    def allows(
        self, day: int, past: list[int], first: int | None = None, counted: list[int] | None = None
    ) -> bool:
        """Whether there may be a session on that day, after those; `first`: the weekday of day 0. Days off
        follow each of them; so many in a week are of those that `counted`, where not all of them did."""
        if past and day - past[-1] < self.apart:
            return False
        taken = past if counted is None else counted
        near = (one // 7 == day // 7 if self.numbered else day - one < 7 for one in taken)
        if sum(near) >= self.a_week:
            return False
        if all(day - back in past for back in range(1, self.row + 1)):
            return False
        if first is not None and self.numbered:
            return day % 7 in self.numbered
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
    days = st.sets(st.integers(0, 6), min_size=1, max_size=5)
    named = st.one_of(days.map(on_weekdays), days.map(on_days), st.tuples(days, days).map(beside))
    weeks = [Rate("every week", apart=7), Rate("every other week", apart=14), Rate("every 2 weeks", apart=14)]
    plain = st.sampled_from([Rate("daily"), Rate("every other day", apart=2), *weeks])
    return st.one_of(a_week, spans, every, off, hours, apart, rest, row, named, plain)


def on_weekdays(days: set[int]) -> Rate:
    """Without a calendar nobody knows which day it is: as far apart and as many as the named ones."""
    named = sorted(days)
    apart = min((after - day - 1) % 7 + 1 for day, after in zip(named, [*named[1:], named[0]], strict=True))
    words = "on " + " and ".join(WEEKDAYS[day] for day in named)
    return Rate(words, apart, len(named), weekdays=tuple(named))


def on_days(days: set[int]) -> Rate:
    """Counted from the stage's first day, week by week."""
    same = on_weekdays(days)
    words = f"on day{'s' if days > {min(days)} else ''} {' and '.join(str(day + 1) for day in sorted(days))}"
    return replace(same, words=words, weekdays=(), numbered=same.weekdays)


def beside(both: tuple[set[int], set[int]]) -> Rate:
    """Two sessions, each on its own weekdays: the stage is trained on the days of both."""
    one, other = both
    return replace(on_weekdays(one | other), words=on_weekdays(one).words, more=on_weekdays(other).words)


def plan_of(rate: Rate) -> Protocol:
    own = [f"{{times: {json.dumps(words)}, do: walk 20 min}}" for words in (rate.words, rate.more) if words]
    sessions = ", ".join(f"{name}: {session}" for name, session in zip("ab", own, strict=False))
    text = f"{STARTED}stages: {{weeks 1-8: {{sessions: {{{sessions}}}}}}}\n"
    return good_plan(text)


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


RHYTHMS = st.lists(st.integers(1, 5), min_size=12, max_size=12)
"""Days from each session of a runner to the next, whatever the plan asks for."""


@given(rates(), RHYTHMS)
@tries(60)
def test_a_session_that_came_too_soon_takes_no_place_in_a_week(rate: Rate, rhythm: list[int]) -> None:
    days = [0, *accumulate(rhythm)]
    counted: list[int] = []
    for number, day in enumerate(days):
        if rate.allows(day, days[:number], counted=counted):
            counted.append(day)
    assert counting(plan_of(rate), days) == counted, (rate.words, days)


STEADY = {
    "2 per week": (3, [0, 3, 9, 12, 18, 21, 27, 30]),
    "3 per week": (2, [0, 2, 4, 8, 10, 12, 16, 18, 20, 24, 26, 28]),
    "1 per 3 weeks": (20, [0, 40]),
}
"""A rhythm a little above the rate, and the days that count: again and again one more is left out."""


@pytest.mark.parametrize("times", STEADY)
def test_a_steady_rhythm_above_the_rate_goes_on_counting(times: str) -> None:
    rhythm, counted = STEADY[times]
    days = [*range(0, counted[-1] + 1, rhythm)]
    assert counting(plan_of(Rate(times)), days) == counted


def counting(plan: Protocol, days: list[int]) -> list[int]:
    """Those of the days on which a session that goes well counts, for somebody who trains on all of them."""
    [machine] = machines(plan, LIBRARY)
    found, state, memory = list[int](), State(), Memory()
    for day in days:
        # A person's go-ahead each time: nobody is kept from the next session for want of progress.
        today = Day(day, True, session_answers(machine, state, "well"), person=True)
        state, told = live(machine, state, memory, today)
        memory = memory.after(today)
        found += [] if any(why.startswith("too soon") for why in told.also) else [day]
    return found


@given(rates(), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)))
@tries(60)
def test_the_calendar_has_no_session_on_a_day_that_is_not_free(rate: Rate, start: dt.date) -> None:
    first = start.weekday()
    days = [coming.day for _, coming in sessions(plan_of(rate), LIBRARY, first)]
    for number, day in enumerate(days):
        assert rate.allows(day, days[:number], first), (rate.words, days)
    if rate.weekdays or rate.numbered:
        assert days == [day for day in greedy(rate, days[-1], first) if day >= days[0]]


SESSIONS = {
    "a: {times: on Sun and Tue and Thu, do: run 9 min}, b: {times: on Sat, do: run 9 min}": (
        4,
        1,
        (1, 3, 5, 6),
    ),
    "a: {times: on Mon, do: run 9 min}, b: {times: on Thu, do: run 9 min}": (2, 3, (0, 3)),
    "a: {times: on Mon and Thu, do: run 9 min}, b: {times: on Mon, do: walk 9 min}": (2, 3, (0, 3)),
    "a: {times: on Mon and Thu, do: run 9 min}, b: {times: 1 per week, do: walk 9 min}": (2, 1, (0, 3)),
    "a: {times: on Mon and Thu, do: run 9 min}, b: {times: daily, do: walk 9 min}": (2, 1, ()),
    "a: {times: on days 1 and 5, do: run 9 min}, b: {times: on day 3, do: run 9 min}": (3, 2, (0, 2, 4)),
}
"""Sessions of a week to how many that count are planned, the least days between, and the days they are on."""


@pytest.mark.parametrize("sessions", SESSIONS)
def test_a_stage_is_trained_on_the_days_of_all_its_sessions(sessions: str) -> None:
    plan = good_plan(f"{STARTED}stages: {{week 1: {{sessions: {{{sessions}}}}}}}\n")
    [step] = machines(plan, LIBRARY)[0].steps
    limits = step.limits
    assert (step.planned, limits.gap, limits.weekdays or limits.numbered) == SESSIONS[sessions]


TABLE = ["1-3-5-7", "2-4-6", "1-2-4-5-6", "2-3-4-6-7", "1-4-7"]
"""A leaflet's weeks, as the days on which there is a run."""


def test_a_leaflets_table_is_kept_day_by_day() -> None:
    rows = ((week, row.split("-")) for week, row in enumerate(TABLE))
    printed = [7 * week + int(day) - 1 for week, days in rows for day in days]
    stages = "".join(
        f"  week {number}: {{times: on days {row.replace('-', ' and ')}, do: run {20 + number} min}}\n"
        for number, row in enumerate(TABLE, 1)
    )
    plan = good_plan(f"{STARTED}stages:\n{stages}")
    assert [coming.day for _, coming in sessions(plan, LIBRARY, 3)] == printed
    assert [day.number for day in diary(plan, LIBRARY, "perfect")[1]] == printed


def test_what_counts_is_said_where_sessions_are_beside_one_another() -> None:
    several = "{home: {times: daily, do: walk 9 min}, run: {times: 3 per week, do: run 9 min}}"
    plan = good_plan(f"{STARTED}stages: {{week 1: {{sessions: {several}}}}}\n")
    assert "   Only a day with “run” counts as one session." in show(plan, LIBRARY)
    assert [
        ", ".join(session.id for session in sessions_of(row, plan))
        for row in simulate(plan, LIBRARY, *diary(plan, LIBRARY, "perfect"))
    ] == ["home, run", "home", "home, run", "home", "home, run", "home", "home", "home, run"]


def test_a_made_up_runner_keeps_to_the_weekdays() -> None:
    plan = plan_of(on_weekdays({1, 3, 5, 6}))
    assert {day.number % 7 for day in diary(plan, LIBRARY, "perfect")[1]} == {1, 3, 5, 6}


@given(st.lists(rates(), min_size=25, max_size=25))
@tries(1)
def test_the_browser_lays_out_the_same_days(several: list[Rate]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, rate in enumerate(several):
            plan = plan_of(rate)
            steady = [Day(day, True, {"pain": Fraction(0)}) for day in range(0, 40, number % 4 + 1)]
            for how, days in (("due", trained(plan, LIBRARY)), ("steady", steady)):
                vectors = vectors_of(plan, LIBRARY, Memory(), days)
                (Path(folder) / f"{number}-{how}.json").write_text(json.dumps(vectors), "utf-8")
        assert replayed(Path(folder)) == ""


PLACES = {
    "1 per week in clinic": 1,
    "2 per week in clinic, 1 per week in studio": 3,
    "2 per week in clinic for 6 weeks": 2,
    "daily, 1 per week in clinic": None,
}
"""How often, and the most sessions in seven days: a place takes no rate away, and adds none to another."""


@pytest.mark.parametrize("times", PLACES)
def test_a_place_never_takes_the_rate_away(times: str) -> None:
    both = f'a: {{times: "{times}", do: [squat: 3 x 10]}}, b: {{times: daily, do: [lunge: 3 x 10]}}'
    stages = f"sessions: {{{both}}}\nstages: {{stage 1: {{lasts: weeks 1-6}}}}\n"
    plan = good_plan(f"{STARTED}exercises: [squat, lunge]\n{stages}")
    own, _ = own_sessions(plan.stages[0], 1, LIBRARY)
    most = PLACES[times]
    assert own.limits.per_week == most
    assert (f"a counts, at most {most} in 7 days" in "\n".join(show(plan, LIBRARY))) == (most is not None)
