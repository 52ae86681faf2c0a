"""Fixtures for tests in a real browser: Chromium, and axe for the accessibility checks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from reader import Reader

AXE = Path(__file__).resolve().parents[2] / "client/node_modules/axe-core/axe.min.js"

# Without a sandbox, since containers run as root; and without the requests that Chromium makes for itself.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def chromium(test_tools: dict[str, str]) -> Iterator[Browser]:
    """A running Chromium, one for each worker; every test opens its own context in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=test_tools["chromium"], args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def scheme() -> str:
    """The colours of the phone; a file or a test that must hold in both gives its own."""
    return "light"


@pytest.fixture
def phone(chromium: Browser, scheme: str) -> Iterator[BrowserContext]:
    """A phone of its own for each test, in a place where the clocks change."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        timezone_id="Europe/Berlin",
    )
    yield context
    context.close()


@pytest.fixture
def reader(phone: BrowserContext, site_url: str) -> Iterator[Reader]:
    """Who holds the phone. No script may have failed, and no other host may have been asked."""
    one = Reader(phone, site_url)
    yield one
    assert one.errors == []


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The text of axe-core, to be added to a page before `axe.run()`."""
    return AXE.read_text(encoding="utf-8")
