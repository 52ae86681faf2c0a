"""A page that stays open over midnight: it shows the new day, and writes nothing of it under the old one."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from playwright.sync_api import Page, expect
from reader import MONDAY, STAGE, Reader
from settled import visit, visit_again

TRACK = "track/"
ELEMENTS = {path.stem.removeprefix("rv-") for path in (ROOT / "client/src/features").rglob("rv-*.ts")}

LOADED = "plans/strength-before-running/loaded/"
STRENGTH = "tests/strength-benchmarks/"
ASKS = "plans/silbernagel-achilles/"
FIGURE = "exercises/calf-raise/"

PAGES = (
    "", "my/", TRACK, STAGE, LOADED, ASKS, STRENGTH, "tests/calf-heel-raise/", "handover/",
    "clinicians/", "clinicians/prescribe/", "go/", "compare/", "evidence/", FIGURE, "404.html",
)  # fmt: skip
"""Pages on which every element stands; of some of them something is logged below."""

SILENT = (
    FIGURE, ASKS, "404.html", "go/", "compare/", "evidence/", "tests/calf-heel-raise/",
    "clinicians/", "clinicians/prescribe/",
)  # fmt: skip
"""Pages that say no day before anybody writes into them."""

LATE = MONDAY.replace(hour=22, minute=59, second=30)
"""Half a minute before midnight in Berlin."""

LOG = """() => {
  const put = (key, v, data) => localStorage.setItem('revlanox/' + key, JSON.stringify({ v, at: 1, data }));
  for (const plan of ['run-walk-8-week', 'strength-before-running', 'silbernagel-achilles'])
    put(`plan/${plan}`, 1, { start: '2026-02-27', side: 'left', anchor: '', ended: false });
  put('said/run-walk-8-week/2026-03-02/done', 1, true);
  put('said/run-walk-8-week/2026-03-02/pain during', 1, 1);
  put('tick/strength-before-running/loaded/all/squat-1@2026-03-02', 2, { on: true, label: 'Set 1' });
  const said = { pain: 6, readiness: 3 };
  put('diary/2026-03-02/1', 1, { time: '07:30', site: '', side: 'left', said, note: '' });
  put('run/2026-03-02/1', 2, { minutes: 20, km: 3, effort: 3, note: '', start: '' });
  put('result/single-leg-calf-raise/2026-03-02', 1, { left: 20, right: 26 });
}"""

SHOWN = """() => {
  dispatchEvent(new Event('beforeprint'));
  const main = document.querySelector('main');
  const fields = [...main.querySelectorAll('input, select, textarea')];
  return [...main.textContent.split(/[.:?!]\\s+|\\n/).map((one) => one.trim()).filter(Boolean),
    ...fields.map(({ type, value, checked, disabled, max }) => [type, value, checked, disabled, max].join())];
}"""


def late(reader: Reader, address: str) -> Page:
    """A page that is opened in the last minute of Monday."""
    reader.page.clock.set_system_time(LATE)
    visit(reader.page, reader.site_url + address)
    return reader.page


def turn(reader: Reader, how: str = "midnight") -> None:
    """It is Tuesday: the clock has gone on before the reader's eyes, or while they were away."""
    if how == "midnight":
        reader.page.clock.fast_forward(60_000)
    else:
        reader.page.clock.set_system_time(LATE + dt.timedelta(hours=9))
        event = "document.dispatchEvent(new Event('visibilitychange'))"
        reader.page.evaluate(event if how == "return" else "dispatchEvent(new Event('pointerdown'))")


def records(reader: Reader, kind: str) -> dict[str, Any]:
    """What is kept of a kind, by id."""
    found = reader.page.evaluate(
        """(kind) => Object.entries(localStorage).filter(([key]) => key.startsWith(`revlanox/${kind}/`))
          .map(([key, text]) => [key.slice(`revlanox/${kind}/`.length), JSON.parse(text).data])""",
        kind,
    )
    return dict(found)


def file_of(address: str) -> str:
    return address if address.endswith(".html") else f"{address}index.html"


