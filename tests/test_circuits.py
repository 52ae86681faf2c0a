"""Circuits and choices: what is in which group, and how often it is done, reads alike everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class
from plans import HEAD, good_plan, plan_problems
from test_totals_shown import PLACES

from generator.feeds.fhir.files import fhir_files
from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.kinds.stage import stage_page
from generator.pages.parts.groups import grouped
from generator.rules.machine import machines
from generator.words.often import often_words

PLAN = HEAD + "starts: plan start\ntimes: 3 per week\nexercises: {aa: Aa, bb: Bb, cc: Cc, dd: Dd}\n"
AA, BB, CC, DD = ("{aa: 10 reps}", "{bb: 8 min}", "{cc: 8 min}", "{dd: 5 min}")


def text_of(do: str) -> str:
    return f"{PLAN}stages:\n  week 1: {{do: [{do}]}}\n"


def plan(do: str) -> Protocol:
    return good_plan(text_of(do))


WAYS = {
    "beside": (
        f"{{rounds: 10, do: [{AA}]}}, {{choose: 1, do: [{BB}, {CC}]}}",
        ["Do these as a circuit: 10 rounds.", "After the circuit, choose 1 of these.", ""],
    ),
    "inside": (
        f"{{rounds: 10, do: [{AA}, {{choose: 1, do: [{BB}, {CC}]}}, {DD}]}}",
        [
            "Do these as a circuit: 10 rounds.", "In each round, choose 1 of these.", "",
            "Whatever you choose, in each round also do:",
        ],
    ),
    "a circuit to choose": (
        f"{{choose: 1, do: [{{rounds: 3, do: [{AA}, {BB}]}}, {CC}]}}, {DD}",
        [
            "Choose 1 of these. One choice: Do these as a circuit: 3 rounds.", "", "Another choice:",
            "Whatever you choose, also do:",
        ],
    ),
    "two lines as one choice": (
        f"{{choose: 1, do: [{AA}, {{do: [{BB}, {CC}]}}, {DD}]}}",
        ["Choose 1 of these.", "Another choice: Do all of these:", "", "Another choice:"],
    ),
    "a circuit within": (
        f"{{rounds: 3, do: [{{rounds: 2, do: [{AA}, {BB}]}}, {CC}]}}",
        [
            "Do these as a circuit: 3 rounds. Do these as a circuit: 2 rounds.", "",
            "After the inner circuit, in each round, do:",
        ],
    ),
    "one after the other": (
        f"{{rounds: 3, do: [{AA}]}}, {{rounds: 2, do: [{BB}]}}",
        ["Do these as a circuit: 3 rounds.", "After the circuit, do these as a circuit: 2 rounds."],
    ),
    "with a title": (
        f"{{rounds: 3, do: [{AA}]}}, {{title: Block two, choose: 1, do: [{BB}, {CC}]}}",
        [
            "Do these as a circuit: 3 rounds.",
            "After the circuit, do the next part. Block two. Choose 1 of these.", "",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WAYS)
def test_where_a_group_begins_and_ends_is_said_above_its_lines(name: str, library: Library) -> None:
    do, expected = WAYS[name]
    session = plan(do).stages[0].sessions[0]
    assert [words for _, words in grouped(session.items, library)] == expected


@pytest.mark.parametrize("place", PLACES)
def test_a_choice_beside_a_circuit_is_not_one_within_it(library: Library, place: str) -> None:
    beside, inside = (PLACES[place](plan(WAYS[name][0]), library) for name in ("beside", "inside"))
    assert "After the circuit, choose 1 of these." in beside
    assert "In each round, choose 1 of these." in inside


def actions(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for action in value.get("action", ()):
        yield action
        yield from actions(action)


def fhir(do: str, library: Library) -> tuple[dict[str, Any], dict[str, Any]]:
    """The stage's action, and each activity by its task."""
    one = plan(do)
    made = [json.loads(text) for text in fhir_files(replace(library, protocols={one.id: one})).values()]
    for resource in made:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    whole = next(resource for resource in made if resource["resourceType"] == "PlanDefinition")
    tasks = {one["code"]["text"]: one for one in made if one["resourceType"] == "ActivityDefinition"}
    return whole["action"][-1], tasks


HOLDS = '{rounds: "10, rest 15-20 s", do: [{aa: 6 s hold each side}]}'


def test_a_group_is_an_action_of_its_own_in_fhir(library: Library) -> None:
    stage, tasks = fhir(f"{HOLDS}, {{choose: 1, do: [{BB}, {CC}]}}", library)
    assert stage["textEquivalent"].splitlines() == [
        "Do these as a circuit: 10 rounds, rest 15–20 s.",
        "  Aa: 6 s each side, hold still.",
        "After the circuit, choose 1 of these.",
        "  Bb: 8 min.",
        "  Cc: 8 min.",
    ]
    (session,) = stage["action"]
    assert session["selectionBehavior"] == "all"
    circuit, choice = session["action"]
    assert circuit["description"] == "Do these as a circuit: 10 rounds, rest 15–20 s."
    assert (circuit["selectionBehavior"], choice["selectionBehavior"]) == ("all", "exactly-one")
    assert [one["title"] for one in choice["action"]] == ["Bb", "Cc"]
    told = {name: one["dynamicValue"][0]["expression"]["expression"] for name, one in tasks.items()}
    assert told["Aa"] == (
        "'6 s each side, hold still. Part of a circuit (Aa): Do these as a circuit: 10 rounds, rest 15–20 s.'"
    )
    assert told["Cc"] == "'8 min. One of these to choose from (Bb and Cc): Choose 1 of these.'"


