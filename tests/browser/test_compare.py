"""Plans side by side: two to four, chosen by hand or by the address; all of them without script."""

from __future__ import annotations

import io

from everybody import unpin, violations
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from reader import Reader
from settled import visit

from generator.model import Library

PAGE = "compare/"


COUCH, RUN_WALK = "Couch to 5K", "Back to running: 8-week run-walk plan"


def test_what_is_chosen_stands_side_by_side_and_in_the_address(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, PAGE)
    shown = reader.page.locator(".rv-compared > article:visible")
    # Two plans for one injury, before anybody chooses.
    expect(shown).to_have_count(2)
    first, second = (part.bounding_box() for part in shown.all())
    assert first
    assert second
    assert (first["y"], first["x"] < second["x"]) == (second["y"], True)
    assert "#" not in reader.page.url
    for number, name in enumerate((COUCH, RUN_WALK), 1):
        choice = reader.page.get_by_label(f"Plan {number}")
        choice.focus()
        choice.select_option(name)
    expect(shown.locator("h2")).to_have_text([COUCH, RUN_WALK])
    assert reader.page.url.endswith("#nhs-c25k,run-walk-8-week")
    expect(reader.page.get_by_label("Plan 2")).to_be_focused()
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360
    reader.press("Add a plan")
    expect(shown).to_have_count(3)
    reader.page.get_by_label("Plan 3").select_option("Leave out")
    expect(shown).to_have_count(2)


def test_an_address_opens_the_same_choice_and_no_more_than_four(reader: Reader) -> None:
    names = "beyer-hsr,silbernagel-achilles,<b>,nobody,run-walk-8-week,walking-8-week,nhs-c25k"
    reader.on_day(0, f"{PAGE}#{names}")
    shown = reader.page.locator(".rv-compared > article:visible")
    expect(shown).to_have_count(4)
    expect(reader.page.get_by_role("button", name="Add a plan")).to_be_hidden()
    reader.page.goto(f"{reader.site_url}{PAGE}#beyer-hsr,silbernagel-achilles")
    expect(shown).to_have_count(2)
    paper = PdfReader(io.BytesIO(reader.page.pdf(format="A4")))
    text = " ".join(page.extract_text() for page in paper.pages)
    assert "Plan 1" not in text
    assert COUCH not in text
    # Beside one plan that is named stands another.
    reader.page.goto(f"{reader.site_url}{PAGE}#nhs-c25k")
    expect(shown).to_have_count(2)
    expect(shown.first).to_contain_text(COUCH)


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
    tops = {part.bounding_box()["y"] for part in page.locator(".rv-compared > article").all()}  # type: ignore[index]
    assert len(tops) == 1
