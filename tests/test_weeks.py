"""A plan's weeks in one strip: what is drawn is what the doses say, and what nobody says is drawn as such."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from plans import good_plan
from selectolax.lexbor import LexborHTMLParser
from test_totals import STARTED

from generator.draw.weeks import HEIGHT, WEEK, boxes
from generator.model import Library, Protocol
from generator.pages.kinds.plan import plan_pages
from generator.pages.parts.stage_amounts import Span, amounts_of
from generator.pages.parts.weeks import Weeks, small, weeks_of


def plan_of(text: str) -> Protocol:
    return good_plan(STARTED + text)


def drawn(text: str) -> Weeks:
    found = weeks_of(plan_of(text).stages)
    assert found is not None
    return found


def words(found: Weeks) -> str:
    return LexborHTMLParser(found.drawing).css_first("desc").text()


RUNS = """times: 3 per week
stages:
  weeks 1-2: 8-10 x (run 30 s, walk 2 min)
  week 3: run 20 min
"""


def test_running_stands_beside_walking_and_a_week_is_a_column() -> None:
    found = drawn(RUNS)
    (first, second) = found.columns
    assert [(bar.kind, bar.sure, bar.most) for bar in first.bars] == [("run", 0.2, 0.25), ("walk", 0.8, 1.0)]
    assert [(bar.kind, bar.sure, bar.most) for bar in second.bars] == [("run", 1.0, 1.0)]
    assert (first.weeks, second.weeks) == (2, 1)
    assert words(found) == "Weeks 1–2: run 4–5 min, walk 16–20 min. Week 3: run 20 min."
    assert "Running in one session: 4–5 min at first, 20 min at the end" in found.drawing
    assert dict(found.keys) == {"run": "running", "walk": "walking", "more": "up to"}
    assert found.ends == ("Week 1", "Week 3")
    assert found.notes == ("The tallest bar is 20 min of one session.",)
    tall = [box for box in boxes(found.columns) if box.height == HEIGHT]
    assert [(box.ink, box.x) for box in tall] == [("run", 2 * WEEK)]


def test_a_set_is_a_block_and_the_weight_rises_in_steps() -> None:
    found = drawn(
        "times: 3 per week\nstages:\n"
        "  weeks 1-2: {do: [squat: '3 x 15, load 15RM', lunge: '3 x 15, load 15RM']}\n"
        "  week 3: {do: [squat: '4 x 8, load 8RM', lunge: '4 x 8, load 8RM']}\n"
    )
    assert [column.step for column in found.columns] == [0.5, 1.0]
    assert [bar.sure / bar.block for column in found.columns for bar in column.bars] == pytest.approx([6, 8])
    assert "Each block is one set of one session." in found.notes
    assert "Week 3: 8 sets, a weight you can lift 8 times but no more." in words(found)
    cuts = [box for box in boxes(found.columns) if box.ink == "cut"]
    assert len(cuts) == 8


@pytest.mark.parametrize(
    "loads", ["load 15RM|load 20 kg", "load 15RM|load ___ kg", "load 15RM|tempo 3-0-3", "load 15RM|load 15RM"]
)
def test_weights_that_cannot_be_compared_are_no_steps(loads: str) -> None:
    first, second = loads.split("|")
    found = drawn(
        f"times: 3 per week\nstages: {{week 1: {{do: [squat: '3 x 9, {first}']}},"
        f" week 2: {{do: [squat: '3 x 9, {second}']}}}}\n"
    )
    assert [column.step for column in found.columns] == [0, 0]
    assert "load" not in dict(found.keys)


def test_what_nobody_says_is_no_bar() -> None:
    found = drawn(
        "times: 3 per week\nstages: {phase 1: {do: [squat: 3 x 5]}, phase 2: {do: [squat: not stated]},"
        " phase 3: {do: [squat: ___ x 8]}, phase 4: {do: [squat: 3 x 5, lunge: not stated]}}\n"
    )
    known, unsaid, blank, partly = found.columns
    assert known.bars
    assert unsaid.bars == blank.bars == ()
    assert partly.bars[0].open
    assert "The plan gives no single number for Phase 2 and Phase 3." in found.notes
    assert "Phase 2: no number. Phase 3: no number. Phase 4: 3 sets or more." in words(found)
    assert dict(found.keys)["open"] == "no single number"


def test_a_plan_without_numbers_has_no_strip_and_a_row_shows_its_stages(library: Library) -> None:
    plan = plan_of("times: 3 per week\nstages: {phase 1: {do: [squat: not stated]}}\n")
    assert weeks_of(plan.stages) is None
    assert re.findall('class="(w-.+?)"', small(plan)) == ["w-open"]
    pages = {page.address: page for page in plan_pages(replace(library, protocols={plan.id: plan}))}
    assert "rv-weeks" not in pages["plans/my-plan/"].body
    assert "rv-key" not in pages["plans/"].body


def test_sessions_that_differ_are_drawn_from_least_to_most() -> None:
    plan = plan_of(
        "stages: {week 1: {sessions: {a: {times: 1 per week, do: [run 20 min]},"
        " b: {times: 1 per week, do: ['5 x (run 1 min, walk 1 min)']}}}}\n"
    )
    amounts = amounts_of(plan.stages[0])
    assert amounts.run == Span(Fraction(300), Fraction(1200))
    assert amounts.walk == Span(Fraction(0), Fraction(300))


def test_an_exercise_that_is_done_twice_a_day_is_one_in_the_session() -> None:
    plan = plan_of(
        "times: every day\nstages: {week 1: {do: [{squat: 2 x 5, times: 2 per day}, {lunge: 3 x 5}]}}\n"
    )
    assert amounts_of(plan.stages[0]).sets == Span(Fraction(5), Fraction(5))


def test_rows_that_run_side_by_side_have_a_strip_each(library: Library) -> None:
    plan = plan_of(
        "times: 3 per week\ntracks:\n  hop: {stages: {week 1: {do: [hop: 2 x 5 contacts]}}}\n"
        "  running: {stages: {week 1: run 10 min}}\n"
    )
    page = next(
        p for p in plan_pages(replace(library, protocols={plan.id: plan})) if p.address == "plans/my-plan/"
    )
    labels = [svg.attributes["aria-label"] for svg in LexborHTMLParser(page.body).css(".rv-weeks")]
    assert labels == ["Work in one session: 2 sets", "Running in one session: 10 min"]
    assert re.findall('class="(w-.+?)"', small(plan)) == ["w-open"]


def test_every_plan_of_the_library_is_drawn_or_has_no_number(library: Library) -> None:
    """A column for each stage, its words the same as those of the stage's own row."""
    for plan in library.protocols.values():
        for track in plan.tracks:
            found = weeks_of(track.stages)
            path = [stage for stage in track.stages if not stage.aside]
            assert (found is None) == (not any(amounts_of(stage).known for stage in path)), plan.id
            if found is None:
                continue
            assert len(found.columns) == len(path)
            assert [bool(column.bars) for column in found.columns] == [amounts_of(s).known for s in path]
            assert all(stage.title in words(found) for stage in path)
            assert len(found.drawing) < 2500, plan.id
            inside = [box for box in boxes(found.columns) if box.ink != "load"]
            assert all(box.y >= -0.01 and box.y + box.height <= HEIGHT + 0.01 for box in inside), plan.id


def test_the_list_of_plans_has_the_small_strip_as_decoration(library: Library) -> None:
    hub = next(page for page in plan_pages(library) if page.address == "plans/")
    rows = LexborHTMLParser(hub.body).css(".rv-index > li")
    drawn = [row.css_first(".rv-weeks") for row in rows]
    assert sum(map(bool, drawn)) > 10
    assert all(one.attributes["aria-hidden"] == "true" for one in drawn if one)
    assert not re.search(r"<desc>", hub.body)
