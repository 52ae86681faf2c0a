"""Back a stage leads out of a group from its first one, and the page says where to; back a level doesn't."""

from __future__ import annotations

from pathlib import Path

import pytest
from own import own_library
from plans import HEAD, good_plan
from test_client import replayed, write

from generator.pages.parts.criteria import rules
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate

LIBRARY = own_library()

PLAN = f"""{HEAD}starts: plan start
house: {{shortest: 1, between: 1}}
exercises: [squat]
stages:
  strength: {{stages: {{weights: {{lasts: 1 session, do: [squat: 3 x 10]}}}}}}
  runs:
    if: {{limp: ACT}}
    stages:
      level 1: {{lasts: 1 session, do: run 1 km}}
      level 2: {{lasts: 1 session, do: run 2 km}}
      level 3: {{lasts: 1 session, do: run 3 km}}
"""

WAYS = {
    ("back 1 stage", 1): ("back", "weights"),
    ("back 1 stage", 2): ("back", "level-1"),
    ("back 1 level", 1): ("repeat", "level-1"),
    ("back 1 level", 2): ("back", "level-1"),
    ("back 2 levels", 3): ("back", "level-1"),
    ("back 5 levels", 3): ("back", "level-1"),
    ("back 1 phase", 3): ("back", "weights"),
}
"""By what a rule says, and the level at which it is true: the verdict, and where the runner then is."""


@pytest.mark.parametrize(("act", "level"), WAYS)
def test_where_a_rule_of_a_group_leads(act: str, level: int, tmp_path: Path) -> None:
    plan = good_plan(PLAN.replace("ACT", act))
    day = "done: yes, pain during: 0, pain next morning: 0"
    log = "".join(f"  {n}: {{{day}, limp: {'yes' if n == level else 'no'}}}\n" for n in range(level + 1))
    memory, days, problems = read_log(f"days:\n{log}", "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    last = [*simulate(plan, LIBRARY, memory, days)][-1].told
    verdict, stage = WAYS[act, level]
    assert (last.verdict, last.stage.removeprefix("runs-").removeprefix("strength-")) == (verdict, stage)
    write(tmp_path, "back", plan, LIBRARY, memory, days)
    assert replayed(tmp_path) == ""


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("back 1 stage", ["Go back 1 stage. That takes you back to “Weights”.", "Go back 1 stage."]),
        ("back 1 level", ["Repeat this stage.", "Go back 1 level."]),
    ],
)
def test_the_page_says_where_back_leads_out_of_a_group(act: str, words: list[str]) -> None:
    plan = good_plan(PLAN.replace("ACT", act))
    assert [rules(plan, stage, LIBRARY)[0].then for stage in plan.stages[1:3]] == words
