"""A build is published while a page is open: nothing mixed goes unsaid, no button is dead, nothing lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from host import Host, hosted
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from reader import STAGE, START
from settled import no_signs, until, visit, visit_again
from tries import FACTOR

MOMENTS = 3 * FACTOR
"""How many are tried in a run, without a worker and with one."""

PLAN = STAGE.split("/")[1]
FAILED = ".rv-notice[data-name=failed], .rv-unloaded"
UPDATED = ".rv-notice[data-name=updated]"


class Moment:
    """After so many answers of the old build the host gives those of the new one."""

    def __init__(self, host: Host, at: int) -> None:
        self.answers = 0
        self._host, self._at = host, at
        host.fails = self._counted

    def _counted(self, path: str) -> int:
        self.answers += 1
        if self.answers > self._at:
            self._host.corrected = self._host.updated = True
        return 0


def came(page: Page, element: str) -> bool:
    """Whether the scripts of an element are there; else its place says what to do."""
    if page.locator(f"{element}:defined").count():
        return True
    says = f"getComputedStyle(document.querySelector('{element}'), '::after')"
    until(page, f"{says}.visibility === 'visible'")
    assert "Reload the page" in page.evaluate(f"{says}.content")
    return False


def lives(page: Page, wanted: Locator) -> bool:
    """Whether what was tapped came; else the page must say that a part of it couldn't be loaded."""
    expect(wanted.or_(page.locator(FAILED)).first).to_be_visible()
    return wanted.count() > 0 and wanted.first.is_visible()


def starts(page: Page) -> bool:
    """Start the plan on the open page, as far as the page lets its reader."""
    form = page.get_by_label("What did you injure?")
    if not came(page, "rv-decision"):
        return False
    page.get_by_role("button", name=START).first.click()
    if not lives(page, form):
        return False
    form.select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).first.click()
    return lives(page, page.get_by_role("button", name="Log today's session"))


def told_apart(page: Page) -> None:
    """A page of one build with the data of another says so."""
    data = page.evaluate(f"globalThis.revlanoxPlans?.['{PLAN}']?.keys['weeks-1-2'] ?? ''")
    shown = page.locator("rv-given").get_attribute("key")
    if data and data != shown:
        expect(page.locator(UPDATED)).to_contain_text("This plan was updated")
    if data and data == shown:
        expect(page.locator(UPDATED)).to_have_count(0)


def one_moment(context: BrowserContext, host: Host, at: int) -> int:
    """Its reader always ends with the new build and a started plan; gives how many answers it took."""
    moment, page = Moment(host, at), context.new_page()
    visit(page, host.url + STAGE)
    page.locator(".rv-tick input").first.check()
    ticked, began = came(page, "rv-ticks"), starts(page)
    told_apart(page)
    if not began:
        # As the page says.
        visit_again(page)
        began = page.get_by_role("button", name="Log today's session").count() > 0 or starts(page)
    assert began
    if ticked:
        expect(page.locator(".rv-tick input").first).to_be_checked()
    host.corrected = host.updated = True
    visit_again(page)
    told_apart(page)
    expect(page.locator("h1").first).to_contain_text("Corrected")
    expect(page.get_by_role("button", name="Log today's session")).to_be_visible()
    return moment.answers


@pytest.mark.parametrize("worker", ["block", "allow"])
def test_a_build_is_published_at_any_moment(chromium: Browser, built_site: Path, worker: str) -> None:
    dice, most = random.Random(worker), 40
    for _ in range(MOMENTS):
        at = dice.randrange(most)
        with hosted(built_site) as host:
            context = chromium.new_context(service_workers=worker)  # type: ignore[arg-type]
            try:
                most = max(most, one_moment(context, host, at))
            finally:
                context.close()


def test_data_of_another_build_is_said_on_the_page(chromium: Browser, built_site: Path) -> None:
    with hosted(built_site) as host:
        page = chromium.new_context(service_workers="block").new_page()
        visit(page, host.url + STAGE)
        host.corrected = True
        assert starts(page)
        notice = page.locator(UPDATED)
        expect(notice).to_contain_text("Reload it before you train.")
        host.fails = lambda path: 0
        notice.get_by_role("button", name="Reload the page").click()
        expect(page.locator("h1").first).to_contain_text("Corrected")
        expect(notice).to_have_count(0)
        expect(page.get_by_role("button", name="Log today's session")).to_be_visible()
