"""An address to a page that has come to rest: it waits for nothing, and its scripts have had their turn."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page, Request

TURNS = 3
"""How often in a row nothing may be asked for. After each answer the page's scripts have run once more."""

TURN = 15
"""Milliseconds between two looks."""

LONGEST = 30
"""Seconds after which what is waited for won't come."""


def visit(page: Page, address: str) -> None:
    """Open an address. "networkidle" would wait for half a second in which nothing happens."""
    _settled(page, lambda: page.goto(address))


def visit_again(page: Page) -> None:
    """Load the page anew."""
    _settled(page, page.reload)


def until(page: Page, promise: str) -> None:
    """Wait until what the expression promises is true: `wait_for_function` takes any promise for true."""
    end = time.monotonic() + LONGEST
    while not page.evaluate(promise):
        assert time.monotonic() < end, f"{page.url} never came to {promise}"
        page.wait_for_timeout(TURN)


def happens(page: Page, event: Callable[[], bool]) -> None:
    """Wait until something is so that the page itself can't tell, such as what a server was asked for."""
    end = time.monotonic() + LONGEST
    while not event():
        assert time.monotonic() < end, f"{page.url}: it never happened"
        page.wait_for_timeout(TURN)


def _settled(page: Page, opened: Callable[[], object]) -> None:
    asked: set[Request] = set()

    def asks(request: Request) -> None:
        asked.add(request)

    def has(request: Request) -> None:
        asked.discard(request)

    page.on("request", asks)
    page.on("requestfinished", has)
    page.on("requestfailed", has)
    opened()
    quiet, end = 0, time.monotonic() + LONGEST
    while quiet < TURNS:
        assert time.monotonic() < end, f"{page.url} still asks for {asked}"
        # The page answers when its scripts let it, so a slow machine takes longer for a turn.
        page.evaluate("document.readyState")
        page.wait_for_timeout(TURN)
        quiet = 0 if asked else quiet + 1
    page.remove_listener("request", asks)
    page.remove_listener("requestfinished", has)
    page.remove_listener("requestfailed", has)


def no_signs(page: Page) -> None:
    """Say, in the form that starts a plan, that there is no warning sign."""
    page.locator(".rv-start-signs input").check()
