"""An import whose page is closed at any of its writes: the next page finds all of it or none, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from brought import GOOD, garmin, many_records, put
from playwright.sync_api import Browser, BrowserContext, Page, expect
from settled import happens, visit

RUNS = 4
FILE = garmin(*[f"Running|2026-02-{day} 08:00:00|5.00|00:30:00" for day in range(10, 10 + RUNS)])
CUT_OFF = "Your last import was cut off, so none of it was saved."

# A page that waits for an answer that never comes, in the middle of a write, does nothing more.
DIES = """
let writes = 0;
const dies = (name) => {
  const own = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    own.call(this, key, ...rest);
    if (!/^revlanox(\\/|-unfinished)/.test(key) || !document.documentElement.dataset.dies) return;
    writes += 1;
    if (writes < Number(document.documentElement.dataset.dies)) return;
    const asked = new XMLHttpRequest();
    asked.open("GET", "/revlanox-dies", false);
    asked.send();
  };
};
["setItem", "removeItem"].forEach(dies);
"""
COUNT = "Object.keys(localStorage).filter((key) => key.startsWith('revlanox/')).length"
MANY = 30_000
OURS = """JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith("revlanox")).sort())"""


@pytest.fixture
def desk(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(service_workers="block", timezone_id="Europe/Berlin")
    yield context
    context.close()


def chosen(page: Page, site_url: str) -> None:
    """Up to the button that imports the file."""
    visit(page, site_url + "track/")
    page.locator("summary", has_text="Runs from Strava").click()
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": FILE.encode()}
    page.locator("#rv-activities").set_input_files(file)  # type: ignore[arg-type]


def killed(desk: BrowserContext, site_url: str, write: int) -> None:
    """Imports the file, and closes the page right after so many writes."""
    page, died = desk.new_page(), list[str]()
    page.route("**/revlanox-dies", lambda route: died.append(route.request.url))
    page.add_init_script(DIES)
    chosen(page, site_url)
    page.evaluate("(write) => { document.documentElement.dataset.dies = write }", str(write))
    page.get_by_role("button", name="Import these runs").click(no_wait_after=True)
    watch = desk.new_page()
    happens(watch, lambda: bool(died))
    watch.close()
    page.close()


# Each run, that it is begun, and that it is done.
@pytest.mark.parametrize("write", range(1, RUNS + 3))
def test_a_page_that_is_closed_at_a_write_leaves_all_of_an_import_or_none(
    desk: BrowserContext, site_url: str, write: int
) -> None:
    page = desk.new_page()
    visit(page, site_url + "track/")
    put(page, GOOD)
    before = page.evaluate(OURS)
    page.close()
    killed(desk, site_url, write)
    page = desk.new_page()
    visit(page, site_url + "track/")
    if write == RUNS + 2:
        assert page.evaluate(OURS).count("revlanox/run/") == RUNS + 1
        expect(page.locator(".rv-notice")).to_have_count(0)
        return
    expect(page.locator(".rv-notice")).to_contain_text(CUT_OFF)
    assert page.evaluate(OURS) == before
    expect(page.locator("rv-runs .rv-entries li")).to_have_count(1)
    page.get_by_role("button", name="OK").click()
    expect(page.locator(".rv-notice")).to_have_count(0)


def test_another_tab_waits_for_an_import_that_is_under_way(
    desk: BrowserContext, site_url: str, tmp_path: Path
) -> None:
    one, other = desk.new_page(), desk.new_page()
    visit(one, site_url + "my/")
    one.locator("#rv-import").set_input_files(many_records(tmp_path / "some.json", MANY))
    happens(one, lambda: bool(one.evaluate("localStorage.getItem('revlanox-unfinished') !== null")))
    visit(other, site_url + "my/")
    expect(one.locator("rv-data > [role=status]")).to_contain_text(f"{MANY} entries restored", timeout=60_000)
    expect(other.locator(".rv-notice")).to_have_count(0)
    assert one.evaluate(COUNT) == MANY


@pytest.mark.parametrize("records", [1, 10_000, 20_000])
def test_a_page_that_is_closed_in_a_long_restore_leaves_all_of_it_or_none(
    desk: BrowserContext, site_url: str, tmp_path: Path, records: int
) -> None:
    page, watch = desk.new_page(), desk.new_page()
    visit(page, site_url + "my/")
    visit(watch, site_url + "docs/")
    page.locator("#rv-import").set_input_files(many_records(tmp_path / "some.json", MANY))
    happens(watch, lambda: bool(watch.evaluate(COUNT) >= records))
    page.close()
    page = desk.new_page()
    visit(page, site_url + "my/")
    # On a fast machine the restore may end before its page does.
    if page.evaluate(COUNT) == MANY:
        expect(page.locator(".rv-notice")).to_have_count(0)
        return
    expect(page.locator(".rv-notice")).to_contain_text(CUT_OFF)
    assert page.evaluate(OURS) == "[]"
