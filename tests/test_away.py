"""A rest that the plan itself asks for is no break: nobody loses a stage for doing what they were told."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from own import own_library
from plans import HEAD, good_plan, plan_problems
from test_client import replayed, write
from tries import tries

from generator.model import Library, Protocol
from generator.rules.diary import Day, Memory
from generator.rules.simulate import simulate

LIBRARY = own_library()
RULE = """times: 3 per week
if: {limp: rest 14 days}
stages: {week 1: run 20 min, week 2: run 20 min, week 3: run 20 min}
"""
SELDOM = "times: every 14 days\nstages: {weeks 1-4: walk 20 min, weeks 5-8: walk 30 min}\n"
LONG = "times: 3 per week\n%sstages: {week 1: run 20 min, weeks 2-4: rest, week 5: run 20 min}\n"
STEPS = "times: 3 per week\nstages: {week 1: run 20 min, week 2: run 20 min, week 3: run 20 min}\n"
FAR = "times: 3 per week\n%sstages: {day 1: run 20 min, day 29: run 20 min}\n"


HELD = """times: every other day
stages:
  first: {lasts: 1 week, do: run 20 min}
  wait: {do: rest}
  quarter: {lasts: 1 week, do: run 20 min, enter when: cleared by surgeon}
  half: run 30 min
"""
CLEARED = {"cleared by surgeon": True}
SHORT = """times: every other day
stages:
  first: {lasts: 1 week, do: run 20 min}
  pause: {lasts: 6 days, do: rest}
  second: run 30 min
"""


UNTIL = f"{STEPS}if: {{limp: rest until no limp}}\n"
WHEN = """times: 3 per week
stages:
  week 1: run 20 min
  week 2: {sessions: {short: {do: run 20 min, when: no limp}}}
  week 3: run 20 min
