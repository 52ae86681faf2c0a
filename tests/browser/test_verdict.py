"""What a reader sees after an answer: the verdict first and focused, and the same until it is over."""

from __future__ import annotations

import re
from typing import Any

import pytest
from everybody import unpin, violations
from playwright.sync_api import BrowserContext, Page, expect
from reader import STAGE, Reader

LATER = "plans/run-walk-8-week/weeks-3-4/"
TRACK = "plans/delaware-track/level-3/"
PLACES = (STAGE, "my/", "")
"""The pages that say where a reader of a plan is."""

NEXT = "a.rv-button, button:has-text('calendar'), rv-timer button, .rv-hero a:has-text('Open')"
"""What leads to a session."""


def focused(page: Page) -> dict[str, Any]:
    """The words that a screen reader is on, and where they are on the screen."""
    page.wait_for_timeout(150)
    found: dict[str, Any] = page.evaluate(
        """() => { const { activeElement: one } = document, box = one.getBoundingClientRect();
          return { tag: one.tagName, words: one.textContent, top: box.top, bottom: box.bottom } }"""
    )
    return found


def is_first(page: Page, words: str) -> None:
    """The verdict has the focus, below the bar on top and in the upper half of a phone."""
    found = focused(page)
    assert (found["tag"], found["words"]) == ("H2", words)
    assert 48 <= found["top"] < found["bottom"] <= 370
    assert page.locator("main h2:visible, main h3:visible").first.inner_text() == words


def is_open_to_all(page: Page, axe_source: str) -> None:
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def stopped(reader: Reader, address: str = STAGE, **pain: int) -> None:
    """A reader who has just answered that it hurt too much."""
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, address)
    reader.log(**(pain or {"during": 6}))
    reader.hears("Stop for today")


def sore(reader: Reader) -> None:
    """A reader whose plan rests two days for soreness in the warm-up."""
    reader.on_day(0, TRACK)
    reader.start()
    reader.press("Log today's session")
    for moment in ("before the session", "in the warm-up", "during the session", "after the session"):
        reader.field(f"Pain {moment}").get_by_label("2", exact=True).check()
    reader.field("Did you finish").get_by_label("Yes").check()
    reader.field("How swollen").get_by_label("none", exact=True).check()
    reader.press("Save")
    reader.hears("Stop for today")


@pytest.mark.parametrize("address", [STAGE, "my/"])
def test_the_verdict_is_first_focused_and_quotes_the_answer(
    reader: Reader, axe_source: str, address: str
) -> None:
    stopped(reader, address)
    is_first(reader.page, "Stop for today")
    told = reader.page.locator(".rv-told").first
    lines = [line for line in told.inner_text().splitlines() if line]
    # As they are read out: the verdict, the answer, the act, tomorrow, the next day.
    assert lines[:8] == [
        "Stop for today",
        "You said 6 for pain. This plan stops at 6 or more.",
        "Now",
        "Walk home. Rest until daily life is pain-free again.",
        "Tomorrow morning",
        "Come back here. We'll ask 2 questions about how it feels.",
        "Next session",
        "Wed 4 Mar or later. Weeks 1–2.",
    ]
    is_open_to_all(reader.page, axe_source)


def test_a_record_that_comes_later_does_not_take_the_focus_from_the_verdict(reader: Reader) -> None:
    """My plan draws itself again at each record, of this tab or another."""
    stopped(reader, "my/")
    for event in ("new Event('revlanox-changed')", "new Event('visibilitychange')"):
        reader.page.evaluate(f"document.dispatchEvent({event})")
        is_first(reader.page, "Stop for today")


