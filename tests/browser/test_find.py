"""Search in the browser: typed, walked by keys, narrowed; signs come first, and ways on from nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from reader import Reader


def search(page: Page, site_url: str, words: str) -> None:
    page.goto(site_url)
    page.get_by_role("link", name="Search").first.click()
    page.get_by_role("combobox", name="Search").fill(words)


def test_arrow_keys_walk_the_list_and_enter_opens_a_page(reader: Reader) -> None:
    page = reader.page
    search(page, reader.site_url, "sore heel")
    field = page.get_by_role("combobox", name="Search")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("heel")
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    field.press("ArrowUp")
    title = options.first.locator("b").inner_text()
    field.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_escape_gives_back_the_page(reader: Reader) -> None:
    page = reader.page
    search(page, reader.site_url, "heel")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Search")).to_have_count(0)
    expect(page.get_by_role("link", name="Search").first).to_be_focused()


def test_one_kind_alone(reader: Reader) -> None:
    page = reader.page
    search(page, reader.site_url, "calf")
    kinds = page.get_by_role("group", name="Show")
    kinds.get_by_role("button", name="Exercises").click()
    expect(kinds.get_by_role("button", name="Exercises")).to_have_attribute("aria-pressed", "true")
    for link in page.get_by_role("option").all():
        assert "/exercises/" in (link.evaluate("(link) => link.href") or "")
    kinds.get_by_role("button", name="All").click()
    expect(page.get_by_role("option").first).to_contain_text("Injuries")


def test_a_sign_comes_above_all_results_with_numbers_to_call(reader: Reader) -> None:
    page = reader.page
    search(page, reader.site_url, "chest pain while running")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Call an emergency number now")
    expect(alert).to_contain_text("chest hurts or feels tight")
    expect(alert.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    first = page.get_by_role("option").first
    assert (alert.bounding_box() or {})["y"] < (first.bounding_box() or {})["y"]


def test_nothing_found_leads_on(reader: Reader) -> None:
    page = reader.page
    search(page, reader.site_url, "zzzz qqqq")
    expect(page.get_by_role("heading", name="We found nothing for “zzzz qqqq”")).to_be_visible()
    page.get_by_role("link", name="Pick where it hurts").click()
    expect(page.locator("h1")).to_have_text("Injuries")


def test_an_address_that_does_not_exist_is_searched_for(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.site_url}404.html?from=old")
    # As a host shows it: under the address that was asked for.
    page.evaluate("history.replaceState(null, '', '/injuries/shin-splints-in-runners')")
    # What the page's own address asks for comes first.
    page.locator("rv-missing h2").wait_for()
    page.evaluate("document.querySelector('rv-missing').connectedCallback()")
    expect(page.get_by_role("link", name="Shin splints").first).to_be_visible()


def test_without_script_search_is_a_list_of_all_pages(reader: Reader) -> None:
    page = reader.page.context.browser.new_context(java_script_enabled=False).new_page()  # type: ignore[union-attr]
    page.goto(reader.site_url)
    page.get_by_role("link", name="Search").first.click()
    expect(page.locator("h1")).to_have_text("All pages, A to Z")
    page.get_by_role("link", name="Plank", exact=False).first.click()
    expect(page.locator("h1")).to_contain_text("lank")


def test_the_field_of_a_page_opens_search_with_what_was_typed(reader: Reader) -> None:
    page = reader.page
    page.goto(reader.site_url)
    page.locator(".rv-find-field input").press_sequentially("hi")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    # Whoever is still typing when it opens loses no letter.
    page.keyboard.type("p")
    expect(page.get_by_role("combobox", name="Search")).to_have_value("hip")
    expect(page.get_by_role("option").first).to_contain_text("ip")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["", "heel", "chest pain", "night pain", "zzzz qqqq"])
def test_search_is_clean_for_axe(
    phone: BrowserContext, site_url: str, axe_source: str, scheme: str, words: str
) -> None:
    page = phone.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    search(page, site_url, words)
    page.locator("dialog").locator("a").first.wait_for()
    page.evaluate(axe_source)
    found = page.evaluate(
        "axe.run('dialog').then((one) => one.violations.map(({ id, nodes }) => [id, nodes[0].html]))"
    )
    assert found == []
