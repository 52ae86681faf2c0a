"""Plans side by side: chosen by hand or by the address, four at most, all of them without script."""

from __future__ import annotations

import io

from everybody import unpin, violations
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from reader import Reader
from settled import visit

from generator.model import Library

PAGE = "compare/"


def test_what_is_chosen_stands_side_by_side_and_in_the_address(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, PAGE)
    shown = reader.page.locator(".rv-compared > article:visible")
    every = shown.count()
    box = reader.page.get_by_role("checkbox")
    for name in ("Couch to 5K", "Back to running: 8-week run-walk plan"):
        box.and_(reader.page.get_by_label(name, exact=True)).check(force=True)
    expect(shown).to_have_count(2)
    assert reader.page.url.endswith("#nhs-c25k,run-walk-8-week")
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360
    for name in ("Couch to 5K", "Back to running: 8-week run-walk plan"):
        box.and_(reader.page.get_by_label(name, exact=True)).uncheck(force=True)
    expect(shown).to_have_count(every)
    assert "#" not in reader.page.url


def test_an_address_opens_the_same_choice_and_no_more_than_four(reader: Reader) -> None:
    names = "beyer-hsr,silbernagel-achilles,<b>,nobody,run-walk-8-week,walking-8-week"
    reader.on_day(0, f"{PAGE}#{names}")
    shown = reader.page.locator(".rv-compared > article:visible")
    expect(shown).to_have_count(4)
    left = reader.page.locator("rv-compare input:not(:checked)")
    assert left.first.is_disabled()
    reader.page.goto(f"{reader.site_url}{PAGE}#beyer-hsr,silbernagel-achilles")
    expect(shown).to_have_count(2)
    paper = PdfReader(io.BytesIO(reader.page.pdf(format="A4")))
    text = " ".join(page.extract_text() for page in paper.pages)
    assert "Choose up to" not in text
    assert "Couch to 5K" not in text


def test_rows_stand_at_one_height_where_there_is_room(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    visit(page, f"{site_url}{PAGE}#beyer-hsr,strength-before-running")
    tops = page.evaluate(
        """[...document.querySelectorAll('.rv-compared > article:not([hidden])')].map((plan) =>
           [...plan.querySelectorAll('dl > div')].map((row) => Math.round(row.offsetTop)))"""
    )
    assert len(tops) == 2
    assert tops[0] == tops[1]


def test_without_script_all_plans_are_there(chromium: Browser, site_url: str, library: Library) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + PAGE)
    expect(page.locator(".rv-compared > article")).to_have_count(len(library.protocols))
    assert page.locator("rv-compare").inner_text() == ""
