"""The first visit on a phone: light, still, waiting for nothing that it does not need, ready for paper."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import pytest
from conftest import serve
from everybody import styled
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from reader import STAGE
from settled import until, visit

MOST_REQUESTS = 17
MOST_BYTES = 160_000
"""Compressed, as a host sends them."""

EXERCISE = "exercises/single-leg-calf-raise/"
QUESTION = "questions/can-i-run-with-shin-splints/"
DOSED = "plans/leap-gluteal/week-1/"

INDEX = "assets/search.js"


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here; what a worker keeps for later is no part of a visit."""
    context = chromium.new_context(
        viewport={"width": 412, "height": 823}, is_mobile=True, has_touch=True, service_workers="block"
    )
    yield context
    context.close()


def asked(page: Page) -> list[str]:
    """The paths that a page asks for, in order, as it does so."""
    found: list[str] = []
    page.on("request", lambda request: found.append(urlsplit(request.url).path.lstrip("/")))
    return found


def size(site: Path, path: str) -> int:
    """Bytes of a file as they are sent; a font is compressed already."""
    file = site / path
    data = (file / "index.html" if file.is_dir() else file).read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data))


def test_a_stage_asks_for_little(visitor: BrowserContext, site_url: str, built_site: Path) -> None:
    page = visitor.new_page()
    paths = asked(page)
    page.goto(site_url + STAGE, wait_until="networkidle")
    sizes = {path: size(built_site, path) for path in paths}
    print(len(paths), sum(sizes.values()), sizes)
    assert len(paths) == len(sizes) <= MOST_REQUESTS
    assert sum(sizes.values()) <= MOST_BYTES
    assert sum(path.endswith(".css") for path in paths) == 2


def test_only_the_sheet_for_the_screen_and_the_scheme_are_waited_for(
    visitor: BrowserContext, site_url: str
) -> None:
    page = visitor.new_page()
    page.goto(site_url + STAGE, wait_until="networkidle")
    blocking = page.evaluate(
        """performance.getEntriesByType('resource')
          .filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name)"""
    )
    assert [path.split("/")[-1].split("-")[0] for path in blocking] == ["screen", "theme"]


SHIFTS = """
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      moved.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }).observe({ type: 'layout-shift', buffered: true });
"""


PAGES = ["", STAGE, DOSED, "plans/run-walk-8-week/", QUESTION, EXERCISE, "track/", "my/", "compare/",
         "evidence/", "handover/", "clinicians/prescribe/", "tests/strength-benchmarks/"]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [360, 412])
def test_nothing_moves_when_scripts_come_late(
    visitor: BrowserContext, site_url: str, address: str, width: int
) -> None:
    """They come when the page has been painted without them."""
    page = visitor.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    painted = Event()

    def late(route: Route) -> None:
        # What sets light or dark is waited for, as the style sheet is.
        held.append(
            route
        ) if not painted.is_set() and "/theme-" not in route.request.url else route.continue_()

    page.route("**/*.js", late)
    page.goto(site_url + address, wait_until="commit")
    until(page, "performance.getEntriesByName('first-contentful-paint').length > 0")
    painted.set()
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    page.wait_for_load_state("networkidle")
    until(page, "document.querySelector('.rv :not(:defined)') === null")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("moved") == []


def test_the_bar_is_the_same_in_every_font(visitor: BrowserContext, site_url: str) -> None:
    """The font comes before the first words are painted, or while they are, or never."""
    page = visitor.new_page()
    visit(page, site_url + QUESTION)
    where = "[...document.querySelectorAll('.rv-bar svg')].map((one) => one.getBoundingClientRect().toJSON())"
    places = []
    for font in ("Public Sans", "serif", "monospace"):
        styled(page, f".rv-bar * {{ font-family: {font!r} !important }}")
        places.append(page.evaluate(where))
    assert places[0] == places[1] == places[2]


def finds(page: Page, words: str, title: str) -> None:
    """What is typed into the open search is found."""
    page.get_by_role("combobox", name="Search").press_sequentially(words)
    expect(page.get_by_role("option").first).to_contain_text(title)


def is_searched(paths: list[str]) -> list[str]:
    """What of search was asked for."""
    return [path for path in paths if path == INDEX]


@pytest.mark.parametrize("key", ["", "Control+k"])
def test_search_is_fetched_when_it_is_opened(visitor: BrowserContext, site_url: str, key: str) -> None:
    """By a tap on a phone, by keys on a keyboard."""
    page = visitor.new_page()
    paths = asked(page)
    page.goto(site_url + STAGE, wait_until="networkidle")
    page.mouse.wheel(0, 400)
    page.locator(".rv-tick").first.click()
    assert is_searched(paths) == []
    if key:
        page.keyboard.press(key)
    else:
        page.get_by_role("link", name="Search").first.tap()
    finds(page, "shin splints", "Shin splints")
    assert INDEX in paths


def test_an_address_with_words_to_find_works(visitor: BrowserContext, site_url: str) -> None:
    page = visitor.new_page()
    page.goto(f"{site_url}?q=shin+splints")
    expect(page.get_by_role("option").first).to_contain_text("Shin splints")


@pytest.fixture
def under_a_path(built_site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site in a folder of its host."""
    (tmp_path / "clinic").symlink_to(built_site, target_is_directory=True)
    with serve(tmp_path) as url:
        yield f"{url}clinic/"


def is_on_paper(page: Page) -> bool:
    """Whether the sheet of the week is all that would be printed."""
    page.emulate_media(media="print")
    shown = "(selector) => getComputedStyle(document.querySelector(selector)).display"
    found = [page.evaluate(shown, selector) for selector in (".rv-sheet", ".md-header", ".rv-hero")]
    page.emulate_media(media="screen")
    return found[0] == "block" and found[1] == "none" and not page.locator(".rv-sheet").first.is_visible()


KEPT = "caches.match(location.href).then(Boolean)"


def test_paper_and_search_are_there_without_a_signal(chromium: Browser, under_a_path: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    visit(page, under_a_path + STAGE)
    assert is_on_paper(page)
    until(page, KEPT)
    context.set_offline(True)
    page.goto(under_a_path + STAGE)
    assert is_on_paper(page)
    # Search comes along with a reader's second page: with one there is nothing to find.
    context.set_offline(False)
    visit(page, under_a_path + "plans/run-walk-8-week/")
    until(page, f"caches.match('{under_a_path}{INDEX}').then(Boolean)")
    until(page, KEPT)
    context.set_offline(True)
    page.goto(under_a_path + STAGE)
    page.keyboard.press("Control+k")
    finds(page, "shin splints", "Shin splints")
    context.close()
