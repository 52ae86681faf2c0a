"""Fixtures for tests in a real browser: Chromium, and axe for the accessibility checks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from reader import Reader

AXE = Path(__file__).resolve().parents[2] / "client/node_modules/axe-core/axe.min.js"

# Twenty seconds in place of five, for a busy machine: only what never comes true takes so long.
expect.set_options(timeout=20_000)

# What a window of a desktop has around its page: two further pages that start with every context. The rest
# is what Playwright leaves out by itself; Chromium heeds only the last list.
LEFT_OUT = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)

# Without a sandbox, since containers run as root; and without the requests that Chromium makes for itself.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join(LEFT_OUT)}",
]


@pytest.fixture(scope="session")
def browser(test_tools: dict[str, str]) -> Iterator[Browser]:
    """A running Chromium, one for each worker."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=test_tools["chromium"], args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def chromium(browser: Browser) -> Iterator[Browser]:
    """The same, for a test that opens contexts in it: closed after it, or they go on working."""
    before = browser.contexts
    yield browser
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture
def service_workers() -> str:
    """Whether the phone keeps pages for when there is no signal; a test of that gives "allow".

    Each phone is new, and would fetch all scripts of the site for every test.
    """
    return "block"


@pytest.fixture
def phone(chromium: Browser, service_workers: Literal["allow", "block"]) -> Iterator[BrowserContext]:
    """A phone of its own for each test, in a place where the clocks change."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        reduced_motion="reduce",
        timezone_id="Europe/Berlin",
        service_workers=service_workers,
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
