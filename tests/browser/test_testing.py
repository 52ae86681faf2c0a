"""Taking a readiness test on a phone: blanks to verdicts, what is kept, and what a plan makes of it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

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
    reader.reads("#single-leg-calf-raise .rv-outcome-head", "Almost there")
    reader.reads("#single-leg-calf-raise .rv-outcome-parts", "Left: 22 (goal 25), 3 to go")
    reader.reads("#single-leg-calf-raise .rv-outcome-parts", "Right: 26 (goal 25)")
    fill(reader, "single-leg-squat", "15", "16")
    reader.reads("#single-leg-squat .rv-outcome-head", "Reached")
    reader.reads(".rv-test-sum", "1 of 2 targets reached. No goals reached yet. 3 not measured.")


def test_results_are_kept_by_day_and_a_change_is_told_only_beyond_the_error(reader: Reader) -> None:
    test = "tests/calf-heel-raise/"
    reader.on_day(0, test)
    reader.page.get_by_label("Age group (for typical scores)").select_option("40")
    reader.page.get_by_label("Compare with").select_option("women")
    fill(reader, "heel-raise-slope", "20", "24")
    reader.press("Save today's results")
    reader.reads(".rv-test-end [role=status]", "Saved on this device.")
    reader.on_day(0, test)
    expect(reader.page.locator("input[name='heel-raise-slope-left']")).to_have_value("20")
    reader.on_day(14, test)
    expect(reader.page.locator("input[name='heel-raise-slope-left']")).to_have_value("")
    fill(reader, "heel-raise-slope", "25", "32")
    reader.reads(
        "#heel-raise-slope .rv-outcome", "left, no real change (scores vary by about 6 from day to day)"
    )
    reader.reads("#heel-raise-slope .rv-outcome", "right, 8 more than before")
    reader.press("Save today's results")
    reader.page.locator("summary", has_text="Your results (2 days)").click()
    reader.reads(".rv-history", "Mon 2 Mar")
    assert reader.page.locator(".rv-history-chart").get_attribute("aria-label")


def test_a_comparison_needs_a_good_side(reader: Reader) -> None:
    reader.on_day(0, "tests/hop-symmetry/")
    fill(reader, "hop-single-distance", "90", "110")
    reader.reads("#hop-single-distance .rv-outcome", "Choose your injured side.")
    reader.page.get_by_label("Left", exact=True).first.check()
    reader.reads("#hop-single-distance .rv-outcome", "81%, goal 90%, which is 99 cm on the left")
    reader.page.get_by_label("Both", exact=True).check()
    reader.reads("#hop-single-distance .rv-outcome", "comparing them doesn't help")


def test_what_cannot_be_read_is_said_at_the_blank_and_nothing_is_saved(reader: Reader) -> None:
    reader.on_day(0, STRENGTH)
    fill(reader, "single-leg-calf-raise", "many", "26")
    reader.reads("#single-leg-calf-raise .rv-problem", "Enter a number from 0 to 500, such as 12.")
    fill(reader, "single-leg-calf-raise", "2600", "26")
    reader.reads("#single-leg-calf-raise .rv-problem", "Enter a number from 0 to 500, such as 12.")
    reader.press("Save today's results")
    reader.reads(".rv-test-end [role=status]", "Not saved yet")
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
    reader.press("Save today's results")
    known = reader.page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('revlanox/result/'))"
    )
    assert "revlanox/result/morning-stiffness/2026-03-02" in known
    reader.on_day(0, "my/")
    reader.reads(".rv-due", "You can do a session today.")


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
    watch.get_by_role("button", name="Time your right side").click()
    expect(watch.get_by_role("button", name="Time your left side")).to_be_disabled()
    reader.page.clock.set_system_time(MONDAY + dt.timedelta(seconds=61.9))
    watch.get_by_role("button", name="Stop").click()
    value = reader.page.locator("input[name='side-plank-right']").input_value()
    # The phone's clock went on while the page was opened.
    assert 55 <= int(value) <= 61
    expect(watch.get_by_role("button", name="Time your right side")).to_be_enabled()
    reader.page.locator("input[name='side-plank-left']").fill("30")
    reader.reads("#side-plank .rv-outcome-parts", f"Right: {value} s (goal 60)")


def test_every_state_is_open_to_all(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, "tests/calf-heel-raise/")
    fill(reader, "heel-raise-slope", "x", "24")
    reader.page.get_by_label("Age group (for typical scores)").select_option("40")
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    reader.page.get_by_label("Compare with").select_option("men")
    fill(reader, "heel-raise-slope", "20", "30")
    reader.press("Save today's results")
    reader.page.clock.set_system_time(MONDAY + dt.timedelta(days=9))
    reader.page.reload()
    fill(reader, "heel-raise-slope", "21", "31")
    reader.press("Save today's results")
    reader.page.locator("summary", has_text="Your results").click()
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_one_check_at_a_time(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, STRENGTH)
    shown = reader.page.locator(".rv-items > li:visible")
    expect(shown).to_have_count(5)
    reader.press("Show one part at a time")
    expect(shown).to_have_count(1)
    expect(shown.locator("h2")).to_be_focused()
    reader.reads(".rv-steps-at", "Part 1 of 5")
    expect(reader.page.locator(".rv-test-end")).to_be_hidden()
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    fill(reader, "single-leg-calf-raise", "26", "26")
    for _ in range(4):
        reader.press("Next part")
    reader.press("Previous part")
    reader.reads(".rv-steps-at", "Part 4 of 5")
    reader.page.get_by_role("link", name="Side plank").first.click()
    reader.reads(".rv-steps-at", "Part 5 of 5")
    reader.press("See results")
    expect(shown).to_have_count(0)
    reader.reads(".rv-test-sum", "No targets reached yet. 1 of 3 goals reached. 4 not measured.")
    reader.page.emulate_media(media="print")
    expect(shown).to_have_count(5)
    reader.page.emulate_media(media="screen")
    reader.press("Show all parts")
    expect(shown).to_have_count(5)
    expect(reader.page.locator("input[name='single-leg-calf-raise-left']")).to_have_value("26")


def test_with_both_sides_injured_a_number_takes_the_place_of_a_comparison(reader: Reader) -> None:
    reader.on_day(0, "tests/calf-strain-return/")
    reader.page.get_by_label("Both", exact=True).check()
    fill(reader, "calf-raises-even", "22", "31")
    said = "Left: 22 (target 30 if both sides are injured), 8 to go"
    reader.reads("#calf-raises-even .rv-outcome-parts", said)
    reader.page.get_by_label("Left", exact=True).first.check()
    reader.reads("#calf-raises-even .rv-outcome-parts", "70%")


def test_the_gap_between_the_sides_is_seen_to_close(reader: Reader) -> None:
    for day, left in ((0, "16"), (14, "24")):
        reader.on_day(day, STRENGTH)
        fill(reader, "single-leg-calf-raise", left, "26")
        reader.press("Save today's results")
    reader.page.locator("#single-leg-calf-raise summary").click()
    cells = reader.page.locator("#single-leg-calf-raise .rv-history td:nth-child(4)")
    expect(cells).to_have_text(["10, 38%", "2, 8%"])
    expect(reader.page.locator(".rv-gap-area")).to_have_count(1)


def test_my_plan_says_when_a_test_of_the_stage_is_due(reader: Reader) -> None:
    reader.on_day(0, "plans/strength-before-running/loaded/")
    reader.start()
    reader.on_day(0, "my/")
    reader.page.get_by_text("Pause or change stage").click()
    reader.page.get_by_label("Stage", exact=True).select_option("loaded")
    reader.press("Move to this stage")
    reader.reads(".rv-retests", "Five strength benchmarks: not done yet.")
    reader.on_day(1, STRENGTH)
    fill(reader, "single-leg-calf-raise", "20", "26")
    reader.press("Save today's results")
    reader.on_day(1, "my/")
    reader.reads(".rv-retests", "4 of 5 checks not done yet.")
    reader.on_day(1, STRENGTH)
    for item in ("single-leg-squat", "single-leg-bridge", "side-plank"):
        fill(reader, item, "1", "1")
    reader.page.locator("input[name='plank']").fill("10")
    reader.press("Save today's results")
    reader.on_day(2, "my/")
    reader.reads(".rv-retests", "done on Tue 3 Mar; repeat it on Tue 17 Mar or later.")
    reader.on_day(15, "my/")
    reader.reads(".rv-retests", "Time to test again.")
    reader.page.locator(".rv-retests a").first.click()
    reader.page.wait_for_url("**/tests/strength-benchmarks/")
