"""Limb symmetry: the better the injured side, the higher the index, whatever is measured."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import HEAD, good_plan
from test_client import replayed, write
from tries import tries

from generator.check.readiness import batteries
from generator.errors import Place
from generator.model import Library, Protocol, Written
from generator.notation import parse_condition
from generator.notation.condition import Condition
from generator.pages.parts.pass_mark import target
from generator.rules.answering import answers
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.runners import diary
from generator.rules.simulate import simulate
from generator.source import Text
from generator.words.condition import condition_words

TIMED, COUNTED = "hop-timed-6-m", "hop-single-distance"
OWN = "measures: {shuffle: {kind: number, unit: s, better: less}, reach: {kind: number, better: more}}\n"
numbers = st.fractions(min_value=1, max_value=500, max_denominator=10)


def met(library: Library, name: str, bar: int, injured: Fraction, uninjured: Fraction) -> bool | None:
    day = Day(0, True, {name: {"injured": injured, "uninjured": uninjured}})
    facts = Facts(day, Memory(), library, 0, 1, {})
    return facts.truth(parse_condition(f"{name} LSI >= {bar} %"))


@pytest.mark.parametrize(("injured", "passes"), [("2", True), ("2.2", True), ("2.3", False), ("1.5", True)])
def test_of_a_time_to_beat_fewer_seconds_on_the_injured_side_are_better(
    injured: str, passes: bool, library: Library
) -> None:
    assert met(library, TIMED, 90, Fraction(injured), Fraction(2)) is passes


@given(bar=st.integers(1, 200), one=numbers, two=numbers, other=numbers)
@tries(100)
def test_better_on_the_injured_side_never_lowers_the_index(
    library: Library, bar: int, one: Fraction, two: Fraction, other: Fraction
) -> None:
    worse, better = sorted((one, two))
    assert met(library, COUNTED, bar, worse, other) <= met(library, COUNTED, bar, better, other)
    assert met(library, TIMED, bar, better, other) <= met(library, TIMED, bar, worse, other)


@pytest.mark.parametrize("op", ["<", "<=", ">", ">="])
@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("name", [TIMED, COUNTED])
def test_a_made_up_runner_answers_what_is_wanted(name: str, wanted: bool, op: str, library: Library) -> None:
    condition = parse_condition(f"{name} LSI {op} 90 %")
    day = Day(0, True, answers(condition, wanted, library))
    assert Facts(day, Memory(), library, 0, 1, {}).truth(condition) is wanted


def test_the_words_say_which_way_it_is_counted(library: Library) -> None:
    words = condition_words(parse_condition(f"{TIMED} LSI >= 90 %"), library)
    assert (
        words
        == "in “Timed hop over 6 m (20 feet)” your injured side is 90% or more as fast as the other side"
    )
    assert str(target(library.test_of[TIMED][1], library)) == "90% or more as fast as the other side"


def asking(bar: str) -> Protocol:
    """A plan that asks for the bar, with measures of its own."""
    stages = "stages: {week 1: run 20 min, week 2: run 20 min}\n"
    return good_plan(f"{HEAD}{OWN}starts: plan start\ntimes: 3 per week\nprogress when: {bar}\n{stages}")


def test_a_plans_own_measure_says_which_number_is_the_better_one(library: Library) -> None:
    own = library.of(asking("shuffle LSI >= 90 %"))
    for injured, passes in (("2", True), ("2.2", True), ("2.3", False)):
        assert met(own, "shuffle", 90, Fraction(injured), Fraction(2)) is passes
    assert met(own, "reach", 90, Fraction(9), Fraction(10)) is True
    assert met(own, "reach", 90, Fraction(10), Fraction(12)) is False
    words = condition_words(parse_condition("shuffle LSI >= 90 %"), own)
    assert words == "in “Shuffle” your injured side is 90% or more as fast as the other side"


@pytest.mark.parametrize(
    ("bar", "problem"),
    [
        ("shuffle <= 12 s each side", None),
        ("shuffle LSI >= 90 %", None),
        ("shuffle >= 12 s each side", "a lower number is better in 'shuffle'"),
        ("shuffle LSI <= 90 %", "an LSI counts how good the injured side is, in 'shuffle' too"),
        ("reach <= 12 each side", "a higher number is better in 'reach'"),
    ],
)
def test_a_bar_that_asks_for_worse_is_found(bar: str, problem: str | None, library: Library) -> None:
    plan = asking(bar)
    found = [p.message for p in batteries(replace(library, protocols={plan.id: plan}, tests={}))]
    assert [message.partition(";")[0] for message in found] == [problem] * 2 * bool(problem)


@pytest.mark.parametrize("name", [TIMED, "shuffle"])
def test_a_time_to_beat_is_compared_alike_in_the_browser(name: str, library: Library, tmp_path: Path) -> None:
    plan = asking(f"{name} LSI >= 90 %")
    for number, injured in enumerate(("1.5", "2", "2.2", "2.3", "4")):
        sides = {"injured": Fraction(injured), "uninjured": Fraction(2)}
        said = {name: sides, "pain during": Fraction(0), "pain next morning": Fraction(0)}
        days = [Day(day, True, said) for day in (0, 2, 4, 7, 9)]
        write(tmp_path, str(number), plan, library, Memory(), days)
    assert replayed(tmp_path) == ""


def test_a_made_up_runner_reaches_a_number_and_an_index_of_one_measure(library: Library) -> None:
    bars = "shuffle <= 12 s each side, shuffle LSI >= 90 %, reach >= 20 each side, reach LSI >= 95 %"
    plan = asking(f"[{bars}]")
    assert [*simulate(plan, library, *diary(plan, library, "perfect"))][-1].state.finished == "end"


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        ("hop-single-distance LSI >= 90 %", "90% or more of the other side"),
        ("hop-single-distance LSI > 90 %", "more than 90% of the other side"),
        ("hop-single-distance LSI = 90-110 %", "90–110% of the other side"),
        ("hop-single-distance LSI = 100 %", "exactly 100% of the other side"),
        ("hop-single-distance difference <= 5", "5 cm or less of difference between your sides"),
        ("hop-single-distance difference < 5", "less than 5 cm of difference between your sides"),
        ("hop-single-distance difference = 0-5", "0–5 cm of difference between your sides"),
        ("hop-single-distance >= 90 each side", "90 cm on each side"),
        ("hop-single-distance > 90 each side", "more than 90 cm on each side"),
        ("hop-single-distance = 90-100 each side", "90–100 cm on each side"),
        ("hop-single-distance = 90 each side", "exactly 90 cm on each side"),
        ("hop-single-distance <= 90 each side", "90 cm or less on each side"),
        ("hop-single-distance >= norm", "Typical score for your age"),
        ("hop-single-distance <= norm", "Typical score or less for your age"),
    ],
)
def test_the_words_of_a_target_say_both_ends_and_the_way(bar: str, words: str, library: Library) -> None:
    item = library.test_of[COUNTED][1]
    assert str(target(item.model_copy(update={"pass_when": written(bar)}), library)) == words


def test_a_share_of_a_norm_is_no_norm(library: Library) -> None:
    item = library.test_of[COUNTED][1]
    bar = item.model_copy(update={"pass_when": written("hop-single-distance >= 90 % of norm")})
    assert "90% of the typical score for your age or more" in str(target(bar, library))


def written(bar: str) -> Written[Condition]:
    return Written(parse_condition(bar), Text(bar, Place("")))


@pytest.mark.parametrize(
    ("bar", "problem"),
    [
        ("hop-single-distance LSI <= 90 %", "an LSI is the better the higher it is"),
        ("hop-single-distance difference >= 5", "a difference is the better the smaller it is"),
        ("hop-single-distance LSI >= 90 % and hop-single-distance LSI <= 110 %", "a test's page judges one"),
        ("not (hop-single-distance < 90)", "a test's page judges one limit"),
        ("hop-single-distance >= baseline", "a test's page doesn't know 'baseline'"),
    ],
)
def test_a_bar_that_a_tests_page_cant_judge_is_refused(bar: str, problem: str, library: Library) -> None:
    test, item = library.test_of[COUNTED]
    items = {**test.items, COUNTED: item.model_copy(update={"pass_when": written(bar)})}
    tests = {test.id: test.model_copy(update={"items": items})}
    found = [p.message for p in batteries(replace(library, protocols={}, tests=tests))]
    assert any(message.startswith(problem) for message in found), found
