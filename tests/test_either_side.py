"""A number without a side: to get on, each side must reach it; to hold a runner back, one is enough."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from plans import good_plan
from test_client import replayed, write
from test_rules import rows
from unusual import HEAD, slept

from generator.model import Library
from generator.model.as_data import typed
from generator.notation.parse import parse_condition
from generator.rules.diary import Memory
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.words.condition import condition_words

LEVELS = "house: {shortest: 1, between: 1}\nstages: {level 1: run 1 km, level 2: run 2 km}\n"
WEAK, STRONG = "{injured: 8, uninjured: 25}", "{injured: 22, uninjured: 25}"


def verdict(plan: str, sides: str, library: Library) -> str:
    log = f"days: {{0: {{done: yes, pain during: 0, heel-raises: {sides}}}}}"
    return rows(LEVELS + plan, log, library)[-1].told.verdict


@pytest.mark.parametrize(
    ("rule", "weak", "strong"),
    [
        ("if: {heel-raises < 10: see physio}", "see", "progress"),
        ("if: {heel-raises < 10 injured side: see physio}", "see", "progress"),
        ("if: {heel-raises < 10 each side: see physio}", "progress", "progress"),
        ("if: {not (heel-raises >= 10): repeat}", "repeat", "progress"),
        ("if: {heel-raises < 10: rest 2 days, heel-raises < 10 twice in a row: stop}", "rest", "progress"),
        ("progress when: heel-raises >= 10", "carry on", "progress"),
        ("progress when: not (heel-raises < 10)", "carry on", "progress"),
        ("progress when: heel-raises >= 30\nif: {heel-raises >= 10: progress}", "carry on", "progress"),
    ],
)  # fmt: skip
def test_one_side_is_enough_to_hold_back(rule: str, weak: str, strong: str, library: Library) -> None:
    assert verdict(rule, WEAK, library) == weak
    assert verdict(rule, STRONG, library) == strong


def test_it_is_said_and_exported(library: Library) -> None:
    plan = good_plan(HEAD + LEVELS + "if: {single-leg-calf-raise < 10: see physio}\n")
    [rule] = plan.stages[0].heard
    assert condition_words(rule.condition.value, library) == (
        "you can do fewer than 10 reps of “Single-leg heel raise” on either side"
    )
    assert typed(rule.condition)["either"] is True
    criterion = parse_condition("single-leg-calf-raise < 10")
    assert condition_words(criterion, library).endswith("on each side")
    assert "either" not in json.dumps(typed(criterion))


def test_it_is_told_alike_in_the_browser(library: Library, tmp_path: Path) -> None:
    rule = "if: {not (heel-raises >= 10): rest 1 day, heel-raises < 5 twice in a row: back 1 level}\n"
    plan = good_plan(HEAD + LEVELS + rule + "progress when: not (heel-raises < 20)\n")
    sides = ((8, 25), (22, 25), (25, 3), (4, 4), (30, 30), (20, 19))
    days = ", ".join(
        f"{n}: {{done: yes, pain during: 0, heel-raises: {{left: {one}, right: {other}}}}}"
        for n, (one, other) in enumerate(sides)
    )
    _, log, problems = read_log(f"days: {{{days}}}", "log.yaml", machines(plan, library))
    assert problems == []
    write(tmp_path, "sides", plan, library, Memory(), slept(log))
    assert replayed(tmp_path) == ""
