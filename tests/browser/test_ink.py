"""Words on paper: every kind of page, printed, has the contrast that WCAG asks for at level AAA."""

from __future__ import annotations

import pytest
from kinds import SHORT
from playwright.sync_api import Browser
from reader import STAGE, Reader
from settled import visit

ENHANCED = """() => axe.run({ runOnly: ["color-contrast-enhanced"] }).then(({ violations, passes }) => ({
  wrong: violations.flatMap(({ nodes }) => nodes.map((one) => one.html.slice(0, 160) + one.failureSummary)),
  right: passes.flatMap(({ nodes }) => nodes).length,
}))"""


def test_every_kind_of_page_is_printed_in_ink(
    chromium: Browser, site_url: str, axe_source: str, subtests: pytest.Subtests
) -> None:
    context = chromium.new_context(viewport={"width": 718, "height": 1047}, service_workers="block")
    page = context.new_page()
    for name, address in SHORT.items():
        with subtests.test(name):
            visit(page, site_url + address)
            page.emulate_media(media="print")
            page.evaluate(axe_source)
            found = page.evaluate(ENHANCED)
            assert found["wrong"] == []
            assert found["right"] > 0
            page.emulate_media(media="screen")
    context.close()


def test_what_a_follower_prints_is_in_ink(reader: Reader, axe_source: str) -> None:
    """The page of a stage after a session that hurt, with its verdict."""
    reader.on_day(0, STAGE)
    reader.start()
    reader.log(during=6)
    reader.page.emulate_media(media="print")
    reader.page.evaluate(axe_source)
    found = reader.page.evaluate(ENHANCED)
    assert found["wrong"] == []
    assert found["right"] > 20
