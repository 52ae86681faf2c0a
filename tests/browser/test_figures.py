"""Figures: seen without a script, moved by one at the tempo of a plan, still for those who asked for that."""

from __future__ import annotations

import re

import pytest
from everybody import violations
from playwright.sync_api import Browser, Page, expect
from settled import until, visit

EXERCISE = "exercises/single-leg-calf-raise/"
STAGE = "plans/strength-before-running/loaded/"

PATHS = "[...document.querySelectorAll('.rv-fig-frames .rv-fig')].at(-1).innerHTML"


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block").new_page()


def test_every_frame_is_there_without_a_script(chromium: Browser, site_url: str) -> None:
    still = chromium.new_context(java_script_enabled=False).new_page()
    still.goto(site_url + EXERCISE)
    frames = still.locator(".rv-fig-frames figure")
    expect(frames).to_have_count(2)
    expect(frames.last.get_by_role("img")).to_have_accessible_name("Then your heel rises.")
    expect(frames.first).to_contain_text("Stand tall, heel down")
    expect(still.get_by_role("button", name="Show the movement")).to_have_count(0)


def test_it_moves_when_asked_and_stops_when_asked(page: Page, site_url: str, axe_source: str) -> None:
    visit(page, site_url + EXERCISE)
    still = page.evaluate(PATHS)
    page.wait_for_timeout(300)
    assert page.evaluate(PATHS) == still
    page.get_by_role("button", name="Show the movement").click()
    page.get_by_role("button", name="Pause").wait_for()
    first = page.evaluate(PATHS)
    until(page, f"({PATHS}) !== {first!r}")
    page.get_by_role("button", name="Pause").click()
    paused = page.evaluate(PATHS)
    page.wait_for_timeout(300)
    assert page.evaluate(PATHS) == paused
    page.evaluate(axe_source)
    assert violations(page) == []


def test_it_can_be_moved_by_hand_and_says_where_it_is(page: Page, site_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, site_url + EXERCISE)
    page.get_by_role("button", name="Show the movement").click()
    slider = page.get_by_role("slider", name="Moment of the movement")
    expect(slider).to_be_focused()
    expect(page.get_by_role("button", name="Play")).to_have_count(0)
    before = page.evaluate(PATHS)
    slider.press("PageUp")
    assert page.evaluate(PATHS) != before
    expect(slider).to_have_attribute("aria-valuetext", "Lift your heel high, 1 of 2 s")


def test_the_slider_lies_on_the_line_of_the_tempo(page: Page, site_url: str) -> None:
    visit(page, site_url + EXERCISE)
    page.get_by_role("button", name="Show the movement").click()
    slider = page.get_by_role("slider", name="Moment of the movement")
    expect(slider).to_be_visible()
    line = page.locator(".rv-fig-trace path")
    assert str(line.get_attribute("d")).count("L") >= 3
    assert slider.evaluate("(one) => one.offsetHeight") >= 44


def test_where_feet_land_stays_beside_what_moves(page: Page, site_url: str) -> None:
    visit(page, site_url + "exercises/triple-hop/")
    floor = page.locator(".rv-fig-floor")
    expect(floor.get_by_role("img")).to_have_accessible_name(re.compile("From above: both feet forward"))
    before = floor.inner_html()
    page.get_by_role("button", name="Show the movement").click()
    page.get_by_role("button", name="Pause").click()
    assert floor.inner_html() == before
    assert page.evaluate(PATHS) != ""


def test_a_part_of_a_test_shows_its_position(page: Page, site_url: str) -> None:
    visit(page, site_url + "tests/mobility-checkpoints/")
    figure = page.locator("#hip-extension .rv-item-fig").get_by_role("img")
    expect(figure).to_be_visible()
    page.emulate_media(media="print")
    assert figure.evaluate("(one) => one.getBoundingClientRect().height") > 20


def test_what_cannot_be_loaded_says_so_and_can_be_tried_again(page: Page, site_url: str) -> None:
    page.route("**/motion.js", lambda route: route.abort())
    visit(page, site_url + EXERCISE)
    page.get_by_role("button", name="Show the movement").click()
    expect(page.get_by_text("We couldn't load the movement.")).to_be_visible()
    page.unroute("**/motion.js")
    page.get_by_role("button", name="Show the movement").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.get_by_text("We couldn't load the movement.")).to_have_count(0)


DRAWN = """[...document.querySelectorAll('.rv-dose-fig use')].map((one) => {
  const box = one.getBoundingClientRect();
  const skin = document.querySelector(`${one.getAttribute('href')} .t`);
  return [box.width > 20, box.height > 20, getComputedStyle(skin).fill !== 'rgb(0, 0, 0)'];
})"""


def test_each_dose_shows_its_exercise(page: Page, site_url: str) -> None:
    visit(page, site_url + STAGE)
    found = page.evaluate(DRAWN)
    assert len(found) > 2
    assert all(all(one) for one in found)


def test_the_sheet_shows_them_too(page: Page, site_url: str) -> None:
    visit(page, site_url + STAGE)
    page.emulate_media(media="print")
    heights = page.evaluate(
        "[...document.querySelectorAll('.rv-sheet-fig use')].map((one) => one.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) > 12


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_the_list_shows_every_exercise_on_light_and_dark(page: Page, site_url: str, scheme: str) -> None:
    """A picture follows the page, whatever the device's own setting is."""
    visit(page, site_url + "exercises/")
    page.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{scheme}')")
    pictures = page.locator(".rv-fig-grid img")
    assert pictures.count() == page.locator(".rv-fig-grid li").count()
    expected = "light" if scheme == "default" else "dark"
    assert pictures.first.evaluate("(one) => getComputedStyle(one).colorScheme") == expected
    pictures.last.scroll_into_view_if_needed()
    until(page, "[...document.querySelectorAll('.rv-fig-grid img')].at(-1).naturalWidth > 0")
