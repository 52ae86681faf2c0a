"""The pain rule of a reader's own tissue: of the plan's rule and that one, the stricter holds everywhere."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import product

import pytest
from own import own_library

from generator.feeds.plans import plan as published
from generator.model import Library, PainRule
from generator.notation.condition import Condition
from generator.pages.browser.plan_data import plan_data
from generator.pages.parts.pain_rule import shown
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.house import house_of
from generator.rules.stricter import by_tissue, stricter
from generator.rules.three_valued import Truth, truth

RULES = own_library().pain_rules
ORDER = {"green": 0, "unknown": 1, "amber": 2, "red": 3}
MOMENTS = ("in warm-up", "during", "after", "next morning", "before")
GENERAL = ["run-walk-8-week", "walking-8-week", "strength-before-running", "maintenance", "nhs-c25k"]


def colour(rule: PainRule, felt: dict[str, Fraction]) -> str:
    """Written down apart from the code under test: red is asked first, then amber, then green."""
    facts = Facts(Day(0, True, dict(felt)), Memory(), Library(), 0, 1, {})

    def ask(atom: Condition) -> Truth:
        return facts.truth(atom)

    bands = [("red", rule.red), ("amber", rule.amber), ("green", rule.green)]
    return next((name for name, band in bands if band and truth(band.value, ask)), "unknown")


def answers() -> list[dict[str, Fraction]]:
    """Sessions of every kind; the worst of 24 hours is the worst of what came after."""
    found = []
    for numbers in product((0, 3, 6), repeat=len(MOMENTS)):
        felt = {f"pain {moment}": Fraction(n) for moment, n in zip(MOMENTS, numbers, strict=True)}
        worst = max(felt["pain after"], felt["pain next morning"])
        found.append(felt | {"pain within 24 h": worst})
    return found


ANSWERS = answers()


@pytest.mark.parametrize(("own", "other"), list(product(RULES, RULES)))
def test_no_answer_is_judged_less_strictly_than_by_either_rule(own: str, other: str) -> None:
    both = stricter(RULES[own], RULES[other])
    for felt in ANSWERS:
        strictest = max(ORDER[colour(RULES[own], felt)], ORDER[colour(RULES[other], felt)])
        assert ORDER[colour(both, felt)] >= strictest, felt


def test_a_bone_injury_ends_every_plan_for_any_injury_at_the_first_pain(library: Library) -> None:
    for name in GENERAL:
        rule = by_tissue(library.protocols[name], library)["bone"]
        assert colour(rule, {"pain during": Fraction(1)}) == "red"
        assert house_of(library.protocols[name], rule).see == ((2, 28),)


def test_who_has_no_stricter_rule_keeps_the_plans_own(library: Library) -> None:
    assert set(by_tissue(library.protocols["run-walk-8-week"], library)) == {"bone"}
    assert by_tissue(library.protocols["beyer-hsr"], library) == {}


def test_the_stricter_rule_is_on_the_page_in_the_data_and_in_the_export(library: Library) -> None:
    plan = library.protocols["run-walk-8-week"]
    [injured] = shown(plan, library).injured
    assert injured.head == "After a bone stress injury"
    assert [row.numbers for row in injured.rows] == ["0", "1–10"]
    data = json.loads(json.dumps(plan_data(plan, library)))
    assert data["injured"]["bone"]["bands"] == {"hold": None, "stop": 1}
    assert set(data["injuries"]) == {"bone", "tendon", "muscle", "joint", "other"}
    assert published(plan, library).pain_by_injury["bone"].red.pain_from == 1


def test_an_own_rule_that_is_stricter_than_the_tissues_stays() -> None:
    """Morning pain is judged by the tissue's rule even where the session itself is judged more strictly."""
    own, tendon = RULES["none-allowed"], RULES["tendon"]
    both = stricter(own, tendon)
    assert colour(both, {"pain during": Fraction(1)}) == "red"
    worse = {"pain during": Fraction(0), "pain before": Fraction(1), "pain next morning": Fraction(3)}
    assert colour(both, worse) == "amber"
