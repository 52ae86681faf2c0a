"""The main flows as a screen reader has them: by roles and names of the accessibility tree alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from reader import STAGE, START, Reader
from settled import no_signs


def tree(page: Page, selector: str) -> str:
    """What the accessibility tree says of a part of the page."""
    return page.locator(selector).first.aria_snapshot()


def nameless(page: Page) -> list[str]:
    """What can be operated and has no name: a line of the tree that ends with its role."""
    roles = ("button", "link", "textbox", "checkbox", "radio", "combobox", "spinbutton", "slider", "switch")
    lines = (line.strip().removeprefix("- ").rstrip(":") for line in tree(page, "body").splitlines())
    return [line for line in lines if line.split(" [")[0] in roles]


def test_a_plan_is_started_a_session_logged_and_the_verdict_heard(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    assert nameless(page) == []
    page.get_by_role("button", name=START).first.click()
    page.get_by_role("combobox", name="What did you injure?").select_option("muscle")
    page.get_by_role("radio", name="Both", exact=True).check()
    assert nameless(page) == []
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    page.get_by_role("button", name="Log today's session").click()
    assert nameless(page) == []
    done = page.get_by_role("group", name="Did you finish the whole session?")
    done.get_by_role("radio", name="Yes").check()
    for moment, number in (("before", "0"), ("during", "6")):
        asked = page.get_by_role("group", name=f"Pain {moment} the session")
        asked.get_by_role("radio", name=number, exact=True).check()
    ready = page.get_by_role("group", name="How ready are you to train")
    ready.get_by_role("radio", name="8", exact=True).check()
    page.get_by_role("checkbox", name="None of these").check()
    page.get_by_role("button", name="Save").first.click()
    verdict = page.get_by_role("heading", name="Stop for today").first
    expect(verdict).to_be_focused()
    assert nameless(page) == []


def test_pain_is_written_into_the_diary_and_an_entry_is_changed_by_its_name(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, "track/")
    page.get_by_role("group", name="Pain now").get_by_role("radio", name="4", exact=True).check()
    expect(page.get_by_role("status").filter(has_text="Saved on this device.").first).to_be_visible()
    page.get_by_role("button", name="Change Mon 2 Mar 10:00: pain now 4").click()
    assert nameless(page) == []
    page.get_by_role("button", name="Delete Mon 2 Mar 10:00: pain now 4").click()
    expect(page.get_by_role("button", name="Undo").first).to_be_visible()


def test_search_is_opened_typed_into_and_followed(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, "plans/")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog")
    field = dialog.locator("input[type=search], [role=combobox], [role=searchbox]").first
    expect(field).to_be_focused()
    field.press_sequentially("shin")
    expect(dialog.get_by_role("link").or_(dialog.get_by_role("option")).first).to_be_visible()
    assert nameless(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_timer_is_started_and_paused_by_name(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    page.get_by_role("button", name="Start", exact=False).and_(page.locator("rv-timer button")).first.click()
    assert nameless(page) == []
    page.get_by_role("button", name="Pause").first.click()
    expect(page.get_by_role("button", name="Pause")).to_have_count(0)


def test_everything_is_saved_deleted_and_brought_back_from_named_buttons(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, STAGE)
    reader.start()
    reader.on_day(0, "my/")
    assert nameless(page) == []
    with page.expect_download():
        page.get_by_role("button", name="Download my data").click()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("button", name="Cancel").first).to_be_focused()
    page.get_by_role("button", name="Yes, delete everything").click()
    said = page.get_by_role("status").filter(has_text="Everything on this device was deleted.")
    expect(said.first).to_be_visible()
    assert nameless(page) == []
