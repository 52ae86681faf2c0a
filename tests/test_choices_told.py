"""A choice is told as one, an explanation by whose it is, and a ban of jumping holds for all that jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import HEAD, good_plan, plan_problems
from selectolax.lexbor import LexborHTMLParser
from test_totals import STARTED

from generator.model import Library
from generator.notation.parse import parse_item
from generator.pages.browser.plan_lines import lines_data
from generator.pages.browser.session_words import session_words
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.parts.groups import grouped
from generator.pages.parts.training import doing, session_shown
from generator.words.session import sequence_words

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
        ("jumping", "squat: 3 x 10 contacts", True),
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


OPPOSITE = """measures: {limp: {kind: sign, ask: Do you limp?, 'yes': you limp, 'no': you have no limp}}
stages:
  week 1:
    times: daily
    do:
      - choose: 1
        when: no limp
        do: ['not stated x (walk 1 min, run 1 min)', '2 x (walk 2 min, run 1 min)']
      - {choose: 1, when: limp, do: [walk 4 min, {do: walk 5 min, when: pain <= 2}]}
"""
TOLD = (
    "Choose 1 of these (only if you have no limp): walk 1 min, run 1 min, a number of times that the plan "
    "doesn't give; walk 2 min, run 1 min, 2 times. Then choose 1 of these (only if you limp): walk 4 min; "
    "walk 5 min (only if pain is 2 or less)"
)


def test_a_choice_says_for_whom_it_is_where_it_is_told(library: Library) -> None:
    plan = good_plan(f"{STARTED}{OPPOSITE}")
    [stage] = plan.stages
    own = library.of(plan)
    shown = session_shown(stage.sessions[0], stage, own)
    assert shown.today is not None
    assert shown.today.words == f"{TOLD}."
    assert doing([shown]) == f"{TOLD}, every day."
    assert session_words(stage.sessions[0], own) == f"{TOLD}."
    above = [words for _, words in grouped(stage.sessions[0].items, own) if words]
    assert above == [
        "Choose 1 of these (only if you have no limp).",
        "Then choose 1 of these (only if you limp).",
    ]


def test_a_circuit_says_for_whom_it_is(library: Library) -> None:
    signs, _, _ = OPPOSITE.partition("stages")
    do = "[{rounds: 2, when: limp, do: [walk 1 min, {do: run 1 min, when: pain <= 2}]}, walk 5 min]"
    plan = good_plan(f"{STARTED}{signs}stages: {{week 1: {{times: daily, do: {do}}}}}\n")
    [stage] = plan.stages
    shown = session_shown(stage.sessions[0], stage, library.of(plan))
    assert shown.today is not None
    inner = "run 1 min (only if pain is 2 or less)"
    assert shown.today.words == f"Walk 1 min, {inner}, 2 times (only if you limp). Then walk 5 min."


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ("not stated", "a number of times that the plan doesn't give"),
        ("not seen", "a number of times that we couldn't find"),
        ("as tolerated", "as many times as you tolerate"),
        ("as needed", "as many times as you need"),
    ],
)
def test_how_often_bouts_are_repeated_without_a_number(count: str, words: str) -> None:
    bouts = parse_item(f"{count} x (walk 1 min, run 1 min)")
    assert sequence_words(bouts) == f"Walk 1 min, run 1 min. Do this {words}."
