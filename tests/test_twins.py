"""The Markdown beside every page: all that the page says, and llms.txt that leads to it."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli import main
from generator.feeds.llms import llms_files
from generator.feeds.twin import twins
from generator.model import Library
from generator.pages.frame.address import stage_address
from generator.pages.frame.page import Page
from generator.pages.frame.wording import lower
from generator.pages.parts.criteria import criteria
from generator.pages.parts.training import session_shown
from generator.pages.parts.warnings import plan_flags
from generator.reference.documentation import documentation
from generator.site import pages

SITE = "https://site.test/run/"


@pytest.fixture(scope="module")
def made(library: Library) -> dict[str, Page]:
    return pages(library, documentation(library, main))


@pytest.fixture(scope="module")
def found(made: dict[str, Page]) -> dict[str, str]:
    return twins(made)


def plain(text: str) -> str:
    """Without the marks of Markdown and with one space for any."""
    return " ".join(re.sub(r"\\([^\w\s]|_)", r"\1", html.unescape(text)).replace("**", "").split())


def test_every_dose_criterion_and_sign_of_a_stage_is_there(library: Library, found: dict[str, str]) -> None:
    doses = 0
    for plan in library.protocols.values():
        seen = library.of(plan)
        for stage in plan.stages:
            text = plain(found[f"{stage_address(plan, stage)}index.md"])
            for session in stage.sessions:
                shown = session_shown(session, stage, seen)
                assert not shown.today or plain(shown.today.words) in text
                for dose in shown.doses:
                    number = dose.number
                    words = (number.unknown or f"{number.number} {number.unit}") if number else ""
                    assert plain(words) in text
                    assert all(plain(f"{label}: {value}") in text for label, value in dose.facts)
                    doses += 1
            assert all(
                plain(row.words) in text for row in criteria(stage.progress_when, seen, seen.pain_rule(plan))
            )
            assert all(
                plain(lower(flag.sentence)) in text for flag in plan_flags(stage.red_flags, library).all
            )
    assert doses > 80


def test_a_page_is_said_once_with_its_title_its_status_and_no_markup(
    made: dict[str, Page], found: dict[str, str]
) -> None:
    assert len(found) == len(made)
    for address, page in made.items():
        text = found[f"{address}index.md"]
        assert "Not medical advice" in text, address
        assert not re.search(
            r"<(?!https?:)[a-z/]", re.sub(r"`[^`]*`|```.*?```", "", text, flags=re.DOTALL)
        ), address
        if page.kind not in ("booklet", "home"):
            assert plain(page.title) in plain(text.partition("\n## ")[0]), address


def test_links_lead_to_twins_that_are_there(found: dict[str, str]) -> None:
    for address, text in found.items():
        for target in re.findall(r"\]\(([^)#\s]+\.md)(?:#[^)]*)?\)", text):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(address), target))
            assert there in found, (address, target)


def test_they_stand_beside_the_pages(built_site: Path, found: dict[str, str]) -> None:
    for address in found:
        assert (built_site / address).is_file(), address
    page = (built_site / "plans/run-walk-8-week/index.html").read_text("utf-8")
    assert '<link rel="alternate describedby" type="text/markdown"' in page


def test_the_file_for_language_models_names_every_page_and_its_status(
    library: Library, found: dict[str, str]
) -> None:
    text = llms_files(replace(library, site=SITE))["llms.txt"]
    title, quote = text.splitlines()[0], text.splitlines()[2]
    assert (title, quote[:2]) == ("# Revlanox", "> ")
    assert "awaits clinical review" in text
    assert text.index("## Warning signs") < text.index("## Plans")
    rows = re.findall(r"^- \[.+\]\((\S+)\): .+$", text, re.MULTILINE)
    inside = {row.removeprefix(SITE) for row in rows}
    assert {row for row in inside if row.endswith(".md")} <= found.keys()
    assert len([row for row in inside if row.startswith("plans/")]) == len(library.protocols)
    assert len([row for row in inside if row.startswith("exercises/")]) == len(library.exercises)
