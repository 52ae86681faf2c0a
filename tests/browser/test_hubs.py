"""Pages that gather others, and what is done with any page: sifted, unfolded, printed, its link copied."""

from __future__ import annotations

from everybody import unpin, violations
from playwright.sync_api import Browser, expect
from reader import Reader
from settled import until

EVIDENCE = "evidence/"


def test_sources_are_sifted_by_topic_author_and_year(reader: Reader, axe_source: str) -> None:
    reader.on_day(0, EVIDENCE)
    shown = reader.page.locator(".rv-refs > li:visible")
    expect(shown).to_have_count(0)
    field = reader.page.get_by_role("searchbox", name="Find a source")
    field.fill("beyer 2015")
    reader.reads("rv-sift [role=status]", "match")
    expect(shown.first).to_contain_text("Beyer")
    unpin(reader.page)
    reader.page.evaluate(axe_source)
    assert violations(reader.page) == []
    field.fill("zzqx")
    reader.reads("rv-sift [role=status]", "Nothing matches")
    field.fill("")
    expect(reader.page.locator(".rv-topics summary").first).to_be_visible()
    expect(shown).to_have_count(0)


def test_an_address_leads_on_to_the_topic_where_its_source_stands(reader: Reader) -> None:
    reader.on_day(0, f"{EVIDENCE}#beyer-2015")
    reader.page.wait_for_url(f"**/{EVIDENCE}achilles-midportion/#beyer-2015")
    expect(reader.page.locator("#beyer-2015")).to_be_in_viewport()
    reader.on_day(0, f"{EVIDENCE}#pain-rule-calf-strain")
    expect(reader.page.locator("#pain-rule-calf-strain dl")).to_be_in_viewport()


def test_without_script_every_source_can_be_unfolded(chromium: Browser, site_url: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(site_url + EVIDENCE)
    page.locator(".rv-topics summary").first.click()
    expect(page.locator(".rv-refs > li").first).to_be_visible()
    page.locator(".rv-refs > li a").first.click()
    expect(page.locator(".rv-refs > li:target p").first).to_be_visible()
    expect(page.get_by_role("button", name="Print this page")).to_be_hidden()


def test_a_copied_link_has_no_word_of_what_a_reader_logged(reader: Reader) -> None:
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for hash_, kept in (("", ""), ("#in-a-row", "#in-a-row"), ("#p=6.7", "")):
        reader.on_day(0, f"plans/{hash_}")
        reader.press("Copy the link to this page")
        reader.reads(".rv-page-acts [role=status]", "Copied.")
        copied = f"{reader.site_url}plans/{kept}"
        until(reader.page, f"navigator.clipboard.readText().then((text) => text === '{copied}')")


def test_a_page_is_printed(reader: Reader) -> None:
    reader.on_day(0, "questions/")
    reader.page.evaluate("globalThis.printed = 0; globalThis.print = () => { printed += 1 }")
    reader.press("Print this page")
    until(reader.page, "globalThis.printed === 1")


def test_paper_has_what_was_unfolded_and_no_field_to_type_in(reader: Reader) -> None:
    reader.on_day(0, EVIDENCE)
    reader.page.locator(".rv-topics summary").first.click()
    reader.page.emulate_media(media="print")
    topics = reader.page.locator(".rv-topics .rv-refs")
    expect(topics.first.locator("> li").first).to_be_visible()
    expect(topics.nth(1).locator("> li").first).to_be_hidden()
    reader.on_day(0, "")
    expect(reader.page.locator(".rv-find-field")).to_be_hidden()
    expect(reader.page.locator("#where li").first).to_be_visible()


def test_an_empty_device_says_what_to_do_first_and_deletes_nothing(reader: Reader) -> None:
    reader.on_day(0, "my/")
    expect(reader.page.get_by_role("link", name="Find a plan")).to_be_visible()
    reader.reads("rv-data", "Nothing is saved on this device yet.")
    expect(reader.page.get_by_role("button", name="Delete everything")).to_be_hidden()
    expect(reader.page.get_by_text("Restore from a file")).to_be_visible()


def test_a_plan_that_is_followed_shows_where_you_are_and_the_days_ahead(reader: Reader) -> None:
    reader.on_day(0, "plans/run-walk-8-week/weeks-1-2/")
    reader.start()
    reader.on_day(0, "my/")
    expect(reader.page.locator(".rv-hero .rv-along span")).to_have_count(4)
    expect(reader.page.locator(".rv-hero .rv-along .rv-here")).to_have_count(1)
    ahead = reader.page.locator(".rv-hero .rv-days-ahead")
    expect(ahead).to_contain_text("Next stage")
    expect(ahead).to_contain_text("if all goes well")
    expect(ahead).to_contain_text("End of the plan")


def test_where_nobody_says_how_often_the_days_ahead_are_the_earliest(reader: Reader) -> None:
    reader.on_day(0, "plans/plyometrics/phase-1/")
    reader.start()
    reader.on_day(0, "my/")
    ahead = reader.page.locator(".rv-days-ahead")
    expect(ahead).to_contain_text("at the earliest")
    expect(ahead).not_to_contain_text("if all goes well")


def test_a_clinician_finds_a_page_by_name_and_copies_its_link(reader: Reader, axe_source: str) -> None:
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.on_day(0, "clinicians/")
    page.get_by_role("searchbox", name="Find a page by its name").fill("calf strain short runs")
    reader.reads("rv-sift [role=status]", "pages match")
    row = page.locator(".rv-known tbody tr:visible", has_text="Short runs, walk back")
    expect(row).to_have_count(1)
    expect(page.locator(".rv-known caption:visible")).to_have_count(1)
    unpin(page)
    page.evaluate(axe_source)
    assert violations(page) == []
    row.get_by_role("button", name="Copy link").click()
    expect(row.get_by_role("status")).to_have_text("Copied.")
    link = row.get_by_role("link").evaluate("(one) => one.href")
    until(page, f"navigator.clipboard.readText().then((text) => text === '{link}')")
    assert link.startswith(f"{reader.site_url}plans/calf-back-to-running/")


def test_the_pain_rules_open_where_their_address_leads(reader: Reader) -> None:
    reader.on_day(0, "clinicians/#pain-rules")
    expect(reader.page.locator("#t-pain-rules")).to_be_visible()
