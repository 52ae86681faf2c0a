"""A stage at which nothing is done, and the next one's gate: page, `show` and engine say what ends it."""

from __future__ import annotations

from fractions import Fraction

from plans import HEAD, good_plan

from generator.model import Library, Protocol
from generator.pages.parts.several import once
from generator.pages.parts.stage_facts import rest_ends
from generator.reference.recipes import RECIPES, whole
from generator.rules.diary import Answer, Day, Memory
from generator.rules.simulate import Row, simulate
from generator.show import show
from generator.words.often import plan_often

WAITING = next(lines for _, lines in RECIPES if "daily-pain for 5 consecutive days" in lines)
"""As the reference writes it."""


def plan() -> Protocol:
    return good_plan(whole(WAITING))


def lived(library: Library, sore: int, days: int) -> list[Row]:
    """Days without a session; the bone is sore until that day, and no pain is felt from five days before."""
    told: list[dict[str, Answer]] = [
        {"daily-pain": day < sore - 5, "bone-sore": day < sore} for day in range(days)
    ]
    diary = [Day(number, None, answers) for number, answers in enumerate(told)]
    return [*simulate(plan(), library, Memory({}), diary)]


def test_what_ends_the_wait_is_told_wherever_the_stage_is(library: Library) -> None:
    own = library.of(plan())
    told = rest_ends(plan(), plan().stages[0], own)
    assert told.startswith("as soon as ")
    assert "for 5 days in a row" in told
    assert "the bone isn't sore" in told
    assert any(told in line for line in show(plan(), own))
    # Nothing is done, so nothing is done three times a week.
    assert plan_often(plan(), own) == [("", ["3 times a week"])]


def test_nobody_who_waits_for_a_bone_is_sent_away_for_want_of_progress(library: Library) -> None:
    rows = lived(library, 40, 41)
    assert {row.told.verdict for row in rows[:-1]} == {"quiet"}
    assert (rows[-1].told.verdict, rows[-1].state.stage) == ("progress", 2)


def test_whoever_waits_too_long_is_sent_to_the_person_whom_the_plan_names(library: Library) -> None:
    rows = lived(library, 60, 50)
    seen = next(row for row in rows if row.told.verdict != "quiet")
    assert (seen.day.number, seen.told.verdict) == (42, "see")
    assert seen.told.because == ("6 weeks in stage: see doctor",)


def test_a_time_of_its_own_is_waited_for_too(library: Library) -> None:
    head = f"{HEAD}starts: plan start\ntimes: daily\n"
    both = good_plan(
        f"{head}stages:\n  wait: {{do: rest, lasts: 5 days}}\n  one: {{do: run 1 km, enter when: no limp}}\n"
    )
    first, second = both.stages
    assert rest_ends(both, first, library) == "when its time is up and you do not limp"
    alone = good_plan(f"{head}stages:\n  wait: {{do: rest, lasts: 5 days}}\n  one: {{do: run 1 km}}\n")
    assert rest_ends(alone, alone.stages[0], library) == "by itself, once its time is over"
    assert second.enter_when
    limping: list[dict[str, Answer]] = [{"limp": day < 8, "pain during": Fraction(0)} for day in range(10)]
    rows = simulate(both, library, Memory({}), [Day(n, None, told) for n, told in enumerate(limping)])
    assert next(row.day.number for row in rows if row.state.stage == 2) == 8


def test_the_middle_of_a_rate_that_changes_is_told() -> None:
    assert once(["1 a week", "2 a week"]) == ("1 a week at first,", "later 2 a week")
    assert once(["1 a week", "2 a week", "3 a week"]) == (
        "1 a week at first,",
        "then 2 a week, later 3 a week",
    )
    many = [f"{number} a week" for number in range(1, 7)]
    assert once(many) == ("1 a week at first,", "then as each page says, later 6 a week")
