"""What is wrong beside a value that can't be read: said at once, and never for want of that value."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from golden import GOLDEN, project
from plans import HEAD
from tries import FACTOR

from generator.check.findings import check
from generator.check.partial import beside
from generator.errors import Place, Problem
from generator.load.inheritance import resolve
from generator.load.partly import partial
from generator.load.read import read
from generator.model import Library, ProtocolEntry
from generator.source import Items, Map, Text, parse_yaml
from generator.survey import findings

PLANS = ROOT / "protocols"
PATH = "protocols/plan.yaml"
BROKEN = "5 x ("
"""What can be read as nothing."""

FULL = f"""{HEAD}starts: plan start
times: 3 per week
dose: load bodyweight, tempo slow, rest 60 s
grow at most: 10 %
stages:
  week 1:
    do:
      - squat: 3 x 12
        total: 40 reps
        as printed: {{sum: the source rounds up}}
      - run 5 min
  week 2:
    do:
      - squat: 3 x 12
        total: 50 reps
      - run 20 min
  weeks 4-5:
    times: daily
    do: [squat: 2 x 150, run 30 min]
    total: 500 reps
  phase 2:
    total: 10 reps
    stages:
      week 6: {{do: [squat: 3 x 10], total: 40 reps}}
      week 7: {{as: week 6, times: 2 per week}}
  day 50: {{do: run 6 min, times: every 3 days}}
  day 51: {{do: run 9 min, times: every 3 days}}
"""
"""A plan with something wrong in most of its stages."""


GROUPS = f"""{HEAD}starts: plan start
times: 3 per week
stages:
  week 1:
    do:
      - do: ["3 x (sprint 20 yd, rest 60 s)"]
        total: 70 yd
      - rounds: 2
        do: [run 5 min]
        note: Twice.
      - do: run 2 min
        title: Fast
        total: 3 min
  week 2:
    warm-up: [{{do: [walk 5 min], total: 6 min}}]
    do:
      - choose: 1
        do: [run 5 min, squat: 3 x 10]
      - do:
          - rounds: 2
            do: [squat: 1 x 12]
        total: 20 reps
      - single-leg-calf-raise: 3 x 10
        if: {{limp: {{do: [{{do: [run 5 min], title: Slow}}]}}}}
"""
"""A plan whose lines stand in groups, some alone in theirs, with sums that are wrong."""


def value_of(text: str) -> Map:
    value, problems = parse_yaml(text, PATH)
    assert isinstance(value, Map), problems
    return value


def told(value: Map, library: Library) -> set[tuple[Place, str]]:
    """What is said of a plan that can be read, whatever is explained."""
    entry = read(ProtocolEntry, value, Place(PATH))
    assert not isinstance(entry, list), entry
    plan = resolve(entry)
    return {_one(problem) for problem in check(replace(library, protocols={plan.id: plan}))}


def left(value: Map, library: Library) -> set[tuple[Place, str]] | None:
    """What is said of the rest of a plan; None where all of it can be read."""
    if not isinstance(read(ProtocolEntry, value, Place(PATH)), list):
        return None
    found = partial(value)
    return {_one(problem) for problem in beside(found, library)} if found is not None else set()


def _one(problem: Problem) -> tuple[Place, str]:
    return problem.place, str(problem)


def places(value: Any, above: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """The way to each text."""
    steps = value.items() if isinstance(value, Map) else enumerate(value) if isinstance(value, Items) else ()
    for step, part in steps:
        yield from [(*above, step)] if isinstance(part, Text) else places(part, (*above, step))


def broken_at(text: str, path: tuple[int | str, ...]) -> Map:
    value: Any = value_of(text)
    whole = value
    for step in path[:-1]:
        value = value[step]
    old = value[path[-1]]
    value[path[-1]] = Text(BROKEN, old.place)
    return whole


def plans() -> list[Path]:
    """Of the cases of `check`, those whose plan a rule can judge."""
    golden = [path for path in (GOLDEN / "check").glob("*/protocols/plan.yaml") if path.stat().st_size < 4000]
    golden = [path for path in golden if b"pain: general" in path.read_bytes()]
    return sorted([*golden, *PLANS.glob("*.yaml")])


@pytest.mark.long
@pytest.mark.parametrize("path", plans(), ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_nothing_is_said_for_want_of_what_cannot_be_read(path: Path, library: Library) -> None:
    never_more(path.read_text("utf-8", "replace"), library, FEW if path.is_relative_to(PLANS) else None)


def test_what_is_said_of_the_rest_is_said_of_the_whole_plan(library: Library) -> None:
    assert never_more(FULL, library) > 60


def test_a_group_whose_only_line_cannot_be_read_goes_with_it(library: Library) -> None:
    assert never_more(GROUPS, library) > 20


def test_what_is_said_beside_a_broken_plan_never_hides_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Any:
        raise AssertionError

    root = project(tmp_path, GOLDEN / "check" / "notation")
    said = {one for one in findings(root) if one.rule == "notation"}
    assert said
    for name in ("load.partly.partial", "load.project.names_beside", "survey.beside"):
        with monkeypatch.context() as patched:
            patched.setattr(f"generator.{name}", fails)
            assert said <= set(findings(root)), name


FEW = 12 * FACTOR
"""How many texts of one of our own plans are broken: some have four hundred, most of them alike."""


def never_more(text: str, library: Library, most: int | None = None) -> int:
    """How often something was said of the rest of a plan whose texts (so many, by lot) each can't be read."""
    value, _ = parse_yaml(text, PATH)
    if not isinstance(value, Map) or isinstance(read(ProtocolEntry, value, Place(PATH)), list):
        return 0
    whole, often, broken = told(value, library), 0, list(places(value))
    for path in random.Random(0).sample(broken, min(most or len(broken), len(broken))):
        found = left(broken_at(text, path), library) or set()
        assert found <= whole, (path, found - whole)
        often += len(found)
    return often


def test_a_notation_that_is_wrong_hides_no_meaning_elsewhere(library: Library) -> None:
    found = left(broken_at(FULL, ("stages", "week 1", "do", 1)), library)
    said = [text.removeprefix(PATH).partition(";")[0] for _, text in sorted(found or ())]
    assert said == [
        ":23:16: the plan states 50 reps, but the line adds up to 36 reps",
        ":25:3: run and times a week change in the same step",
        ":25:3: running 'daily' leaves no day between sessions",
        ":25:3: week 3 is missing",
        ":27:21: warning: '150' is much for the number of repetitions in a set (usually at most 60)",
        ":28:12: the plan states 500 reps, but the session adds up to 300 reps",
        ":32:44: the plan states 40 reps, but the session adds up to 30 reps",
        ":32:44: the plan states 40 reps, but the session of 'week 7' adds up to 30 reps",
    ]
