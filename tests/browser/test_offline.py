"""Kept pages: no connection, a slow one, a server that fails, and an update while a page is open."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from host import Host, hosted
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reader import STAGE, START
from settled import happens, no_signs, until

TRACK = "track/"
TEST = "tests/strength-benchmarks/"

ARRIVED = "The latest version of this page is here now. Doses may have been corrected. Reload the page"


@pytest.fixture
def host(built_site: Path) -> Iterator[Host]:
    """The built site on a server of its own, which the test can break."""
    with hosted(built_site) as one:
        yield one


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page whose failed requests are expected."""
    context = chromium.new_context(timezone_id="Europe/Berlin")
    yield context.new_page()
    context.close()


KEPT = """async () => {
  const text = await (await fetch('/offline.js')).text();
  const names = text.match(/[a-z]+-[A-Z0-9]{8}\\.js/g) ?? [];
  const all = [location.href.split('#')[0], ...names.map((name) => `/assets/revlanox/${name}`)];
  const have = await Promise.all(all.map((one) => caches.match(one)));
  return navigator.serviceWorker.controller !== null && names.length > 20 && have.every(Boolean);
}"""


def opened(page: Page, host: Host, address: str) -> None:
    """Opened once, with a worker that has kept it and every script of this version."""
    page.goto(host.url + address)
    until(page, f"({KEPT})()")


def is_kept(page: Page, yes: bool = True) -> None:
    """Whether the page says that it is a copy, and of when."""
    mark = page.locator(".rv-kept-page")
    if yes:
        expect(mark).to_contain_text(re.compile(r"a copy.*saved on \w+ \d+ \w+ 20\d\d"))
        expect(mark).to_contain_text("Doses may have been corrected since.")
    else:
        expect(mark).to_have_count(0)


def works(page: Page) -> None:
    """Ticks and timer of the stage's page."""
    page.locator(".rv-tick input").nth(1).check()
    expect(page.locator("rv-ticks")).to_contain_text(re.compile(r"\d of \d+ \w+ (?:done|reached)"))
    page.get_by_role("button", name=re.compile("Start timer|Back to the timer")).click()
    expect(page.locator(".rv-face-word")).to_be_visible()


@pytest.mark.parametrize("status", [503, 500, 404])
def test_an_error_of_the_server_takes_no_page_away(page: Page, host: Host, status: int) -> None:
    opened(page, host, STAGE)
    host.fails = lambda path: status
    page.goto(host.url + STAGE)
    is_kept(page)
    works(page)
    # What was never opened is answered as the server answers it.
    response = page.goto(host.url + "plans/walking-8-week/")
    assert response is not None
    assert response.status == status
    host.fails = lambda path: 0
    page.goto(host.url + STAGE)
    is_kept(page, yes=False)


