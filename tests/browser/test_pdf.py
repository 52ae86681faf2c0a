"""PDF files of sheets and booklets: tagged, with live links, the same each time, made only when changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import SITE_URL
from paper import Paper
from pypdf import PdfReader

from generator.model import Library
from generator.pages.frame.address import booklet_address
from generator.pages.paper.sheet import sheet
from generator.pdf import Job, print_site

SHEETS = ("plans/beyer-hsr/week-1/", "plans/run-walk-8-week/weeks-1-2/", "plans/leap-gluteal/week-1/")
BOOKLETS = ("plans/run-walk-8-week/booklet/", "plans/strength-before-running/booklet/")


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """The built site's styles and a few of its pages, to write to."""
    for folder in ("assets/stylesheets", "assets/fonts", *SHEETS, *BOOKLETS):
        if (built_site / folder).exists():
            shutil.copytree(built_site / folder, tmp_path / "site" / folder)
    return tmp_path / "site"


def jobs(addresses: tuple[str, ...]) -> list[Job]:
    return [Job(address, f"{address}page.pdf", "20261126") for address in addresses]


def make(site: Path, cache: Path, addresses: tuple[str, ...] = SHEETS) -> int:
    return print_site(site, jobs(addresses), cache, SITE_URL, lambda done, total: None)


def read(site: Path, address: str) -> PdfReader:
    return PdfReader(site / address / "page.pdf")


def test_only_what_has_changed_is_printed_and_comes_out_the_same(site: Path, tmp_path: Path) -> None:
    assert make(site, tmp_path / "one") == len(SHEETS)
    first = [(site / address / "page.pdf").read_bytes() for address in SHEETS]
    assert make(site, tmp_path / "one") == 0
    assert make(site, tmp_path / "other") == len(SHEETS)
    assert [(site / address / "page.pdf").read_bytes() for address in SHEETS] == first
    page = site / SHEETS[0] / "index.html"
    page.write_text(page.read_text("utf-8").replace("Week 1", "Week one"), "utf-8")
    assert make(site, tmp_path / "one") == 1
    assert len(list((tmp_path / "one").iterdir())) == len(SHEETS)


def test_a_file_is_tagged_named_and_its_links_lead_to_the_site(site: Path, tmp_path: Path) -> None:
    make(site, tmp_path / "cache")
    for address in SHEETS:
        made = read(site, address)
        root: Any = made.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "en"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert made.metadata is not None
        assert made.metadata.title
        links = [
            str(link.get_object()["/A"]["/URI"]) for page in made.pages for link in page.annotations or ()
        ]
        assert links
        assert all(link.startswith(SITE_URL) for link in links)
        figures = [one for one in tags(root["/StructTreeRoot"]) if one.get("/S") == "/Figure"]
        assert figures
        assert all(figure.get("/Alt") for figure in figures)
        heads = [
            str(one["/S"]) for one in tags(root["/StructTreeRoot"]) if str(one.get("/S")) in ("/H1", "/H2")
        ]
        assert heads[:2] == ["/H1", "/H2"]
        assert made.outline


def tags(node: Any) -> Iterator[Any]:
    """Every element of the structure, parents first."""
    yield node
    below = node.get("/K", [])
    for child in below if isinstance(below, list) else [below]:
        found = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(found, dict):
            yield from tags(found)


def test_words_come_in_reading_order(site: Path, tmp_path: Path) -> None:
    make(site, tmp_path / "cache")
    text = Paper((site / SHEETS[1] / "page.pdf").read_bytes()).text
    order = (
        "Weeks 1–2",
        "Run 30 s",
        "3 times a week, never 2 days in a row (our rule).",
        "Day Done Minutes",
        "If it hurts",
        "Call an emergency number now",
        "Move on",
    )
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_a_booklet_has_a_cover_every_week_the_tests_and_a_log(
    site: Path, tmp_path: Path, library: Library
) -> None:
    make(site, tmp_path / "cache", BOOKLETS)
    for address in BOOKLETS:
        plan = next(plan for plan in library.protocols.values() if booklet_address(plan) == address)
        paper = Paper((site / address / "page.pdf").read_bytes())
        weeks = [
            sheet(plan, stage, library.of(plan)).layout.pages
            * (stage.weeks[1] - stage.weeks[0] + 1 if stage.weeks else 1)
            for stage in plan.stages
        ]
        pages = paper.pages
        rules = pages[1 + sum(weeks) :]
        assert rules[0].startswith("What to do when")
        assert rules[-1].startswith("Log for a month")
        tests = [page for page in rules if "Target" in page]
        assert rules[-1 - len(tests) : -1] == tests
        # What to do when takes two pages at most, and the tests a page each.
        assert len(rules) - len(tests) - 1 in (1, 2)
        assert (tests != []) == ("strength" in address)
        assert "Do not use this plan if" in pages[0]
        assert "Log for a month" in pages[-1]
        for number, *edges in paper.edges():
            assert min(edges) >= 9.7, number
