"""Questions about a body part in the browser: by taps alone, without script, back again, on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reader import Reader

KINDS = ("triage/", "triage/knee/", "triage/knee/bone/", "triage/knee/itb/",
         "triage/knee/bone-today/", "triage/knee/see-soon/", "triage/foot/heel/")  # fmt: skip
"""A page of each kind and state."""


@pytest.fixture
def plain(chromium: Browser, site_url: str) -> Page:
    """A phone whose browser runs no script, on the home page."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url)
    return page


def tap(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("main").get_by_role("link", name=re.compile(rf"^\W*{re.escape(name)}")).first.click()


NO = "No, none of these"


def test_from_home_to_a_page_and_back_by_taps_without_script(plain: Page) -> None:
    tap(
        plain,
        "I'm not sure what it is",
        "Knee",
        NO,
        "Slowly, over days or weeks",
        "18 or older",
        "None of these",
    )
    tap(plain, "No", "On the outer side", "An inch (2–3 cm) above the joint")
    expect(plain.locator("h1")).to_have_text("Your answers fit best: Outer knee pain (iliotibial band)")
    expect(plain.get_by_role("heading", name="It could also be")).to_be_visible()
    tap(plain, "Read what to do first")
    expect(plain.locator("h1")).to_have_text("Outer knee pain (iliotibial band)")
    plain.go_back()
    tap(plain, "Start over")
    expect(plain.locator("h1")).to_have_text("Knee")


def test_a_sign_leads_to_whom_to_see(plain: Page) -> None:
    tap(plain, "I'm not sure what it is", "Thigh", "Yes, or not sure")
    expect(plain).to_have_url(re.compile("/stop/$"))
    plain.go_back()
    plain.get_by_role("link", name="Yes, or not sure").nth(1).click()
    expect(plain).to_have_url(re.compile("/stop/#today$"))


def test_not_sure_at_once_leads_to_a_person(plain: Page) -> None:
    tap(plain, "I'm not sure what it is", "Shin or calf", NO, "I'm not sure")
    expect(plain.locator("h1")).to_have_text("See a doctor today")
    expect(plain.get_by_role("main")).to_contain_text("Do not run or hop")


def test_back_is_one_question(plain: Page, site_url: str) -> None:
    plain.goto(f"{site_url}triage/heel/morning/")
    tap(plain, "Back one question")
    expect(plain.locator("h1")).to_have_text("Where is it sorest?")


def test_answers_are_large_and_progress_is_said(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.site_url}triage/foot/where/")
    for answer in page.locator(".rv-answers a").all():
        box = answer.bounding_box()
        assert box is not None
        assert box["height"] >= 60
    expect(page.get_by_role("main")).to_contain_text("question 3 of at most 4")
    assert page.locator(".rv-along .rv-done").count() == 4


def test_what_to_do_is_on_the_first_screen(reader: Reader) -> None:
    page = reader.page
    for address in ("triage/knee/itb/", "triage/knee/bone-today/", "triage/hip/bone-today/"):
        page.goto(f"{reader.site_url}{address}")
        act = page.locator("main .rv-button").first.bounding_box()
        assert act is not None, address
        assert act["y"] + act["height"] <= 740 - 56, address


def test_paper_shows_the_end_and_the_answers(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.site_url}triage/knee/bone-today/")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".rv-end")).to_be_visible()
    expect(page.get_by_role("heading", name="What leads here")).to_be_visible()
    page.goto(f"{reader.site_url}triage/knee/where/")
    expect(page.get_by_role("link", name="On the inner side")).to_be_visible()
    assert (
        page.locator(".rv-answers a").first.evaluate("(link) => getComputedStyle(link).color")
        == "rgb(0, 0, 0)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_its_pages_are_clean_for_axe(
    phone: BrowserContext, site_url: str, axe_source: str, scheme: str, width: int
) -> None:
    page = phone.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 740})
    for address in KINDS:
        page.goto(f"{site_url}{address}")
        page.evaluate(axe_source)
        found = page.evaluate(
            "axe.run('main').then((one) => one.violations.map(({ id, nodes }) => [id, nodes[0].html]))"
        )
        assert found == [], address
