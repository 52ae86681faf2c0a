"""A browser that forbids all storage: pages are read, search works, and it's said what isn't kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect
from reader import STAGE, Reader

from generator.site import pages

FORBIDDEN = """
  const no = { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, no);
  Object.defineProperty(navigator, 'serviceWorker', no);
"""
LOST = "Not saved. This browser isn't storing data"


@pytest.fixture
def strict(phone: BrowserContext, site_url: str) -> Iterator[Reader]:
    """A reader whose browser keeps nothing. No script may fail for that."""
    phone.add_init_script(FORBIDDEN)
    one = Reader(phone, site_url)
    yield one
    assert one.errors == []


def test_every_kind_of_page_is_read(strict: Reader, library: object) -> None:
    kinds = {page.kind: page.address for page in pages(library).values()}  # type: ignore[arg-type]
    for address in kinds.values():
        strict.on_day(0, address)
        expect(strict.page.locator("h1:visible")).to_have_count(1)
        # Nothing says that a part of the page is gone.
        expect(strict.page.locator(".rv-notice")).to_have_count(0)


def test_search_works(strict: Reader) -> None:
    strict.on_day(0, STAGE)
    strict.page.get_by_role("link", name="Search").first.click()
    strict.page.get_by_role("combobox", name="Search").fill("heel raise")
    strict.page.get_by_role("dialog").get_by_role("option").first.click()
    strict.page.wait_for_url(lambda url: STAGE not in url)
    expect(strict.page.locator("h1:visible")).to_have_count(1)


def test_what_is_logged_is_said_to_be_lost(strict: Reader) -> None:
    """Before a plan begins, when something is logged, and where a reader looks for their data."""
    strict.on_day(0, STAGE)
    strict.page.locator(".rv-tick input").first.check()
    strict.reads("rv-ticks", LOST)
    strict.ask_to_start()
    strict.reads(".rv-start-form", LOST)
    expect(strict.page.locator(".rv-start-form")).not_to_contain_text("stay in this browser")
    strict.on_day(0, "my/")
    strict.reads("rv-data", LOST)
    strict.reads("rv-data", "This browser isn't keeping pages, so you need a connection to open them.")
    expect(strict.page.locator("rv-data")).not_to_contain_text("stay in this browser")


def test_the_timer_runs(strict: Reader) -> None:
    strict.on_day(0, STAGE)
    strict.press("Start timer")
    strict.press("Skip")
    expect(strict.page.locator(".rv-face-word")).to_have_text("run")
