"""The box of a pain rule says what the engine does at its stage, whose exercises may allow less pain."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from plans import HEAD, good_plan
from selectolax.lexbor import LexborHTMLParser

from generator.model import Library, Protocol, Stage
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page
from generator.pages.parts.pain_rule import Shown, shown
from generator.rules.day import live
from generator.rules.diary import Answer, Day, Memory
from generator.rules.machine import machines
from generator.rules.state import State

BANDS = {"Carry on.": "green", "Don't add more.": "amber", "Stop for today.": "red"}
RULES = [
    "general",
    "tendon",
    "none-allowed",
    "{green: pain during <= 4, red: pain during >= 5}",
    "{green: no limp and pain during <= 6, amber: limp, red: pain during > 6}",
]
DOSES = ["", ", pain 0 allowed", ", pain at most 1 allowed", ", pain at most 2 allowed, pain 1 expected"]
SIGN = "measures: {limp: {kind: sign, ask: Do you limp?, 'yes': you limp, 'no': you have no limp}}\n"


def plan_of(rule: str, *doses: str) -> Protocol:
    stages = "".join(
        f"  week {n}: {{times: daily, do: [{{squat: '10 reps{dose}'}}, walk 5 min]}}\n"
        for n, dose in enumerate(doses, 1)
    )
    head = HEAD.replace("pain: general", f"pain: {rule}")
    return good_plan(f"{head}starts: plan start\n{SIGN if 'limp' in rule else ''}stages:\n{stages}")


def colours(plan: Protocol, stage: Stage, library: Library) -> list[str]:
    """What the engine makes of a session with each pain, and a good morning after it."""
    [machine] = machines(plan, library)
    state = replace(State(), stage=stage.number, best=stage.number)
    felt: dict[str, Answer] = {"pain next morning": Fraction(0), "pain before": Fraction(0), "limp": False}
    each = ({**felt, "pain during": Fraction(pain)} for pain in range(11))
    return [live(machine, state, Memory(), Day(0, True, said))[1].colour for said in each]


def told(rule: Shown) -> list[str]:
    """The same as the box says it."""
    found: dict[int, str] = {}
    for row in rule.rows:
        low, _, high = row.numbers.partition("–")
        if not row.worded:
            found |= dict.fromkeys(range(int(low), int(high or low) + 1), BANDS[row.verb])
    return [found[pain] for pain in range(11)]


@pytest.mark.parametrize("dose", DOSES)
@pytest.mark.parametrize("rule", RULES)
def test_the_box_of_a_stage_says_what_the_engine_does(rule: str, dose: str, library: Library) -> None:
    plan = plan_of(rule, dose)
    own = library.of(plan)
    assert told(shown(plan, own, stage=plan.stages[0])) == colours(plan, plan.stages[0], own)
    assert told(shown(plan, own)) == colours(plan, plan.stages[0], own)


def test_a_stage_whose_exercises_allow_no_pain_says_so_on_page_and_paper(library: Library) -> None:
    plan = plan_of("general", ", pain 0 allowed", "")
    own = replace(library, protocols={plan.id: plan})
    first, second = (stage_page(plan, stage, own).body for stage in plan.stages)
    for css in (".rv-rule", ".rv-sheet-foot"):
        words = text_of(first, css)
        assert "The exercises must be pain-free." in words
        assert "1–5" in words
        assert "0–2" not in words
        assert "0–2" in text_of(second, css)
    said = text_of(overview(plan, own).body, "#pain-rule")
    assert "0–2" in said
    assert "The exercises of some weeks allow less pain than this." in said


def text_of(body: str, css: str) -> str:
    [node] = LexborHTMLParser(body).css(css)[:1]
    return " ".join(node.text(separator=" ").split())
