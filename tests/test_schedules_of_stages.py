"""Windows and caps, against a second opinion: which stage is trained on which day, from the numbers alone."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from plans import HEAD, good_plan
from test_client import laid_out, replayed, said
from test_schedules import LIBRARY, Rate
from tries import tries

from generator.feeds.calendar import PRODID, sessions
from generator.model import Protocol
from generator.pages.browser.plan_data import plan_data
from generator.rules.beginning import begin
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.forecast import forecast
from generator.rules.machine import machines
from generator.rules.runners import session_answers
from generator.rules.simulate import Row, simulate
from generator.rules.vectors import test_vectors as vectors_of

Trained = list[tuple[int, int]]
"""Days of the plan on which there is a session, and the number of the stage that it is of."""


@dataclass(frozen=True)
class Windows:
    """Stages of whole weeks that follow one another, and how often there is a session."""

    edges: tuple[int, ...]
    """Weeks after day zero on which the first begins, and each is over."""
    way: str
    """How they are written: from the first week, from 0, or from edge to edge after a surgery."""
    ago: int
    """How many days before the plan's first day the surgery was."""
    rate: Rate

    def keys(self) -> Iterator[str]:
        for begins, ends in pairwise(self.edges):
            low = begins + (self.way == "from 1")
            yield f"week {low}" if self.way == "from 1" and low == ends else f"weeks {low}-{ends}"

    @property
    def text(self) -> str:
        stages = "".join(f"  {key}: walk {20 + number} min\n" for number, key in enumerate(self.keys()))
        anchor = "surgery" if self.way == "edges" else "plan start"
        return f"{HEAD}starts: {anchor}\ntimes: {self.rate.words}\nstages:\n{stages}"

    @property
    def last(self) -> int:
        """The first day of the plan after all windows."""
        return 7 * self.edges[-1] - self.ago

    def stage(self, day: int) -> int:
        """The number of the stage whose time it is."""
        return sum(7 * edge <= day + self.ago for edge in self.edges[:-1])

    def trained(self) -> Trained:
        """A session on each day that the numbers leave free, from the first window on."""
        found: list[int] = []
        for day in range(max(0, 7 * self.edges[0] - self.ago), self.last):
            if self.rate.allows(day, found):
                found.append(day)
        return [(day, self.stage(day)) for day in found]


def often() -> st.SearchStrategy[Rate]:
    return st.one_of(
        st.integers(1, 6).map(lambda n: Rate(f"{n} per week", a_week=n)),
        st.integers(2, 4).map(lambda n: Rate(f"every {n} days", apart=n)),
        st.integers(1, 3).map(lambda n: Rate(f"{n} per week, never on consecutive days", apart=2, a_week=n)),
        st.just(Rate("daily")),
    )


@st.composite
def windows(draw: st.DrawFn) -> Windows:
    way = draw(st.sampled_from(["from 1", "from 0", "edges"]))
    lengths = draw(st.lists(st.integers(1, 2), min_size=2, max_size=4))
    first = draw(st.integers(2, 9)) if way == "edges" else 0
    # Nobody is late: the surgery was at most as long ago as the first window takes to open.
    ago = draw(st.integers(0, 7 * first)) if first else 0
    return Windows(tuple(accumulate([first, *lengths])), way, ago, draw(often()))


@dataclass(frozen=True)
class Caps:
    """Levels of a session each, of which no more than so many are begun in so many days."""

    levels: int
    most: int
    days: int

    @property
    def text(self) -> str:
        stages = "".join(f"  level {n}: walk {20 + n} min\n" for n in range(1, self.levels + 1))
        cap = f"at most {self.most} level{'s' if self.most > 1 else ''} per {self.days} days"
        return (
            f"{HEAD}starts: plan start\nhouse: {{shortest: 1, between: 1}}\nmeasures: {{limp: sign}}\n"
            f"progress when: no limp\ntimes: {cap}\nstages:\n{stages}"
        )

    def begun(self) -> list[int]:
        """The day on which each level is begun, where there is a good session each day."""
        found: list[int] = []
        for level in range(self.levels):
            after = found[-1] + 1 if found else 0
            found.append(max(after, found[level - self.most] + self.days) if level >= self.most else after)
        return found


def caps() -> st.SearchStrategy[Caps]:
    return st.builds(Caps, st.integers(3, 7), st.integers(1, 3), st.integers(2, 10))


@dataclass(frozen=True)
class Table:
    """A plan that prints its days, with what is done on each."""

    rows: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        stages = "".join(f"  day {day + 1}: {what}\n" for day, what in self.rows)
        return f"{HEAD}starts: plan start\nstages:\n{stages}"

    @property
    def trained(self) -> Trained:
        """Each printed day on which there is more than a rest."""
        return [(day, number) for number, (day, what) in enumerate(self.rows, 1) if what != "rest"]


def tables() -> st.SearchStrategy[Table]:
    what = st.sampled_from(["run 9 min", "run 12 min", "walk 20 min", "rest"])
    days = st.sets(st.integers(1, 13), min_size=1, max_size=10).map(lambda days: [0, *sorted(days)])
    return days.flatmap(
        lambda days: st.tuples(*(what for _ in days[1:])).map(
            lambda each: Table(tuple(zip(days, ("run 8 min", *each), strict=True)))
        )
    )


