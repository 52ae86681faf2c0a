"""What is told once a plan is over: that it is, or where its runner went instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plans import good_plan
from test_client import replayed
from unusual import HEAD

from generator.model import Library
from generator.pages.browser.engine_words import engine_words
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of
from generator.words.verdict import row_words

PLAN = """
stages:
  first: run 1 km
  last: {do: run 2 km, then: run-walk-8-week}
start at: {heel-raises < 3: walking-8-week, otherwise: first}
progress when: no limp
house: {shortest: 1, between: 1}
if: {wobble: on to walking-8-week}
"""
GOOD = "done: yes, pain during: 0, pain next morning: 0, limp: no"
LATER = f"5: {{limp: no}}, 9: {{{GOOD}}}, 12: {{}}"
ELSEWHERE = "Switch to another plan. Why: on to walking-8-week."
NEXT = "You've finished this plan. Why: on to run-walk-8-week."


@pytest.mark.parametrize(
    ("raises", "days", "told"),
    [
        (9, f"0: {{{GOOD}, wobble: yes}}, {LATER}", ELSEWHERE),
        (9, f"0: {{wobble: yes}}, {LATER}", ELSEWHERE),
        (1, LATER, ELSEWHERE),
        (9, f"0: {{{GOOD}}}, 1: {{{GOOD}}}, {LATER}", NEXT),
    ],
)
def test_who_has_left_for_another_plan_hears_of_it_on_each_later_day(
    raises: int, days: str, told: str, library: Library, tmp_path: Path
) -> None:
    plan = good_plan(HEAD + PLAN)
    memory, log, problems = read_log(
        f"known: {{heel-raises: {raises}}}\ndays: {{{days}}}", "log.yaml", machines(plan, library)
    )
    assert problems == []
    rows = list(simulate(plan, library, memory, log))
    assert {row_words(row, plan).split(" · ")[-1] for row in rows[-3:]} == {told}
    words = dict(engine_words(machines(plan, library)[0], library))
    assert all(because in words for row in rows[-3:] for because in row.told.because)
    (tmp_path / "one.json").write_text(json.dumps(vectors_of(plan, library, memory, log)), "utf-8")
    assert replayed(tmp_path) == ""


def test_who_has_finished_the_last_plan_is_told_no_other(library: Library) -> None:
    plan = good_plan(HEAD + PLAN.replace(", then: run-walk-8-week", ""))
    text = f"known: {{heel-raises: 9}}\ndays: {{0: {{{GOOD}}}, 1: {{{GOOD}}}, {LATER}}}"
    memory, log, _ = read_log(text, "log.yaml", machines(plan, library))
    told = [row.told for row in simulate(plan, library, memory, log)][-3:]
    assert [(one.verdict, one.because) for one in told] == [("finish", ())] * 3
