"""A grade that was told holds until the next answer; of a symptom, which may be none, for its day alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plans import HEAD, good_plan
from test_client import replayed

from generator.model import Library
from generator.rules.diary import Day
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

PLAN = """starts: plan start
measures: {longest-race: [ten-k, five-k, shorter], stairs: [fine, hard], puffy: [none, trace, more]}
enter when: {any: [longest-race = five-k, longest-race = ten-k]}
stages:
  stage 1: {do: run 10 min, lasts: 1 week, progress when: MEASURE}
  stage 2: {do: run 20 min, lasts: 1 week}
"""
WELL = "done: yes, pain during: 0, pain before: 0, pain next morning: 0"
DAYS = (0, 3, 7, 9)


def verdicts(bar: str, race: str, library: Library, folder: Path) -> list[str]:
    """What is told after day 0, for an answer given on the first day only; the browser says the same."""
    plan = good_plan(HEAD + PLAN.replace("MEASURE", bar))
    told = bar.replace(" = ", ": ")
    days = "".join(f"  {day}: {{{WELL}{'' if day else ', ' + told}}}\n" for day in DAYS)
    memory, log, wrong = read_log(
        f"known: {{longest-race: {race}}}\ndays:\n{days}".replace("\\\n", "\n"),
        "log.yaml",
        machines(plan, library),
    )
    assert wrong == []
    (folder / "one.json").write_text(json.dumps(vectors_of(plan, library, memory, list[Day](log))), "utf-8")
    assert replayed(folder) == ""
    return [row.told.verdict for row in simulate(plan, library, memory, list(log)) if row.told.day]


@pytest.mark.parametrize(
    ("bar", "race", "told"),
    [
        ("stairs = fine", "five-k", ["carry on", "carry on", "carry on"]),
        ("stairs = fine", "shorter", ["too soon"] * 3),
        ("puffy = none", "five-k", ["ask", "ask", "ask"]),
    ],
)
def test_a_grade_is_asked_again_only_of_a_symptom(
    bar: str, race: str, told: list[str], library: Library, tmp_path: Path
) -> None:
    assert verdicts(bar, race, library, tmp_path) == told
