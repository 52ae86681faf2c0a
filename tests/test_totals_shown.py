"""A total that is written is read: by who sees the plan in words, on a page, on paper, and as data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import product

import pytest
from plans import good_plan
from test_totals import CHOICE, CIRCUIT, SLOW, STARTED, week

from generator.feeds.fhir.common import Site
from generator.feeds.fhir.files import resources
from generator.feeds.plans import plan as published
from generator.feeds.twin import twin
from generator.model import Library, Protocol
from generator.pages.frame.page import Page
from generator.pages.kinds.plan import plan_pages
from generator.pages.paper.booklet import booklet_pages
from generator.show import show

PLAN = """times: 3 per week
lasts: 3 weeks
total: 21 sets per week
grow at most: 10 %
stages:
  phase 1:
    total: 22 sets per week
    stages:
      week 1:
        total: 470 contacts
        do:
          - {squat: 3 x 12, total: 36 reps}
          - rounds: 2, rest 1 min
            total: 4 sets
            do: [lunge: 1 x 5, bridge: 1 x 5]
          - hop: 10 x 47 contacts
        if:
          limp: {do: [squat: 2 x 12], total: 24 reps}
  phase 2:
    stages:
      week 2:
        total: 11 km
        sessions: {a: {do: run 5 km, total: 5 km}, b: run 6 km}
      week 3:
        total: 7 min
        do: [squat: "3 x 10, tempo 3-0-3, rest 2 min"]
"""
PLACES: dict[str, Callable[[Protocol, Library], str]] = {
    "show": lambda plan, library: "\n".join(show(plan, library)),
    "pages": lambda plan, library: _bodies(plan_pages(_only(plan, library))),
    "twins": lambda plan, library: "\n".join(map(twin, plan_pages(_only(plan, library)))),
    "booklet": lambda plan, library: _bodies(booklet_pages(_only(plan, library))),
    "data": lambda plan, library: published(plan, library).model_dump_json(by_alias=True),
    "fhir": lambda plan, library: json.dumps(
        [made for _, made in resources(published(plan, library), Site("", "Clinic"))], ensure_ascii=False
    ),
}


def _only(plan: Protocol, library: Library) -> Library:
    return replace(library, protocols={plan.id: plan})


def _bodies(pages: Iterable[Page]) -> str:
    return "\n".join(page.body for page in pages)


TOTALS = (
    "21 sets a week", "22 sets a week", "470 landings", "36 reps", "4 sets", "24 reps",
    "11 km (6.8 miles)", "5 km (3.1 miles)", "10% a week", "7 min with rests",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Protocol:
    return good_plan(STARTED + PLAN)


OFF_PAPER = [("booklet", "24 reps")]
"""What a line of `if` says is on no sheet."""


@pytest.mark.parametrize(
    ("place", "total"), [both for both in product(PLACES, TOTALS) if both not in OFF_PAPER]
)
def test_every_total_is_everywhere(place: str, total: str, plan: Protocol, library: Library) -> None:
    assert total in PLACES[place](plan, library)


END = """times: 3 per week
stages:
  week 1:
    do:
      - squat: 3 x 12
      - {lines}
      - hop: 3 x 10 contacts
"""
AFTER = {
    "After the circuit, do:": CIRCUIT % "",
    "Whatever you choose, also do:": CHOICE % "",
    "Then do:": "{note: Slowly., do: [lunge: 3 x 5, bridge: 3 x 5]}",
}
"""What stands before the first line after a group, and the group."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("words", AFTER)
def test_the_end_of_a_group_is_seen(place: str, words: str, library: Library) -> None:
    plan = good_plan(STARTED + END.replace("{lines}", AFTER[words]))
    text = PLACES[place](plan, library)
    assert 0 <= text.index(words) < text.index("Hop", text.index(words))


def test_a_group_at_the_end_ends_with_the_session(library: Library) -> None:
    text = END.replace("      - hop: 3 x 10 contacts\n", "").replace("{lines}", CIRCUIT % "")
    plan = good_plan(STARTED + text)
    assert not any(words in PLACES["pages"](plan, library) for words in AFTER)


def test_rounds_and_choices_of_runs_are_on_the_page(library: Library) -> None:
    text = (
        "times: 3 per week\nstages:\n"
        "  week 1: {do: [{rounds: '3, rest 2 min', do: [run 3 min, walk 1 min]}]}\n"
        "  week 2: {do: [{choose: 1, total: 30 min, do: [run 20 min, cycle 30 min]}, walk 5 min]}\n"
    )
    plan = good_plan(STARTED + text)
    shown = PLACES["twins"](plan, library)
    assert "Run 3 min, walk 1 min, rest 2 min. Do this 3 times." in shown
    assert "Choose 1 of these: run 20 min; cycle 30 min. Then walk 5 min." in shown
    assert "own total: 30 min." in shown


SHOWN: dict[str, tuple[str, str]] = {
    "a choice is not all of its options": (week(f"do: [{CHOICE % ''}]"), "(5-8 sets)"),
    "rounds are counted": (week(f"do: [{CIRCUIT % ''}]"), "(12 sets)"),
    "rests are named apart": (week(f"do: [{SLOW}]"), "(3 sets, 180 s under tension, 7 min with rests)"),
    "as needed leaves the running": (
        "stages:\n  week 1:\n    sessions:\n      a: {do: run 20 min, times: 3 per week}\n"
        "      b: {do: run 9 min, times: as needed}\n",
        "In a week: at least 60 min running",
    ),
    "a run of no known length leaves the others": (
        week("do: [run 20 min, run as needed]"), "In a week: at least 60 min running",
    ),
    "a choice of runs in a week": (
        week("do: [{choose: 1, do: [run 20 min, run 30 min]}]"), "In a week: 60–90 min running",
    ),
    "two sessions, each as often": (
        "stages:\n  week 1:\n    sessions:\n      a: {do: run 20 min, times: 2 per week}\n"
        "      b: {do: run 10 min, times: 2 per week}\n",
        "In a week: 60 min running",
    ),
    "distances": (week("do: 4 x run 500 m, times: 2 per week"), "In a week: 4 km running"),
}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_computed_is_right(name: str, library: Library) -> None:
    text, expected = SHOWN[name]
    plan = good_plan(STARTED + text)
    assert expected in "\n".join(show(plan, library))
