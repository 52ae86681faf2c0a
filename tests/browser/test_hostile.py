"""A project in which every text wants to be run, in a browser: no dialog, no request to another host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import serve
from hostile import HOST, built, damaged, marker, number_after
from playwright.sync_api import Browser, BrowserContext, Page, expect
from prescriptions import fragment
from reader import Reader
from settled import visit, visit_again

PLAN = "plans/plan/"
STAGE = "plans/plan/week-1/"


SQUAT, GUIDE, LOG = "content/exercises/squat.yaml", "content/guides/way.md", "protocols/trackers/my-log.yaml"
TEST, FILE = "protocols/tests/my-test.yaml", "protocols/plan.yaml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("hostile") / "project")


@pytest.fixture(scope="module")
def site_url(root: Path) -> Iterator[str]:
    with serve(root / "site") as url:
        yield url


@pytest.fixture
def reader(phone: BrowserContext, site_url: str) -> Iterator[Reader]:
    """Whose page may open no dialog, either."""
    one = Reader(phone, site_url)
    watch(one.page, one.errors)
    yield one
    unharmed(one.page)
    assert one.errors == []


def watch(page: Page, errors: list[str]) -> None:
    def said(dialog: object) -> None:
        errors.append(f"a dialog: {dialog}")

    page.on("dialog", lambda dialog: (said(dialog.message), dialog.dismiss()))
    page.context.route(f"**{HOST}**", lambda route: (errors.append(route.request.url), route.abort()))


def unharmed(page: Page) -> None:
    """No tag of a text is a tag of the page, and what the page shows of it is whole."""
    active = "[onerror], [onload], [src*='elsewhere'], iframe, object, embed"
    assert page.locator(active).count() == 0, page.url
    scripts = page.locator("script:not([src])").all_text_contents()
    assert not [script for script in scripts if script.startswith("alert(")], page.url
    assert damaged(page.evaluate(TEXT)) == [], page.url


TEXT = """() => {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = "";
  while (nodes.nextNode())
    if (!nodes.currentNode.parentElement.closest("script, style")) text += nodes.currentNode.data;
  return text;
}"""
"""All that the page says, shown or not."""


def kinds(site: Path) -> dict[str, str]:
    """An address of each kind of page that there is, whatever kinds there will be; two for frames."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        kind = re.search(r'class="rv rv-([a-z-]+)', path.read_text("utf-8"))
        address = path.relative_to(site).as_posix()
        found.setdefault(kind[1] if kind else address.split("/")[0], []).append(address)
    return {
        f"{kind} {n}": address
        for kind, all_ in found.items()
        for n, address in enumerate(all_[: 2 if kind == "embed" else 1])
    }


PRINTED = ("stage 0", "booklet 0", "plan 0", "embed 0", "track 0")


def test_every_kind_of_page_opens_and_prints(root: Path, site_url: str, chromium: Browser) -> None:
    page = chromium.new_context(service_workers="block").new_page()
    errors: list[str] = []
    watch(page, errors)
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    page.on(
        "console", lambda said: errors.append(f"{page.url}: {said.text}") if said.type == "error" else None
    )
    addresses = kinds(root / "site")
    assert addresses.keys() >= set(PRINTED)
    assert len(addresses) > 25
    for kind, address in addresses.items():
        visit(page, site_url + address.removesuffix("index.html"))
        unharmed(page)
        if kind in PRINTED:
            page.pdf()
    assert errors == []


@pytest.mark.parametrize(
    ("file", "words", "title"),
    [
        (SQUAT, "title: 'Squat", "title: 'Squat"),
        (SQUAT, "Knee bend", "title: 'Squat"),
        (GUIDE, "## How to begin", "## How to begin"),
    ],
)
def test_what_search_finds_is_shown_as_it_was_written(
    reader: Reader, root: Path, file: str, words: str, title: str
) -> None:
    """A title, another name for the same, and a heading, each by the first letters of its marker."""
    typed, shown = f"zq{number_after(root, file, words)}q", number_after(root, file, title)
    page = reader.page
    visit(page, reader.site_url)
    page.get_by_role("link", name="Search").first.click()
    page.get_by_role("combobox", name="Search").press_sequentially(typed)
    first = page.get_by_role("option").first
    expect(first).to_contain_text(f"zq{shown}q")
    unharmed(page)
    before = page.url
    first.click()
    page.wait_for_url(lambda url: url != before)
    expect(page.locator("h1")).to_contain_text("zq")
    unharmed(page)