def test_a_form_that_stands_keeps_the_focus_when_the_page_is_drawn_again(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    reader.press("Log today's session")
    reader.field("Pain during").get_by_label("6", exact=True).check()
    reader.page.evaluate("document.dispatchEvent(new Event('revlanox-changed'))")
    reader.page.wait_for_timeout(150)
    assert reader.page.evaluate("document.activeElement.type") == "radio"


def test_every_page_says_the_stop_and_none_leads_to_the_next_session(reader: Reader) -> None:
    stopped(reader)
    for address in PLACES:
        reader.on_day(0, address)
        place = ".rv-resume" if address == "" else ".rv-told"
        reader.reads(place, "Stop for today")
        reader.reads(place, "You said 6 for pain.")
        reader.reads(place, "Wed 4 Mar or later.")
        main = reader.page.locator("main")
        said = main.locator(".rv-resume") if address == "" else main
        offered = said.locator(NEXT)
        assert [one for one in offered.all_inner_texts() if one and one != "Copy my log"] == [] or all(
            not one.is_visible() for one in offered.all()
        )
        words = said.inner_text() if address != STAGE else main.locator(".rv-told").inner_text()
        assert not re.search(r"next stage|move on|if all goes well|Open today|sessions? done", words, re.I)
    reader.on_day(0, "my/")
    expect(reader.page.get_by_role("link", name="Open Weeks")).to_have_count(0)


def test_the_timer_is_not_offered_on_a_day_that_was_stopped(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    timer = reader.page.get_by_role("button", name="Start timer")
    expect(timer).to_be_visible()
    reader.start()
    reader.log(during=6)
    expect(timer).to_be_hidden()
    reader.on_day(0, LATER)
    reader.reads(".rv-told", "Stop for today")
    expect(timer).to_be_hidden()
    reader.on_day(2, STAGE)
    expect(timer).to_be_visible()


def test_a_second_tab_says_the_same_at_once(phone: BrowserContext, reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    tabs = [Reader(phone, reader.site_url) for _ in PLACES]
    for tab, address in zip(tabs, PLACES, strict=True):
        tab.on_day(0, address)
    reader.on_day(0, STAGE)
    reader.log(during=6)
    for tab, address in zip(tabs, PLACES, strict=True):
        place = ".rv-resume" if address == "" else ".rv-told h2"
        expect(tab.page.locator(place).first).to_contain_text("Stop for today")
    expect(tabs[0].page.get_by_role("button", name="Start timer")).to_be_hidden()


def test_a_session_that_does_not_count_is_not_ticked_and_it_is_said(reader: Reader) -> None:
    stopped(reader)
    expect(reader.page.locator(".rv-tick input:checked")).to_have_count(0)
    said = "Your session on Mon 2 Mar doesn't count because your pain was above this plan's limit. "
    reader.reads("[data-uncounted]", f"{said}You still have it to do, so its box stays empty.")


def test_a_tick_follows_the_answers_both_ways(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    ticked = reader.page.locator(".rv-tick input:checked")
    expect(ticked).to_have_count(1)
    for pain, boxes in ((6, 0), (1, 1)):
        reader.press("Edit my answers")
        reader.field("Pain during").get_by_label(str(pain), exact=True).check()
        reader.press("Save")
        expect(ticked).to_have_count(boxes)


def test_a_warning_sign_leaves_the_box_of_its_session_open(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    warned(reader)
    expect(reader.page.locator(".rv-tick input:checked")).to_have_count(0)
    reader.reads("[data-uncounted]", "Mon 2 Mar")


def warned(reader: Reader) -> None:
    """The first warning sign of the list, after a whole session."""
    reader.press("Log today's session")
    reader.page.locator("rv-decision summary", has_text="warning signs").click()
    reader.page.locator(".rv-warnings input").first.check()
    reader.field("Did you finish the whole session?").get_by_label("Yes").check()
    for legend in ("Pain before", "Pain during", "How ready"):
        reader.field(legend).get_by_label("3", exact=True).check()
    reader.page.get_by_label("None of these").check()
    reader.press("Save")


def test_a_person_is_told_first_whom_to_call(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    warned(reader)
    is_first(reader.page, "Stop and see someone")
    lines = reader.page.locator(".rv-verdict p").all_inner_texts()
    assert lines[0] == "Call an emergency number now (911, 112, 999)."
    assert lines[1].startswith("You said “")
    is_open_to_all(reader.page, axe_source)
    reader.on_day(0, "my/")
    # Nobody can have been cleared before the sign was there.
    expect(reader.page.get_by_role("button", name="I've been seen")).to_have_count(0)


def test_the_morning_after_speaks_of_the_morning(reader: Reader, axe_source: str) -> None:
    stopped(reader)
    for address in PLACES:
        reader.on_day(1, address)
        main = reader.page.locator("main")
        words = main.locator(".rv-resume").inner_text() if address == "" else told(main.page)
        assert "Walk home" not in words
        assert "Stop for today" not in words
    reader.on_day(1, "my/")
    reader.morning(0)
    is_first(reader.page, "No session today")
    reader.reads(".rv-told", "You said 6 for pain on Mon 2 Mar.")
    reader.reads(".rv-act", "Rest until daily life is pain-free again.")
    is_open_to_all(reader.page, axe_source)


def told(page: Page) -> str:
    """All that the plan's reader is told there; the rule of the plan stands further down."""
    places = page.locator(".rv-verdict-place, rv-decision, rv-my")
    return "\n".join(places.all_inner_texts())


def test_a_rest_holds_on_every_page_until_it_is_over(reader: Reader, axe_source: str) -> None:
    sore(reader)
    reader.reads(".rv-verdict", "You said 2 for pain in the warm-up.")
    for day in (1, 2):
        for address in (TRACK, "my/", ""):
            reader.on_day(day, address)
            place = ".rv-resume" if address == "" else ".rv-told"
            reader.reads(place, "Thu 5 Mar or later.")
            expect(reader.page.get_by_role("button", name="Log today's session")).to_have_count(0)
    reader.on_day(2, TRACK)
    is_open_to_all(reader.page, axe_source)
    reader.on_day(3, TRACK)
    expect(reader.page.locator(".rv-told")).to_have_count(0)


def test_a_stop_that_leads_back_says_both_and_shows_no_way_there(reader: Reader) -> None:
    reader.on_day(0, LATER)
    reader.start()
    reader.log(during=2, trouble="Sharp pain")
    is_first(reader.page, "Stop for today")
    lines = reader.page.locator(".rv-verdict p").all_inner_texts()
    assert lines == ["You said “Sharp pain”.", "Go back 1 stage. Rest 2 days."]
    expect(reader.page.locator(".rv-told a")).to_have_count(0)


def test_a_session_within_the_limit_is_held_or_goes_on(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=4)
    is_first(reader.page, "Don't add more")
    reader.reads(".rv-verdict", "You said 4 for pain. At 3 to 5, you stay at the same level.")
    # A session that is over is not slowed down any more.
    reader.reads(".rv-act", "Do not move on yet")
    is_open_to_all(reader.page, axe_source)
    reader.press("Edit my answers")
    reader.field("Pain during").get_by_label("1", exact=True).check()
    reader.press("Save")
    is_first(reader.page, "Saved")
    reader.on_day(1, STAGE)
    reader.morning(0)
    is_first(reader.page, "Carry on")
    reader.reads(".rv-verdict", "You said 1 for pain on Mon 2 Mar. At 2 or less, you carry on.")
    is_open_to_all(reader.page, axe_source)
