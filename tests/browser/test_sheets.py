"""Every stage on paper: one sheet, or as many as its layout says, A4 and Letter, and all that it asks for."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, SITE_URL
from everybody import unpin, violations
from golden import GOLDEN, project
from paper import SIZES, Paper
from playwright.sync_api import Browser, Page
from reader import STAGE, Reader
from settled import visit
from tries import FACTOR

from generator.load import load
from generator.model import Library, Protocol
from generator.pages.addresses.short_codes import short_address
from generator.pages.frame.address import stage_address
from generator.pages.kinds.stage import stage_page
from generator.pages.machines.attribution import with_attribution
from generator.pages.paper.sheet import Sheet, sheet
from generator.pages.paper.sheet_parts import Line
from generator.pages.parts.line import is_ordered
from generator.pages.parts.training import session_shown
from generator.reference.first_project import begin_with_library

TODAY = dt.date(2026, 12, 1)
PLANS = sorted(path.stem for path in (ROOT / "protocols").glob("*.yaml"))
MARGIN = 9.7
"""Millimetres: 10, and what a letter's own box reaches beyond its edge."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def printed(page: Page, paper: str) -> Paper:
    return Paper(page.pdf(format=paper, prefer_css_page_size=True))


def flat(text: str) -> str:
    """Without ligatures and without spaces, which a line's end takes away."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def asked_for(protocol: Protocol, number: int, library: Library) -> Iterator[str]:
    """Every dose, cue, limit and criterion that the page of the stage has."""
    stage = protocol.stages[number]
    made = sheet(protocol, stage, library)
    yield from (protocol.title, stage.title, made.status, made.version)
    yield from (f"{head} {signs}" for head, signs in made.stop)
    yield from (row.words for row in made.criteria)
    yield from (f"{row.numbers} {row.verb} {row.act}" for row in made.rule.rows)
    for session in stage.sessions:
        shown = session_shown(session, stage, library)
        # Beside exercises, bouts stand in their place among them.
        if shown.today and not is_ordered(session):
            yield shown.today.words
        for dose in shown.doses:
            line = Line.of(dose)
            yield from (line.title, line.cue, line.dose, *line.facts)


def whole(paper: Paper, size: str, made: Sheet) -> None:
    """The sheet's layout held."""
    assert len(paper.pages) == made.layout.pages
    wide, high = SIZES[size]
    for width, height in paper.sizes():
        assert abs(width - wide) < 1
        assert abs(height - high) < 1
    for number, *edges in paper.edges():
        assert min(edges) >= MARGIN, (number, edges)
    small = [letter for letter in paper.letters() if letter.size < 8.95]
    assert small == []


def sizes(made: Sheet, number: int) -> list[str]:
    """Both for a plan's first stage and where it takes more than a sheet; those between take turns."""
    every = [*SIZES]
    return every if FACTOR > 1 or number == 0 or made.layout.pages > 1 else [every[number % len(every)]]


@pytest.mark.parametrize("name", PLANS)
def test_every_stage_is_printed_whole(name: str, page: Page, site_url: str, library: Library) -> None:
    protocol = library.protocols[name]
    seen = library.of(protocol)
    for number, stage in enumerate(protocol.stages):
        made, asked = sheet(protocol, stage, seen), list(asked_for(protocol, number, seen))
        visit(page, site_url + stage_address(protocol, stage))
        for size in sizes(made, number):
            paper = printed(page, size)
            whole(paper, size, made)
            text = flat(paper.text)
            missing = [words for words in asked if flat(words) not in text]
            assert missing == [], (stage.id, size)
        assert paper.codes() == [f"{SITE_URL}{short_address(f'plan:{name}/{stage.id}')}"]


def test_a_desktop_prints_the_same_sheet_as_a_phone(chromium: Browser, site_url: str) -> None:
    texts = []
    for width in (360, 1600):
        page = chromium.new_context(viewport={"width": width, "height": 900}).new_page()
        visit(page, site_url + "plans/beyer-hsr/week-1/")
        paper = printed(page, "A4")
        texts.append((paper.text, [(letter.x, letter.y) for letter in paper.letters()]))
    assert texts[0] == texts[1]


