"""A stage at which nothing is done asks for nothing that is said of sessions above it, in any place."""

from __future__ import annotations

import re

import pytest
from everywhere import LIBRARY, SHEET, read, seen
from plans import HEAD

from generator.feeds.fhir.stage import description
from generator.feeds.plans import plan as published
from generator.model import Protocol
from generator.pages.kinds.stage import stage_page
from generator.show import show

OF_SESSIONS = """times: 3 per week
progress when: no limp
otherwise: back 1 stage
warm-up: walk 7 min
cool-down: walk 9 min
dose: tempo slow
"""
NOTHING = {
    "a day of rest": "{do: rest, lasts: 3 days}",
    "nothing at all": "{lasts: 3 days, wear: [boot]}",
    "all of it taken away": "{as: level 1, do: [squat: none], lasts: 3 days}",
}
ASKED = re.compile(
    r"3 (?:times|×) a week|limp|7 min|9 min|Otherwise|time runs out|[Rr]est as needed|Session 1"
)
"""What a reader would take for something to do, or to wait for."""


NOTATION = re.compile(r"\b(?:notation|unknown)='[^']*'")
"""What data repeat as it was written."""


def plan_of(stage: str) -> Protocol:
    stages = f"  level 1: {{do: [squat: 3 x 10]}}\n  pause: {stage}\n  level 3: run 8 min\n"
    return read(f"{HEAD}starts: plan start\n{OF_SESSIONS}stages:\n{stages}")


def told(plan: Protocol) -> dict[str, str]:
    """What each place says of the stage."""
    pause = plan.stages[1]
    shown = "\n".join(show(plan, LIBRARY))
    page = stage_page(plan, pause, LIBRARY).body
    data = published(plan, LIBRARY).stages[1]
    return {
        "show": shown.partition("2. Pause")[2].partition("3. Level 3")[0],
        "page": seen(SHEET.sub("", page)),
        "paper": " ".join(seen(sheet[0]) for sheet in SHEET.finditer(page)),
        "data": NOTATION.sub("", f"{data.sessions} {data.move_on_when} {data.otherwise}"),
        "fhir": description(data),
    }


@pytest.mark.parametrize("stage", NOTHING)
def test_nothing_is_asked_where_nothing_is_done(stage: str) -> None:
    asked = {place: ASKED.findall(words) for place, words in told(plan_of(NOTHING[stage])).items()}
    assert {place: found for place, found in asked.items() if found} == {}


def test_all_of_it_is_asked_where_something_is_done() -> None:
    plan = plan_of("{do: [squat: 3 x 8]}")
    assert all(ASKED.findall(words) for words in told(plan).values())
