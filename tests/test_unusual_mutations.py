"""Rules that no plan of the site needs, dropped in the browser's engine: the vectors must notice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from conftest import ROOT
from diaries import random_diary
from test_client import write
from unusual import UNUSUAL, daily, steady

from generator.model import Library
from generator.rules.runners import diary

MUTATIONS = {
    "a time is never waited for": ("awaited.ts", "truth(part, ask) === false ?", "false ?", "timed"),
    "a gate's time is asked for": ("earned.ts", "if (opens > 0) return", "if (opens < 0) return", "timed"),
    "a time may not come by itself": ("day.ts", "Math.max(begun.number, first)", "begun.number", "timed"),
    "any session is one of those in a row": (
        "judge.ts",
        "judge.counts || !earned,",
        "true || !earned,",
        "lasting",
    ),
    "no session too soon is felt": (
        "judge.ts",
        "judge.counts || !earned,",
        "judge.counts,",
        "lasting",
    ),
    "what two rules ask for counts twice": (
        "judge.ts",
        "return [...new Map(found.map((held) => [text(held), held])).values()];",
        "return found;",
        "lasting",
    ),
    "a color is a band alone": (
        "judge.ts",
        "...worse.map(([, now]) => (now === null ? null : !now)), atLeast",
        "atLeast",
        "coloured",
    ),
    "no color is read": ("judge.ts", "return isColour(judge", "return null && isColour(judge", "coloured"),
    "what loads alike is not rested": (
        "which.ts",
        'own.loads === "" ? []',
        'own.loads !== "x" ? []',
        "several",
    ),
    "what loads alike asks for fewer days off": (
        "which.ts",
        "? Math.max : Math.min",
        "? Math.min : Math.min",
        "several",
    ),
    "a lighter session fills up the stage": (
        "session.ts",
        "counts: isWhole && leads }",
        "counts: isWhole }",
        "several",
    ),
    "a stage that follows rests nothing": (
        "rise.ts",
        "const free = several ?",
        "const free = !several ?",
        "several",
    ),
    "back a session stays at the stage": ("sessionsback.ts", "if (done >= 0) break;", "break;", "back"),
    "today's session is the one to go back to": (
        "sessionsback.ts",
        "state.done - today",
        "state.done",
        "back",
    ),
    "a count speaks for ever": ("spoken.ts", "truthOf(judge, part) === false,", "false,", "back"),
    "an old answer speaks with another": (
        "three.ts",
        "if (!hasWays(condition, denied)) return",
        "if (!hasWays(condition, denied) || !denied) return",
        "said once",
    ),
    "a rule that has spoken is deaf to its other way": (
        "left.ts",
        "more = reasons(condition, ask).filter(",
        "more = reasons(condition, ask).slice(-1).filter(",
        "said once",
    ),
    "a day that wasn't told is one in a row": (
        "streak.ts",
        "earned ? 1 : SOONEST",
        "earned ? 3 : SOONEST",
        "days",
    ),
    "a day without a session tells nothing": (
        "day.ts",
        "Object.keys(day.answers).length === 0",
        "!day.done",
        "days",
    ),
    "days before a stage are some of its own": (
        "judge.ts",
        "? facts.entered : -Infinity",
        "? -1e6 : -Infinity",
        "days",
    ),
    "a gate that nobody answered is open": (
        "session.ts",
        "gated ? unansweredGate",
        "!gated ? unansweredGate",
        "gated",
    ),
    "the next in turn is the one after the one that was due": (
        "turns.ts",
        "return last + 1;",
        "return due + 1;",
        "turns",
    ),
    "strength training in another track is not known": (
        "simulate.ts",
        "given.length > 0 ?",
        "given.length < 0 ?",
        "same day",
    ),
    "a session is one of the others of its day": (
        "outside.ts",
        "session !== `${",
        "session !== `!${",
        "same day",
    ),
    "a rest that is owed comes nearer": ("session.ts", "Math.max(owed, free)", "free", "several"),
}


@pytest.fixture(scope="module")
def failed(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Which vectors fail by the mutation, and by plan for the engine as it is."""
    folder = tmp_path_factory.mktemp("unusual")
    tried: dict[str, dict[str, str]] = {}
    for name, plan in UNUSUAL.items():
        place = folder / name
        place.mkdir()
        for seed in range(12):
            write(place, f"diary {seed}", plan, library, *random_diary(plan, library, seed))
        for often in (1, 2):
            write(place, f"diary steady {often}", plan, library, *steady({"surgery": Fraction(-60)}, often))
        if name == "days":
            for seed in range(8):
                told = "".join(Random(seed).choices("NnNnNnLlWwBOo-", k=40))
                write(place, f"diary daily {seed}", plan, library, *daily(told))
        write(place, "diary average", plan, library, *diary(plan, library, "average"))
        tried[name] = {"vectors": str(place)}
    for name, (file, was, now, plan_) in MUTATIONS.items():
        tried[name] = {"file": file, "from": was, "to": now, **tried[plan_]}
    (folder / "mutants.json").write_text(json.dumps(tried), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tools.npm", "run", "--silent", "mutants"],
        cwd=ROOT,
        env={**os.environ, "MUTANTS": str(folder / "mutants.json")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr[-4000:]
    found: dict[str, list[str]] = json.loads(run.stdout)
    return {name: {test for test in tests if test.startswith("diary ")} for name, tests in found.items()}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_rule_that_is_dropped_fails_the_vectors(name: str, failed: dict[str, set[str]]) -> None:
    assert failed[name]


def test_nothing_fails_on_the_engine_as_it_is(failed: dict[str, set[str]]) -> None:
    assert {name: tests for name, tests in failed.items() if name not in MUTATIONS and tests} == {}


def test_the_mutated_files_are_there() -> None:
    for file, was, _, _ in MUTATIONS.values():
        text = (Path(ROOT) / "client/src/rules" / file).read_text("utf-8")
        assert text.count(was) == 1, (file, was)
