"""What is said above to what holds below: clauses of a dose by kind, and in bouts."""

from __future__ import annotations

import pytest
from plans import HEAD, plan_findings, read_plan

from generator.model import Library, Protocol
from generator.notation.parse import parse_dose
from generator.show import show

PLAN = f"{HEAD}starts: plan start\nexercises: [squat]\nred flags: night-pain\n"

DOSES = (
    ("on grass", "3 x 10, in pool", "3 x 10, on grass, in pool"),
    ("in pool", "3 x 10, on step", "3 x 10, in pool, on step"),
    ("in pool", "3 x 10, in sitting", "3 x 10, in pool, in sitting"),
    ("in pool", "3 x 10, in shallow-water", "3 x 10, in shallow-water"),
    ("on floor", "3 x 10, on step", "3 x 10, on step"),
    ("on grass", "3 x 10, on one-leg", "3 x 10, on grass, on one-leg"),
    ("on grass", "3 x 10, on uphill", "3 x 10, on grass, on uphill"),
    ("with band", "3 x 10, with ball", "3 x 10, with band, with ball"),
    ("with band-red", "3 x 10, with band-green", "3 x 10, with band-green"),
    ("with 2 towels", "3 x 10, with towel", "3 x 10, with towel"),
    ("in boot, on grass", "3 x 10, in shoe", "3 x 10, on grass, in shoe"),
    ("at home", "3 x 10, at 30 cm", "3 x 10, at home, at 30 cm"),
    ("at home", "3 x 10, at clinic", "3 x 10, at clinic"),
    ("tempo slow, with band", "3 x 10, tempo fast", "3 x 10, tempo fast, with band"),
)


@pytest.mark.parametrize(("above", "below", "held"), DOSES)
def test_a_clause_replaces_its_own_kind(above: str, below: str, held: str) -> None:
    assert str(parse_dose(below).over(parse_dose(above))) == held


BOUTS = (
    ("on grass", "run 5 min", "run 5 min on grass"),
    ("on grass", "run 5 min on track", "run 5 min on track"),
    ("in pool, with band", "run 5 min, rest 1 min", "run 5 min in pool with band, rest 1 min"),
    ("on grass, effort hard", "3 x (run 1 min, walk 2 min)",
     "3 x (run 1 min on grass effort hard, walk 2 min on grass)"),
    ("effort light", "walk 20 min", "walk 20 min effort light"),
    ("RPE 3", "run 5 min effort hard", "run 5 min effort hard"),
    ("weight-bearing 50 %", "walk 5 min", "walk 5 min weight-bearing 50 %"),
    ("on grass", "ladder run 1, 2 min with walk 1 min between",
     "run 1 min on grass, walk 1 min on grass, run 2 min on grass"),
    ("on grass", "alternate run 1 min, walk 1 min for 20 min",
     "alternate run 1 min on grass, walk 1 min on grass for 20 min"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below", "held"), BOUTS)
def test_bouts_take_what_a_bout_can_say(above: str, below: str, held: str) -> None:
    plan = read_plan(f"{PLAN}dose: {above}\nstages:\n  week 1: {below}\n")
    assert isinstance(plan, Protocol)
    [item] = plan.stages[0].sessions[0].items
    assert item.sequence is not None
    assert str(item.sequence.value) == held


def test_what_no_bout_can_take_is_found(library: Library) -> None:
    text = f"{PLAN}dose: on grass, tempo slow\nstages:\n  week 1: {{times: daily, do: walk 20 min}}\n"
    found = [str(problem) for problem in plan_findings(text, library) if problem.rule == "unheard"]
    assert found == [
        "protocols/my-plan.yaml:12:7: 'tempo slow' holds for no exercise, since bouts don't take it; "
        "delete it, or say it in the dose of each exercise that it is meant for [unheard]"
    ]


def shown(text: str, library: Library) -> str:
    plan = read_plan(PLAN + text)
    assert isinstance(plan, Protocol), [*map(str, plan)]
    return "\n".join(show(plan, library))
