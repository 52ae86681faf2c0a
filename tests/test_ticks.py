"""Ticks hang on names that outlive every edit which leaves the thing itself in the plan."""

from __future__ import annotations

import re
from random import Random

import pytest
from plans import good_plan
from tries import FACTOR

from generator.model import Library
from generator.pages.kinds.stage import stage_page

NAMES = re.compile(r'<input type="checkbox" name="([^"]+)"')

LINES = [
    "single-leg-calf-raise: 3 x 12",
    "plank: 3 x 45 s hold",
    "squat: 2 x 10",
    "single-leg-bridge: 3 x 10",
]
CRITERIA = ["no limp", "pain during <= 2", "no swelling", 'ask "Can you hop ten times?"']


def plan(title: str, lines: list[str], criteria: list[str]) -> str:
    done = "\n".join(f"      - {line}" for line in lines)
    bars = "\n".join(f"      - {line}" for line in criteria)
    return f"""
id: my-plan
title: {title}
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
pain: {{green: pain during <= 2, red: pain during > 2}}
sources: {{opinion: Clinician opinion}}
source: opinion
stages:
  stage-1:
    title: {title} one
    lasts: 2 weeks
    3 x a week
    do:
{done}
    progress when:
{bars}
""".replace("    3 x a week\n", "    times: 3 per week\n")


def boxes(text: str, library: Library) -> set[str]:
    """Names of all boxes on the stage's page."""
    protocol = good_plan(text)
    return set(NAMES.findall(stage_page(protocol, protocol.stages[0], library).body))


@pytest.mark.parametrize("seed", range(20 * FACTOR))
def test_ticks_survive_new_titles_orders_and_neighbours(seed: int, library: Library) -> None:
    luck = Random(seed)
    before = boxes(plan("Old title", LINES, CRITERIA), library)
    lines, criteria = luck.sample(LINES, len(LINES)), luck.sample(CRITERIA, len(CRITERIA))
    lines.insert(luck.randrange(len(lines) + 1), "bird-dog: 3 x 8")
    after = boxes(plan(f"New title {seed}", lines, criteria), library)
    assert before
    assert before <= after


@pytest.mark.parametrize("gone", range(len(LINES)))
def test_a_line_that_goes_takes_its_own_boxes_alone(gone: int, library: Library) -> None:
    before = boxes(plan("Title", LINES, CRITERIA), library)
    after = boxes(plan("Title", LINES[:gone] + LINES[gone + 1 :], CRITERIA), library)
    name = LINES[gone].split(":")[0]
    assert before - after == {box for box in before if name in box} != set()


def test_all_boxes_of_a_page_have_names_of_their_own(library: Library) -> None:
    for protocol in library.protocols.values():
        for stage in protocol.stages:
            names = NAMES.findall(stage_page(protocol, stage, library).body)
            assert len(names) == len(set(names)), (protocol.id, stage.id)
