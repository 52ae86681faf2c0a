"""A site that was published, then renamed, moved, merged and taken back: every old address still arrives."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import serve
from golden import GOLDEN, project
from playwright.sync_api import Browser

from generator.check.published import published
from generator.load import load
from generator.model import Library
from generator.pages.short import ALPHABET, code, is_code, short_address
from generator.project import findings
from generator.site import files, pages


def first(folder: Path) -> Library:
    """Version 1: the base project with one more exercise."""
    root = project(folder)
    text = (root / "content/exercises/squat.yaml").read_text("utf-8")
    (root / "content/exercises/lunge.yaml").write_text(
        text.replace("squat", "lunge").replace("Squat", "Lunge")
    )
    (root / "content/exercises/crunch.yaml").write_text(
        text.replace("squat", "crunch").replace("Squat", "Crunch")
    )
    return load(root)


def second(folder: Path) -> Path:
    """Version 2: plan, stages and question renamed, two exercises merged, a third taken back."""
    root = project(folder)
    for file in ("protocols/plan.yaml", "content/exercises/squat.yaml", "content/questions/knee.yaml"):
        (root / file).unlink()
    shutil.copytree(GOLDEN / "moved", root, dirs_exist_ok=True)
    return root


def written(library: Library, folder: Path) -> dict[str, str]:
    """The site's pages, without the theme around them."""
    made = {
        f"{page.address}index.html": f"<title>{page.title}</title>{page.body}"
        for page in pages(library).values()
    }
    for address, text in {**made, **files(library)}.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(text, "utf-8")
    return made


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return first(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, old: Library) -> Path:
    root = second(tmp_path_factory.mktemp("second"))
    (root / "links.lock").write_text("\n".join(sorted(published(old))) + "\n")
    return root


@pytest.fixture(scope="module", params=["", "below/a/path/"])
def site(
    request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Version 2 on a server, at its root and below a path."""
    folder = tmp_path_factory.mktemp("site")
    written(load(root), folder / request.param)
    with serve(folder) as url:
        yield url + request.param


def test_the_lock_holds_nothing_that_is_lost(root: Path) -> None:
    assert [str(problem) for problem in findings(root) if problem.rule == "lock"] == []


def test_every_old_address_and_code_arrives(site: str, old: Library, root: Path, chromium: Browser) -> None:
    now = load(root)
    there = {page.address for page in pages(now).values()}
    addresses = [page.address for page in pages(old).values()]
    page = chromium.new_context().new_page()
    for address in addresses:
        page.goto(f"{site}{address}?from=paper#sources")
        page.wait_for_function("document.querySelector('.rv') !== null")
        arrived = page.url.removeprefix(site)
        assert arrived.endswith("?from=paper#sources"), (address, arrived)
        assert arrived.partition("?")[0] in there, (address, arrived)


def test_a_code_on_paper_leads_to_what_took_the_place(site: str, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    for id_, address in {
        "plan:plan/week-1": "plans/two-weeks/phase-1/",
        "exercise:lunge": "exercises/deep-squat/",
        "question:knee": "questions/knee-pain/",
        "exercise:crunch": "exercises/crunch/",
    }.items():
        page.goto(f"{site}{short_address(id_)}#here")
        page.wait_for_url(f"{site}{address}#here")


def test_what_was_taken_back_says_why(site: str, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    page.goto(f"{site}exercises/crunch/")
    assert page.title() == "Crunch is no longer here"
    assert "did more harm than good" in page.locator(".rv").inner_text()
    assert page.get_by_role("link", name="Deep squat").count() == 1


def test_without_script_a_moved_page_leads_on_too(site: str, chromium: Browser) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}plans/plan/")
    page.wait_for_url(f"{site}plans/two-weeks/index.html")


def test_a_mistyped_code_is_never_another_one() -> None:
    whole = code("plan:run-walk-8-week/weeks-1-2")
    assert is_code(whole)
    for at, letter in enumerate(whole):
        for other in set(ALPHABET) - {letter}:
            assert not is_code(whole[:at] + other + whole[at + 1 :])
    for at in range(len(whole) - 1):
        swapped = whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :]
        assert swapped == whole or not is_code(swapped)
