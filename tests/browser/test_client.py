"""What holds for every state of the client: nobody is shut out, it is light, and it stays at home."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from everybody import unpin, violations
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from reader import STAGE, START, Reader
from settled import until, visit

MOST = 65 * 1024
"""Bytes, compressed: our own scripts of one page together, whatever a reader does there."""


def is_open_to_all(page: Page, axe_source: str) -> None:
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        """[...document.querySelectorAll('rv-my *, rv-decision *, rv-data *, dialog *')]
          .filter((one) => one.matches('button, summary, select, .rv-button, label.rv-choice'))
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_every_state_of_a_plan_that_is_followed(reader: Reader, axe_source: str) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.ask_to_start()
    is_open_to_all(page, axe_source)
    reader.injured("A muscle")
    reader.no_signs()
    reader.press("Start this plan", exact=True)
    reader.press("Log today's session")
    reader.press("Save")
    is_open_to_all(page, axe_source)
    page.reload()
    reader.log(during=1)
    is_open_to_all(page, axe_source)
    reader.on_day(1, "my/")
    reader.hears("This morning")
    is_open_to_all(page, axe_source)
    reader.morning(0)
    reader.hears("Carry on")
    page.locator("summary", has_text="Pause or change stage").click()
    is_open_to_all(page, axe_source)
    reader.on_day(2, "my/")
    reader.log(during=9)
    reader.hears("Stop for today")
    is_open_to_all(page, axe_source)
    reader.press("Delete everything")
    is_open_to_all(page, axe_source)
    reader.on_day(2, "")
    page.locator(".rv-resume").wait_for()
    is_open_to_all(page, axe_source)


def test_every_state_of_a_warning_and_of_the_timer(reader: Reader, axe_source: str) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.start()
    for words in ("Start timer", "Skip", "Skip", "It hurts"):
        reader.press(words)
        is_open_to_all(page, axe_source)
    reader.press("Stop here")
    page.locator("rv-decision summary", has_text="warning signs").click()
    page.locator(".rv-warnings input").first.check()
    for legend in ("Pain before", "Pain during", "How ready"):
        reader.field(legend).get_by_label("3", exact=True).check()
    page.get_by_label("None of these").check()
    reader.press("Save")
    reader.hears("Stop and see someone")
    is_open_to_all(page, axe_source)
    reader.on_day(2, "my/")
    reader.reads(".rv-waits", "Wait until you've seen a doctor")
    is_open_to_all(page, axe_source)


def loaded(context: BrowserContext, page: Page, site: Path) -> dict[str, int]:
    """Our own scripts, as the page asks for them, to their compressed bytes; a plan's data among them."""
    found: dict[str, int] = {}
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def asked(request: Request) -> None:
        path = urlsplit(request.url).path.lstrip("/")
        if "assets/revlanox/" in path or path.endswith("/plan.js"):
            found[path] = len(gzip.compress((site / path).read_bytes(), 9))

    page.on("request", asked)
    return found


def test_our_scripts_of_a_page_are_light_whatever_is_done(
    chromium: Browser, site_url: str, built_site: Path
) -> None:
    context = chromium.new_context(service_workers="block")
    reader = Reader(context, site_url)
    found, sizes = loaded(context, reader.page, built_site), {}
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=1)
    sizes["stage"] = sum(found.values())
    found.clear()
    reader.on_day(1, "my/")
    reader.morning(0)
    sizes["my"] = sum(found.values())
    found.clear()
    # The calendar's library comes when a calendar is asked for, and only then.
    with reader.page.expect_download():
        reader.press("Add remaining sessions to my calendar")
    sizes["calendar"] = sum(found.values())
    found.clear()
    reader.on_day(1, "")
    reader.page.locator(".rv-resume").wait_for()
    sizes["home"] = sum(found.values())
    print(json.dumps(sizes))
    assert all(0 < size <= MOST for size in sizes.values()), sizes


@pytest.mark.parametrize(
    "address", ["questions/can-i-run-with-shin-splints/", "guides/run-walk/", "stop/", "docs/"]
)
def test_a_page_without_interaction_loads_its_frame_alone(
    chromium: Browser, site_url: str, built_site: Path, address: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    found = loaded(context, page, built_site)
    visit(page, site_url + address)
    # What opens search, what sets light or dark, and where a word is explained, what shows its meaning.
    sizes = {path.rpartition("/")[2].partition("-")[0]: size for path, size in found.items()}
    assert sizes.pop("term", 0) < 1200
    assert sizes.keys() == {"find", "theme"}
    assert sum(sizes.values()) < 1200


def test_a_page_opened_once_opens_without_a_signal(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    visit(page, site_url + STAGE)
    kept = "caches.open('revlanox-pages').then((cache) => cache.match(location.href)).then(Boolean)"
    until(page, kept)
    context.set_offline(True)
    page.goto(site_url + STAGE)
    page.get_by_role("button", name="Start timer").click()
    expect(page.locator(".rv-face-word")).to_have_text("get ready")


def test_everything_works_by_keyboard(chromium: Browser, site_url: str) -> None:
    reader = Reader(chromium.new_context(), site_url)
    page = reader.page
    reader.on_day(0, STAGE)
    page.get_by_role("button", name=START).focus()
    page.keyboard.press("Enter")
    page.locator("#rv-start-day").wait_for()
    page.get_by_label("None of these").focus()
    page.keyboard.press("Space")
    page.get_by_label("What did you injure?").select_option("muscle")
    page.get_by_role("button", name="Start this plan", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log today's session").focus()
    page.keyboard.press("Enter")
    for legend in ("Did you finish", "Pain before", "Pain during", "How ready"):
        reader.field(legend).locator("input").first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        assert reader.field(legend).locator("input").nth(1).is_checked()
    page.get_by_label("None of these").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    reader.hears("Saved")
    assert page.evaluate("document.activeElement.textContent") == "Saved"
