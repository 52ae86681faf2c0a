"""A plan for two places has the warnings of both, and the care that either of them needs."""

from dataclasses import replace

from plans import HEAD, good_plan, plan_problems

from generator.load.signs import signed
from generator.model import Library


def signs(site: str, library: Library) -> set[str]:
    plan = good_plan(f"{HEAD}starts: plan start\nsite: {site}\nstages:\n  week 1: run 5 min\n")
    whole = signed(replace(library, protocols={plan.id: plan}))
    return {*map(str, whole.protocols[plan.id].entry.red_flags)}


def test_a_plan_for_two_places_has_the_warnings_of_both(library: Library) -> None:
    both = signs("[achilles, knee]", library)
    assert both == signs("achilles", library) | signs("knee", library)


def test_one_bone_of_high_risk_among_two_places_needs_a_person(library: Library) -> None:
    text = f"{HEAD}starts: plan start\nsite: [calf, navicular]\nstages:\n  week 1: run 5 min\n"
    assert any("must not be self-managed" in problem for problem in plan_problems(text, library))
