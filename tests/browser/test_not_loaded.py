"""Parts that a page fetches when they are needed, and that do not come: their place says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from brought import GOOD, PLAN, garmin, put
from parts import nothing, without_parts
from playwright.sync_api import Browser, Page, Route, expect
from reader import MONDAY, STAGE
from settled import visit

Act: TypeAlias = Callable[[Page], None]
WORDS = "This part couldn't be loaded."


@pytest.fixture
def page(chromium: Browser, site_url: str) -> Iterator[Page]:
    """A page without a worker, in which no script may have failed unheard."""
    context = chromium.new_context(service_workers="block", timezone_id="Europe/Berlin", base_url=site_url)
    one = context.new_page()
    failed = list[str]()
    one.on("pageerror", lambda error: failed.append(str(error)))
    one.clock.install(time=MONDAY)
    yield one
    context.close()
    assert failed == []


def gone(route: Route) -> None:
    """As after an update, from a host that has the page of what does not exist."""
    route.fulfill(status=404, body="<!doctype html><title>Not found</title>", content_type="text/html")


def other(route: Route) -> None:
    """As from a host that answers with another build: what the script asks of its neighbors is not there."""
    route.fulfill(body='import { no } from "/theme.js"; export { no };', content_type="text/javascript")


WAYS = {"offline": nothing, "gone": gone, "of another build": other}


def pressed(*names: str) -> Act:
    def press(page: Page) -> None:
        for name in names:
            page.get_by_role("button", name=name).first.click()

    return press


def chosen(where: str, name: str, text: str) -> Act:
    def choose(page: Page) -> None:
        summary = page.locator("summary", has_text="Runs from Strava")
        if summary.count() > 0:
            summary.click()
        file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
        page.locator(where).set_input_files(file)  # type: ignore[arg-type]

    return choose


def opened(_: Page) -> None:
    """Nothing is done but to open it."""


RUNS = garmin("Running|2026-02-20 08:00:00|5.00|00:30:00")
TABLE = 'log,plan,day,entry,question,answer\r\nrun,,2026-02-20,1,minutes,"30"\r\n'
GIVEN = GOOD | {"given/run-walk-8-week": (1, "1.abc")}
BROKEN = GOOD | {"run/2026-02-30/1": (2, {})}
# A page, what it has kept, what is done, where it is said.
PLACES: dict[str, tuple[str, dict[str, tuple[int, object]], Act, str, str]] = {
    "diary": ("track/", GOOD, opened, "rv-diary", "Your entries are saved, but we couldn't load"),
    "runs of a watch": ("track/", GOOD, chosen("#rv-activities", "a.csv", RUNS), "rv-import", WORDS),
    "card": (STAGE, GOOD, opened, "rv-decision", WORDS),
    "doses of a link": (STAGE, GIVEN, opened, "rv-given", "so the doses below may not be yours"),
    "sheet": (STAGE, {}, pressed("Print Weeks 1–2"), "rv-print", WORDS),
    "home": ("", GOOD, opened, "rv-today", WORDS),
    "calendar": ("my/", GOOD, pressed("Add remaining sessions to my calendar"), "rv-my", WORDS),
    "copy": ("my/", GOOD, pressed("Download my data"), "rv-data > [role=status]", WORDS),
    "table": ("my/", GOOD, pressed("Download log (CSV)"), "rv-data > [role=status]", WORDS),
    "restore": ("my/", GOOD, chosen("#rv-import", "log.csv", TABLE), "rv-data > [role=status]", WORDS),
    "set aside": ("track/", BROKEN, pressed("Download what we couldn't read"), "rv-aside", WORDS),
    "link to results": (
        "tests/strength-benchmarks/", GOOD, pressed("Copy a link to the results"), ".rv-test-end", WORDS,
    ),
    "foot of a page": ("stop/", {}, pressed("Copy the link to this page"), "main", WORDS),
    "missing page": ("404.html", {}, opened, "rv-missing", WORDS),
    "movement": (
        "exercises/single-leg-calf-raise/", {}, pressed("Show the movement"), "rv-figure",
        "We couldn't load the movement.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_part_that_does_not_come_is_said_at_its_place(
    page: Page, place: tuple[str, dict[str, tuple[int, object]], Act, str, str], way: Callable[[Route], None]
) -> None:
    address, records, act, where, words = place
    page.goto("docs/")
    put(page, records)
    without_parts(page, address, way)
    visit(page, address)
    act(page)
    said = page.locator(f"{where} [role=alert]", has_text=words)
    expect(said.first).to_be_visible()
    assert said.count() == 1
    # What is said at its place is not said again over the whole page.
    expect(page.locator(".rv-notice")).to_have_count(0)


def test_what_is_typed_stays_and_is_kept(page: Page) -> None:
    page.goto("docs/")
    without_parts(page, "track/")
    visit(page, "track/")
    pain = page.locator("rv-diary .rv-pads fieldset").first
    pain.get_by_label("6", exact=True).check()
    expect(page.locator("rv-diary .rv-unloaded")).to_contain_text("Your entries are saved")
    page.get_by_role("button", name="Add details").click()
    note = page.locator("rv-diary textarea, rv-diary input[type=text]").last
    note.fill("Stiff on the stairs")
    # Another record: everything is drawn again.
    page.evaluate("document.dispatchEvent(new Event('revlanox-changed'))")
    page.wait_for_timeout(300)
    expect(note).to_have_value("Stiff on the stairs")
    page.locator("rv-diary").get_by_role("button", name="Save").click()
    kept = (
        "Object.entries(localStorage).filter(([key]) => key.startsWith('revlanox/diary/')).map(([, v]) => v)"
    )
    assert "Stiff on the stairs" in page.evaluate(kept)[0]
    assert '"pain":6' in page.evaluate(kept)[0]


def test_runs_are_not_half_imported_and_a_verdict_of_before_does_not_stay(page: Page) -> None:
    visit(page, "track/")
    chosen("#rv-activities", "a.csv", RUNS)(page)
    page.get_by_role("button", name="Import these runs").wait_for()
    without_parts(page, "track/")
    page.get_by_role("button", name="Import these runs").click()
    expect(page.locator("rv-import [role=status]")).to_contain_text("We couldn't load what saves them.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('revlanox')).length") == 0


def test_what_is_kept_nowhere_is_said_without_the_part_that_says_it(page: Page) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    without_parts(page, "track/")
    visit(page, "track/")
    page.locator("rv-diary .rv-pads fieldset").first.get_by_label("6", exact=True).check()
    expect(page.locator(".rv-notice")).to_contain_text("Not saved. This device is out of space.")


def test_a_part_that_comes_after_all_takes_its_words_away(page: Page) -> None:
    page.goto("docs/")
    put(page, {"plan/run-walk-8-week": (1, PLAN)})
    without_parts(page, "")
    visit(page, "")
    expect(page.locator("rv-today [role=alert]")).to_contain_text(WORDS)
    page.unroute_all()
    page.get_by_role("button", name="Reload the page").click()
    expect(page.locator("rv-today")).to_contain_text("Weeks 1–2")
    expect(page.locator("rv-today [role=alert]")).to_have_count(0)
