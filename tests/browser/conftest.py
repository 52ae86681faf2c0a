"""Fixtures for tests in a real browser: Chromium, and axe for the accessibility checks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

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


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The text of axe-core, to be added to a page before `axe.run()`."""
    return AXE.read_text(encoding="utf-8")
