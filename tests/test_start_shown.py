"""What a stage and a session ask for before they are begun stands before what is done, on page and paper."""

from __future__ import annotations

from dataclasses import replace

from everywhere import seen
from plans import HEAD, good_plan

from generator.model import Library
from generator.pages.kinds.stage import stage_page

PLAN = """starts: plan start
stages:
  one: {do: run 5 min, times: 3 per week}
  two:
    enter when: [single-leg-bridge >= 10 each side, no limp]
    times: 3 per week
    sessions:
      gym: {do: [squat: 3 x 10]}
      field: {when: no swelling, do: [run 10 min, hop: 3 x 10]}
      yard: {when: no stiffness, do: [lunge: 3 x 10]}
"""


def test_the_start_of_a_stage_and_of_a_session_come_first(library: Library) -> None:
    plan = good_plan(HEAD + PLAN)
    body = stage_page(plan, plan.stages[1], replace(library, protocols={plan.id: plan})).body
    page, _, paper = body.partition('<section class="rv-sheet ')
    screen, sheet = seen(page), seen("<p " + paper)
    for words in (screen, sheet):
        assert "Start when" in words
        assert words.index("Start when") < words.index("3 × 10")
    run, lunge = "Do this only if you have no swelling.", "Do this only if you have no stiffness."
    assert screen.index(run) < screen.index("See the whole plan")
    assert screen.index(lunge) < screen.rindex("Lunge")
    # The run stands on the first sheet and the hops on the next: each says it.
    assert sheet.count(run) == 2
    assert sheet.count(lunge) == 1
