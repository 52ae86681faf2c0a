"""Every kind of page in a browser: nothing breaks, nothing leaves the site, everybody can use it."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from everybody import ASK, styled, unpin, violations
from kinds import PAGES, SHORT
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from reader import STAGE, Reader
from settled import visit

SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 360, "height": 740},
    "desktop": {"width": 1280, "height": 900},
}


@pytest.fixture(params=list(SIZES))
def context(chromium: Browser, request: pytest.FixtureRequest) -> BrowserContext:
    return chromium.new_context(viewport=SIZES[request.param], reduced_motion="reduce")


def watch(page: Page, site_url: str) -> list[str]:
    """What must stay empty: errors of scripts, missing files, requests to another host."""
    wrong: list[str] = []
    host = urlsplit(site_url).netloc

    def requested(url: str) -> None:
        if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc != host:
            wrong.append(f"asks another host: {url}")

    page.on("request", lambda request: requested(request.url))
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    return wrong


def test_every_kind_of_page(
    context: BrowserContext, site_url: str, axe_source: str, subtests: pytest.Subtests
) -> None:
    page = context.new_page()
    wrong = watch(page, site_url)
    for name, address in PAGES.items():
        with subtests.test(name):
            wrong.clear()
            visit(page, site_url + address)
            assert wrong == []
            assert page.locator("h1:visible").count() == 1
            assert scrolls_sideways(page) == 0
            unpin(page)
            page.evaluate(axe_source)
            assert violations(page) == []
            assert [narrow for narrow in NARROW if sideways_at(page, *narrow)] == []
    context.close()


NARROW = ((320, 125), (360, 250))
"""Width of a phone, and the size of its text: that of every page, and twice as large."""


def sideways_at(page: Page, width: int, text: int) -> bool:
    """Whether a page scrolls sideways there; as it was afterwards."""
    size = page.viewport_size
    if not size or size["width"] > 400:
        return False
    page.set_viewport_size({"width": width, "height": size["height"]})
    page.evaluate(TEXT, text)
    found = scrolls_sideways(page) > 0
    page.evaluate(TEXT, 125)
    page.set_viewport_size(size)
    return found


TEXT = "(percent) => { document.documentElement.style.fontSize = `${percent}%` }"


def scrolls_sideways(page: Page) -> int:
    """Pixels that the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


def test_without_script_the_boxes_are_still_boxes(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + PAGES["stage"])
    box = page.get_by_role("checkbox", name="You do not limp")
    box.check()
    assert box.is_checked()


def test_a_stage_prints_its_sheet_and_nothing_else(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context().new_page()
    page.goto(site_url + PAGES["stage"])
    assert page.locator(".rv-sheet").is_hidden()
    page.emulate_media(media="print")
    assert page.locator(".md-header").is_hidden()
    assert page.locator("#if-it-hurts").is_hidden()
    assert page.locator(".rv-sheet-days").is_visible()


SHAPES: dict[str, tuple[ViewportSize, int]] = {
    "narrow": ({"width": 320, "height": 568}, 125),
    "landscape": ({"width": 740, "height": 360}, 125),
    "large text": ({"width": 360, "height": 740}, 250),
}
"""A window, and the size of the text there."""

LAID_OUT = ["target-size", "color-contrast", "scrollable-region-focusable", "meta-viewport"]
"""What can fail in one shape and hold in another; the other rules are asked elsewhere."""


def opened_search(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Search").fill("chest pain " + "heel" * 40)
    page.locator("dialog a").first.wait_for()


def opened_timer(page: Page) -> None:
    page.locator("rv-timer button").first.click()
    page.locator(".rv-face-word").wait_for()


def logged_pain(page: Page) -> None:
    page.locator(".rv-pads fieldset").first.get_by_label("9", exact=True).check()
    page.get_by_text("Pain 9: stop for today").first.wait_for()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search": ("", opened_search),
    "timer": (STAGE, opened_timer),
    "pain that stops": ("track/", logged_pain),
    "a damaged link": (f"{STAGE}#1.broken", lambda page: page.locator("rv-given *").first.wait_for()),
}
"""What a reader who follows a plan has done on a page."""


def found(page: Page) -> list[str]:
    """What is wrong with the page as it stands."""
    told = "({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)"
    broken = page.evaluate(f"(only) => ({ASK})(only).then((found) => found.flatMap({told}))", LAID_OUT)
    return [*broken, *(["scrolls sideways"] if scrolls_sideways(page) else [])]


@pytest.mark.parametrize("shape", SHAPES)
def test_it_can_be_read_and_used(
    reader: Reader, axe_source: str, shape: str, subtests: pytest.Subtests
) -> None:
    """By somebody who follows a plan, so that pages are as full as they get."""
    page, (size, text) = reader.page, SHAPES[shape]
    reader.on_day(0, STAGE)
    reader.start()
    page.set_viewport_size(size)
    plain: dict[str, tuple[str, Callable[[Page], None]]] = {
        name: (address, lambda _: None) for name, address in SHORT.items()
    }
    for name, (address, act) in {**plain, **STATES}.items():
        with subtests.test(name):
            reader.on_day(0, address)
            page.evaluate(TEXT, text)
            act(page)
            # Bars that stay in their place cover by chance what would scroll from under them.
            styled(page, ".md-header, .rv-bar, .rv-ahead { position: static !important }")
            page.evaluate(axe_source)
            assert found(page) == []
