"""What `make bench` measures in the browser: how long our scripts take to open a page over a long log."""

from __future__ import annotations

import datetime as dt
import json
import statistics
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page

pytestmark = pytest.mark.bench

DAYS = 1825
"""Five years, each day with three answers, an entry of the diary and a run."""

LOG = """(days) => {
  const put = (key, data) => localStorage.setItem('revlanox/' + key, JSON.stringify({ v: 1, at: 1, data }));
  const date = (ago) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);
  put('plan/maintenance', { start: date(days), anchor: '', side: 'left', ended: false });
  for (let ago = days; ago > 0; ago -= 1) {
    put(`said/maintenance/${date(ago)}/done`, true);
    put(`said/maintenance/${date(ago)}/pain during`, ago % 2);
    put(`said/maintenance/${date(ago)}/pain next morning`, 0);
    const said = { pain: ago % 3, readiness: 7 };
    put(`diary/${date(ago)}/1`, { time: '07:30', site: '', side: '', said, note: '' });
    put(`run/${date(ago)}/1`, { minutes: 30, km: 5, effort: ago % 5, note: '' });
  }
  return localStorage.length;
}"""

PAGES = ("my/", "", "plans/maintenance/", "track/")


def script_ms(page: Page, session: CDPSession, url: str) -> float:
    """Milliseconds of script, the theme's among them, until the page is quiet."""
    page.goto(url, wait_until="networkidle")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["ScriptDuration"]) * 1000


def test_five_years_of_logs(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    addresses = [site_url + address for address in PAGES]
    page.goto(addresses[0], wait_until="networkidle")
    empty = {url: statistics.median(script_ms(page, session, url) for _ in range(3)) for url in addresses}
    records = page.evaluate(LOG, DAYS)
    full = {url: statistics.median(script_ms(page, session, url) for _ in range(3)) for url in addresses}
    print(f"\n{records} records of {DAYS} days")
    for url in addresses:
        print(
            f"/{url.removeprefix(site_url)}: {full[url]:.0f} ms of script, {empty[url]:.0f} ms without a log"
        )
    assert records > 5 * DAYS


TAP = """async (all) => {
  const label = (words) => document.querySelectorAll('.rv-pads fieldset')[words].querySelectorAll('input')[3];
  label(0).click();
  const start = performance.now();
  label(1).click();
  const tapped = performance.now() - start;
  const typed = document.querySelector('#rv-run-minutes');
  const begun = performance.now();
  typed.value = '30';
  typed.dispatchEvent(new Event('input', { bubbles: true }));
  const typing = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 1500));
  const drawn = performance.now();
  [...document.querySelectorAll('.rv-ranges input')].at(-1).click();
  return { tapped, typing, drawing: performance.now() - drawn };
}"""


LONGEST = """() => {
  let last = performance.now();
  window.longest = 0;
  setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
}"""


def test_a_restore_and_a_list_that_are_long(chromium: Browser, site_url: str, tmp_path: Path) -> None:
    records = {f"revlanox/setting/n{at}": {"v": 1, "at": 1, "data": "x"} for at in range(100_000)}
    restore, activities = tmp_path / "restore.json", tmp_path / "activities.csv"
    restore.write_text(json.dumps({"format": "revlanox", "version": 1, "records": records}), "utf-8")
    first = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
    starts = [f"{first + dt.timedelta(hours=at):%Y-%m-%d %H:%M:%S}" for at in range(200_000)]
    rows = [f"Running,{start},5.02,00:31:40" for start in starts]
    activities.write_text("\n".join(["Activity Type,Date,Distance,Time", *rows]), "utf-8")
    for address, field, file, end in (
        ("my/", "#rv-import", restore, "100000 taken over"),
        ("track/", "#rv-activities", activities, "200000 new runs"),
    ):
        page = chromium.new_context().new_page()
        page.goto(site_url + address, wait_until="networkidle")
        page.evaluate(LONGEST)
        begun = time.perf_counter()
        page.locator(field).set_input_files(file)
        page.get_by_text(end).wait_for(state="attached", timeout=120_000)
        took, freeze = time.perf_counter() - begun, page.evaluate("longest")
        print(f"\n/{address}: {end} after {took:.1f} s, the page never still for more than {freeze:.0f} ms")


def test_five_years_drawn_and_typed_into(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url + "track/", wait_until="networkidle")
    page.evaluate(LOG, DAYS)
    page.reload(wait_until="networkidle")
    spent = page.evaluate(TAP)
    print(
        f"\n/track/ over five years: the tap that keeps an entry {spent['tapped']:.0f} ms, "
        f"a key {spent['typing']:.1f} ms, all five years drawn {spent['drawing']:.0f} ms of script"
    )
    assert page.locator("rv-diary .rv-chart").count() == 1
