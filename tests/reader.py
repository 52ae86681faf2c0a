"""A reader with a phone: their days, their taps, and what the page says back."""

from __future__ import annotations

import datetime as dt
import re

from playwright.sync_api import BrowserContext, Locator, Page, expect
from settled import no_signs, visit

STAGE = "plans/run-walk-8-week/weeks-1-2/"
START = re.compile("^Start (this plan|at .*)$")
MONDAY = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


class Reader:
    """Somebody who follows a plan on one device; `day` counts from the Monday they begin."""

    def __init__(self, context: BrowserContext, site_url: str) -> None:
        self.page: Page = context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("request", lambda request: self._asked(request.url))
        self.site_url = site_url
        self.page.clock.install(time=MONDAY)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site_url, "data:", "blob:")):
            self.errors.append(f"asks another host: {url}")

    def on_day(self, day: int, address: str) -> None:
        """Open a page that many days after the first Monday."""
        self.page.clock.set_system_time(MONDAY + dt.timedelta(days=day))
        visit(self.page, self.site_url + address)

    def ask_to_start(self) -> None:
        """Open the form that starts the plan. Its own button has the words of the one that opened it."""
        self.press(START)
        self.page.locator("#rv-start-day").wait_for()

    def start(self, side: str = "Both", injury: str = "A muscle") -> None:
        """Follow the plan of this page from today on."""
        self.ask_to_start()
        self.no_signs()
        self.page.get_by_label(side, exact=True).check()
        self.injured(injury)
        self.press("Start this plan", exact=True)

    def no_signs(self) -> None:
        """Say, in the form that starts a plan, that there is no warning sign."""
        no_signs(self.page)

    def injured(self, injury: str) -> None:
        """Say what is injured, where the plan asks."""
        self.page.locator("#rv-start-day").wait_for()
        asked = self.page.get_by_label("What did you injure?")
        if asked.count():
            asked.select_option(injury)
        if injury.startswith("A bone"):
            self.cleared(True)

    def cleared(self, yes: bool) -> None:
        """Say whether somebody has checked the bone."""
        self.field("checked this bone").get_by_label("Yes" if yes else "No", exact=True).check()

    def press(self, words: str | re.Pattern[str], *, exact: bool = False) -> None:
        """The first button with these words."""
        self.page.get_by_role("button", name=words, exact=exact).first.click()

    def log(self, *, done: bool = True, trouble: str = "None of these", **pain: int) -> None:
        """Answer the questions after a session; `during=1` is pain during it."""
        self.press("Log today's session")
        self.field("Did you finish the whole session?").get_by_label("Yes" if done else "No").check()
        for moment, number in ({"before": 0, "during": 0} | pain).items():
            self.field(f"Pain {moment} the session").get_by_label(str(number), exact=True).check()
        self.field("How ready are you to train").get_by_label("8", exact=True).check()
        self.page.get_by_label(trouble, exact=True).check()
        self.press("Save")

    def morning(self, pain: int) -> None:
        """Answer the questions of the morning after."""
        self.field("Pain the next morning").get_by_label(str(pain), exact=True).check()
        self.field("Have you limped").get_by_label("No", exact=True).check()
        self.press("Save")

    def field(self, legend: str) -> Locator:
        """The question with that legend."""
        return self.page.locator("fieldset.rv-field").filter(has_text=legend)

    def hears(self, verdict: str) -> None:
        """The card says so, at once or when it is drawn."""
        expect(self.page.locator(".rv-decision :is(h2, h3)").first).to_have_text(verdict)

    def reads(self, selector: str, words: str) -> None:
        """The words stand in that place, at once or when it is drawn."""
        expect(self.page.locator(selector).first).to_contain_text(words)
