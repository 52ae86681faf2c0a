"""Logging runs on a phone: entries, what they add up to, and what can't be read."""

from __future__ import annotations

from everybody import unpin, violations
from playwright.sync_api import expect
from reader import Reader

TRACK = "track/"


def log(reader: Reader, minutes: str, km: str, effort: str = "", day: str = "") -> None:
    form = reader.page.locator(".rv-run-form")
    if day:
        form.get_by_label("Day", exact=True).fill(day)
    form.get_by_label("Minutes").fill(minutes)
    form.get_by_label("Distance in km").fill(km)
    if effort:
        form.get_by_label(effort, exact=True).check()
    form.get_by_role("button", name="Save").click()


def test_a_long_run_is_held_against_the_longest_of_30_days(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    log(reader, "30", "5", "4", day="2026-02-20")
    log(reader, "40", "6,5", "5")
    said = "rv-runs [role=status]"
    more = "6.5 km (4 miles) is 30% longer than your longest run in the 30 days before that day, 5 km"
    reader.reads(said, f"{more} (3.1 miles).")
    reader.reads(said, "1.64 times the injury rate")
    log(reader, "80", "12")
    reader.reads(said, "2.28 times the injury rate")
    reader.press("Undo")
    reader.reads(said, "Undone.")
    log(reader, "10", "2")
    reader.reads(said, "within your usual range")


def test_below_the_floor_nothing_is_claimed(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    log(reader, "5", "0.5", "2", day="2026-02-27")
    log(reader, "10", "2", "2")
    reader.reads("rv-runs [role=status]", "300% longer")
    reader.reads("rv-runs [role=status]", "no study says what that means")


def test_weeks_add_up_and_what_is_not_known_is_said(reader: Reader) -> None:
    reader.on_day(9, TRACK)
    log(reader, "30", "5", "4", day="2026-03-03")
    log(reader, "20", "3", day="2026-03-05")
    log(reader, "0", "", day="2026-03-06")
    rows = reader.page.locator("rv-runs .rv-history tbody tr")
    expect(rows.nth(0)).to_contain_text("Mon 2 Mar")
    expect(rows.nth(0)).to_contain_text("120 + ?")
    expect(rows.nth(0)).to_contain_text("3 of 7")
    # Nothing is known of a week without an entry, not even that nobody ran.
    expect(rows.nth(1)).to_have_text("Mon 9 Mar????0 of 3")
    assert reader.page.locator(".rv-bars text").all_text_contents() == ["120+?", "2 Mar", "?", "9 Mar"]
    reader.page.locator("summary", has_text="More numbers: averages").click()
    reader.reads("rv-runs", "once you've logged 28 days in a row")


def test_entries_are_changed_deleted_and_survive_a_reload(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    log(reader, "30", "5", "4")
    log(reader, "15", "2", "3")
    entries = reader.page.locator(".rv-entries li")
    expect(entries).to_have_count(2)
    entries.first.get_by_role("button", name="Change").click()
    reader.page.locator(".rv-run-form").get_by_label("Minutes").fill("25")
    reader.page.locator(".rv-run-form").get_by_role("button", name="Save").click()
    expect(entries.first).to_contain_text("25 min, 2 km (1.2 miles), effort 3")
    entries.first.get_by_role("button", name="Delete").click()
    expect(entries).to_have_count(1)
    reader.on_day(0, TRACK)
    expect(entries).to_have_count(1)
    expect(entries.first).to_contain_text("Mon 2 Mar: 30 min, 5 km (3.1 miles), effort 4")


def test_a_year_of_two_digits_is_said_at_its_field_and_is_no_record(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    log(reader, "30", "5", day="0026-03-01")
    reader.reads(".rv-run-form", "Write the year with 4 digits, such as 2026.")
    assert reader.page.locator(".rv-entries").count() == 0
    log(reader, "30", "5", day="2026-03-01")
    reader.reads(".rv-entries", "Sun 1 Mar: 30 min, 5 km")


def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
    reader: Reader, axe_source: str
) -> None:
    reader.on_day(0, TRACK)
    log(reader, "half an hour", "600", "4", day="2026-04-01")
    form = reader.page.locator(".rv-run-form")
    problems = [words for words in form.locator(".rv-problem").all_inner_texts() if words]
    assert problems == [
        "This date is in the future. Choose today or earlier.",
        "Enter a number from 0 to 1440, such as 30.",
        "Enter a number from 0 to 500, such as 30.",
    ]
    expect(form.get_by_label("Minutes")).to_have_value("half an hour")
    assert reader.page.locator(".rv-entries").count() == 0
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    log(reader, "", "", day="2026-03-01")
    reader.reads(".rv-run-form", "Enter minutes or distance.")
    log(reader, "30", "5", day="2026-03-01")
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360
