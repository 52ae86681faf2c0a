"""One page for the next appointment: made on a phone, printed, sent as a link, opened by somebody else."""

from __future__ import annotations

import io

import pytest
from everybody import unpin, violations
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from reader import MONDAY, STAGE, Reader
from settled import visit

PAGE = "handover/"
NOTE = "Stiff after <b>the drive</b>"


def logged(reader: Reader) -> None:
    """A plan that is followed, a diary, a run and a test."""
    reader.on_day(0, STAGE)
    reader.start("Left")
    for day, pain in enumerate((3, 2, 1)):
        reader.page.evaluate(
            """([day, pain, note]) => {
              const put = (key, v, data) =>
                localStorage.setItem('revlanox/' + key, JSON.stringify({ v, at: 1, data }));
              const said = { pain, readiness: 8 - pain };
              put(`diary/${day}/1`, 1, { time: '07:30', site: '', side: 'left', said, note });
              put(`run/${day}/1`, 2, { minutes: 20, km: 3, effort: 3, note: '', start: '' });
              put(`result/single-leg-calf-raise/${day}`, 1, { left: 20 + pain, right: 26 });
            }""",
            [f"2026-03-0{2 + day}", pain, NOTE if pain == 3 else ""],
        )


def clean(page: Page, axe_source: str) -> None:
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def link_of(reader: Reader) -> str:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.press("Copy a link")
    reader.reads("rv-handover [role=status], .rv-test-end [role=status]", "Copied.")
    return str(reader.page.evaluate("navigator.clipboard.readText()"))


def test_the_page_says_what_was_logged_and_prints_on_one_sheet(reader: Reader, axe_source: str) -> None:
    logged(reader)
    reader.on_day(2, PAGE)
    reader.reads(".rv-made", "Made on Wed 4 Mar 2026. Injured side: left.")
    reader.reads(".rv-told-plans", "Started Mon 2 Mar 2026")
    reader.reads(".rv-told-plans", "stage 1 of")
    reader.reads(
        ".rv-told-days", "Worst pain each week, 0 to 10, oldest week first: no entry, no entry, no entry, 3."
    )
    reader.reads(".rv-told-weeks tbody", "180")
    reader.reads(".rv-told-tests", "21 (goal 25), 4 to go")
    reader.reads(".rv-told-notes", NOTE)
    clean(reader.page, axe_source)
    for paper in ("A4", "Letter"):
        assert len(PdfReader(io.BytesIO(reader.page.pdf(format=paper))).pages) == 1


def test_a_link_shows_the_same_to_somebody_else_and_keeps_nothing(
    reader: Reader, chromium: Browser, axe_source: str
) -> None:
    logged(reader)
    reader.on_day(2, PAGE)
    reader.page.get_by_label("Notes", exact=True).uncheck()
    own = reader.page.get_by_label("Notes or questions (optional)")
    own.fill("May I run on grass? <script>alert(1)</script>")
    expect(reader.page.locator(".rv-told-notes")).to_have_count(0)
    reader.reads(".rv-told-words", "May I run on grass?")
    expect(own).to_be_focused()
    told = reader.page.locator(".rv-handover-page").inner_text()
    link = link_of(reader)
    assert len(link) < 800
    other = Reader(chromium.new_context(viewport={"width": 360, "height": 740}), reader.site_url)
    other.page.clock.set_system_time(MONDAY)
    visit(other.page, link)
    other.reads(".rv-handover-controls", "from a link")
    assert other.page.locator(".rv-handover-page").inner_text() == told
    assert other.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('revlanox/'))") == []
    clean(other.page, axe_source)
    other.page.get_by_role("link", name="Show my own data instead").click()
    other.reads(".rv-handover-page", "You haven't logged anything in this period")
    assert other.errors == []


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("1.abc", "is broken"),
        ("1.q1YqS8wpTVWyUqpWKs9ILUpVslLSUVAqSCwpSS3KUwIA", "is broken"),
        ("2.abc", "newer version"),
        ("1." + "A" * 30_000, "too long"),
    ],
)
def test_a_link_that_cannot_be_opened_says_why(reader: Reader, fragment: str, words: str) -> None:
    reader.on_day(0, f"{PAGE}#{fragment}")
    reader.reads("rv-handover [role=alert]", words)
    expect(reader.page.locator(".rv-handover-page > *")).to_have_count(0)


def test_a_test_is_one_page_and_a_link(reader: Reader, chromium: Browser) -> None:
    reader.on_day(0, "tests/strength-benchmarks/")
    reader.press("Copy a link")
    reader.reads(".rv-test-end [role=status]", "Enter at least one result.")
    reader.page.locator("input[name='single-leg-calf-raise-left']").fill("22")
    reader.page.locator("input[name='single-leg-calf-raise-right']").fill("26")
    link = link_of(reader)
    assert len(link.split("#")[1]) < 300
    reader.press("Print results")
    reader.page.wait_for_url("**/handover/**")
    reader.reads(".rv-told-tests", "Single-leg heel raise: almost there. Left: 22 (goal 25), 3 to go")
    assert reader.page.url == link
    assert reader.page.locator(".rv-handover-page section").count() == 1


def test_without_script_it_is_a_form_for_paper(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + PAGE)
    expect(page.locator("rv-handover")).to_contain_text("Worst pain last week, 0 to 10")
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == 1