def test_a_corrected_page_is_there_at_once(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    host.corrected = True
    page.goto(host.url + STAGE)
    expect(page.locator("h1").first).to_contain_text("Corrected")
    is_kept(page, yes=False)


def test_no_connection_is_a_copy_that_says_so(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    page.context.set_offline(True)
    page.goto(host.url + STAGE)
    is_kept(page)
    works(page)
    page.keyboard.press("Escape")
    page.locator(".rv-face-ask").get_by_role("button", name="End").click()
    page.context.set_offline(False)
    page.get_by_role("link", name="Reload the page").click()
    is_kept(page, yes=False)


def test_a_slow_page_is_an_old_one_with_its_scripts(page: Page, host: Host) -> None:
    """The site has a new version, and its page does not come: the old one has all that it had."""
    opened(page, host, STAGE)
    host.updated = True
    host.waits = lambda path: 8 if path.endswith("/") else 0
    began = time.monotonic()
    page.goto(host.url + STAGE)
    is_kept(page)
    works(page)
    assert time.monotonic() - began < 8
    host.waits = lambda path: 0
    page.goto(host.url + STAGE, wait_until="networkidle")
    is_kept(page, yes=False)
    works(page)


@pytest.mark.parametrize("hands", ["away", "on it"])
def test_a_slow_page_takes_its_place_when_it_is_here(page: Page, host: Host, hands: str) -> None:
    """By itself where nobody has done anything yet; else it says so and waits, and nothing typed is lost."""
    opened(page, host, TEST)
    host.updated = True
    host.waits = lambda path: 7 if path.endswith(TEST) else 0
    page.goto(host.url + TEST)
    is_kept(page)
    host.waits = lambda path: 0
    if hands == "on it":
        left = page.locator("[name=single-leg-calf-raise-left]")
        left.fill("22")
        expect(page.locator(".rv-kept-page")).to_have_text(ARRIVED, timeout=15_000)
        expect(left).to_have_value("22")
        page.get_by_role("link", name="Reload the page").click()
    is_kept(page, yes=False)


def test_the_same_page_that_comes_late_is_not_opened_again(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    host.waits = lambda path: 6 if path.endswith(STAGE) else 0
    page.goto(host.url + STAGE)
    is_kept(page)
    page.evaluate("globalThis.isFirst = true")
    page.wait_for_timeout(4_000)
    assert page.evaluate("globalThis.isFirst")
    is_kept(page)


def test_nothing_of_a_kept_page_is_waited_for(page: Page, host: Host) -> None:
    """On a network that hardly moves an old page takes four seconds, not four for each of its parts."""
    opened(page, host, STAGE)
    host.waits = lambda path: 20
    began = time.monotonic()
    page.goto(host.url + STAGE)
    works(page)
    assert time.monotonic() - began < 8
    host.waits = lambda path: 0


def test_a_new_page_without_its_scripts_does_not_take_the_place_of_an_old_one(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    host.updated = True
    host.fails = lambda path: 503 if "NEW.js" in path else 0
    page.goto(host.url + STAGE, wait_until="networkidle")
    page.wait_for_timeout(500)
    page.context.set_offline(True)
    page.goto(host.url + STAGE)
    is_kept(page)
    works(page)


def test_a_page_in_place_of_a_script_is_no_script(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    host.updated = host.pretends = True
    page.evaluate("caches.delete('revlanox-scripts')")
    page.evaluate("fetch('/assets/revlanox/gone-AAAAAAAA.js')")
    page.wait_for_timeout(300)
    assert page.evaluate("caches.match('/assets/revlanox/gone-AAAAAAAA.js').then(Boolean)") is False


def test_a_kept_plan_under_a_new_page_is_said(page: Page, host: Host) -> None:
    opened(page, host, STAGE)
    page.get_by_role("button", name=START).click()
    page.get_by_label("What did you injure?").select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    page.goto(host.url + "my/", wait_until="networkidle")
    expect(page.locator(".rv-hero h2")).to_have_text("Weeks 1–2")
    is_kept(page, yes=False)
    host.fails = lambda path: 503 if path.endswith("plan.js") else 0
    page.goto(host.url + "my/")
    expect(page.locator(".rv-hero h2")).to_have_text("Weeks 1–2")
    is_kept(page)


def test_a_page_that_is_open_while_the_site_is_updated_goes_on(page: Page, host: Host) -> None:
    """What none of its buttons had needed yet is fetched under a name that the server no longer has."""
    opened(page, host, STAGE)
    host.updated = True
    page.get_by_role("button", name=START).click()
    page.get_by_label("What did you injure?").select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    page.get_by_role("button", name="Log today's session").click()
    expect(page.locator(".rv-decision form")).to_be_visible()
    page.get_by_role("button", name="Print Weeks 1–2").click()
    expect(page.locator(".rv-paper-form")).to_be_visible()


def blocked(chromium: Browser) -> BrowserContext:
    """A browser without a worker, as in a private window of some."""
    return chromium.new_context(service_workers="block")


def test_a_button_whose_script_is_gone_says_what_to_do(chromium: Browser, host: Host) -> None:
    page = blocked(chromium).new_page()
    page.goto(host.url + TRACK, wait_until="networkidle")
    page.locator(".rv-run-form").get_by_label("Minutes").fill("30")
    host.updated = True
    page.locator("summary", has_text="Runs from Strava").click()
    file = {"name": "activities.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
    page.locator("#rv-activities").set_input_files(file)  # type: ignore[arg-type]
    notice = page.locator("rv-import .rv-unloaded")
    expect(notice).to_contain_text("This part couldn't be loaded. Save or copy what you typed")
    expect(page.locator(".rv-run-form").get_by_label("Minutes")).to_have_value("30")
    # What is typed can still be saved.
    page.locator(".rv-run-form").get_by_role("button", name="Save").click()
    expect(page.locator("rv-runs .rv-entries li")).to_have_count(1)
    notice.get_by_role("button", name="Reload the page").click()
    page.wait_for_load_state("networkidle")
    expect(notice).to_have_count(0)
    expect(page.locator("rv-runs .rv-entries li")).to_have_count(1)


def test_what_is_fetched_while_an_element_is_drawn_says_so_too(chromium: Browser, host: Host) -> None:
    page = blocked(chromium).new_page()
    page.goto(host.url + STAGE, wait_until="networkidle")
    page.get_by_role("button", name=START).click()
    page.get_by_label("What did you injure?").select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    host.fails = lambda path: 404 if "/revlanox/part-" in path else 0
    page.goto(host.url)
    expect(page.locator("rv-today .rv-unloaded")).to_contain_text("This part couldn't be loaded.")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_an_element_that_never_came_to_life_says_so(chromium: Browser, host: Host, motion: str) -> None:
    """None of our scripts arrives: what stands on the page by itself must not look as if it kept a tick."""
    page = blocked(chromium).new_page()
    page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    host.fails = lambda path: 503 if "/revlanox/" in path else 0
    page.goto(host.url + STAGE)
    words = "getComputedStyle(document.querySelector('rv-ticks'), '::after')"
    assert "Reload the page" in page.evaluate(f"{words}.content")
    assert page.evaluate(f"{words}.visibility") == "hidden"
    until(page, f"{words}.visibility === 'visible'")
    host.fails = lambda path: 0
    page.goto(host.url + STAGE)
    until(page, f"{words}.content === 'none'")


PLAN = STAGE.split("/")[1]
PLAN_KEPT = f"""async () => {{
  const list = await caches.match('/plans/{PLAN}/pages.json');
  if (!list) return false;
  const all = await Promise.all((await list.json()).map((one) => caches.match(`/${{one}}`)));
  return all.every(Boolean);
}}"""


AGED = f"""async () => {{
  const cache = await caches.open('revlanox-plans');
  const list = await cache.match('/plans/{PLAN}/pages.json');
  const headers = new Headers(list.headers);
  headers.set('date', new Date(Date.now() - 2 * 86400000).toUTCString());
  await cache.put('/plans/{PLAN}/pages.json', new Response(await list.blob(), {{ headers }}));
}}"""


def started(page: Page, host: Host) -> list[str]:
    """The plan is followed and kept; gives the addresses of its pages."""
    opened(page, host, f"plans/{PLAN}/")
    page.get_by_role("button", name=START).first.click()
    page.get_by_label("Both", exact=True).check()
    page.get_by_label("What did you injure?").select_option("A muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).first.click()
    until(page, f"({PLAN_KEPT})()")
    # From what is kept: one that is fetched is put into the cache after its answer, on top of an aged one.
    listed: list[str] = page.evaluate(f"caches.match('/plans/{PLAN}/pages.json').then((one) => one.json())")
    return [address for address in listed if address.endswith("/")]


def asked_again(page: Page, host: Host, path: str) -> None:
    """A day later, by the date of the plan's own list, all is asked for anew; waits until that is over."""
    asked, fails, none = list[str](), host.fails, "/plans/none/pages.json"

    def noted(one: str) -> int:
        asked.append(one)
        return fails(one)

    host.fails = noted
    page.evaluate(AGED)
    # Plans are kept one after another: once the next is asked for, the first is kept or was given up.
    page.evaluate(f"navigator.serviceWorker.controller.postMessage({{plans: ['{PLAN}', 'none']}})")
    happens(page, lambda: none in asked)
    assert path in asked


def test_every_page_of_a_started_plan_opens_without_a_signal(page: Page, host: Host) -> None:
    pages = started(page, host)
    assert {STAGE, "my/", "stop/"} < {*pages}
    host.fails = lambda path: 503
    page.context.set_offline(True)
    for address in pages:
        page.goto(host.url + address)
        is_kept(page)
    page.goto(host.url + STAGE)
    works(page)


def test_a_plan_is_kept_whole_or_as_it_was(page: Page, host: Host) -> None:
    pages = started(page, host)
    host.corrected = True
    assert pages[-1] != STAGE
    host.fails = lambda path: 503 if path == f"/{pages[-1]}" else 0
    asked_again(page, host, f"/{pages[-1]}")
    host.fails = lambda path: 503
    page.goto(host.url + STAGE)
    expect(page.locator("h1").first).not_to_contain_text("Corrected")
    host.fails = lambda path: 0
    page.evaluate(f"navigator.serviceWorker.controller.postMessage({{plans: ['{PLAN}']}})")
    until(
        page,
        f"caches.match('/{STAGE}').then((one) => one.text()).then((one) => one.includes('Corrected'))",
    )


@pytest.mark.parametrize("file", ["pages.json", "plan.js"])
def test_a_page_in_place_of_what_a_plan_needs_takes_nothing_away(page: Page, host: Host, file: str) -> None:
    started(page, host)
    wanted = f"/plans/{PLAN}/{file}"
    host.fails = lambda path: 200 if path == wanted else 0
    asked_again(page, host, wanted)
    assert page.evaluate(f"({PLAN_KEPT})()")
    kept = page.evaluate(f"caches.match('/plans/{PLAN}/{file}').then((one) => one.text())")
    assert "<h1>" not in kept


def test_a_plan_that_was_ended_is_let_go(page: Page, host: Host) -> None:
    started(page, host)
    page.goto(f"{host.url}my/")
    expect(page.locator("rv-data")).to_contain_text(re.compile(r"opens without a signal: \d+ files"))
    page.evaluate("navigator.serviceWorker.controller.postMessage({plans: []})")
    until(page, "caches.open('revlanox-plans').then((cache) => cache.keys()).then((all) => all.length === 0)")


def test_the_site_can_be_installed(page: Page, host: Host) -> None:
    page.goto(host.url)
    manifest = page.evaluate(
        "async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json()"
    )
    assert page.request.get(host.url + manifest["start_url"]).ok
    for one in manifest["icons"]:
        assert page.request.get(host.url + one["src"]).ok
    problems = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    # That a test's browser forgets what it was told is all that may be wrong.
    assert {one["errorId"] for one in problems} <= {"in-incognito"}