def test_every_short_code_leads_on(chromium: Browser, site_url: str, library: Library) -> None:
    page = chromium.new_context().new_page()
    page.goto(f"{site_url}{short_address('plan:beyer-hsr/week-1')}?a=1#sources")
    page.wait_for_url(f"{site_url}plans/beyer-hsr/week-1/?a=1#sources")


@pytest.mark.parametrize("case", sorted(path.name for path in (GOLDEN / "paper").iterdir()))
def test_the_layout_holds_whatever_an_author_writes(
    case: str, page: Page, site_url: str, tmp_path: Path
) -> None:
    """Twenty-five exercises, a title of 120 characters, words without a break, writing from right to left."""
    library = load(project(tmp_path, GOLDEN / "paper" / case))
    protocol = library.protocols["plan"]
    body = stage_page(protocol, protocol.stages[0], library).body
    visit(page, site_url + "plans/beyer-hsr/week-1/")
    page.evaluate("(body) => { document.querySelector('.rv').outerHTML = body; }", body)
    made = sheet(protocol, protocol.stages[0], library)
    for size in SIZES:
        paper = printed(page, size)
        whole(paper, size, made)
        text = flat(paper.text)
        lines = [line for part in made.parts for line in part.lines]
        assert [line.dose for line in lines if flat(line.dose) not in text] == []
        if case != "rtl":  # Letters that are joined are others on paper.
            assert [line.title for line in lines if flat(line.title) not in text] == []


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A site that begins with the library, whose sheets say so at their foot."""
    root = tmp_path_factory.mktemp("extends") / "clinic"
    begin_with_library(root, "Harbor Clinic and Sports Medicine Center", TODAY)
    return load(root)


@pytest.mark.parametrize("name", PLANS if FACTOR > 1 else PLANS[::6])
def test_whose_a_page_is_has_its_place_on_each_sheet(
    name: str, page: Page, site_url: str, clinic: Library
) -> None:
    protocol = clinic.protocols[name]
    seen = clinic.of(protocol)
    visit(page, site_url + "plans/beyer-hsr/week-1/")
    for stage in protocol.stages:
        made = with_attribution(stage_page(protocol, stage, seen), clinic)
        page.evaluate("(body) => { document.querySelector('.rv').outerHTML = body; }", made.body)
        for size in SIZES:
            paper = printed(page, size)
            whole(paper, size, sheet(protocol, stage, seen))
            assert flat("By the Revlanox authors, under CC BY 4.0") in flat(paper.text)


def follow(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    reader.start("Left")
    reader.on_day(9, STAGE)


def test_the_sheet_has_the_dates_of_the_week_that_the_reader_is_in(reader: Reader) -> None:
    reader.on_day(0, STAGE)
    blank = flat(printed(reader.page, "A4").text)
    assert flat("Week from to Name") in blank
    assert flat("Printed 2026-03-02") in blank
    follow(reader)
    filled = flat(printed(reader.page, "A4").text)
    assert flat("Week 2 from Mon 9 Mar to Sun 15 Mar") in filled
    assert flat("Side × L R") in filled
    assert flat("Tue 10") in filled
    reader.on_day(30, STAGE)
    assert flat("Week from Mon 30 Mar to Sun 5 Apr") in flat(printed(reader.page, "A4").text)


def test_who_begins_in_week_3_has_week_3_on_the_first_sheet(reader: Reader) -> None:
    """The weeks count from the plan's day zero, which lies before the first day of who begins later."""
    reader.on_day(0, "plans/run-walk-8-week/weeks-3-4/")
    reader.start()
    reader.page.evaluate("window.print = () => {}")
    reader.press("Print Weeks 3–4")
    reader.page.get_by_label("Week 4", exact=True).check()
    reader.press("Print the sheet")
    assert flat("Week 4 from Mon 9 Mar to Sun 15 Mar") in flat(printed(reader.page, "A4").text)
    reader.page.get_by_label("This week").check()
    reader.press("Print the sheet")
    assert flat("Week 3 from Mon 2 Mar to Sun 8 Mar") in flat(printed(reader.page, "A4").text)


