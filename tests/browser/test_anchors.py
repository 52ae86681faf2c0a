"""Every part of a page can be linked to, and every page cited: by mouse, by keyboard, by one button."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import SITE_URL
from everybody import unpin, violations
from playwright.sync_api import Browser, expect
from settled import until, visit

from generator.model import Library
from generator.pages.addresses.short_codes import short_address

CITED = {
    "plans/run-walk-8-week/weeks-1-2/": ("stage", "plan:run-walk-8-week/weeks-1-2"),
    "exercises/plank/": ("exercise", "exercise:plank"),
    "questions/can-i-run-with-heel-pain/": ("question", "question:can-i-run-with-heel-pain"),
    "tests/strength-benchmarks/": ("test", "test:strength-benchmarks"),
}


@pytest.mark.parametrize("address", CITED)
def test_the_link_for_good_is_copied_by_one_button(chromium: Browser, site_url: str, address: str) -> None:
    what, id_ = CITED[address]
    context = chromium.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    visit(page, site_url + address)
    page.get_by_role("button", name=f"Copy the link to this {what}").click()
    until(page, "navigator.clipboard.readText().then((text) => text !== '')")
    assert page.evaluate("navigator.clipboard.readText()") == SITE_URL + short_address(id_)


def test_a_heading_is_reached_by_keyboard_and_links_to_itself(
    chromium: Browser, site_url: str, axe_source: str
) -> None:
    page = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(site_url + "questions/can-i-run-with-heel-pain/")
    link = page.locator("h2 > .rv-anchor").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    assert page.url.endswith(str(link.get_attribute("href")))
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []


def test_an_exercise_of_a_stage_has_a_place_of_its_own(
    chromium: Browser, site_url: str, library: Library
) -> None:
    plan = library.protocols["silbernagel-achilles"]
    (session,) = plan.stages[1].sessions
    page = chromium.new_context().new_page()
    for item in session.items:
        page.goto(f"{site_url}plans/{plan.id}/{plan.stages[1].id}/#{session.id}-{item.id}")
        assert page.locator(f"article#{session.id}-{item.id} .rv-anchor").count() == 1


def test_every_heading_that_is_no_paper_has_a_link(
    built_site: Path, chromium: Browser, site_url: str
) -> None:
    page = chromium.new_context().new_page()
    for address in ("plans/run-walk-8-week/", "guides/run-walk/", "tests/strength-benchmarks/", *CITED):
        page.goto(site_url + address)
        paper = ":not(.rv-sheet *):not(.rv-meanings *)"
        bare = page.locator(f".rv :is(h2, h3){paper}:not(nav *):not(:has(.rv-anchor))")
        assert bare.all_inner_texts() == [], address