@pytest.mark.parametrize(
    ("count", "code"),
    [
        ("1", "exactly-one"), ("2", "one-or-more"), ("3", "all"), ("0-1", "at-most-one"),
        ("1-2", "one-or-more"), ("not stated", "any"), ("as needed", "any"),
    ],
)  # fmt: skip
def test_how_many_are_chosen_by_the_standards_codes(library: Library, count: str, code: str) -> None:
    stage, _ = fhir(f"{AA}, {{choose: {count}, do: [{BB}, {CC}, {DD}]}}", library)
    (choice,) = [one for one in actions(stage) if one.get("id", "").endswith("group-1")]
    assert choice["selectionBehavior"] == code


def test_groups_stay_nested_in_fhir_and_in_the_data(library: Library) -> None:
    do = WAYS["inside"][0]
    stage, _ = fhir(do, library)
    (circuit,) = stage["action"][0]["action"]
    assert [one["selectionBehavior"] for one in circuit["action"] if "action" in one] == ["exactly-one"]
    items = published(plan(do), library).stages[0].sessions[0].items
    assert [[group.id for group in item.groups] for item in items] == [
        ["group-1"], ["group-1", "group-2"], ["group-1", "group-2"], ["group-1"],
    ]  # fmt: skip
    rounds, choice = items[1].groups
    assert (rounds.kind, choice.kind) == ("rounds", "choose")
    assert rounds.count is not None
    assert rounds.count.low == 10


def page(do: str, library: Library) -> str:
    one = plan(do)
    return stage_page(one, one.stages[0], replace(library, protocols={one.id: one})).body


def courses(do: str, library: Library) -> list[list[list[Any]]]:
    """What each timer of the page counts down."""
    return [
        json.loads(unescape(text)) for text in re.findall(r'<rv-timer course="([^"]+)"', page(do, library))
    ]


def names_of(do: str, library: Library) -> list[str]:
    return re.findall(r'<input type="checkbox" name="([^"]+)"', page(do, library))


def test_the_timer_does_every_round_with_its_rest(library: Library) -> None:
    (course,) = courses(HOLDS, library)
    assert [row[:4] for row in course[:4]] == [
        ["hold", "hold", 6.0, "Aa: left, round 1 of 10"],
        ["change sides", "rest", 5.0, "then right, set 1. We add these 5 seconds"],
        ["hold", "hold", 6.0, "Aa: right, round 1 of 10"],
        ["rest", "rest", 15.0, "then round 2 of 10"],
    ]
    assert sum(row[0] == "hold" for row in course) == 20
    assert sum(row[0] == "rest" for row in course) == 9
    boxes = [row[5] for row in course if row[0] == "hold"]
    assert sorted(boxes) == sorted(names_of(HOLDS, library))
    assert len(set(boxes)) == 20


def test_lines_of_a_circuit_take_turns_and_those_without_a_time_wait(library: Library) -> None:
    do = (
        '{rounds: "2, rest 2 min, rest 30 s between exercises", do: [{aa: 30 s hold}, {bb: 12 reps},'
        " {choose: 1, do: [{cc: 8 min}, {dd: 5 min}]}]}"
    )
    (course,) = courses(do, library)
    first = [
        ["hold", 30.0, "Aa, round 1 of 2"],
        ["rest", 30.0, "then bb"],
        ["go", 0.0, "Bb, round 1 of 2"],
        ["rest", 30.0, "then cc"],
        ["your choice", 0.0, "Choose 1 of these: Cc; Dd, round 1 of 2"],
    ]
    rest = ["rest", 120.0, "then round 2 of 2"]
    second = [[*row[:2], row[2].replace("round 1", "round 2")] for row in first]
    assert [[row[0], row[2], row[3]] for row in course] == [*first, rest, *second]


def test_a_circuit_of_runs_and_exercises_has_one_timer(library: Library) -> None:
    (course,) = courses("{rounds: 2, do: [run 1 min, {aa: 30 s hold}]}", library)
    assert [row[0] for row in course] == ["run", "hold", "run", "hold"]


def test_rounds_that_nobody_counted_are_one_round_to_start_again(library: Library) -> None:
    (course,) = courses("{rounds: not stated, do: [{aa: 30 s hold}]}", library)
    assert [row[3] for row in course] == ["Aa, 1 round, then again: the plan doesn't say how many rounds"]