def test_every_element_stands_on_one_of_the_pages(built_site: Path) -> None:
    """A new element is held to the next test: its page is added to the list."""
    known = "".join((built_site / file_of(address)).read_text("utf-8") for address in PAGES)
    assert set(re.findall(r"<rv-([a-z]+)", known)) == ELEMENTS


UNFOLDED = """() => {
  for (const one of document.querySelectorAll("main details")) if (one.checkVisibility()) one.open = true;
}"""


def opened(page: Page) -> list[str]:
    """All that the page shows, with everything unfolded."""
    page.evaluate(UNFOLDED)
    page.wait_for_timeout(200)
    if page.locator("rv-missing").count():
        # What may have been meant is searched for, and comes last.
        page.locator("rv-missing h2").wait_for()
    found: list[str] = page.evaluate(SHOWN)
    return found


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_last_evening_is_that_of_the_morning(reader: Reader, address: str) -> None:
    """Whatever an element keeps of the day from its beginning would differ from a page that is opened now."""
    late(reader, "docs/")
    reader.page.evaluate(LOG)
    page = late(reader, address)
    before = opened(page)
    turn(reader)
    turned = opened(page)
    visit_again(page)
    assert turned == opened(page)
    # The test itself must see what knows the day.
    assert turned != before or address in SILENT


@pytest.mark.parametrize("how", ["return", "tap"])
def test_a_page_that_slept_is_that_of_the_morning(reader: Reader, how: str) -> None:
    late(reader, "docs/")
    reader.page.evaluate(LOG)
    page = late(reader, TRACK)
    opened(page)
    turn(reader, how)
    turned = opened(page)
    visit_again(page)
    assert turned == opened(page)


def pad(reader: Reader, which: int, number: int) -> None:
    """One tap: 0 for pain, 1 for readiness."""
    reader.page.locator(".rv-pads fieldset").nth(which).get_by_label(str(number), exact=True).check()


def test_the_taps_of_the_morning_are_an_entry_of_the_morning(reader: Reader) -> None:
    late(reader, TRACK)
    pad(reader, 0, 2)
    pad(reader, 1, 7)
    turn(reader, "return")
    reader.reads(".rv-about", "Tue 3 Mar")
    pad(reader, 0, 5)
    assert records(reader, "diary")["2026-03-02/1"]["said"] == {"pain": 2, "readiness": 7}
    # Readiness of last evening is not that of the morning.
    assert records(reader, "diary")["2026-03-03/1"]["said"] == {"pain": 5}


def test_an_old_entry_that_is_changed_is_not_the_one_of_the_next_tap(reader: Reader) -> None:
    late(reader, TRACK)
    pad(reader, 0, 2)
    turn(reader)
    reader.page.locator("rv-diary .rv-entries").get_by_role("button", name="Change").click()
    reader.page.locator("rv-diary form").get_by_label("Note").fill("after a walk")
    reader.page.locator("rv-diary form").get_by_role("button", name="Save").click()
    pad(reader, 0, 5)
    assert sorted(records(reader, "diary")) == ["2026-03-02/1", "2026-03-03/1"]


def test_what_is_half_typed_into_an_entry_stays_and_names_its_day(reader: Reader) -> None:
    late(reader, TRACK)
    pad(reader, 0, 2)
    reader.press("Add details")
    form = reader.page.locator("rv-diary form")
    form.get_by_label("Note").fill("stairs")
    turn(reader)
    expect(form.get_by_label("Note")).to_have_value("stairs")
    expect(form.get_by_label("Day", exact=True)).to_have_value("2026-03-02")
    reader.reads(".rv-about", "Tue 3 Mar")
    form.get_by_role("button", name="Save").click()
    assert records(reader, "diary")["2026-03-02/1"]["note"] == "stairs"


