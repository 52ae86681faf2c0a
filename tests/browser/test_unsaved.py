"""A device without room: what is not kept is said, for as long as it is not kept, wherever it was written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect
from prescriptions import fragment
from reader import STAGE, Reader
from settled import visit

TRACK = "track/"

ROOM = """window.refused = null;
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (this === localStorage && window.refused?.test(key))
    throw new DOMException('full', 'QuotaExceededError');
  return keep.call(this, key, value);
};"""


@pytest.fixture
def page(reader: Reader) -> Page:
    """A page whose device refuses the records that `window.refused` names."""
    reader.page.add_init_script(ROOM)
    return reader.page


def full(page: Page, of: str = "^revlanox/") -> None:
    """From now on there is no room for these."""
    page.evaluate("(of) => { window.refused = new RegExp(of) }", of)


def room(page: Page) -> None:
    page.evaluate("() => { window.refused = null }")


def kept(page: Page, kind: str) -> int:
    """How many records of a kind the device has."""
    count = "(kind) => Object.keys(localStorage).filter((key) => key.startsWith(`revlanox/${kind}/`)).length"
    return int(page.evaluate(count, kind))


def test_a_tick_that_is_kept_does_not_hide_one_that_is_not(reader: Reader, page: Page) -> None:
    reader.on_day(0, STAGE)
    boxes = page.locator(".rv-tick input")
    boxes.nth(1).check()
    name = boxes.first.get_attribute("name")
    full(page, f"/{name}$")
    boxes.first.check()
    reader.reads("rv-ticks", "Not saved. This device is out of space.")
    boxes.nth(1).uncheck()
    # The second is kept, the first still is not: the word is about both.
    reader.reads("rv-ticks", "Not saved. This device is out of space.")
    reader.press("Undo")
    reader.reads("rv-ticks", "Undone. Not saved. This device is out of space.")
    room(page)
    boxes.nth(2).check()
    reader.reads("rv-ticks", "Saved on this device.")
    expect(page.locator(".rv-notice")).to_have_count(0)
    assert kept(page, "tick") == 3


def test_what_found_no_room_is_kept_by_itself_once_there_is_some(reader: Reader, page: Page) -> None:
    reader.on_day(0, TRACK)
    full(page)
    reader.page.locator(".rv-pads").get_by_label("4", exact=True).first.check()
    reader.reads("rv-diary [role=status]", "Not saved. This device is out of space.")
    room(page)
    page.clock.fast_forward(61_000)
    reader.reads("rv-diary [role=status]", "Saved on this device.")
    expect(page.locator(".rv-notice")).to_have_count(0)
    assert kept(page, "diary") == 1


def start(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    full(reader.page)
    reader.start()


def begun(reader: Reader, address: str) -> None:
    """A plan that is followed, at that page, with no room from now on."""
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, address)
    full(reader.page)


def pause(reader: Reader) -> None:
    begun(reader, "my/")
    reader.page.locator("summary", has_text="Pause or change stage").click()
    reader.press("Pause the plan")


def end(reader: Reader) -> None:
    begun(reader, "my/")
    reader.page.locator("summary", has_text="Pause or change stage").click()
    reader.press("End this plan")
    reader.press("End plan")


def log(reader: Reader) -> None:
    begun(reader, STAGE)
    reader.log(during=1)


def run(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    full(reader.page)
    reader.page.locator(".rv-run-form").get_by_label("Minutes").fill("30")
    reader.page.locator(".rv-run-form").get_by_role("button", name="Save").click()


def place(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    full(reader.page)
    reader.press("Choose a body part")
    reader.page.get_by_label("Body part").select_option("achilles")
    reader.press("Save for new entries")


def week(reader: Reader) -> None:
    reader.on_day(0, TRACK)
    full(reader.page)
    reader.page.locator("summary", has_text="Enter a week from paper").click()
    reader.page.locator("rv-week").get_by_label("Mon 2 Mar, Time").fill("30")
    reader.press("Save the week")


def given(reader: Reader) -> None:
    """A clinician's link for a plan that is followed already."""
    begun(reader, STAGE)
    visit(reader.page, reader.site_url + f"{STAGE}#{fragment(stop=3)}")
    full(reader.page)
    reader.press("Use my clinician's version")
    reader.reads(".rv-given-ways", "This is now part of your log. Not saved")


def measure(reader: Reader) -> None:
    reader.on_day(0, "tests/strength-benchmarks/")
    full(reader.page)
    for side in ("left", "right"):
        reader.page.locator(f"input[name='single-leg-calf-raise-{side}']").fill("22")
    reader.press("Save today's results")


def side(reader: Reader) -> None:
    reader.on_day(0, "tests/strength-benchmarks/")
    full(reader.page)
    reader.page.get_by_label("Left", exact=True).first.check()


ACTS = [start, pause, end, log, run, place, week, measure, side, given]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_whatever_is_written_without_room_says_so(
    reader: Reader, page: Page, act: Callable[[Reader], None]
) -> None:
    act(reader)
    reader.reads(".rv-notice", "Not saved. This device is out of space.")
    expect(page.locator(".rv-notice")).to_be_in_viewport()
    # Nothing on the page may say the contrary.
    expect(page.locator("main").get_by_text("Saved on this device.")).to_have_count(0)


def test_what_is_not_kept_is_in_the_file_and_asked_about_at_the_door(reader: Reader, page: Page) -> None:
    run(reader)
    with page.expect_download() as waited:
        page.locator(".rv-notice").get_by_role("button", name="Download my data").click()
    assert "revlanox/run/2026-03-02/1" in json.loads(Path(waited.value.path()).read_text("utf-8"))["records"]
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]


def test_what_is_deleted_without_room_is_not_called_deleted_alone(reader: Reader, page: Page) -> None:
    reader.on_day(0, TRACK)
    reader.page.locator(".rv-pads").get_by_label("4", exact=True).first.check()
    full(page)
    page.locator("rv-diary .rv-entries").get_by_role("button", name="Delete").click()
    reader.reads("rv-diary [role=status]", "Deleted. Not saved. This device is out of space.")


def test_runs_that_cannot_be_taken_back_are_still_there(reader: Reader, page: Page) -> None:
    reader.on_day(0, TRACK)
    page.locator("summary", has_text="Runs from Strava").click()
    heads = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving Time,Distance"
    row = '1,"Feb 20, 2026, 6:00:00 AM",Easy,Run,1900,5.0,1800.0,5000.0'
    file = {"name": "activities.csv", "mimeType": "text/csv", "buffer": f"{heads}\n{row}\n".encode()}
    page.locator("#rv-activities").set_input_files(file)  # type: ignore[arg-type]
    reader.press("Import these runs")
    reader.reads("rv-import [role=status]", "Saved on this device.")
    full(page)
    page.locator("rv-import").get_by_role("button", name="Undo").click()
    reader.reads("rv-import [role=status]", "Nothing was changed.")
    expect(page.locator("rv-runs .rv-entries li")).to_have_count(1)


def test_a_record_of_a_newer_site_is_not_called_a_private_window(reader: Reader, page: Page) -> None:
    reader.on_day(0, STAGE)
    box = page.locator(".rv-tick input").first
    key = f"revlanox/tick/run-walk-8-week/weeks-1-2/{box.get_attribute('name')}"
    newer = json.dumps({"v": 99, "at": 1, "data": {}})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, newer])
    reader.on_day(0, STAGE)
    box.check()
    reader.reads("rv-ticks", "Not saved. A newer version of this site wrote this entry.")
    assert page.evaluate("(key) => localStorage.getItem(key)", key) == newer
