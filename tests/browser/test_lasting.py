"""A log on a phone for months: when a copy is due, what asks the browser to keep it, and a clock set back."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import expect
from reader import STAGE, Reader


def test_a_copy_that_gets_old_is_asked_for_again(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    reader.on_day(1, "my/")
    reader.reads("rv-data", "You haven't downloaded a copy yet.")
    with reader.page.expect_download():
        reader.press("Download my data")
    reader.reads("rv-data", "You last downloaded a copy on Tue 3 Mar.")
    due = reader.page.locator("rv-data .rv-tell")
    expect(due).to_have_count(0)
    reader.on_day(7, "my/")
    reader.reads("rv-data", "You last downloaded a copy on Tue 3 Mar.")
    expect(due).to_have_count(0)
    reader.on_day(8, "my/")
    expect(due).to_contain_text("If this browser clears its data, your log is gone.")


def test_a_reminder_comes_each_week_by_the_calendar(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    with reader.page.expect_download() as waited:
        reader.press("Remind me every week")
    reader.reads("rv-data", "Open the file to add the reminder to your calendar.")
    [event] = Calendar.from_ical(Path(waited.value.path()).read_text("utf-8")).walk("VEVENT")
    assert event["RRULE"]["FREQ"] == ["WEEKLY"]
    assert f"{event['DTSTART'].dt:%Y-%m-%d}" == "2026-03-09"
    assert "“Download my data”" in event["DESCRIPTION"]
    assert event["URL"] == f"{reader.site_url}my/"


def test_a_browser_is_asked_to_keep_the_log_and_its_answer_is_said(reader: Reader) -> None:
    reader.page.add_init_script("navigator.storage.persisted = async () => false")
    reader.page.add_init_script("navigator.storage.persist = async () => window.agrees ?? false")
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    reader.press("Ask this browser to keep my log")
    reader.reads("rv-data", "This browser didn't agree.")
    reader.page.evaluate("window.agrees = true")
    reader.press("Ask this browser to keep my log")
    reader.reads("rv-data", "This browser keeps your log until you delete it.")


def test_an_empty_page_says_where_a_plan_may_have_gone(reader: Reader) -> None:
    reader.on_day(0, "my/")
    reader.reads("rv-my", "This browser may have cleared it.")
    reader.reads("rv-my", "restore it under “Your data”")


def test_a_clock_that_is_set_back_loses_nothing_and_moves_nobody(reader: Reader) -> None:
    reader.on_day(4, STAGE)
    reader.start()
    reader.log(during=1)
    texts = "JSON.stringify(Object.entries(localStorage).sort())"
    before = reader.page.evaluate(texts)
    for day in (1, -400):
        for address in ("my/", STAGE, "track/"):
            reader.on_day(day, address)
            assert reader.page.evaluate(texts) == before
    # What is written meanwhile counts after what was there, whatever the clock says.
    reader.on_day(1, STAGE)
    box = reader.page.locator("rv-ticks input, .rv-tick input").first
    was = box.is_checked()
    box.click()
    reader.on_day(5, STAGE)
    assert reader.page.locator("rv-ticks input, .rv-tick input").first.is_checked() is not was
    reader.on_day(5, "my/")
    reader.hears("This morning")
    assert reader.errors == []
