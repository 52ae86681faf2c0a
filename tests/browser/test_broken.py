"""Plans that cannot be loaded, records that can't be read: what is good is shown, what is not is said."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from reader import MONDAY, STAGE
from settled import visit

GOOD = {"start": "2026-03-01", "side": "left", "anchor": "", "ended": False}


@pytest.fixture
def page(chromium: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site without a worker, so that what it fetches can be replaced."""
    context = chromium.new_context(service_workers="block", timezone_id="Europe/Berlin", base_url=site_url)
    one = context.new_page()
    one.clock.install(time=MONDAY)
    yield one
    context.close()


def keep(page: Page, key: str, data: object, version: int = 1) -> None:
    """A record as a device has it."""
    page.goto("docs/")
    text = json.dumps({"v": version, "at": 1, "data": data})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"revlanox/{key}", text])


def answer(page: Page, plan: str, body: str) -> None:
    """What the server has in the place of a plan's data."""
    page.route(
        f"**/plans/{plan}/plan.js",
        lambda route: route.fulfill(body=body, content_type="text/javascript"),
    )


WITHOUT = """(globalThis.revlanoxPlans ??= {})["run-walk-8-week"] = %s;"""
BODIES = {
    "nothing": "",
    "cut off": '(globalThis.revlanoxPlans ??= {})["run-walk-8-week"] = {"form": 1, "tracks": [',
    "null": WITHOUT % "null",
    "no tracks": WITHOUT % '{"form": 1, "stages": {}}',
    "no stages": WITHOUT % '{"form": 1, "tracks": [{"track": "", "steps": [{"id": "weeks-1-2"}]}]}',
    "no steps": WITHOUT % '{"form": 1, "tracks": [], "stages": {}}',
    "a newer form": WITHOUT % '{"form": 99, "tracks": [], "stages": {}}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_plan_that_cannot_be_read_says_so_and_takes_nothing_from_the_others(page: Page, body: str) -> None:
    for plan in ("run-walk-8-week", "strength-before-running"):
        keep(page, f"plan/{plan}", GOOD)
    answer(page, "run-walk-8-week", body)
    visit(page, "my/")
    parts = page.locator(".rv-my-plan")
    expect(parts).to_have_count(2)
    said = page.locator("rv-my [role=alert]", has_text="We can't show")
    expect(said).to_contain_text("the plan “run-walk-8-week”. You may be offline")
    expect(said).to_contain_text("Your log is safe.")
    expect(page.locator("rv-my .rv-hero h2")).to_have_count(1)
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(said).to_have_count(0)
    expect(page.locator("rv-my .rv-hero h2")).to_have_count(2)


@pytest.mark.parametrize(("address", "words"), [
    (STAGE, "We couldn't load the plan."),
    ("", "We couldn't load one of your plans."),
    ("handover/", "We couldn't load one of your plans, so it isn't on this page."),
])  # fmt: skip
def test_other_pages_say_it_too(page: Page, address: str, words: str) -> None:
    keep(page, "plan/run-walk-8-week", GOOD)
    answer(page, "run-walk-8-week", BODIES["no stages"])
    visit(page, address)
    expect(page.locator("main")).to_contain_text(words)


@pytest.mark.parametrize("start", ["2026-13-45", "2025-13-45", "2026-02-30"])
def test_an_impossible_first_day_costs_that_plan_alone(page: Page, start: str) -> None:
    keep(page, "plan/strength-before-running", GOOD)
    keep(page, "plan/run-walk-8-week", GOOD | {"start": start})
    visit(page, "my/")
    expect(page.locator("rv-my .rv-hero h2")).to_have_count(1)
    expect(page.locator("rv-my")).to_contain_text("We couldn't read something saved on this device")
    visit(page, "handover/")
    expect(page.locator(".rv-told-plans")).to_contain_text("Started Sun 1 Mar 2026")
    left = "We left out 1 entry on this device that we can't read."
    expect(page.locator("rv-handover")).to_contain_text(left)
    visit(page, "")
    expect(page.locator(".rv-resume")).to_have_count(1)


def test_entries_of_impossible_days_cost_nothing_else(page: Page) -> None:
    ran = {"minutes": 30, "km": 5, "effort": 3, "note": "", "start": ""}
    felt = {"time": "", "site": "", "side": "", "said": {"pain": 2}, "note": "Stiff"}
    for day in ("2025-13-45", "2026-03-02"):
        keep(page, f"run/{day}/1", ran, version=2)
        keep(page, f"diary/{day}/1", felt)
        keep(page, f"result/single-leg-calf-raise/{day}", {"left": 20, "right": 26})
    visit(page, "handover/")
    expect(page.locator(".rv-told-notes li")).to_have_count(1)
    expect(page.locator(".rv-told-weeks tbody")).to_contain_text("90")
    expect(page.locator(".rv-told-tests li")).to_have_count(1)
    expect(page.locator("rv-handover")).to_contain_text("entries on this device that we can't read")


def test_a_link_with_an_impossible_day_is_refused_with_what_to_do(page: Page) -> None:
    visit(page, "handover/")
    summary = {
        "day": "2026-03-02", "side": "", "sex": "", "age": "", "days": [], "weeks": [], "tests": [],
        "notes": [], "words": "",
        "plans": [{
            "id": "run-walk-8-week", "start": "2026-13-45", "paused": "", "waits": False, "now": [],
            "been": [], "done": 0, "cut": 0, "stopped": 0,
        }],
    }  # fmt: skip
    fragment = page.evaluate(
        """async (value) => {
          const text = new Blob([JSON.stringify(value)]).stream();
          const packed = text.pipeThrough(new CompressionStream('gzip'));
          const bytes = new Uint8Array(await new Response(packed).arrayBuffer()).slice(10);
          return '1.' + btoa(String.fromCharCode(...bytes))
            .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        }""",
        summary,
    )
    page.goto(f"handover/#{fragment}")
    expect(page.locator("rv-handover [role=alert]")).to_contain_text("This link is broken")
    expect(page.locator("rv-handover [role=alert]")).to_contain_text("Ask for a new link")
