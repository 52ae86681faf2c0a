"""A site that was published, then renamed, moved, merged and taken back: every old address still arrives."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, serve
from golden import GOLDEN, project
from playwright.sync_api import Browser, expect
from prescriptions import fragment
from settled import until

from generator.anchors import promised
from generator.check.published import published
from generator.cli import main
from generator.commands.check import checked
from generator.load import load
from generator.model import Library
from generator.model.lines import lines
from generator.pages.addresses.short_codes import ALPHABET, addresses, code, is_code, short_address
from generator.pages.frame.address import relative
from generator.scripts import ADDRESS, read_scripts, script_files
from generator.site import files, pages
from generator.source.lock import read_lock
from generator.source.versions import Published, write_versions


def first(folder: Path) -> Library:
    """Version 1: the base project with two more exercises, a question and a guide."""
    root = project(folder)
    shutil.copytree(GOLDEN / "published", root, dirs_exist_ok=True)
    text = (root / "content/exercises/squat.yaml").read_text("utf-8")
    (root / "content/exercises/lunge.yaml").write_text(
        text.replace("squat", "lunge").replace("Squat", "Lunge")
    )
    (root / "content/exercises/crunch.yaml").write_text(
        text.replace("squat", "crunch").replace("Squat", "Crunch")
    )
    return load(root)


def second(folder: Path) -> Path:
    """Version 2: plan, stages, a question and a heading renamed, exercises merged, one taken back.

    Another question became part of a guide.
    """
    root = project(folder)
    for file in ("protocols/plan.yaml", "content/exercises/squat.yaml", "content/questions/knee.yaml"):
        (root / file).unlink()
    shutil.copytree(GOLDEN / "moved", root, dirs_exist_ok=True)
    return root


def written(library: Library, folder: Path) -> None:
    """The site's pages with their scripts, without the theme around them."""
    scripts = read_scripts(ROOT)
    for address, path in script_files(ROOT).items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / address)
    for page in pages(library).values():
        modules, _ = scripts.of(page.body)
        found = [relative(f"{ADDRESS}/{module}", page.address).rstrip("/") for module in modules]
        tags = "".join(f'<script type="module" src="{address}"></script>' for address in found)
        text = f"<!doctype html><title>{page.title}</title>{page.body}{tags}"
        put(folder / page.address / "index.html", text)
    for address, text in files(library).items():
        put(folder / address, text)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return first(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, old: Library) -> Path:
    root = second(tmp_path_factory.mktemp("second"))
    (root / "links.lock").write_text("\n".join(sorted({*published(old), *promised(pages(old))})) + "\n")
    kept = lines(old.protocols["plan"]).items()
    write_versions(root, [Published("plan", 1, key, line.kind, line.text) for key, line in kept])
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
    assert [str(problem) for problem in checked(root, main).problems if problem.severity == "error"] == []


ARRIVED = """(id) => document.querySelector('.rv') !== null && (id === ''
  || document.getElementById(id) !== null || document.title.includes('is no longer here'))"""


def test_every_old_address_and_place_arrives(site: str, root: Path, chromium: Browser) -> None:
    """Every page and every place in one that version 1 promised, taken from its lock."""
    promises = [line.removeprefix("page:") for line in read_lock(root)[0] if line.startswith("page:")]
    assert len(promises) > 60
    page = chromium.new_context(service_workers="block").new_page()
    for promise in promises:
        address, _, anchor = promise.partition("#")
        after = f"?from=paper#{anchor or 'a-place'}"
        page.goto(f"{site}{address}{after}")
        # A source's place leads on to the page of its topic: this wait outlives its own page.
        page.wait_for_function(ARRIVED, arg=anchor)
        assert page.url.endswith(after), (promise, page.url)


def test_every_old_code_arrives(site: str, old: Library, chromium: Browser) -> None:
    page = chromium.new_context(service_workers="block").new_page()
    for id_, _ in addresses(old):
        page.goto(f"{site}{short_address(id_)}?from=paper#here")
        until(page, "document.querySelector('.rv') !== null")
        assert page.url.endswith("?from=paper#here"), (id_, page.url)
        assert "/go/" not in page.url


def test_a_link_for_one_patient_keeps_its_doses_and_says_what_changed(site: str, chromium: Browser) -> None:
    given = fragment(plan="plan", stage="week-1", clinic="Riverside", note="Slowly.")
    page = chromium.new_context(service_workers="block").new_page()
    page.goto(f"{site}{short_address('plan:plan/week-1')}#{given}")
    expect(page.locator(".rv-given")).to_contain_text("a link that says it's from “Riverside”")
    expect(page.locator(".rv-given")).to_contain_text("Version 2: The first runs are shorter.")
    expect(page.locator(".rv-hero .rv-cue")).to_contain_text("Run 30 s, walk 2 min. Do this 8 times.")
    assert page.url == f"{site}plans/two-weeks/phase-1/#{given}"


def test_a_place_that_is_lost_is_named_with_its_remedy(root: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(root, tmp_path / "copy")
    guide = copy / "content/guides/way.md"
    guide.write_text(guide.read_text("utf-8").replace("  how-to-begin: the-first-week\n", ""))
    (problem,) = [one for one in checked(copy, main).problems if one.severity == "error"]
    assert problem.place.path == "links.lock"
    assert (
        "the place '#how-to-begin' of page 'guides/way/' was published but no longer exists"
        in problem.message
    )
    assert (
        "'how-to-begin: <what has its place>', one of sources, the-first-week, what-comes-then, or top"
        in problem.message
    )


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
