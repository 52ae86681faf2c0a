"""What a plan calls a stage, and how many phases hold them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from own import own_library
from plans import HEAD, good_plan
from selectolax.lexbor import LexborHTMLParser

from generator.model import Library
from generator.pages.kinds.plan import plan_pages
from generator.pages.parts import moving_on as moving
from generator.show import show

LIBRARY = own_library()
STEPS = (
    "  phase 1:\n    stages:\n      level 1: {title: 'Phase 1, step 1', do: walk 20 min}\n"
    "      level 2: {title: 'Phase 1, step 2', do: walk 25 min}\n"
    "  phase 2:\n    title: Endurance\n    stages:\n"
    "      level 3: {title: 'Phase 2, step 1', do: walk 30 min}\n"
)
CASES = {
    "phases of steps": (STEPS, "stage", "Phases 2 3 stages"),
    "phases alone": ("  phase 1: walk 20 min\n  phase 2: walk 25 min\n", "phase", "Phases 2"),
    "levels in phases": (
        "  phase 1:\n    stages: {level 1: walk 20 min, level 2: walk 25 min}\n"
        "  phase 2:\n    stages: {level 3: walk 30 min}\n",
        "level",
        "Phases 2 3 levels",
    ),
    "levels": ("  level 1: walk 20 min\n  level 2: walk 25 min\n", "level", "Levels 2"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_head_counts_what_the_source_calls_phases(name: str) -> None:
    stages, word, head = CASES[name]
    plan = good_plan(f"{HEAD}starts: plan start\ntimes: every other day\nstages:\n{stages}")
    assert plan.stage_word == word
    alone = replace(LIBRARY, protocols={plan.id: plan})
    page = next(page for page in plan_pages(alone) if page.kind == "plan")
    facts = LexborHTMLParser(page.body).css_first(".rv-facts")
    assert facts is not None
    assert head in " ".join(facts.text(separator=" ").split())


def test_the_targets_of_a_plan_without_an_end_finish_nothing(library: Library) -> None:
    plan = good_plan(
        f"{HEAD}starts: plan start\ntimes: 3 per week\nends: never\nstages:\n"
        "  week 1: {do: run 5 min}\n  week 2: {do: run 6 min, progress when: [no limp, pain during <= 1]}\n"
    )
    last = plan.stages[-1]
    assert moving.head(plan, last) == (
        "This plan goes on for as long as you like. You've reached its targets when all of these are true"
    )
    assert "finish" not in moving.without(plan, last) + moving.stricter(plan, last, library)
    assert "   Reached (the plan goes on) when: you do not limp; pain during the session is 1 or less" in [
        *show(plan, library)
    ]