def test_the_reader_chooses_the_week_the_log_and_the_size(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, STAGE)
    reader.page.evaluate(
        """localStorage.setItem('revlanox/run/2026-03-03/1', JSON.stringify({ v: 2, at: 1, data:
           { minutes: 27, km: 3, effort: 4, note: 'Wet grass', start: '' } }))"""
    )
    follow(reader)
    reader.page.evaluate("window.print = () => {}")
    reader.press("Print Weeks 1–2")
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    reader.page.get_by_label("Week 1", exact=True).check()
    reader.page.get_by_label("Include what I've logged").check()
    reader.press("Print the sheet")
    paper = printed(reader.page, "Letter")
    assert len(paper.pages) == 1
    said = flat(paper.text)
    assert flat("Week 1 from Mon 2 Mar to Sun 8 Mar") in said
    assert flat("Tue 3 27 4 Wet grass") in said
    reader.page.get_by_label("Blank, to fill in by hand").check()
    reader.page.get_by_label("Large print").check()
    reader.press("Print the sheet")
    large = printed(reader.page, "A4")
    assert flat("Week from to Name") in flat(large.text)
    assert flat("Wet grass") not in flat(large.text)
    assert min(letter.size for letter in large.letters()) >= 13.9


def test_ticks_go_to_paper_by_day(reader: Reader) -> None:
    stage = "plans/beyer-hsr/week-1/"
    reader.on_day(0, stage)
    reader.start("Left")
    reader.on_day(0, stage)
    boxes = reader.page.locator(".rv-dose").first.locator("input")
    for at in range(boxes.count()):
        boxes.nth(at).check(force=True)
    reader.page.locator(".rv-dose").nth(1).locator("input").first.check(force=True)
    reader.page.evaluate("window.print = () => {}")
    reader.press("Print Week 1")
    reader.page.get_by_label("Include what I've logged").check()
    reader.press("Print the sheet")
    rows = reader.page.locator(".rv-sheet-work [data-boxes]")
    assert rows.nth(0).locator(".rv-sheet-box").all_inner_texts()[:2] == ["×", ""]
    assert rows.nth(1).locator(".rv-sheet-box").all_inner_texts()[:2] == ["/", ""]
    reader.page.get_by_label("Include what I've logged").uncheck()
    reader.press("Print the sheet")
    assert set(reader.page.locator(".rv-sheet-box").all_inner_texts()) == {""}


def test_a_code_typed_from_paper_opens_its_page_or_offers_what_was_meant(reader: Reader) -> None:
    whole = short_address("plan:beyer-hsr/week-1").split("/")[1]
    wrong = whole[:2] + whole[3] + whole[2] + whole[4:]
    reader.on_day(0, "go/")
    reader.page.get_by_label("Your 6-character code").fill(wrong)
    reader.press("Open the page")
    reader.reads("rv-code [role=alert]", "We don't recognize this code. Did you mean:")
    reader.page.get_by_role("link", name="Achilles pain: heavy, slow gym program: Week 1").click()
    reader.page.wait_for_url("**/plans/beyer-hsr/week-1/")
    reader.on_day(0, "go/")
    reader.page.get_by_label("Your 6-character code").fill(f" GO/{whole.upper()}/")
    reader.press("Open the page")
    reader.page.wait_for_url("**/plans/beyer-hsr/week-1/")
    reader.page.goto(f"{reader.site_url}go/#{wrong}")
    reader.reads("rv-code", whole)
    reader.page.goto(f"{reader.site_url}go/#<img src=x>")
    reader.reads("rv-code [role=alert]", "Check each character on your sheet")
