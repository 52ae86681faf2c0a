"""A sign as a gate: whoever has it waits, and whoever hasn't goes on, to end a stage and to enter one."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from diaries import random_diary
from everywhere import LIBRARY, read
from plans import HEAD, plan_findings
from test_client import replayed, write

from generator.pages.parts.questions_asked import questions
from generator.rules.diary import Day, Memory
from generator.rules.machine import machines
from generator.rules.runners import diary as diary_of
from generator.rules.simulate import simulate

SIGNS = [id_ for id_, measure in LIBRARY.measures.items() if measure.kind == "sign"]
FLAGS = [*LIBRARY.red_flags]
GRADES = [id_ for id_, measure in LIBRARY.measures.items() if measure.grades[:1] == ("none",)]
BUILT_IN = ("unable", "run-today", "strength-today", "symptoms", "not-finished")


def plan(way: str, sign: str) -> str:
    gate = f"enter when: no {sign}, " if way == "enter" else ""
    first = f"progress when: no {sign}, " if way == "progress" else ""
    return (
        f"{HEAD}starts: plan start\ntimes: 3 per week\nhouse: {{shortest: 0}}\nstages:\n"
        f"  a: {{{first}do: run 5 min, lasts: 1 session}}\n  b: {{{gate}do: run 6 min, lasts: 1 session}}\n"
    )


def stages(text: str, sign: str, has: bool | str) -> list[str]:
    """Where a runner stands after each of three sessions, who says so of the sign each time."""
    felt = {"pain before": Fraction(0), "pain during": Fraction(0), "pain next morning": Fraction(0)}
    days = [Day(3 * at, True, {**felt, sign: has}) for at in range(2)]
    return [row.told.stage or row.state.finished for row in simulate(read(text), LIBRARY, Memory(), days)]


@pytest.mark.parametrize("way", ["progress", "enter"])
@pytest.mark.parametrize("sign", [*SIGNS, *FLAGS, *GRADES])
def test_a_sign_is_a_gate(way: str, sign: str) -> None:
    text = plan(way, sign)
    assert [problem for problem in plan_findings(text, LIBRARY) if problem.severity == "error"] == []
    if sign in BUILT_IN:
        return  # The diary gives it: what was done on the day.
    yes, no = ("none", LIBRARY.measures[sign].grades[-1]) if sign in GRADES else (False, True)
    assert stages(text, sign, yes)[0] == "b", "who hasn't got it goes on"
    assert set(stages(text, sign, no)) == {"a"}, "who has it stays"


@pytest.mark.parametrize(
    ("gate", "remedy"),
    [
        ("no calf swelling", "'no calf-swelling'"),
        ("no red flags", "a red flag ends every session by itself; leave this out, or name the sign"),
    ],
)
def test_what_is_no_name_is_refused_with_the_form_to_write(gate: str, remedy: str) -> None:
    text = plan("progress", "limp").replace("no limp", gate)
    assert any(remedy in problem.message for problem in plan_findings(text, LIBRARY))


def test_a_graded_sign_is_asked_by_its_grades_and_heard_alike_in_the_browser(tmp_path: Path) -> None:
    both = plan("progress", "effusion").replace("run 6 min", "run 6 min, progress when: effusion <= trace")
    for number, text in enumerate([plan("progress", "effusion"), plan("enter", "effusion"), both]):
        asks = questions(machines(read(text), LIBRARY), LIBRARY)["effusion"]
        assert (asks.kind, asks.choices) == ("grade", ("none", "trace", "some", "a-lot"))
        for diary in range(4):
            name = f"{number}-{diary}"
            write(tmp_path, name, read(text), LIBRARY, *random_diary(read(text), LIBRARY, diary))
    assert replayed(tmp_path) == ""


def test_a_made_up_runner_gets_past_a_graded_sign() -> None:
    for way in ("progress", "enter"):
        made_up = read(plan(way, "effusion"))
        *_, last = simulate(made_up, LIBRARY, *diary_of(made_up, LIBRARY, "perfect"))
        assert last.state.finished == "end"
