"""The main act of each kind of page: on a small phone it's on the first screen, and not under the bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

ACTS = {
    "": ".rv-find-field",
    "find/": ".rv-find-field",
    "plans/run-walk-8-week/": ".rv-begin a",
    "plans/run-walk-8-week/weeks-1-2/": "rv-timer button",
    "plans/strength-before-running/loaded/": ".rv-ahead-row li",
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
    "clinicians/prescribe/": "rv-prescribe select",
    "404.html": ".rv-find-field",
    "tests/strength-benchmarks/": ".rv-jump a:nth-child(2)",
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
