"""Pictures on a phone: the map under a thumb, exercises in sight, a patient's own numbers among them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from prescriptions import fragment
from reader import Reader
from settled import visit

STRENGTH = (
    "plans/leap-gluteal/week-1/",
    "plans/beyer-hsr/week-1/",
    "plans/silbernagel-achilles/recovery/",
    "plans/strength-before-running/loaded/",
)
THUMB = 44


@pytest.fixture
def page(chromium: Browser) -> Page:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    return context.new_page()


def top_of_the_bar(page: Page) -> float:
    box = page.locator(".rv-bar").bounding_box()
    assert box is not None
    return box["y"]


def test_a_thumb_finds_each_band_of_the_map(page: Page, site_url: str) -> None:
    visit(page, site_url)
    bands = page.locator(".rv-figure .f-hit").all()
    assert len(bands) == 10
    for band in bands:
        box = band.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= THUMB


def test_the_map_leads_on_without_script(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    page.goto(site_url)
    page.locator(".f-area-3 .f-hit").last.click()
    page.wait_for_url(f"{site_url}conditions/#knee")


def test_no_target_of_the_home_page_is_too_small(chromium: Browser, site_url: str, axe_source: str) -> None:
    """As Lighthouse opens it, with the bar that lies above what is below it."""
    page = chromium.new_context(viewport={"width": 412, "height": 823}, service_workers="block").new_page()
    visit(page, site_url)
    page.evaluate(axe_source)
    run = "axe.run({runOnly: {type: 'rule', values: ['target-size']}}).then(({violations}) => violations)"
    assert page.evaluate(run) == []


@pytest.mark.parametrize("address", STRENGTH)
def test_the_first_exercise_is_in_sight(page: Page, site_url: str, address: str) -> None:
    visit(page, site_url + address)
    tile = page.locator(".rv-ahead-row > li").first.bounding_box()
    assert tile is not None
    assert tile["y"] + tile["height"] <= top_of_the_bar(page)
    link = page.locator(".rv-ahead-row a").first
    link.click()
    anchor = str(link.get_attribute("href"))
    expect(page.locator(f"{anchor} h3")).to_be_in_viewport()


def test_no_number_is_printed_large_that_the_plan_does_not_give(page: Page, site_url: str) -> None:
    visit(page, site_url + "plans/leap-gluteal/weeks-3-8/")
    expect(page.locator("[data-of='session/spring-platform-slide']")).to_contain_text("no number given")
    sizes = page.locator(".rv-ahead-row small").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert max(sizes) < 16


def tiles(page: Page) -> list[str]:
    found = page.locator(".rv-ahead-row > li").all()
    return [" ".join(tile.inner_text().split()) for tile in found]


def test_the_row_says_what_a_link_set_for_a_patient(reader: Reader) -> None:
    set_ = fragment(
        plan="beyer-hsr",
        stage="week-1",
        start=9558,
        changes=["/session/seated-heel-raise", "2 x 8"],
        out=["/session/leg-press-heel-raise"],
        added=["", "plank", "2 x 20 s hold"],
    )
    reader.on_day(0, f"plans/beyer-hsr/week-1/#{set_}")
    reader.reads(".rv-given", "Nothing is saved")
    assert tiles(reader.page) == [
        "Seated heel raise 2 × 8",
        "Standing heel raise with a barbell 3 × 15 on two legs",
        "Plank 2 × 20 s",
    ]
