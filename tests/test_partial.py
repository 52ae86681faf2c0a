"""What is wrong beside a value that can't be read: said at once, and never for want of that value."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from inspect import isfunction, unwrap
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from conftest import ROOT
from golden import GOLDEN, project
from plans import HEAD
from tries import FACTOR

from generator.check.judges import JUDGES
from generator.check.partial import beside
from generator.check.plan_rules import check
from generator.errors import Place, Problem
from generator.load.inheritance import resolve
from generator.load.partly import names_beside, partial
from generator.load.parts_left import OF_A_PLAN
from generator.load.read import read
from generator.model import Library, Protocol, ProtocolEntry
from generator.model.finding_names import FINDINGS
from generator.source import Items, Map, Text, parse_yaml
from generator.survey import findings

PLANS = ROOT / "protocols"
PATH = "protocols/plan.yaml"
BROKEN = "5 x ("
"""What can be read as nothing."""

FEW = 12 * FACTOR
"""How many texts of one plan are broken where it has many: some have four hundred, most of them alike."""

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


TRACKS = f"""{HEAD}starts: plan start
dose: load bodyweight, tempo slow, rest 60 s
measures: {{leg-load: number % of body weight}}
tracks:
  running:
    progress when: leg-load >= 50 km
    stages:
      weeks 1-2: {{do: run 10 min, times: daily}}
      weeks 3-4: {{do: run 11 min, times: "5 per week, every other day"}}
  strength:
    times: 2 per week
    progress when: leg-load >= 50 %
    stages:
      part 1:
        lasts: 2 weeks
        do: [squat: 3 x 10]
      part 2:
        stages:
          one: {{lasts: 2 weeks, do: [squat: 3 x 12], times: "5 per week, every other day"}}
          two: {{lasts: 2 weeks, do: [squat: 3 x 15], progress when: leg-load >= 60 kg}}
"""
"""Faults of several rules in two tracks."""


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
    whole, above = _way(text, path)
    above[path[-1]] = Text(BROKEN, above[path[-1]].place)
    return whole


def gone_at(text: str, path: tuple[int | str, ...]) -> Map:
    whole, above = _way(text, path)
    del above[path[-1]]
    return whole


def _way(text: str, path: tuple[int | str, ...]) -> tuple[Map, Any]:
    """The whole, and what holds the last step of a way through it."""
    whole = value_of(text)
    above: Any = whole
    for step in path[:-1]:
        above = above[step]
    return whole, above


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


def test_two_faults_in_two_places_are_told_in_one_check(library: Library) -> None:
    """A finding that stays without a text is told although that text can't be read: of most, and always of
    what one line says by itself."""
    told_of = Counter[bool]()
    for text in (FULL, GROUPS, TRACKS):
        for rule, found in pairs(text, library):
            told_of[found] += 1
            assert found or rule not in BY_THEMSELVES, text
    assert told_of[True] > 3 * told_of[False], told_of


@pytest.mark.long
def test_two_golden_faults_in_two_places_are_told_in_one_check(library: Library) -> None:
    told_of = Counter[bool]()
    for path in (path for path in plans() if GOLDEN in path.parents):
        for rule, found in pairs(path.read_text("utf-8", "replace"), library, FEW):
            told_of[found] += 1
            # A rule that can't be read takes the others of its 'if' along, and what is said of their pain.
            assert found or rule == "pain" or rule not in BY_THEMSELVES, path
    # Half of what is withheld is of rules that judge a plan by all of its stages.
    assert told_of[True] > 1.3 * told_of[False] > 0, told_of


def test_what_a_track_cannot_be_read_for_hides_no_unit_in_another(library: Library) -> None:
    found = left(broken_at(TRACKS, ("tracks", "running", "progress when")), library)
    gone = {one for one in told(value_of(TRACKS), library) if "in km" in one[1]}
    assert found == told(value_of(TRACKS), library) - gone
    assert len(gone) == 1


def test_a_group_that_copies_hides_no_rate(library: Library) -> None:
    text = TRACKS.replace("      part 2:\n", "      part 2:\n        as: part 1\n")
    assert text != TRACKS
    assert isinstance(read(ProtocolEntry, value_of(text), Place(PATH)), list)
    said = {message.partition(": ")[2] for _, message in left(value_of(text), library) or ()}
    assert said == {message.partition(": ")[2] for _, message in told(value_of(TRACKS), library)}


def test_what_said_what_names_mean_hides_no_other_name(library: Library) -> None:
    text = FULL.replace(
        "times: 3", "measures: {soreness: nmber}\nprogress when: [soreness <= 2, limpp <= 1]\ntimes: 3"
    )
    found = partial(value_of(text))
    assert found is not None
    said = [problem.message.partition(";")[0] for problem in names_beside(found, library, set())]
    assert said == ["there is no measure or test 'limpp'"]


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


BY_THEMSELVES = ("unit", "pain", "amount", "high-risk-site")
"""Rules that need no more than one line, or what is said of the whole plan once."""


def pairs(text: str, library: Library, most: int | None = None) -> Iterator[tuple[str, bool]]:
    """Of each text (of so many, by lot) that can't be read and each finding that has nothing to do with it:
    the finding's rule, and whether it is told beside."""
    value, _ = parse_yaml(text, PATH)
    if not isinstance(value, Map) or isinstance(read(ProtocolEntry, value, Place(PATH)), list):
        return
    whole = told(value, library)
    for path in drawn(value, most):
        without = gone_at(text, path)
        found = left(broken_at(text, path), library)
        if found is None or isinstance(read(ProtocolEntry, without, Place(PATH)), list):
            continue
        for one in told(without, library) & whole:
            yield one[1].rpartition("[")[2].rstrip("]"), one in found


def drawn(value: Map, most: int | None) -> list[tuple[int | str, ...]]:
    """The way to each text, or to so many of them."""
    every = list(places(value))
    return random.Random(0).sample(every, min(most or len(every), len(every)))


def never_more(text: str, library: Library, most: int | None = None) -> int:
    """How often something was said of the rest of a plan whose texts (so many, by lot) each can't be read."""
    value, _ = parse_yaml(text, PATH)
    if not isinstance(value, Map) or isinstance(read(ProtocolEntry, value, Place(PATH)), list):
        return 0
    whole, often = told(value, library), 0
    for path in drawn(value, most):
        found = left(broken_at(text, path), library) or set()
        assert found <= whole, (path, found - whole)
        often += len(found)
    return often


def rules_of_plans() -> Iterator[Callable[..., Any]]:
    """What the modules of `check` offer that takes a plan, or a plan and the library, and gives findings."""
    for path in sorted((ROOT / "generator" / "check").glob("*.py")):
        module = import_module(f"generator.check.{path.stem}")
        for name, one in vars(module).items():
            if isfunction(one) and one.__module__ == module.__name__ and not name.startswith("_"):
                takes = {key: kind for key, kind in get_type_hints(one).items() if key != "return"}
                gives = get_type_hints(one).get("return")
                if gives == Iterator[Problem] and [*takes.values()] in ([Protocol], [Protocol, Library]):
                    yield one


def test_each_rule_over_a_plan_is_in_the_table() -> None:
    listed = [unwrap(judge.rule) for judge in JUDGES]
    assert [rule for rule in rules_of_plans() if rule not in listed] == []
    assert len(listed) == len({*listed})


def test_each_rule_hangs_on_keys_that_a_plan_has_and_is_excused_by_a_name_that_authors_know() -> None:
    assert {key for judge in JUDGES for key in judge.hangs_on} - OF_A_PLAN == set()
    assert {judge.name for judge in JUDGES} - {*FINDINGS} == {""}


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