def plan_of(text: str) -> Protocol:
    return good_plan(text)


def memory_of(ago: int) -> Memory:
    return Memory(known={"surgery": Fraction(-ago)})


def diary(plan: Protocol, memory: Memory, until: int) -> list[Day]:
    """That of somebody who trains as soon as they are told they may."""
    [machine] = machines(plan, LIBRARY)
    state, days = begin(machine, memory)[0], list[Day]()
    while state.free_from < until and not (state.finished or state.waiting):
        number = max(state.free_from, days[-1].number + 1) if days else state.free_from
        days.append(Day(number, True, session_answers(machine, state, "well")))
        state, _ = live(machine, state, memory, days[-1])
        memory = memory.after(days[-1])
    return days


def lived(plan: Protocol, memory: Memory, days: list[Day]) -> Trained:
    """Each day with the stage that was trained on it."""
    rows = (row for row in simulate(plan, LIBRARY, memory, days) if row.day.done)
    return [(row.day.number, _trained(row)) for row in rows]


def _trained(row: Row) -> int:
    return row.before.stage if row.told.verdict == "progress" else row.state.stage


@given(windows())
@tries(60)
def test_each_day_is_of_the_stage_whose_window_it_is_in(made: Windows) -> None:
    plan, memory = plan_of(made.text), memory_of(made.ago)
    found = lived(plan, memory, diary(plan, memory, made.last))
    assert [one for one in found if one[0] < made.last] == made.trained(), made.text


@given(windows(), st.integers(0, 6))
@tries(60)
def test_the_calendar_keeps_each_stage_in_its_window(made: Windows, first: int) -> None:
    plan = plan_of(made.text)
    [machine] = machines(plan, LIBRARY)
    coming = list(forecast(machine, begin(machine, memory_of(made.ago))[0], 0, first))
    days = [one.day for one in coming]
    assert {one.stage for one in coming} == {step.number for step in machine.steps}
    for number, one in enumerate(coming):
        assert one.stage == made.stage(one.day), (made.text, coming)
        assert made.rate.allows(one.day, days[:number]), (made.text, days)


@given(caps())
@tries(60)
def test_no_more_levels_are_begun_than_the_cap_allows(made: Caps) -> None:
    plan = plan_of(made.text)
    until = made.begun()[-1] + 1
    found = lived(plan, Memory(), diary(plan, Memory(), until))
    begun = [next(day for day, stage in found if stage == level) for level in range(1, made.levels + 1)]
    assert begun == made.begun(), made.text


@given(caps(), st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)))
@tries(40)
def test_the_calendar_begins_no_more_levels_than_the_cap_allows(made: Caps, start: dt.date) -> None:
    laid = [
        (coming.day, coming.stage) for _, coming in sessions(plan_of(made.text), LIBRARY, start.weekday())
    ]
    begun = [next(day for day, stage in laid if stage == level) for level in range(1, made.levels + 1)]
    for level, day in enumerate(begun[made.most :]):
        assert day - begun[level] >= made.days, (made.text, begun)


@given(tables(), st.integers(0, 6))
@tries(60)
def test_each_printed_day_is_kept(made: Table, first: int) -> None:
    plan = plan_of(made.text)
    [machine] = machines(plan, LIBRARY)
    until = made.trained[-1][0] + 1
    laid = forecast(machine, begin(machine, Memory())[0], 0, first)
    assert [(one.day, one.stage) for one in laid if one.day < until] == made.trained, made.text
    assert [number for number, _ in lived(plan, Memory(), diary(plan, Memory(), until))] == [
        day for day, _ in made.trained
    ], made.text


@given(
    st.lists(windows(), min_size=15, max_size=15),
    st.lists(caps(), min_size=10, max_size=10),
    st.lists(tables(), min_size=10, max_size=10),
)
@tries(1)
def test_the_browser_keeps_windows_caps_and_tables_and_lays_out_the_same_days(
    several: list[Windows], capped: list[Caps], printed: list[Table]
) -> None:
    plans = [(plan_of(one.text), one.ago, one.last) for one in several]
    plans += [(plan_of(one.text), 0, one.begun()[-1] + 1) for one in capped]
    plans += [(plan_of(one.text), 0, one.trained[-1][0] + 1) for one in printed]
    with tempfile.TemporaryDirectory() as vectors, tempfile.TemporaryDirectory() as laid:
        for number, (plan, ago, until) in enumerate(plans):
            memory = memory_of(ago)
            days = diary(plan, memory, until)
            told = vectors_of(plan, LIBRARY, memory, days)
            (Path(vectors) / f"{number}.json").write_text(json.dumps(told), "utf-8")
            shown = plan_data(plan, LIBRARY) | {"calendar": laid_out(plan, LIBRARY), "prodid": PRODID}
            (Path(laid) / f"{number}.json").write_text(json.dumps(shown), "utf-8")
        assert replayed(Path(vectors)) == ""
        assert said(PLANS=laid, ONLY="plans") == ""
