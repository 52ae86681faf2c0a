"""Taking a readiness test on a phone: blanks to verdicts, what is kept, and what a plan makes of it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from everybody import unpin, violations
from playwright.sync_api import expect
from reader import MONDAY, Reader

STRENGTH = "tests/strength-benchmarks/"


def fill(reader: Reader, item: str, left: str, right: str) -> None:
    reader.page.locator(f"input[name='{item}-left']").fill(left)
    reader.page.locator(f"input[name='{item}-right']").fill(right)


def test_left_and_right_are_judged_as_they_are_typed(reader: Reader) -> None:
    reader.on_day(0, STRENGTH)
    reader.page.get_by_label("Left", exact=True).first.check()
    fill(reader, "single-leg-calf-raise", "22", "26")
    reader.reads("#single-leg-calf-raise .rv-outcome-head", "Nearly")
    reader.reads("#single-leg-calf-raise .rv-outcome-parts", "Left: 22 of 25, 3 more on the left")
    reader.reads("#single-leg-calf-raise .rv-outcome-parts", "Right: 26 of 25")
    fill(reader, "single-leg-squat", "15", "16")
    reader.reads("#single-leg-squat .rv-outcome-head", "Reached")
    reader.reads(".rv-test-sum", "1 of 5 reached. 3 not measured.")


def test_results_are_kept_by_day_and_a_change_is_told_only_beyond_the_error(reader: Reader) -> None:
    test = "tests/calf-heel-raise/"
    reader.on_day(0, test)
    reader.page.get_by_label("Age, for the norm").select_option("40")
    reader.page.get_by_label("Norm of").select_option("women")
    fill(reader, "heel-raise-slope", "20", "24")
    reader.press("Save today’s results")
    reader.reads(".rv-test-end [role=status]", "Saved on this device.")
    reader.on_day(0, test)
    expect(reader.page.locator("input[name='heel-raise-slope-left']")).to_have_value("20")
    reader.on_day(14, test)
    expect(reader.page.locator("input[name='heel-raise-slope-left']")).to_have_value("")
    fill(reader, "heel-raise-slope", "25", "32")
    reader.reads("#heel-raise-slope .rv-outcome", "left no change: it varies by 6 from day to day")
    reader.reads("#heel-raise-slope .rv-outcome", "right 8 more than before")
    reader.press("Save today’s results")
    reader.page.locator("summary", has_text="Your results: 2").click()
    reader.reads(".rv-history", "Mon 2 Mar")
    assert reader.page.locator(".rv-history-chart").get_attribute("aria-label")


def test_a_comparison_needs_a_good_side(reader: Reader) -> None:
    reader.on_day(0, "tests/hop-symmetry/")
    fill(reader, "hop-single-distance", "90", "110")
    reader.reads("#hop-single-distance .rv-outcome", "Say which side is injured.")
    reader.page.get_by_label("Left", exact=True).first.check()
    reader.reads("#hop-single-distance .rv-outcome", "81 %, goal 90 %: 99 cm on the left")
    reader.page.get_by_label("Both", exact=True).check()
    reader.reads("#hop-single-distance .rv-outcome", "a comparison means nothing")


def test_what_cannot_be_read_is_said_at_the_blank_and_nothing_is_saved(reader: Reader) -> None:
    reader.on_day(0, STRENGTH)
    fill(reader, "single-leg-calf-raise", "many", "26")
    reader.reads("#single-leg-calf-raise .rv-problem", "Write a number, such as 12.")
    fill(reader, "single-leg-calf-raise", "2600", "26")
    reader.reads("#single-leg-calf-raise .rv-problem", "Write a number from 0 to 500.")
    reader.press("Save today’s results")
    reader.reads(".rv-test-end [role=status]", "Nothing is saved yet")
    assert (
        reader.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('/result/')).length")
        == 0
    )


def test_a_plan_knows_what_was_tested(reader: Reader) -> None:
    """The gate of a stage asks for an item; the test answers it."""
    reader.on_day(0, "plans/walking-8-week/")
    reader.start()
    reader.on_day(0, "tests/pain-free-daily-life/")
    for name in (
        "pain-free-walking",
        "equal-weight-standing",
        "stairs-without-railing",
        "no-visible-swelling",
    ):
        for box in reader.page.locator(f"input[name^='{name}'][value=yes]").all():
            box.check()
    reader.page.locator("input[name='morning-stiffness']").fill("10")
    reader.press("Save today’s results")
    known = reader.page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('revlanox/result/'))"
    )
    assert "revlanox/result/morning-stiffness/2026-03-02" in known
    reader.on_day(0, "my/")
    reader.reads(".rv-due", "A session may be done today.")


def test_the_beat_keeps_its_distance(reader: Reader) -> None:
    reader.page.add_init_script(
        """window.beats = []; const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (when) {
          beats.push(when);
          return start.call(this, when);
        }"""
    )
    reader.on_day(0, "tests/calf-heel-raise/")
    reader.press("Start the beat")
    beats = reader.page.evaluate("beats")
    assert len(beats) >= 3
    assert all(abs(after - before - 1) < 1e-6 for before, after in pairwise(beats))
    reader.press("Stop the beat")


def test_a_stopwatch_fills_the_blank(reader: Reader) -> None:
    """By the clock, so that it is right when the phone slept; a hold is never told longer than it was."""
    reader.on_day(0, STRENGTH)
    watch = reader.page.locator("#side-plank rv-watch")
    watch.get_by_role("button", name="Time right").click()
    expect(watch.get_by_role("button", name="Time left")).to_be_disabled()
    reader.page.clock.set_system_time(MONDAY + dt.timedelta(seconds=61.9))
    watch.get_by_role("button", name="Stop").click()
    value = reader.page.locator("input[name='side-plank-right']").input_value()
    # The phone's clock went on while the page was opened.
    assert 55 <= int(value) <= 61
    expect(watch.get_by_role("button", name="Time right")).to_be_enabled()
    reader.page.locator("input[name='side-plank-left']").fill("30")
    reader.reads("#side-plank .rv-outcome-parts", f"Right: {value} s of 60")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_open_to_all(reader: Reader, axe_source: str, scheme: str) -> None:
    reader.on_day(0, "tests/calf-heel-raise/")
    fill(reader, "heel-raise-slope", "x", "24")
    reader.page.get_by_label("Age, for the norm").select_option("40")
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    reader.page.get_by_label("Norm of").select_option("men")
    fill(reader, "heel-raise-slope", "20", "30")
    reader.press("Save today’s results")
    reader.page.clock.set_system_time(MONDAY + dt.timedelta(days=9))
    reader.page.reload()
    fill(reader, "heel-raise-slope", "21", "31")
    reader.press("Save today’s results")
    reader.page.locator("summary", has_text="Your results").click()
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360
