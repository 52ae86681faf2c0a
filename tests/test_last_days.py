"""A plan ends with the last session that its last stage has room for; none is promised after it."""

from __future__ import annotations

import json
from pathlib import Path

from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Library
from generator.pages.parts.training import session_shown
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.sessions_of import sessions_of
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

PLAN = """starts: plan start
exercises: [cross-training]
stages:
  week 1:
    sessions:
      tuesday: {times: on Tue, do: run 3 miles}
      saturday: {times: on Sat, do: run 5 miles}
      sunday: {times: on Sun, do: [{cross-training: 60 min}]}
  week 2:
    sessions:
      tuesday: {times: on Tue, do: run 3 miles}
      wednesday: {times: on Wed, do: run 3 miles}
      sunday: {title: Race, times: on Sun, do: run 10 miles}
"""
DAYS = {1: "tuesday", 5: "saturday", 6: "sunday", 8: "tuesday", 9: "wednesday", 13: "sunday"}
WELL = "done: yes, pain during: 0, pain before: 0, pain next morning: 0"


def test_a_plan_is_over_with_its_last_session(library: Library, tmp_path: Path) -> None:
    """The second week begins on its first Tuesday, and has no Tuesday after its Sunday. Its sessions are
    limited alike, and are named all the same."""
    plan = good_plan(HEAD + PLAN)
    days = "".join(f"  {day}: {{{WELL}, session: {name}}}\n" for day, name in DAYS.items())
    memory, log, wrong = read_log(f"days:\n{days}", "log.yaml", machines(plan, library))
    assert wrong == []
    rows = list(simulate(plan, library, memory, list(log)))
    assert [row.told.verdict for row in rows] == ["carry on"] * 5 + ["finish"]
    assert rows[-1].told.next_from is None
    assert [[str(one.id) for one in sessions_of(row, plan)] for row in rows] == [[n] for n in DAYS.values()]
    (tmp_path / "one.json").write_text(json.dumps(vectors_of(plan, library, memory, list(log))), "utf-8")
    assert replayed(tmp_path) == ""


def test_a_session_without_a_title_is_called_by_its_weekday(library: Library) -> None:
    plan = good_plan(HEAD + PLAN)
    shown = [[session_shown(one, stage, library).title for one in stage.sessions] for stage in plan.stages]
    assert shown == [["Tuesday", "Saturday", "Sunday"], ["Tuesday", "Wednesday", "Race"]]
