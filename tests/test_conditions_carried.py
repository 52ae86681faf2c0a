"""A line for some runners says for whom wherever it is told, the only line of a session too."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from plans import HEAD, good_plan
from selectolax.lexbor import LexborHTMLParser

from generator.feeds.fhir.files import fhir_files
from generator.feeds.plans import plan as published
from generator.model import Library, Protocol
from generator.pages.browser.plan_data import stage_data
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.paper.booklet import booklet_pages

WEEK = f"""{HEAD}starts: plan start
progress when: no limp
if: {{limp: repeat}}
exercises: [squat, lunge]
times: 3 per week
stages: {{week 1: {{do: [%s]}}}}
"""
CASES = {
    "bouts": ("{do: run 5 min, when: no limp}", "Run 5 min (only if you do not limp)"),
    "an exercise": (
        "{squat: 3 x 10, enter when: can walk 30 min}",
        "Squat (not before you can walk 30 min)",
    ),
    "one of two exercises": (
        "{squat: 3 x 10}, {lunge: 3 x 10, when: no limp}",
        "Squat and lunge (only if you do not limp)",
    ),
}


def made(lines: str, library: Library) -> tuple[Protocol, Library]:
    plan = good_plan(WEEK % lines)
    return plan, replace(library, protocols={plan.id: plan})


def words(body: str, what: str) -> str:
    return " ".join(node.text(separator=" ") for node in LexborHTMLParser(body).css(what))


@pytest.mark.parametrize("name", CASES)
def test_the_head_of_a_stage_says_for_whom(library: Library, name: str) -> None:
    lines, told = CASES[name]
    plan, own = made(lines, library)
    assert stage_page(plan, plan.stages[0], own).summary.startswith(told)


def test_the_only_bouts_say_it_where_they_are_shown(library: Library) -> None:
    lines, told = CASES["bouts"]
    plan, own = made(lines, library)
    body = stage_page(plan, plan.stages[0], own).body
    [booklet] = booklet_pages(own)
    assert told in words(body, ".rv-hero")
    assert told in words(booklet.body, ".rv-sheet")
    assert told in words(overview(plan, own).body, "#stages")
    assert told in stage_data(plan, plan.stages[0], own.of(plan))["sessions"][0]["words"]


def test_it_is_data_and_a_request_that_stands_alone_says_it(library: Library) -> None:
    plan, own = made(CASES["bouts"][0], library)
    [item] = published(plan, own).stages[0].sessions[0].items
    assert [one.notation for one in item.only_when] == ["no limp"]
    texts = [text for text in fhir_files(own).values() if "ActivityDefinition" in text]
    instructions = [
        value["expression"]["expression"]
        for text in texts
        for value in json.loads(text).get("dynamicValue", [])
    ]
    assert any("Only if you do not limp." in one for one in instructions)