def test_search_finds_signs(reader: Reader) -> None:
    """What stands behind a sign is a word of its own; what a reader types with it is found."""
    page = reader.page
    visit(page, reader.site_url)
    page.get_by_role("link", name="Search").first.click()
    page.get_by_role("combobox", name="Search").press_sequentially("squat <img onerror")
    expect(page.get_by_role("option").first).to_contain_text("<img")
    unharmed(page)


def answer(page: Page) -> None:
    """The worst answer to every question that is shown."""
    for field in page.locator("fieldset.rv-field:visible").all():
        field.locator("input[type=radio], input[type=checkbox]").last.check()


def test_a_plan_is_followed_and_told_of(reader: Reader, root: Path) -> None:
    """Its words come from the plan's data, its notes and links from a reader, or from a stranger."""
    page = reader.page
    reader.on_day(0, STAGE)
    page.locator(".rv-tick input").first.check()
    reader.press("Start timer")
    unharmed(page)
    reader.press("End")
    page.locator(".rv-face-ask").get_by_role("button", name="End").click()
    reader.start("Left")
    reader.press("Log today's session")
    unharmed(page)
    answer(page)
    reader.press("Save")
    reader.hears("Stop for today")
    reader.reads(".rv-act", marker(number_after(root, FILE, "stop: 'Home")))
    unharmed(page)
    page.evaluate("note => localStorage.setItem('revlanox/diary/2026-03-02/1', JSON.stringify(note))", NOTED)
    for address, file, words in (
        ("my/", FILE, "title: 'First"),
        ("track/", LOG, "title: 'A log"),
        ("tests/my-test/", TEST, "title: 'A test"),
        ("handover/", FILE, "title: 'Plan"),
    ):
        reader.on_day(0, address)
        expect(page.locator("main")).to_contain_text(marker(number_after(root, file, words)))
        unharmed(page)
    expect(page.locator(".rv-handover-page")).to_contain_text(NOTE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.press("Copy a link")
    reader.reads("rv-handover [role=status]", "Copied.")
    page.goto("about:blank")
    page.goto(reader.site_url + "handover/")
    page.goto(f"{reader.site_url}handover/#{page.evaluate('navigator.clipboard.readText()').split('#')[1]}")
    page.reload()
    expect(page.locator(".rv-handover-page")).to_contain_text(NOTE)
    unharmed(page)
    page.pdf()


NOTE = f"\"'><img src=https://{HOST}/x onerror=alert(1)><script>alert(1)</script>"
NOTED = {
    "v": 1,
    "at": 1,
    "data": {"time": "07:30", "site": "", "side": "left", "said": {"pain": 3}, "note": NOTE},
}


def test_a_link_for_a_patient_is_built_and_opened(reader: Reader) -> None:
    page = reader.page
    reader.on_day(0, "clinicians/prescribe/")
    page.get_by_label("Plan", exact=True).select_option("tracks")
    expect(page.locator(".rv-build")).to_contain_text("Phase 1")
    page.get_by_label("Note to the patient").fill(NOTE)
    page.get_by_label("Clinic", exact=True).fill(NOTE[:60])
    expect(page.locator(".rv-slip")).to_contain_text(NOTE[:60])
    unharmed(page)
    link = page.locator(".rv-slip-link code").inner_text()
    page.goto(link)
    page.wait_for_url(f"{reader.site_url}plans/tracks/running-phase-1/#1.*")
    reader.reads(".rv-given", NOTE)
    unharmed(page)
    page.pdf()


def test_a_link_that_a_stranger_wrote_is_refused_or_said(reader: Reader) -> None:
    page = reader.page
    for wrong in ({"plan": "../../x"}, {"plan": f"//{HOST}/x"}, {"stage": "javascript:alert(1)"}):
        reader.on_day(0, "my/")
        values = {"plan": "plan", "stage": "week-2"} | wrong
        page.goto(f"{reader.site_url}plans/plan/week-2/#{fragment(**values)}")
        visit_again(page)
        reader.reads("[role=alert]", "link")
        unharmed(page)
