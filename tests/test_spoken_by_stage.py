"""A rule of a stage speaks at that stage, whatever another stage's rule has said of the same answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from own import own_library
from plans import good_plan
from test_client import replayed
from unusual import HEAD

from generator.proof.explore import explore
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

LIBRARY = own_library()
GOOD = "done: yes, pain during: 0, pain next morning: 0, limp: no"
PLAN = HEAD + "house: {shortest: 1, between: 1}\nprogress when: no limp\n"
SEEN = {
    0: f"{GOOD}, heel-raises: 6",
    1: f"{GOOD}, person: go on",
    2: GOOD,
    3: f"{GOOD}, person: go on",
    4: GOOD,
}
OWN = "stages: {a: {do: run 1 km, if: {RULE}}, b: {do: run 2 km, if: {RULE}}, c: run 3 km}\n"
GROUPED = "stages: {both: {if: {RULE}, stages: {a: run 1 km, b: run 2 km}}, c: run 3 km}\n"
TWICE = "if: {wobble: back 1 stage}\n" + OWN.replace("c: run 3 km", "c: {do: run 3 km, if: {RULE}}")
BACK = "heel-raises < 9: back 1 stage"

CASES: dict[str, tuple[str, dict[int, str], list[str]]] = {
    "each of two stages": (
        OWN.replace("RULE", "heel-raises < 9: see physio"), SEEN,
        ["see a", "progress b", "see b", "progress c", "finish c"],
    ),
    "a rule above them is one": (
        "if: {heel-raises < 9: see physio}\nstages: {a: run 1 km, b: run 2 km, c: run 3 km}\n",
        SEEN,
        ["see a", "progress b", "progress c", "finish c", "finish c"],
    ),
    "a rule of their group too": (
        GROUPED.replace("RULE", "heel-raises < 9: see physio"),
        SEEN,
        ["see both-a", "progress both-b", "progress c", "finish c", "finish c"],
    ),
    "one that asks for something else": (
        OWN.replace("RULE", "heel-raises < 9: see physio", 1).replace("RULE", "heel-raises < 9: reduce load"),
        SEEN,
        ["see a", "progress b", "hold b", "progress c", "finish c"],
    ),
    "each of them once": (
        TWICE.replace("RULE", BACK),
        {**dict.fromkeys(range(8), GOOD), 1: f"{GOOD}, heel-raises: 6", 6: f"{GOOD}, wobble: yes"},
        ["progress b", "back a", "repeat a", "progress b", "progress c", "back b", "back a", "progress b"],
    ),
    "an answer that is given anew": (
        OWN.replace("RULE", "heel-raises < 9: see physio"),
        {**SEEN, 5: f"{GOOD}, person: go on, heel-raises: 5"},
        ["see a", "progress b", "see b", "progress c", "finish c", "finish c"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_stage_hears_its_own_rule_once(name: str, tmp_path: Path) -> None:
    stages, days, told = CASES[name]
    plan = good_plan(PLAN + stages)
    text = "days:\n" + "".join(f"  {day}: {{{said}}}\n" for day, said in days.items())
    memory, log, problems = read_log(text, "log.yaml", machines(plan, LIBRARY))
    assert problems == []
    rows = list(simulate(plan, LIBRARY, memory, log))
    assert [f"{row.told.verdict} {row.told.stage}" for row in rows] == told
    (tmp_path / "one.json").write_text(json.dumps(vectors_of(plan, LIBRARY, memory, log)), "utf-8")
    assert replayed(tmp_path) == ""


def test_nobody_moves_on_by_a_rule_that_is_told_apart() -> None:
    [machine] = machines(good_plan(PLAN + TWICE.replace("RULE", BACK)), LIBRARY)
    assert [step.apart for step in machine.steps] == [(), ("", " (2)"), ("", " (3)")]
    found = explore(machine)
    assert (found.whole, found.broken) == (True, ())
