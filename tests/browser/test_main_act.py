"""The main act of each kind of page: on a small phone it's on the first screen, and not under the bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect
from settled import no_signs

ACTS = {
    "": ".rv-find-field",
    "find/": ".rv-find-field",
    "plans/run-walk-8-week/": "rv-start button",
    "plans/strength-before-running/": "rv-start button",
    "plans/run-walk-8-week/weeks-1-2/": "rv-timer button",
    "plans/strength-before-running/loaded/": "rv-decision button",
    "exercises/calf-raise/": ".rv-fig, figure",
    "questions/can-i-run-with-shin-splints/": ".rv-answer",
    "conditions/shin-splints/": "#first",
    "compare/": ".rv-compared dl",
    "plans/": ".rv-plan-rows li",
    "track/": ".rv-pads fieldset:last-of-type .rv-pad",
    "clinicians/": ".rv-index li:nth-child(3)",
    "evidence/": ".rv-topics summary",
    "stop/": "a[href^='tel:']",
    "my/": "rv-my a, rv-my button",
    "questions/": ".rv-index li",
    "tests/": ".rv-index li",
    "guides/": ".rv-index li",
    "triage/": ".rv-index li",
    "triage/knee/where/": ".rv-answers a",
    "glossary/": ".rv-find-field",
    "clinicians/prescribe/": ".rv-build-stage + .rv-build-row button",
    "404.html": ".rv-find-field",
    "tests/strength-benchmarks/": "[data-test]",
}
"""Address to what a reader came to do there."""

TOP = """(selector) => {
  const shown = [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
  const bar = document.querySelector('.rv-bar').getBoundingClientRect().top;
  return [shown.find(({ height }) => height > 0)?.bottom ?? Infinity, bar];
}"""


@pytest.mark.parametrize("address", ACTS)
def test_it_is_on_the_first_screen(phone: BrowserContext, site_url: str, address: str) -> None:
    page = phone.new_page()
    page.goto(site_url + address)
    page.locator(ACTS[address]).first.wait_for()
    bottom, bar = page.evaluate(TOP, ACTS[address])
    # What is taller than a thumb may go on below.
    assert bottom <= bar or page.locator(ACTS[address]).first.bounding_box()["y"] + 48 <= bar  # type: ignore[index]


def test_the_first_exercise_of_a_strength_stage_comes_before_anything_else(
    phone: BrowserContext, site_url: str
) -> None:
    page = phone.new_page()
    page.goto(site_url + "plans/strength-before-running/loaded/")
    top, bar = page.evaluate(
        "() => ['.rv-dose', '.rv-bar'].map((one) => document.querySelector(one).getBoundingClientRect().top)"
    )
    assert top + 48 <= bar


STARTS = {
    "plans/run-walk-8-week/": "You started “Back to running: 8-week run-walk plan”. Open My plan",
    "plans/run-walk-8-week/weeks-3-4/":
        "You started “Back to running: 8-week run-walk plan” at Weeks 3–4. Open My plan",
}  # fmt: skip


@pytest.mark.parametrize("address", STARTS)
def test_a_start_says_what_started_and_the_focus_is_there(
    phone: BrowserContext, site_url: str, address: str
) -> None:
    """The form is gone, and with it the place of a reader who doesn't see the screen."""
    page = phone.new_page()
    page.goto(site_url + address)
    page.locator("rv-start button, rv-decision button").first.click()
    page.locator("#rv-start-day").wait_for()
    asked = page.get_by_label("What did you injure?")
    if asked.count():
        asked.select_option("A muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    said = page.locator(".rv-started")
    expect(said).to_have_text(STARTS[address])
    expect(said).to_be_focused()
    expect(said).to_have_attribute("role", "status")
    expect(page.get_by_text("You started")).to_have_count(1)


def test_a_test_starts_at_its_first_part(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    page.goto(site_url + "tests/strength-benchmarks/")
    page.locator("rv-test fieldset").first.wait_for()
    page.get_by_role("link", name="Start the test").click()
    expect(page.locator("rv-test legend").first).to_be_focused()
    expect(page.locator(".rv-steps-at")).to_have_text("Part 1 of 5")
    expect(page.locator(".rv-item:visible")).to_have_count(1)


def test_signs_that_are_folded_are_open_on_paper(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    page.goto(site_url + "plans/run-walk-8-week/")
    sign = page.locator(".rv-signs li").first
    expect(sign).to_be_hidden()
    page.emulate_media(media="print")
    expect(sign).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details.rv-signs")).to_have_attribute("open", "")
