"""Plain pages for a clinic's own site: in a frame, without scripts, with the signs to stop for first."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from conftest import SITE_URL, NuChecker
from everybody import violations
from playwright.sync_api import Browser

from generator.model import Library
from generator.pages.frame.address import stage_address
from generator.pages.kinds.embed import embed_address, embed_files
from generator.pages.parts.criteria import criteria
from generator.pages.parts.line import is_ordered
from generator.pages.parts.training import session_shown

STAGE = "embed/plans/run-walk-8-week/weeks-1-2/"
EXERCISE = "embed/exercises/single-leg-calf-raise/"

EMERGENCY = "Call an emergency number now (911, 112, 999) if"


@pytest.mark.parametrize("address", [STAGE, EXERCISE])
def test_it_is_plain_small_and_for_everybody(
    chromium: Browser, site_url: str, axe_source: str, address: str
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 600})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + address)
    page.evaluate(axe_source)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("script").count() == 0
    figure = [f"{site_url}exercises/single-leg-calf-raise/figure.svg"] if address == EXERCISE else []
    assert asked == [site_url + address, f"{site_url}assets/stylesheets/embed.css", *figure]
    assert page.locator("h2").first.inner_text() in (EMERGENCY, "If it hurts")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == SITE_URL + address.removeprefix("embed/")


def test_in_a_frame_its_links_open_the_site_beside_it(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context().new_page()
    page.goto(site_url + "stop/")
    page.evaluate(
        "src => document.body.append(Object.assign(document.createElement('iframe'), { src }))",
        site_url + STAGE,
    )
    frame = page.frame_locator("iframe")
    frame.get_by_text(
        "Run 30 s at an easy pace with very light effort, walk 2 min. Do this 8–10 times."
    ).wait_for()
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="The whole page on Revlanox").click()
    assert opened.value.url == f"{site_url}{STAGE.removeprefix('embed/')}"


def test_every_stage_says_all_doses_and_criteria(library: Library) -> None:
    files = embed_files(library)
    for plan in library.protocols.values():
        seen = library.of(plan)
        for stage in plan.stages:
            text = html.unescape(files[f"{embed_address(stage_address(plan, stage))}index.html"])
            for session in stage.sessions:
                shown = session_shown(session, stage, seen).on_screen
                # Beside exercises, bouts stand in their place among them.
                assert not shown.today or is_ordered(session) or shown.today.words in text
                assert all(str(dose.number or "") in text for dose in shown.doses)
                assert all(dose.lacking in text for dose in shown.doses)
            assert all(row.words in text for row in criteria(stage.progress_when, seen, seen.pain_rule(plan)))


def test_it_is_valid_html(built_site: Path, nu_checker: NuChecker) -> None:
    files = [built_site / STAGE / "index.html", built_site / EXERCISE / "index.html"]
    assert nu_checker(files) == []