def test_a_run_of_today_is_kept_under_today(reader: Reader) -> None:
    late(reader, TRACK)
    form = reader.page.locator(".rv-run-form")
    turn(reader, "return")
    expect(form.get_by_label("Day", exact=True)).to_have_value("2026-03-03")
    form.get_by_label("Minutes").fill("30")
    form.get_by_role("button", name="Save").click()
    assert list(records(reader, "run")) == ["2026-03-03/1"]


def test_a_run_that_is_half_typed_stays_under_its_day_and_says_so(reader: Reader) -> None:
    late(reader, TRACK)
    form = reader.page.locator(".rv-run-form")
    form.get_by_label("Minutes").fill("30")
    turn(reader)
    reader.reads(
        ".rv-run-form", "It's now Tue 3 Mar. This entry stays on Mon 2 Mar unless you change the day."
    )
    expect(form.get_by_label("Minutes")).to_have_value("30")
    expect(form.get_by_label("Day", exact=True)).to_have_attribute("max", "2026-03-03")
    form.get_by_role("button", name="Save").click()
    assert list(records(reader, "run")) == ["2026-03-02/1"]
    expect(form.get_by_label("Day", exact=True)).to_have_value("2026-03-03")


def test_a_run_that_is_changed_keeps_its_day(reader: Reader) -> None:
    late(reader, TRACK)
    form = reader.page.locator(".rv-run-form")
    form.get_by_label("Minutes").fill("30")
    form.get_by_role("button", name="Save").click()
    reader.page.locator("rv-runs .rv-entries").get_by_role("button", name="Change").click()
    turn(reader)
    expect(form.get_by_label("Day", exact=True)).to_have_value("2026-03-02")


@pytest.mark.parametrize("address", [STAGE, ASKS])
def test_a_plan_begins_today_unless_its_day_was_chosen(reader: Reader, address: str) -> None:
    page = late(reader, address)
    reader.ask_to_start()
    day = page.get_by_label("Start date")
    turn(reader)
    expect(day).to_have_value("2026-03-03")
    day.fill("2026-03-10")
    page.clock.fast_forward(24 * 3600_000)
    expect(day).to_have_value("2026-03-10")


@pytest.mark.parametrize("address", [STAGE, "my/"])
def test_answers_of_last_evening_are_those_of_its_session(reader: Reader, address: str) -> None:
    late(reader, STAGE)
    reader.start()
    page = late(reader, address)
    reader.press("Log today's session")
    reader.field("Pain during the session").get_by_label("2", exact=True).check()
    turn(reader)
    reader.hears("After your session")
    reader.reads(".rv-decision header", "Mon 2 Mar")
    reader.field("Did you finish the whole session?").get_by_label("Yes").check()
    reader.field("Pain before the session").get_by_label("0", exact=True).check()
    reader.field("How ready are you to train").get_by_label("8", exact=True).check()
    page.get_by_label("None of these").check()
    reader.press("Save")
    said = records(reader, "said")
    assert said["run-walk-8-week/2026-03-02/pain during"] == 2
    assert {key.split("/")[1] for key in said} == {"2026-03-02"}


@pytest.mark.parametrize("address", [STAGE, "my/"])
def test_questions_that_nobody_touched_are_those_of_the_new_day(reader: Reader, address: str) -> None:
    late(reader, STAGE)
    reader.start()
    page = late(reader, address)
    reader.press("Log today's session")
    turn(reader)
    expect(page.locator(".rv-decision form")).to_have_count(0)
    reader.log(during=1)
    assert {key.split("/")[1] for key in records(reader, "said")} == {"2026-03-03"}


def test_where_to_begin_is_asked_on_while_the_day_turns(reader: Reader) -> None:
    page = late(reader, ASKS)
    reader.ask_to_start()
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    # It is kept before the page is left.
    page.get_by_role("link", name="Open My plan").first.wait_for()
    late(reader, "my/")
    asked = page.locator(".rv-begin form fieldset").first.get_by_label("No", exact=True)
    asked.check()
    reader.reads(".rv-hero-head", "Mon 2 Mar")
    turn(reader)
    reader.reads(".rv-hero-head", "Tue 3 Mar")
    expect(asked).to_be_checked()