@pytest.mark.parametrize(
    ("dose", "steps", "boxes"),
    [
        (
            "not stated x 40 s hold each side",
            [
                ("hold", 40, "Left, one set, then again: the plan doesn't give a number"),
                ("change sides", 5, "then right, set 1. We add these 5 seconds"),
                ("hold", 40, "Right, one set, then again: the plan doesn't give a number"),
            ],
            ["session-aa-done-1"],
        ),
        (
            "3 reps, hold 15 s, rest 15-20 s between reps",
            [
                ("hold", 15, "Set 1 of 1, rep 1 of 3"), ("rest", 15, "then rep 2"),
                ("hold", 15, "Set 1 of 1, rep 2 of 3"), ("rest", 15, "then rep 3"),
                ("hold", 15, "Set 1 of 1, rep 3 of 3"),
            ],
            ["session-aa-done-1"],
        ),
        (
            "2 x 1 min alternating each set",
            [("go", 60, "Left, set 1 of 2"), ("go", 60, "Right, set 2 of 2")],
            ["session-aa-sets-1", "session-aa-sets-2"],
        ),
        (
            "2 x 6 s hold alternating, rest 2 x work",
            [("hold", 6, "Left, set 1 of 2"), ("rest", 12, "then set 2"), ("hold", 6, "Right, set 2 of 2")],
            ["session-aa-sets-1", "session-aa-sets-2"],
        ),
        (
            "1 x 1 min alternating",
            [("go", 60, "Set 1 of 1, left and right by turns")],
            ["session-aa-done-1"],
        ),
    ],
)  # fmt: skip
def test_the_timer_says_sides_sets_and_repetitions_as_written(
    library: Library, dose: str, steps: list[tuple[str, int, str]], boxes: list[str]
) -> None:
    do = f'{{aa: "{dose}"}}'
    (course,) = courses(do, library)
    assert [(row[0], row[2], row[3]) for row in course] == steps
    assert names_of(do, library) == boxes


@pytest.mark.parametrize(
    ("line", "often"),
    [
        ("{aa: '3 x 10, load 3 kg'}", "3 times a week"),
        ("{aa: '3 x 10, load band-red'}", "3 times a week"),
        ("{aa: '3 x 20, load 20RM'}", "3 times a week"),
        ("{aa: '3 x 10, load 60 %1RM'}", "3 times a week"),
        ("{aa: '5 x 45 s hold, load 70 %MVIC'}", "3 times a week"),
        ("{aa: '3 x 15, load 15RM'}", "3 times a week, never 2 days in a row (our rule)"),
        ("{aa: '3 x 8, load 80 %1RM'}", "3 times a week, never 2 days in a row (our rule)"),
        ("{aa: '3 x 8, load 45 lb'}", "3 times a week, never 2 days in a row (our rule)"),
        ("{aa: '3 x 8, load ___ kg'}", "3 times a week, never 2 days in a row (our rule)"),
        ("{aa: '3 x 8, load 10 kg'}", "3 times a week"),
        (
            "{single-leg-calf-raise: '3 x 8, load 10 kg'}",
            "3 times a week, never 2 days in a row (our rule)",
        ),
    ],
)  # fmt: skip
def test_only_a_heavy_load_has_a_day_between_and_that_is_called_ours(
    library: Library, line: str, often: str
) -> None:
    one = plan(line)
    stage = one.stages[0]
    assert often_words(stage.sessions[0], stage, library) == often
    (machine,) = machines(one, library)
    assert machine.steps[0].limits.gap == (2 if "our rule" in often else 1)
    assert all((OURS in PLACES[place](one, library)) == ("our rule" in often) for place in PLACES)


OURS = "never 2 days in a row (our rule)"


def test_a_day_between_that_a_plan_says_is_not_ours(library: Library) -> None:
    text = PLAN.replace("times: 3 per week", "times: 3 per week, never on consecutive days")
    one = good_plan(f"{text}stages:\n  week 1: {{do: [{{aa: '3 x 8, load 80 %1RM'}}]}}\n")
    assert OURS not in "".join(PLACES[place](one, library) for place in PLACES)


def test_a_total_per_set_counts_one_side_or_both_as_the_total_of_a_group_does(library: Library) -> None:
    for total in ("6 s per set", "12 s per set", "60 s", "120 s"):
        assert plan_problems(text_of(f"{{aa: 10 x 6 s hold each side, total: {total}}}"), library) == []
        assert (
            plan_problems(text_of(f"{{total: {total}, do: [{{aa: 10 x 6 s hold each side}}]}}"), library)
            == []
        )
    (wrong,) = plan_problems(text_of("{aa: 10 x 6 s hold each side, total: 18 s per set}"), library)
    assert "18 s" in wrong
    (bilateral,) = plan_problems(text_of("{aa: 10 x 6 s hold, total: 12 s per set}"), library)
    assert "12 s" in bilateral


def test_show_prints_the_time_under_tension_both_ways(library: Library) -> None:
    text = PLACES["show"](plan("{aa: 10 x 6 s hold each side}, {bb: 2 x 30 s hold}"), library)
    assert "120 s under tension, 180 s counting both sides" in text
