"""The site opened as files from a folder or a stick: no server, and everything of the client works."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT
from own import own_copy
from playwright.sync_api import Browser, expect
from reader import START
from settled import no_signs

from generator.building import build_site


@pytest.mark.usefixtures("built_site")
def test_a_plan_is_followed_without_a_server(chromium: Browser, tmp_path: Path) -> None:
    root, site = own_copy(tmp_path / "project"), tmp_path / "site"
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"use_directory_urls: false\n{config}", "utf-8")
    assert build_site(root, site, strict=False, progress=lambda done, total: None)[1]
    page = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((site / "plans/run-walk-8-week/weeks-1-2/index.html").as_uri())
    page.locator(".rv-tick input").first.check()
    page.get_by_role("button", name=START).click()
    page.get_by_label("What did you injure?").select_option("muscle")
    no_signs(page)
    page.get_by_role("button", name="Start this plan", exact=True).click()
    page.get_by_role("button", name="Start timer").click()
    page.get_by_role("button", name="End").click()
    page.locator(".rv-face-ask").get_by_role("button", name="End").click()
    page.reload()
    expect(page.locator(".rv-tick input").first).to_be_checked()
    page.locator(".rv-bar a").first.click()
    expect(page.locator(".rv-due")).to_have_text("You can do a session today.")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Add remaining sessions to my calendar").click()
    assert waited.value.suggested_filename == "run-walk-8-week.ics"
    page.get_by_role("link", name="Search").first.click()
    page.get_by_role("combobox", name="Search").press_sequentially("sore heel")
    page.get_by_role("option").filter(has_text="Plantar heel pain").first.click()
    expect(page.locator("h1")).to_contain_text("Plantar heel pain")
    assert wrong == []
