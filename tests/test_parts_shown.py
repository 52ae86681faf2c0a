"""Rows of stages that run beside one another are told so, and each is counted by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import good_plan
from selectolax.lexbor import LexborHTMLParser
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.pages.browser.plan_data import plan_data
from generator.pages.frame.page import Page
from generator.pages.kinds.clinicians import clinicians_pages
from generator.pages.kinds.plan import overview, plan_pages
from generator.pages.paper.booklet import booklet_pages

TRACKS = """times: 3 per week
tracks:
  hop:
    stages: {first-hops: {do: [hop: 2 x 5 contacts]}, more-hops: {do: [hop: 3 x 5 contacts]}}
  balance:
    title: Standing on one leg
    stages: {eyes-open: {do: [squat: 2 x 5]}, eyes-closed: {do: [squat: 3 x 5]}, ball: {do: [squat: 4 x 5]}}
"""
BESIDE = (
    "This plan has 2 parts that run side by side: Hop and Standing on one leg. "
    "You're in one stage of each part at the same time."
)


@pytest.fixture(scope="module")
def plan() -> Protocol:
    return good_plan(STARTED + TRACKS)


@pytest.fixture(scope="module")
def pages(plan: Protocol, library: Library) -> dict[str, Page]:
    return {page.address: page for page in plan_pages(replace(library, protocols={plan.id: plan}))}


def said(page: Page, what: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(page.body).css(what)]


def test_the_plan_says_that_its_parts_run_side_by_side(pages: dict[str, Page]) -> None:
    plan = pages["plans/my-plan/"]
    assert said(plan, "#stages > p")[0] == BESIDE
    assert said(plan, "#stages h3, #stages .rv-stages-name") == [
        "Hop", "First hops", "More hops", "Standing on one leg", "Eyes open", "Eyes closed", "Ball",
    ]  # fmt: skip
    assert "Stages5 in 2 parts side by side" in said(plan, ".rv-facts > div")


def test_it_is_started_once_and_each_part_is_shown(pages: dict[str, Page]) -> None:
    plan = pages["plans/my-plan/"]
    assert said(plan, "#start li") == ["Hop: First hops", "Standing on one leg: Eyes open"]
    assert len(LexborHTMLParser(plan.body).css("rv-start")) == 1
    assert said(plan, "#start .rv-button") == []


def test_a_stage_is_counted_in_its_part(pages: dict[str, Page]) -> None:
    first = pages["plans/my-plan/balance-eyes-open/"]
    assert "Standing on one leg, stage 1 of 3" in said(first, ".rv-sheet-plan")[0]
    assert said(first, ".rv-prevnext a") == ["Next: Eyes closed"]
    assert said(first, ".rv-tabs a") == ["Eyes open", "Eyes closed", "Ball"]
    assert said(pages["plans/my-plan/hop-more-hops/"], ".rv-prevnext a") == ["Previous: First hops"]


def test_a_stage_names_the_parts_beside_it(pages: dict[str, Page]) -> None:
    text = said(pages["plans/my-plan/hop-first-hops/"], "body")[0]
    assert "Side by side with: Standing on one leg" in text


@pytest.mark.parametrize("place", ["twins", "booklet"])
def test_the_twin_and_the_booklet_say_it(place: str, plan: Protocol, library: Library) -> None:
    assert BESIDE in PLACES[place](plan, library).replace("&#39;", "'").replace("\\", "")


def test_the_booklet_lists_its_sheets_by_part(plan: Protocol, library: Library) -> None:
    booklet = next(booklet_pages(replace(library, protocols={plan.id: plan})))
    listed = said(booklet, ".rv-how li")
    assert "Hop: First hops: 1 sheet to use each week" in listed


def test_the_phone_counts_in_the_part_and_finishes_it(plan: Protocol, library: Library) -> None:
    data = plan_data(plan, library)
    ball = data["stages"]["balance-ball"]
    assert (ball["part"], ball["of"]) == ("Standing on one leg", [3, 3])
    assert data["verdicts"]["finish"] == "You've finished this part of the plan."


def test_clinicians_find_each_stage_under_its_part(plan: Protocol, library: Library) -> None:
    page = next(iter(clinicians_pages(replace(library, protocols={plan.id: plan}))))
    assert "Standing on one leg: Ball" in page.body


def test_a_plan_of_one_row_has_no_parts(library: Library) -> None:
    found = good_plan(STARTED + "tracks: {run: {stages: {week 1: run 5 min, week 2: run 6 min}}}\n")
    assert "run side by side" not in PLACES["pages"](found, library)


def test_the_overview_tells_all_that_is_done_of_an_exercise(library: Library) -> None:
    """What follows `then` is often the point of it, such as the injured leg after the other one."""
    one = good_plan(
        f"{STARTED}stages:\n  week 1: {{do: [hop: 3 reps uninjured side then 3 reps injured side]}}\n"
    )
    words = LexborHTMLParser(overview(one, library.of(one)).body).text()
    assert "Hop: 3 times other side only, then 3 times injured side only" in words