"""
GATE = "times: 3 per week\nstages: {week 1: run 20 min, week 2: {do: run 20 min, enter when: no limp}}\n"
EITHER = WHEN.replace("when: no limp}", "when: no limp}, slow: {do: walk 20 min}")


def plan_with(text: str) -> Protocol:
    return good_plan(f"{HEAD}starts: plan start\n{text}")


def days(*numbers: int, limp: int | None = None) -> list[Day]:
    said = {"pain during": Fraction(0), "pain before": Fraction(0), "pain next morning": Fraction(0)}
    return [Day(number, True, said | {"limp": number == limp}) for number in numbers]


def limps(*numbers: int) -> list[Day]:
    return [Day(number, answers={"limp": True}) for number in numbers]


def cleared(number: int) -> list[Day]:
    return [replace(day, answers={**day.answers, **CLEARED}) for day in days(number)]


CASES: dict[str, tuple[str, list[Day], str]] = {
    "the first day after it": (RULE, days(0, 2, 4, 7, 22, limp=7), "week-2"),
    "some days later": (RULE, days(0, 2, 4, 7, 34, limp=7), "week-2"),
    "two weeks later": (RULE, days(0, 2, 4, 7, 35, limp=7), "week-1"),
    "without such a rest": (RULE, days(0, 2, 4, 7, 21), "week-1"),
    "a stage of rest": (LONG % "", days(0, 2, 4, 28), "week-5"),
    "a break in a stage of rest": (LONG % "", days(0, 2, 4, 41), "week-1"),
    "three weeks": (STEPS, days(0, 2, 4, 7, 9, 11, 14, 35), "week-1"),
    "two weeks, then one more": (STEPS, [*days(0, 2, 4, 7, 9, 11, 14), Day(28), *days(35)], "week-1"),
    "a rest that the next stage holds": (HELD, [*days(0, 2, 4, 6), *cleared(32)], "quarter"),
    "such a rest, left on a day without a session": (
        HELD,
        [*days(0, 2, 4, 6), Day(20), Day(32, answers=CLEARED), *days(34)],
        "quarter",
    ),
    "a break after such a rest": (HELD, [*days(0, 2, 4, 6), Day(12, answers=CLEARED), *days(26)], "first"),
    "a rest left on a day without a session": (LONG % "", [*days(0, 2, 4), Day(28), *days(30)], "week-5"),
    "a short rest, noted": (SHORT, [*days(0, 2, 4, 6), Day(13), *days(25)], "second"),
    "a break after such a rest, noted early": (SHORT, [*days(0, 2, 4, 6), Day(13), *days(27)], "first"),
    "a break after it, noted late": (SHORT, [*days(0, 2, 4, 6), Day(20), *days(27)], "first"),
    "a break after it, of which nothing is noted": (SHORT, days(0, 2, 4, 6, 27), "first"),
    "nobody has a break who hasn't begun": (STEPS, [Day(0), Day(15), Day(40), *days(60)], "week-1"),
    "a rest until something is true": (
        UNTIL,
        [*days(0, 2, 4, 7, limp=7), *limps(12, 20, 30), *days(36)],
        "week-2",
    ),
    "a break in such a rest": (UNTIL, [*days(0, 2, 4, 7, limp=7), *limps(12), *days(26)], "week-1"),
    "such a rest of which nothing is told": (UNTIL, days(0, 2, 4, 7, 21, limp=7), "week-1"),
    "a break after such a rest is over": (
        UNTIL,
        [*days(0, 2, 4, 7, limp=7), *limps(12, 20), Day(21, answers={"limp": False}), *days(34)],
        "week-1",
    ),
    "a session that waits": (WHEN, [*days(0, 2, 4, 7), *limps(12, 20, 30), *days(36)], "week-2"),
    "a break while it waits": (WHEN, [*days(0, 2, 4, 7), *limps(12), *days(26)], "week-1"),
    "another session that doesn't wait": (EITHER, [*days(0, 2, 4, 7), *limps(12, 20), *days(30)], "week-1"),
    "a second break in one rest": (WHEN, [*days(0, 2, 4, 7, 9, 11, 14), *limps(20, 34, 48)], "week-1"),
    "a session each two weeks": (SELDOM, days(0, 14, 28, 42), "weeks-5-8"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rest_that_was_ordered_is_no_break(name: str, library: Library) -> None:
    text, diary, stage = CASES[name]
    plan = plan_with(text)
    rows = list(simulate(plan, replace(library, protocols={plan.id: plan}), Memory(), diary))
    assert rows[-1].told.stage == stage


@given(
    st.sampled_from((0, 3, 14)),
    st.integers(8, 60),
    st.sets(st.integers(7, 60), max_size=4),
    st.integers(0, 12),
)
@tries(15)
def test_a_rest_with_a_gate_after_it_never_costs_a_stage(
    rest: int, day: int, noted: set[int], later: int
) -> None:
    plan = plan_with(HELD.replace("do: rest", f"do: rest, lasts: {rest} days") if rest else HELD)
    quiet = [Day(number) for number in sorted(noted) if number < day]
    back = max(day + later, 7 + rest)
    diary = [*days(0, 2, 4, 6), *quiet, Day(day, answers=CLEARED), *days(back)][: None if back > day else -2]
    diary += cleared(day) if back == day else []
    rows = list(simulate(plan, LIBRARY, Memory(), diary))
    assert {row.told.verdict for row in rows} <= {"carry on", "progress", "quiet"}
    assert rows[-1].state.stage == 3


def test_the_browser_says_the_same(library: Library, tmp_path: Path) -> None:
    for number, (text, diary, _) in enumerate(CASES.values()):
        plan = plan_with(text)
        write(tmp_path, str(number), plan, replace(library, protocols={plan.id: plan}), Memory(), diary)
    assert replayed(tmp_path) == ""


def test_days_between_sessions_as_long_as_a_break_need_a_longer_break(library: Library) -> None:
    [problem] = plan_problems(f"{HEAD}starts: plan start\n{FAR % ''}", library)
    assert "write 'house: {gap back: 42, gap restart: 56}'" in problem
    mended = FAR % "house: {gap back: 42, gap restart: 56}\n"
    assert plan_problems(f"{HEAD}starts: plan start\n{mended}", library) == []


def test_a_stage_of_rest_may_be_as_long_as_a_break(library: Library) -> None:
    assert plan_problems(f"{HEAD}starts: plan start\n{LONG % ''}", library) == []


def test_the_sessions_before_a_break_are_not_counted_against_anyone(library: Library) -> None:
    plan = plan_with(STEPS)
    rows = list(simulate(plan, library, Memory(), days(0, 2, 4, 7, 9, 11, 14, 28)))
    assert (rows[-2].state.since_best, rows[-1].state.since_best) == (1, 1)
    assert rows[-1].state.best == 2