def test_sets_are_ticked_on_the_day_that_the_page_names(reader: Reader) -> None:
    page = late(reader, LOADED)
    box = page.locator(".rv-dose input[type=checkbox]").first
    box.check()
    turn(reader, "tap")
    reader.reads(".rv-day", "today, Tue 3 Mar")
    # Last evening's tick is not taken back in a box of this morning.
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    expect(box).not_to_be_checked()
    box.check()
    kept = records(reader, "tick")
    assert {key.split("@")[1]: tick["on"] for key, tick in kept.items()} == {
        "2026-03-02": True,
        "2026-03-03": True,
    }


def test_results_that_were_saved_leave_the_blanks_with_their_day(reader: Reader) -> None:
    page = late(reader, STRENGTH)
    left, right = (page.locator(f"input[name='single-leg-calf-raise-{side}']") for side in ("left", "right"))
    left.fill("22")
    right.fill("26")
    reader.press("Save today's results")
    turn(reader)
    expect(left).to_have_value("")
    left.fill("23")
    right.fill("26")
    reader.reads("#single-leg-calf-raise .rv-outcome", "Since Mon 2 Mar")
    reader.press("Save today's results")
    assert records(reader, "result") == {
        "single-leg-calf-raise/2026-03-02": {"left": 22, "right": 26},
        "single-leg-calf-raise/2026-03-03": {"left": 23, "right": 26},
    }


def test_results_that_were_typed_last_evening_name_their_day(reader: Reader) -> None:
    page = late(reader, STRENGTH)
    left = page.locator("input[name='single-leg-calf-raise-left']")
    left.fill("22")
    page.locator("input[name='single-leg-calf-raise-right']").fill("26")
    turn(reader)
    expect(left).to_have_value("22")
    reader.press("Save results for Mon 2 Mar")
    assert list(records(reader, "result")) == ["single-leg-calf-raise/2026-03-02"]
    expect(left).to_have_value("")
    expect(page.get_by_role("button", name="Save today's results")).to_be_visible()


def test_results_of_this_morning_in_last_evenings_blanks(reader: Reader) -> None:
    page = late(reader, STRENGTH)
    page.locator("input[name='single-leg-calf-raise-left']").fill("22")
    page.locator("input[name='single-leg-calf-raise-right']").fill("26")
    turn(reader)
    reader.press("They're from today")
    reader.press("Save today's results")
    assert list(records(reader, "result")) == ["single-leg-calf-raise/2026-03-03"]


def test_a_week_that_is_half_typed_stays_and_takes_the_new_day(reader: Reader) -> None:
    page = late(reader, TRACK)
    page.locator("summary", has_text="Enter a week from paper").click()
    week = page.locator("rv-week")
    week.get_by_label("Mon 2 Mar, Time").fill("30")
    expect(week.get_by_label("Tue 3 Mar, Time")).to_be_disabled()
    turn(reader)
    expect(week.get_by_label("Mon 2 Mar, Time")).to_have_value("30")
    expect(week.get_by_label("Tue 3 Mar, Time")).to_be_enabled()


def test_a_hand_out_names_the_day_on_which_it_is_printed(reader: Reader) -> None:
    page = late(reader, "clinicians/prescribe/")
    made = page.locator(".rv-handout").first
    expect(made).to_contain_text("Made on Mon 2 Mar 2026")
    turn(reader)
    expect(made).to_contain_text("Made on Tue 3 Mar 2026")


def test_a_sheet_that_was_printed_is_that_of_the_week_in_which_it_is_printed_again(reader: Reader) -> None:
    late(reader, STAGE)
    reader.start()
    reader.page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    reader.press("Print Weeks 1–2")
    reader.press("Print the sheet")
    first = reader.page.locator("[data-sheet=from]").first
    expect(first).to_have_text("Mon 2 Mar")
    reader.page.clock.set_system_time(LATE + dt.timedelta(days=7))
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(first).to_have_text("Mon 9 Mar")
