"""`no limp for 2 days`: two days one after the other, each told, with a session or without."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from plans import good_plan
from test_client import replayed, write
from test_rules import PLAIN, told
from tries import FACTOR
from unusual import DAYS, UNUSUAL, daily
from unusual import HEAD as OWN

from generator.model import Library, Protocol
from generator.notation.parse import parse_condition
from generator.pages.parts.questions_asked import of
from generator.proof.explore import explore
from generator.rules.machine import machines
from generator.rules.runners import RUNNERS, diary
from generator.rules.simulate import Row, simulate

LEVEL = "house: {shortest: 1}\nstages: {level 1: {do: run 1 km, progress when: ASKS}, level 2: run 2 km}\n"


def plan_of(text: str) -> Protocol:
    return good_plan(OWN + text)


def lived(asks: str, answers: str, library: Library) -> list[Row]:
    return list(simulate(plan_of(LEVEL.replace("ASKS", asks)), library, *daily(answers)))


CASES = {
    # Two days in a row, the second with a run.
    "nN": ["quiet", "progress"],
    "NnN": ["carry on", "quiet", "progress"],
    # One of the days wasn't told: the runner is asked.
    "N-N": ["carry on", "ask"],
    "N--NnN": ["carry on", "ask", "quiet", "progress"],
    # One of them had a limp.
    "NlN": ["carry on", "quiet", "carry on"],
    "LnN": ["carry on", "quiet", "progress"],
    # A run of which nothing was told of the limp.
    "N-O": ["carry on", "ask"],
    # A day before the first session is none of the stage.
    "nO": ["quiet", "carry on"],
}
"""A day each, see `daily`, to what is told on each of them of `no limp for 2 days`."""


@pytest.mark.parametrize("answers", CASES)
def test_each_day_must_be_told(answers: str, library: Library) -> None:
    assert [row.told.verdict for row in lived("no limp for 2 days", answers, library)] == CASES[answers]


def test_only_days_at_the_stage_count_for_its_criteria(library: Library) -> None:
    plan = LEVEL.replace("ASKS", "no limp").replace(
        "run 2 km}", "{do: run 2 km, progress when: ASKS}, level 3: run 3 km}"
    )
    rows = list(simulate(plan_of(plan.replace("ASKS", "no limp for 3 days")), library, *daily("N-Nnn-N")))
    assert [(row.told.verdict, row.told.stage) for row in rows] == [
        ("progress", "level-2"), ("carry on", "level-2"), ("quiet", "level-2"), ("quiet", "level-2"),
        ("ask", "level-2"),
    ]  # fmt: skip


def test_it_may_be_told_in_its_own_words(library: Library) -> None:
    good = "done: yes, pain during: 0, limp: no"
    plan = PLAIN.replace("no limp", "no limp for 2 days") + "house: {shortest: 1}\n"
    log = f"days: {{0: {{{good}}}, 2: {{{good}, no limp for 2 days: yes}}}}"
    assert told(plan, log, library) == ["0 carry on level-1", "2 progress level-2"]
    [own, limp] = of(parse_condition("no limp for 2 days"), library)
    assert (own.words, own.when, limp.key) == (
        "Is this true: you do not limp for 2 days in a row?",
        "once",
        "limp",
    )


def test_a_rule_that_holds_back_needs_no_day_between(library: Library) -> None:
    level = LEVEL.replace("ASKS", "no limp").replace("run 1 km,", "run 1 km, lasts: 5 sessions,")
    plan = plan_of(level + "if: {wobble for 3 days: repeat}\n")
    for answers, last in {"W-W": "repeat", "WnW": "carry on", "W---W": "carry on", "WwW": "repeat"}.items():
        rows = list(simulate(plan, library, *daily(answers)))
        assert (answers, rows[-1].told.verdict) == (answers, last)


def test_every_path_of_such_a_plan_is_safe(library: Library) -> None:
    for machine in machines(UNUSUAL["days"], library):
        found = explore(machine)
        assert (found.whole, found.broken) == (True, ())


def test_it_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    plan = plan_of(DAYS)
    for seed in range(30 * FACTOR):
        luck = Random(seed)
        answers = "".join(luck.choice("NnNnNnLlWwBOo-") for _ in range(40))
        write(tmp_path, f"daily-{seed}", plan, library, *daily(answers))
    for runner in RUNNERS:
        write(tmp_path, runner, plan, library, *diary(plan, library, runner))
    assert replayed(tmp_path) == ""
