"""Bouts and exercises are told in the order written, wherever a session of both is read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from plans import good_plan
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_totals import STARTED
from test_totals_shown import PLACES

from generator.model import Library, Protocol
from generator.pages.browser.plan_data import stage_data
from generator.pages.kinds.embed import embed_files
from generator.pages.kinds.plan import plan_pages
from generator.pages.machines.json_ld import linked
from generator.pages.paper.booklet import booklet_pages

MIXED = """stages:
  week 1:
    do:
      - squat: 2 x 10
      - {do: jog 1 min in place, cue: Soft feet., note: On a mat.}
      - lunge: 2 x 8
      - walk 3 min
      - hop: 2 x 5 contacts
"""
NAMES = ["Squat", "Jog 1 min in place", "Lunge", "Walk 3 min", "Hop"]
RUN_FIRST = "stages: {week 1: {do: [run 10 min, squat: 2 x 10]}}\n"
CIRCUIT = "stages: {week 1: {do: [{rounds: 3, do: [run 400 m, squat: 10 reps]}]}}\n"


def plan_of(text: str) -> Protocol:
    return good_plan(STARTED + text)


def only(text: str, library: Library) -> Library:
    plan = plan_of(text)
    return replace(library, protocols={plan.id: plan})


def stage_page(text: str, library: Library) -> LexborHTMLParser:
    pages = plan_pages(only(text, library))
    return LexborHTMLParser("".join(page.body for page in pages if page.kind == "stage"))


def said(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def test_the_page_lists_them_in_order_and_the_timer_comes_after(library: Library) -> None:
    page = stage_page(MIXED, library)
    assert said(page.css(".rv-dose h3")) == NAMES
    sections = said(page.css(".rv-doses h2, .rv-hero-head b"))
    assert sections == ["One session, never 2 days in a row (our rule)", "Jog and walk in this session"]


def test_what_a_bout_says_beside_it_stands_in_its_place(library: Library) -> None:
    page = stage_page(MIXED, library)
    bouts = ".rv-dose[data-bouts]"
    beside = said(page.css(f".rv-doses .rv-group, .rv-dose h3, {bouts} .rv-cue, {bouts} .rv-note"))
    assert beside[:4] == ["Squat", "Jog 1 min in place", "Soft feet.", "On a mat."]
    assert page.html is not None
    assert page.html.count("On a mat.") == 2  # The page and its sheet, each once.


def test_the_sheet_has_a_row_for_each_in_order(library: Library) -> None:
    sheets = "".join(page.body for page in booklet_pages(only(MIXED, library)))
    rows = said(LexborHTMLParser(sheets).css(".rv-sheet-work tr[data-line] th"))
    assert [next(name for name in NAMES if row.startswith(name)) for row in rows] == NAMES
    assert "rv-sheet-bouts" not in sheets


def test_the_list_of_stages_and_the_summary_name_all(library: Library) -> None:
    pages = {page.kind: page for page in plan_pages(only(MIXED, library))}
    dose = LexborHTMLParser(pages["plan"].body).css_first(".rv-stages-dose b")
    assert dose is not None
    assert dose.text() == "Squat, jog 1 min in place, lunge, walk 3 min, hop"
    assert pages["stage"].summary.startswith("Squat, jog 1 min in place, lunge, walk 3 min and hop")


WORDS = "Squat: 2 × 10. Jog 1 min in place. Lunge: 2 × 8. Walk 3 min. Hop: 2 × 5 landings."


def test_the_phone_and_the_calendar_say_it_in_order(library: Library) -> None:
    plan = plan_of(MIXED)
    assert stage_data(plan, plan.stages[0], library)["sessions"][0]["words"] == WORDS


@pytest.mark.parametrize("place", ["show", "twins", "fhir"])
def test_words_and_data_say_it_in_order(place: str, library: Library) -> None:
    text = PLACES[place](plan_of(MIXED), library).rpartition("Week 1 [week-1]")[2]
    at = [text.index(words) for words in ("Squat", "Jog 1 min in place", "Lunge", "Walk 3 min")]
    assert at == sorted(at)


def test_a_frame_and_structured_data_say_it_in_order(library: Library) -> None:
    alone = only(MIXED, library)
    frame = next(text for address, text in embed_files(alone).items() if "my-plan/week-1" in address)
    page = next(page for page in plan_pages(alone) if page.kind == "stage")
    for text in (frame, str(linked(page, alone))):
        at = [text.index(words) for words in NAMES[:4]]
        assert at == sorted(at)


def test_a_circuit_of_both_is_one_list(library: Library) -> None:
    page = stage_page(CIRCUIT, library)
    assert said(page.css(".rv-doses .rv-group, .rv-dose h3")) == [
        "Do these as a circuit: 3 rounds.",
        "Run 400 m",
        "Squat",
    ]


def test_a_run_before_the_exercises_stays_above_them(library: Library) -> None:
    page = stage_page(RUN_FIRST, library)
    assert said(page.css(".rv-hero-head b, .rv-dose h3")) == ["One session", "Squat"]
