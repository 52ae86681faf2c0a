"""Ways join: a question about a place of the body leads to what is made for it, and that leads back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from golden import project

from generator.load import load
from generator.markdown.links import links_in
from generator.model import Library, ReadinessTest
from generator.pages.frame.order import plans_in_a_row
from generator.pages.kinds.plan import plan_pages

PLACES = {
    "achilles": "heel",
    "ankle": "foot",
    "calf": "shin",
    "distal-medial-tibia": "shin",
    "gluteal-tendon": "hip",
    "groin": "hip",
    "hamstring": "thigh",
    "knee": "knee",
    "patellar-tendon": "knee",
    "plantar-heel": "heel",
    "proximal-hamstring": "hip",
    "quadriceps": "thigh",
    "shin": "shin",
}
"""Site of a plan to the tag of a body part. A new site needs a line here."""

TESTS = {
    "after-acl-surgery": {"knee"},
    "bone-stress-return": {"shin"},
    "calf-heel-raise": {"shin", "heel"},
    "calf-strain-return": {"shin"},
    "lateral-step-down": {"knee"},
}
"""Tests that are for one body part or two; the others are for everybody."""

NOTHING_MADE = {
    "are-carbon-plated-shoes-risky": "the plan for the foot is for a rolled ankle",
    "black-toenails-and-blisters": "the plan for the foot is for a rolled ankle",
    "can-i-run-after-a-hip-or-knee-replacement": "the surgeon decides",
    "can-i-run-with-a-bunion": "the plan for the foot is for a rolled ankle",
    "can-i-run-with-a-torn-meniscus": "no plan is for a meniscus that wasn't operated on",
    "do-foot-exercises-help": "the plan for the foot is for a rolled ankle",
    "how-do-i-lace-my-shoes": "the plan for the foot is for a rolled ankle",
    "i-have-arthritis-do-i-have-to-stop-running": "no plan is for arthritis",
    "inside-of-my-ankle-hurts": "the plan for the foot is for a rolled ankle",
    "inside-of-my-knee-hurts": "it may be one of several things, and someone has to look",
    "is-it-a-bakers-cyst": "it goes to a doctor",
    "is-my-sore-calf-a-blood-clot": "it goes to a doctor",
    "is-running-bad-for-my-knees": "nobody is hurt",
    "it-hurts-low-on-one-side-of-my-back": "it goes to a doctor",
    "my-ankle-is-still-swollen-weeks-later": "someone has to look before a plan",
    "my-childs-heel-or-knee-hurts": "plans are for adults",
    "my-knee-is-swollen-can-i-wait": "it goes to a doctor",
    "my-new-shoes-hurt": "the plan for the foot is for a rolled ankle",
    "my-pelvis-hurts-in-pregnancy": "no plan is for a pregnancy",
    "my-scan-shows-a-hip-labral-tear": "no plan is for the hip joint",
    "my-shin-goes-tight-and-my-foot-goes-numb": "it goes to a doctor",
    "outer-edge-of-my-foot-hurts": "the plan for the foot is for a rolled ankle",
    "pain-under-my-big-toe": "the plan for the foot is for a rolled ankle",
    "stone-under-the-ball-of-my-foot": "the plan for the foot is for a rolled ankle",
    "top-of-my-foot-hurts": "the plan for the foot is for a rolled ankle",
    "when-can-i-run-after-hip-arthroscopy": "the surgeon decides",
}
"""Questions about a body part that has plans or tests, none of which is made for what they ask about."""


def made_for(library: Library, tags: Iterable[str]) -> set[str]:
    """Plans and tests for one of these body parts."""
    tags = set(map(str, tags))
    plans = {f"plan:{p.id}" for p in library.protocols.values() if p.entry.site and place_of(p) in tags}
    return plans | {f"test:{id_}" for id_, parts in TESTS.items() if parts & tags}


def place_of(plan: object) -> str:
    return PLACES[str(plan.entry.site)]  # type: ignore[attr-defined]


def leads(library: Library) -> dict[str, set[str]]:
    """Where each question leads, at its end."""
    return {id_: set(map(str, one.related)) for id_, one in library.questions.items()}


def test_a_question_about_a_body_part_leads_to_what_is_made_for_it(library: Library) -> None:
    ways = leads(library)
    astray = {
        id_
        for id_, question in library.questions.items()
        if (made := made_for(library, question.tags)) and not made & ways[id_]
    }
    assert astray == set(NOTHING_MADE)


def test_every_plan_and_every_test_has_a_question_that_leads_to_it(library: Library) -> None:
    led = set().union(*leads(library).values())
    things = [f"plan:{id_}" for id_ in library.protocols] + [f"test:{id_}" for id_ in library.tests]
    guides = {str(link) for guide in library.guides.values() for link in guide.related}
    assert [one for one in things if one not in led | guides] == []


def written(test: ReadinessTest) -> set[str]:
    """Links in the words of a test; a test has no list of them."""
    texts = [test.when, test.then, *(item.if_not_yet for item in test.items.values() if item.if_not_yet)]
    return {str(link) for text in texts for link in links_in(text) if not isinstance(link, tuple)}


def test_what_is_made_for_one_injury_leads_back_to_its_question(library: Library) -> None:
    ways = leads(library)
    for plan in (plan for plan in library.protocols.values() if plan.entry.site):
        asking = {f"question:{id_}" for id_, to in ways.items() if f"plan:{plan.id}" in to}
        assert asking & set(map(str, plan.entry.related)), plan.id
    for id_ in TESTS:
        asking = {f"question:{name}" for name, to in ways.items() if f"test:{id_}" in to}
        assert asking & written(library.tests[id_]), id_


def test_only_plans_that_build_on_each_other_have_an_order(library: Library) -> None:
    row = [plan.id for plan in plans_in_a_row(library)]
    assert row == [
        "walking-8-week",
        "strength-before-running",
        "plyometrics",
        "run-walk-8-week",
        "five-to-thirty-minutes",
        "maintenance",
    ]
    body = next(iter(plan_pages(library))).body
    sections = re.findall(
        r'<section class="rv-sec rv-plan-group" id="([\w-]+)">(.*?)</section>', body, re.DOTALL
    )
    assert [id_ for id_, words in sections if "in this order" in words] == ["in-a-row"]
    assert [id_ for id_, _ in sections][:1] == ["in-a-row"]
    listed = re.findall(r'href="(?:\.\./)*plans/([\w-]+)/"', sections[0][1]) or re.findall(
        r'href="([\w-]+)/"', sections[0][1]
    )
    assert listed[: len(row)] == row


def test_one_plan_has_no_order(tmp_path: Path) -> None:
    assert "in this order" not in next(iter(plan_pages(load(project(tmp_path))))).body
