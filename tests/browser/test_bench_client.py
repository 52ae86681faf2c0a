"""What `make bench` measures in the browser: how long our scripts take to open a page over a long log."""

from __future__ import annotations

import statistics

import pytest
from playwright.sync_api import Browser, CDPSession, Page

pytestmark = pytest.mark.bench

DAYS = 1825
"""Five years, with three answers a day."""

LOG = """(days) => {
  const put = (key, data) => localStorage.setItem('revlanox/' + key, JSON.stringify({ v: 1, at: 1, data }));
  const date = (ago) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);
  put('plan/maintenance', { start: date(days), anchor: '', side: 'left', ended: false });
  for (let ago = days; ago > 0; ago -= 1) {
    put(`said/maintenance/${date(ago)}/done`, true);
    put(`said/maintenance/${date(ago)}/pain during`, ago % 2);
    put(`said/maintenance/${date(ago)}/pain next morning`, 0);
  }
  return localStorage.length;
}"""

PAGES = ("my/", "", "plans/maintenance/")


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
    assert records > 3 * DAYS
