"""What stages and answers are kept by: no name twice in a row, and one key however an author writes it."""

from __future__ import annotations

import pytest
from plans import HEAD, good_plan

from generator.model import Library
from generator.rules.log import read_log
from generator.rules.machine import machines

GROUPS = f"""{HEAD}starts: plan start
times: 3 per week
tracks:
  hops:
    stages:
      hops-early:
        stages:
          hops-early-1: run 1 min
          soft: run 2 min
      later:
        stages:
          hops-1: run 3 min
  laters:
    stages: {{later-1: run 4 min}}
"""

CAN = f"""{HEAD}starts: plan start
times: 3 per week
exercises: [step-up]
progress when: [can step-up 5 reps each side at 7 inches, can walk 30 minutes]
stages: {{level 1: run 1 min, level 2: run 2 min}}
"""


def test_a_stage_is_not_called_by_its_groups_name_twice() -> None:
    ids = [stage.id for stage in good_plan(GROUPS).stages]
    assert ids == ["hops-early-1", "hops-early-soft", "hops-later-hops-1", "laters-later-1"]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("can step-up 5 reps each side at 7 inches", "can step-up 5 reps each side at 7 inch"),
        ("can walk 30 minutes", "can walk 30 min"),
        ("can walk 30 min", "can walk 30 min"),
    ],
)
def test_a_diary_may_answer_as_the_plan_is_written(written: str, key: str, library: Library) -> None:
    tracks = machines(good_plan(CAN), library)
    _, [day], problems = read_log(f"days: {{0: {{done: yes, {written}: yes}}}}", "log.yaml", tracks)
    assert (problems, day.answers) == ([], {key: True})


def test_what_a_plan_does_not_ask_is_told_with_what_it_does(library: Library) -> None:
    tracks = machines(good_plan(CAN), library)
    _, _, problems = read_log("days: {0: {done: yes, can step-up 9 reps: yes}}", "log.yaml", tracks)
    assert [str(one) for one in problems] == [
        "log.yaml:1:23: this plan doesn't ask about 'can step-up 9 reps'; it asks "
        "'can step-up 5 reps each side at 7 inch' and 'can walk 30 min' [log]"
    ]
