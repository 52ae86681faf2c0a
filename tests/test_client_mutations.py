"""The browser's engine with each rule dropped in its text: its promises and its vectors must both notice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from diaries import random_diary
from followed import felt
from promises import PROMISES, all_load, in_a_row
from test_client import said

from generator.model import Library, Protocol
from generator.model.as_data import typed
from generator.rules.machine import machines
from generator.rules.runners import RUNNERS, diary
from generator.rules.state import State
from generator.rules.vectors import known_data, machine_data
from generator.rules.vectors import test_vectors as vectors_of


@dataclass(frozen=True)
class Mutation:
    """A text of the engine that stands there once, and what stands in its place."""

    file: str
    was: str
    now: str
    breaks: str
    plan: str = "run-walk-8-week"


SERVED = 'state["since red"] >= step.clean && state.green > 0 && !state.unsettled'
FREE = "following = restedFrom(limits, day, trained)"
MUTATIONS = {
    "red is forgotten": Mutation("plateau.ts", SERVED, "state.green > 0", "settled", "nhs-c25k"),
    "one green settles a red": Mutation(
        "session.ts", 'green < track.house["after red"]', "green < 1", "settled", "nhs-c25k"
    ),
    "amber moves on": Mutation("plateau.ts", "&& state.green > 0 && !", "&& !", "green", "nhs-c25k"),
    "no cap": Mutation(
        "rise.ts", "step.limits.rises === null || last", "step.number > 0 || last", "capped", "delaware-track"
    ),
    "one level above the cap": Mutation(
        "rise.ts", ".length < most", ".length <= most", "capped", "delaware-track"
    ),
    "a level begins when it is earned": Mutation(
        "session.ts", "waits ? Math.max(begins, day) : begins", "begins", "capped", "delaware-track"
    ),
    "a level begins with a session that a sign ends": Mutation(
        "stop.ts", "rises: withFirstDay(state, free),", "", "capped", "delaware-track"
    ),
    "running every day": Mutation("limits.ts", FREE, "following = day + 1", "apart"),
    "no session is too soon": Mutation(
        "session.ts", "const early = tooSoon(started, due, asked, closed);", "const early = [];", "apart"
    ),
    "no shortest time": Mutation(
        "rise.ts", 'day - state.entered < step["least days"]', "day < 0", "long enough", "plyometrics"
    ),
    "a stage begins before it is run": Mutation(
        "started.ts", "entered + late", "entered", "long enough", "strength-before-running"
    ),
    "streaks go on": Mutation("rise.ts", "going.has(name)", "true", "counted", "osu-hops-then-run"),
    "any session is one of those in a row": Mutation(
        "judge.ts", "judge.counts || !earned,", "true || !earned,", "counted", "alterg-clinic"
    ),
    "sessions go on": Mutation("rise.ts", "{ ...state, done: 0,", "{ ...state,", "counted"),
    "green goes on": Mutation("rise.ts", "streaks, green: 0,", "streaks,", "settled", "delaware-track"),
    "flares cost nothing": Mutation("flares.ts", 'found.colour !== "red"', "found.colour", "person"),
    "flares send to nobody": Mutation("flares.ts", "who: PERSON", 'who: ""', "person"),
    "flares are forgotten with a stage": Mutation(
        "rise.ts", "green: 0, ready: false", "green: 0, reds: [], ready: false", "person"
    ),
    "signs are passed over": Mutation(
        "day.ts", "flags.length === 0) return go", "flags.length >= 0) return go", "stopped"
    ),
    "nobody helps": Mutation(
        "plateau.ts", 'state["since best"] > most &&', "most < 0 &&", "helped", "strength-before-running"
    ),
}  # fmt: skip


def sheets(plan: Protocol, library: Library) -> dict[str, object]:
    """A plan as the browser's promises are counted on it."""
    [machine] = machines(plan, library)
    moods = ("well", "so-so", "badly", "sign")
    return {
        "track": machine_data(machine),
        "library": known_data(plan, library),
        "apart": all_load(machine),
        "row": {step.number: in_a_row(step) for step in machine.steps},
        "answers": {
            step.number: {mood: typed(felt(machine, State(stage=step.number), mood)) for mood in moods}
            for step in machine.steps
        },
    }


def write(folder: Path, plan: Protocol, library: Library) -> dict[str, str]:
    """The plan's sheet and some of its vectors, each in a folder of its own."""
    places = {"sheets": folder / plan.id / "sheets", "vectors": folder / plan.id / "vectors"}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
    (places["sheets"] / f"{plan.id}.json").write_text(json.dumps(sheets(plan, library)), "utf-8")
    diaries = [diary(plan, library, runner) for runner in RUNNERS]
    diaries += [random_diary(plan, library, seed) for seed in range(30)]
    for number, (memory, days) in enumerate(diaries):
        text = json.dumps(vectors_of(plan, library, memory, days))
        (places["vectors"] / f"diary {number}.json").write_text(text, "utf-8")
    return {name: str(place) for name, place in places.items()}


@pytest.fixture(scope="module")
def failed(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Which tests fail by the mutation, and by plan for the engine as it is."""
    folder = tmp_path_factory.mktemp("mutations")
    plans = {mutation.plan for mutation in MUTATIONS.values()}
    given = {plan: write(folder, library.protocols[plan], library) for plan in plans}
    tried: dict[str, dict[str, str]] = dict(given)
    for name, mutation in MUTATIONS.items():
        change = {"file": mutation.file, "from": mutation.was, "to": mutation.now, "breaks": mutation.breaks}
        tried[name] = change | given[mutation.plan]
    (folder / "mutants.json").write_text(json.dumps(tried), "utf-8")
    command = [sys.executable, "-m", "tools.npm", "run", "--silent", "mutants"]
    environment = {**os.environ, "MUTANTS": str(folder / "mutants.json")}
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr[-4000:]
    return {name: set(tests) for name, tests in json.loads(run.stdout).items()}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_rule_that_is_dropped_breaks_its_promise(name: str, failed: dict[str, set[str]]) -> None:
    assert MUTATIONS[name].breaks in failed[name]


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_rule_that_is_dropped_fails_the_vectors(name: str, failed: dict[str, set[str]]) -> None:
    assert any(test.startswith("diary ") for test in failed[name])


def test_nothing_fails_on_the_engine_as_it_is(failed: dict[str, set[str]]) -> None:
    assert {name: tests for name, tests in failed.items() if name not in MUTATIONS and tests} == {}


def test_every_promise_is_broken_by_a_mutation() -> None:
    assert {mutation.breaks for mutation in MUTATIONS.values()} == set(PROMISES)


def test_every_plan_keeps_every_promise_in_the_browser(library: Library, tmp_path: Path) -> None:
    for plan in library.protocols.values():
        (tmp_path / f"{plan.id}.json").write_text(json.dumps(sheets(plan, library)), "utf-8")
    assert said(SHEETS=str(tmp_path), ONLY="promises") == ""
