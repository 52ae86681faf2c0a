"""A hard word on a page: touched, pressed by keys, closed again; without a script, and on paper."""

from __future__ import annotations

import pytest
from everybody import violations
from playwright.sync_api import Browser, Locator, Page, expect
from reader import Reader
from settled import visit

ANSWER = "questions/how-much-pain-is-ok-when-i-run/"


def word(page: Page, name: str = "tendon") -> Locator:
    return page.locator(f'rv-term[name="{name}"] > a')


def note(page: Page) -> Locator:
    return page.locator(".rv-meaning")


def test_a_touch_opens_what_a_word_means_and_a_touch_elsewhere_closes_it(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + ANSWER)
    term = page.get_by_role("button", name="tendon", exact=True)
    expect(term).to_have_attribute("aria-expanded", "false")
    term.click()
    expect(term).to_have_attribute("aria-expanded", "true")
    expect(note(page)).to_contain_text("A strong cord that ties a muscle to a bone.")
    assert page.url.endswith(ANSWER)
    word(page, "achilles-tendon").click()
    expect(note(page)).to_have_count(1)
    expect(note(page)).to_contain_text("The thick cord at the back of your ankle.")
    page.locator("h1").click()
    expect(note(page)).to_have_count(0)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keys_open_it_and_escape_closes_it_with_the_focus_where_it_was(reader: Reader, key: str) -> None:
    page = reader.page
    visit(page, reader.site_url + ANSWER)
    term = word(page, "load")
    term.focus()
    page.keyboard.press(key)
    expect(note(page)).to_be_visible()
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    expect(note(page).get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note(page)).to_have_count(0)
    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "false")


def test_its_button_closes_it_and_is_large_enough_for_a_finger(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + ANSWER)
    word(page).click()
    close = note(page).get_by_role("button", name="Close")
    box = close.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    close.click()
    expect(note(page)).to_have_count(0)
    expect(word(page)).to_be_focused()


def test_the_note_closes_when_the_focus_goes_on(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + ANSWER)
    word(page).focus()
    page.keyboard.press("Enter")
    note(page).get_by_role("button", name="Close").focus()
    page.keyboard.press("Tab")
    expect(note(page)).to_have_count(0)


def test_without_script_the_word_leads_to_the_glossary(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + ANSWER)
    word(page).click()
    assert page.url.endswith("glossary/#tendon")
    expect(page.locator("#tendon")).to_contain_text("A strong cord")


def test_on_paper_the_words_stand_at_the_end_and_not_on_the_weekly_sheet(reader: Reader) -> None:
    page = reader.page
    visit(page, reader.site_url + ANSWER)
    means = page.locator(".rv-meanings")
    expect(means).to_be_hidden()
    word(page).click()
    page.emulate_media(media="print")
    expect(means).to_be_visible()
    expect(means).to_contain_text("A strong cord that ties a muscle to a bone.")
    expect(note(page)).to_be_hidden()
    page.emulate_media(media="screen")
    visit(page, reader.site_url + "plans/beyer-hsr/week-1/")
    page.emulate_media(media="print")
    assert page.locator(".rv-meanings:visible, .rv-sheet rv-term").count() == 0


OPENED = (
    (ANSWER, "load"),
    ("conditions/high-hamstring/", "tendon"),
    ("questions/my-childs-heel-or-knee-hurts/", "tendon"),
)
"""A page and a word of it; the last one is in the last column of a table."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_everybody_can_use_an_open_note(
    chromium: Browser, site_url: str, axe_source: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 740}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    for address, name in OPENED:
        visit(page, site_url + address)
        word(page, name).click()
        expect(note(page)).to_be_visible()
        box = note(page).bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(axe_source)
        assert violations(page) == []
