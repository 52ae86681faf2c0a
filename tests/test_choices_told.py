"""A choice is told as one, an explanation by whose it is, and a ban of jumping holds for all that jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import HEAD, good_plan, plan_problems
from selectolax.lexbor import LexborHTMLParser
from test_totals import STARTED

from generator.model import Library
from generator.pages.browser.plan_lines import lines_data
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.parts.training import doing, session_shown

CHOSEN = {
    "choose: 1, do: [squat, lunge]": "Squat or lunge",
    "choose: 1, do: [squat, lunge, bridge]": "Squat, lunge or bridge",
    "choose: 1-2, do: [squat, lunge, bridge]": "1–2 of squat, lunge and bridge",
    "choose: not stated, do: [squat, lunge]": "Your choice of squat and lunge",
    "do: [hop, {choose: 1, do: [squat, lunge]}]": "Hop and either squat or lunge",
    "choose: 1, do: [{title: Legs, do: [squat, lunge]}, bridge]": "Squat and lunge or bridge",
    "rounds: 2, do: [squat, lunge]": "Squat and lunge",
}


@pytest.mark.parametrize("line", CHOSEN)
def test_the_head_line_says_that_it_is_a_choice(line: str, library: Library) -> None:
    plan = good_plan(f"{STARTED}stages: {{week 1: {{times: daily, do: [{{{line}}}]}}}}\n")
    [stage] = plan.stages
    assert doing([session_shown(stage.sessions[0], stage, library)]) == f"{CHOSEN[line]}, every day."


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (STARTED, "About this plan:"),
        (STARTED.replace("sources: {", "sources: {rathleff-2015: The trial, "), "About the source:"),
    ],
)
def test_an_explanation_of_opinion_alone_names_no_source(head: str, said: str, library: Library) -> None:
    text = "stages: {week 1: {as printed: {rest: Two runs in a row.}, times: daily, do: walk 5 min}}\n"
    plan = good_plan(f"{head}as printed: {{gap: No week 2.}}\n{text}")
    own = replace(library, protocols={plan.id: plan})
    for body in (overview(plan, own).body, stage_page(plan, plan.stages[0], own).body):
        found = [b.text() for b in LexborHTMLParser(body).css(".rv-note b") if b.text().startswith("About")]
        assert found == [said]


BANNED = "exercises: [squat, jump-squat]\nnot yet: [{}]\nstages: {{week 1: {{times: daily, do: [{}]}}}}\n"


@pytest.mark.parametrize(
    ("ban", "exercise", "refused"),
    [
        ("jumping", "single-leg-hop-in-place", True),
        ("jumping", "jump-squat", True),
        ("plyometric exercises", "dot-drill", True),
        ("jumping and hopping", "triple-hop", True),
        ("hopping", "triple-hop", True),
        ("hopping", "jump-squat", False),
        ("jumping", "squat", False),
        ("jumping from a box", "triple-hop", False),
    ],
)
def test_who_must_not_jump_must_not_hop(ban: str, exercise: str, refused: bool, library: Library) -> None:
    text = f"{HEAD}starts: plan start\n{BANNED.format(ban, exercise)}"
    found = [one for one in plan_problems(text, library) if "'not yet' has" in one]
    assert bool(found) == refused, found


def test_no_link_can_ask_for_a_hop_where_jumping_is_banned(library: Library) -> None:
    plan = good_plan(f"{HEAD}starts: plan start\n{BANNED.format('jumping', 'squat')}")
    own = replace(library, protocols={plan.id: plan})
    [names, _] = lines_data(plan, own)["stages"][0]["not yet"][0]
    assert {"jumping", "triple-hop", "jump-in-place"} <= {*names}
    assert "squat" not in names
