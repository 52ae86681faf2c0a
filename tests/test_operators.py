"""Each comparison with each kind of measure, wherever a condition stands: made-up runners live it."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
from plans import HEAD, read_plan
from test_client import replayed

from generator.model import Library, Protocol
from generator.notation.condition import Condition
from generator.rules.answering import answers
from generator.rules.bars import standing
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.runners import RUNNERS, diary
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors as vectors_of

ASKED = """starts: plan start
measures:
  grip: number kg
  sore: {kind: number, unit: of 10, better: less, ask: How sore is it?}
  puffy: [none, trace, more]
  skill: [poor, fair, good]
  graft: word
"""
THINGS = (
    "pain during {} 3",
    "pain at heel during {} 2",
    "grip {} 20 kg",
    "grip {} 20 kg each side",
    "grip LSI {} 90 %",
    "grip difference {} 2 kg",
    "grip {} norm",
    "grip {} 90 % of norm each side",
    "grip {} norm + 2 kg",
    "sore {} 3",
    "sore {} usual",
    "puffy {} trace",
    "puffy {} usual",
    "skill {} fair",
    "skill {} norm",
    "graft {} patellar",
    "age {} 14 years",
)
CONDITIONS = [
    thing.format(op)
    for thing, op in product(THINGS, ("<", "<=", "=", ">", ">="))
    if op == "=" or not thing.startswith("graft")
]
PLACES = (
    "progress when: {}\nstages: {{one: run 1 km, two: run 2 km}}",
    "enter when: {}\nstages: {{one: run 1 km, two: run 2 km}}",
    "stages: {{one: run 1 km, two: {{do: run 2 km, enter when: {}}}}}",
    "stages: {{one: {{do: run 1 km, when: {}}}, two: run 2 km}}",
    "stages: {{one: {{do: run 1 km, aim for: {}}}, two: run 2 km}}",
    "if: {{{}: repeat}}\nstages: {{one: run 1 km, two: run 2 km}}",
    "start at: {{{}: two}}\nstages: {{one: run 1 km, two: run 2 km}}",
    "stages: {{one: {{sessions: {{a: run 1 km, b: {{do: run 2 km, when: {}}}}}}}, two: run 2 km}}",
    "stages: {{one: {{do: run 1 km, if: {{{}: rest until no limp}}}}, two: run 2 km}}",
)
ON_THE_WAY = PLACES[:3]
"""Where who does well must find it true to get any further."""


def plan_of(place: str, condition: str) -> Protocol:
    plan = read_plan(HEAD + ASKED + place.format(f'"{condition}"') + "\n")
    assert isinstance(plan, Protocol), (place, condition, [*map(str, plan)])
    return plan


def parsed(condition: str, library: Library) -> tuple[Condition, Library]:
    plan = plan_of(PLACES[0], condition)
    return plan.stages[0].progress_when[0].value, library.of(plan)


@pytest.mark.parametrize("wanted", [True, False])
def test_an_answer_is_found_on_each_side_of_each_bar(wanted: bool, library: Library) -> None:
    wrong = []
    for text in CONDITIONS:
        condition, known = parsed(text, library)
        memory = Memory(standing([condition], known))
        day = Day(0, True, answers(condition, wanted, known))
        if Facts(day, memory, known, 0, 1, {}).truth(condition) is not wanted:
            wrong.append((text, day.answers))
    assert not wrong


@pytest.mark.parametrize("place", PLACES)
def test_made_up_runners_live_each_comparison(place: str, library: Library, tmp_path: Path) -> None:
    stuck = []
    for number, text in enumerate(CONDITIONS):
        plan = plan_of(place, text)
        for runner in RUNNERS:
            memory, days = diary(plan, library, runner)
            rows = list(simulate(plan, library, memory, days))
            if runner == "perfect":
                vectors = vectors_of(plan, library, memory, days)
                (tmp_path / f"{number}.json").write_text(json.dumps(vectors), "utf-8")
                stuck += [] if rows[-1].state.finished else [text]
    assert place not in ON_THE_WAY or not [text for text in stuck if not text.startswith("pain")]
    assert replayed(tmp_path) == ""
