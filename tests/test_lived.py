"""Plans at random, lived by the engine, by a second reading of the reference, and in the browser: alike."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lived.drawn import Told, diaries, gated, plans, readable
from lived.life import lives
from lived.values import Plan
from own import own_library
from plans import read_plan
from test_client import replayed, write
from tries import tries

from generator.model import Protocol
from generator.pages.browser.plan_data import plan_data
from generator.rules.diary import Memory
from generator.rules.machine import machines
from generator.rules.simulate import simulate

LIBRARY = own_library()
Drawn = tuple[Plan, tuple[Told, ...]]

SAME = {"plateau": "carry on", "too soon": "carry on"}
"""Verdicts that offer help beside what they say; and a good session before its day, which a plateau hides."""


def with_diary(plan: Plan) -> st.SearchStrategy[Drawn]:
    return st.tuples(st.just(plan), diaries(plan, 10))


@given(readable().flatmap(with_diary))
@settings(tries(20), suppress_health_check=[HealthCheck.too_slow])
def test_a_day_is_told_as_the_reference_says(drawn: Drawn) -> None:
    told_alike(*drawn)


@given(gated().flatmap(with_diary))
@settings(tries(30), suppress_health_check=[HealthCheck.too_slow])
def test_what_lasts_for_days_is_told_alike_as_a_criterion_and_as_a_gate(drawn: Drawn) -> None:
    told_alike(*drawn)


def told_alike(plan: Plan, diary: tuple[Told, ...]) -> None:
    read = read_plan(str(plan))
    assert isinstance(read, Protocol), read
    rows = list(simulate(read, LIBRARY, Memory(), [one.day() for one in diary]))
    # Before the first day there may be a word on where the plan begins.
    for told, row, mine in zip(diary, rows[len(rows) - len(diary) :], lives(plan, diary), strict=True):
        stage = len(plan.levels) + 1 if row.state.finished else row.state.stage
        said, verdict = (SAME.get(one, one) for one in (row.told.verdict, mine.verdict))
        assert (said, row.told.colour, stage) == (verdict, mine.colour, mine.stage), told


@given(plans().flatmap(with_diary))
@settings(tries(20), suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_rule_says_has_words_on_the_page(drawn: Drawn) -> None:
    plan, diary = drawn
    read = read_plan(str(plan))
    assert isinstance(read, Protocol), read
    words = plan_data(read, LIBRARY)["words"]
    rules = {
        f"{condition}: " for m in machines(read, LIBRARY) for step in m.steps for condition, _ in step.rules
    }
    for row in simulate(read, LIBRARY, Memory(), [one.day() for one in diary]):
        spoke = [said for said in row.told.because if any(said.startswith(rule) for rule in rules)]
        assert [said for said in spoke if said not in words] == []


def test_drawn_plans_are_told_alike_in_the_browser(tmp_path: Path) -> None:
    drawn: list[Drawn] = []

    @given(plans().flatmap(with_diary))
    @settings(tries(30), phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    def draw(one: Drawn) -> None:
        drawn.append(one)

    draw()
    for number, (plan, diary) in enumerate(drawn):
        read = read_plan(str(plan))
        assert isinstance(read, Protocol), read
        write(tmp_path, str(number), read, LIBRARY, Memory(), [one.day() for one in diary])
    assert replayed(tmp_path) == ""
