"""Whoever finds a mistake on a page can tell its publisher, or change the very line it is made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from golden import project
from selectolax.lexbor import LexborHTMLParser

from generator.errors import Place, Problem
from generator.load import load
from generator.model import Library
from generator.pages.frame.written_at import written_at
from generator.pages.machines.for_author import for_author
from generator.site import pages
from generator.survey import findings

EDIT = "https://git.example/harbor/edit/main/{path}#L{line}"
SAID = "site_name: Harbor\nplugins:\n  revlanox:\n"
BOTH = f"{SAID}    contact: hello@harbor.example\n    edit: {EDIT}\n"


def of(root: Path, said: str) -> Library:
    (root / "mkdocs.yml").write_text(said, "utf-8")
    return replace(load(root), site="https://harbor.example/")


def ways(library: Library, address: str) -> list[str]:
    """The addresses under which a reader of the page is heard."""
    page = LexborHTMLParser(pages(library)[address].body)
    return [link.attributes["href"] or "" for link in page.css(".rv-foot-wrong a")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_a_page_leads_to_its_publisher_and_to_its_line(root: Path) -> None:
    library = of(root, BOTH)
    tell, change = ways(library, "plans/plan/")
    assert tell.startswith("mailto:hello@harbor.example?subject=")
    assert unquote(tell).endswith("(https://harbor.example/plans/plan/)")
    assert change == "https://git.example/harbor/edit/main/protocols/plan.yaml#L1"


def test_a_stage_leads_to_where_it_begins_in_the_file(root: Path) -> None:
    library = of(root, BOTH)
    lines = (root / "protocols/plan.yaml").read_text("utf-8").splitlines()
    for stage in library.protocols["plan"].stages:
        *_, change = ways(library, f"plans/plan/{stage.id}/")
        number = int(change.rpartition("#L")[2])
        assert lines[number - 1].strip().startswith(f"{stage.key}:")


def test_every_page_of_something_that_is_written_has_a_line(root: Path) -> None:
    """And each part of it stands in the line that is named."""
    library = of(root, BOTH)
    made = pages(library)
    at = written_at(library)
    assert set(at) <= set(made)
    alone = [address for address in made if address.count("/") > 1 and address not in at]
    assert [
        a for a in alone if not a.startswith(("docs/", "clinicians/", "evidence/", "triage/", "go/"))
    ] == []
    for one in at.values():
        lines = (root / one.place.path).read_text("utf-8").splitlines()
        assert all(lines[place.line - 1].strip() for _, place in one.parts)


def test_a_page_that_gathers_others_leads_to_its_publisher_alone(root: Path) -> None:
    assert [way.partition(":")[0] for way in ways(of(root, BOTH), "plans/")] == ["mailto"]


def test_where_nobody_could_be_told_nothing_is_asked(root: Path) -> None:
    assert ways(of(root, f"{SAID}    publisher: Harbor\n"), "plans/plan/") == []


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ("https://git.example/edit/", "'{path}' is missing"),
        ("https://git.example/{file}/{path}", "'{file}' stands for nothing"),
        ("git.example/{path}", "isn't a web address"),
        ("javascript:{path}", "isn't a web address"),
    ],
)
def test_an_address_that_leads_to_no_file_is_refused(root: Path, edit: str, message: str) -> None:
    (root / "mkdocs.yml").write_text(f'{SAID}    edit: "{edit}"\n', "utf-8")
    [problem] = findings(root)
    assert (str(problem.place), message in problem.message) == ("mkdocs.yml:4:11", True)


def test_an_author_sees_beside_a_page_its_lines_and_what_is_found_in_its_file(root: Path) -> None:
    """In the order of the file; what is found in another file is told there."""
    library = of(root, SAID + "    publisher: Harbor\n")
    page, at = pages(library)["plans/plan/"], written_at(library)["plans/plan/"]
    own = Problem(Place("protocols/plan.yaml", 3, 2), "<b>odd</b>", "sum", "warning")
    other = Problem(Place("protocols/other.yaml", 3, 2), "odd", "sum", "warning")
    made = LexborHTMLParser(for_author(page, at, [own, other]).body)
    assert [one.text() for one in made.css(".rv-author summary")] == ["protocols/plan.yaml:1 · 1 warning"]
    found, parts = ([one.text() for one in rows.css("li")] for rows in made.css(".rv-author ul"))
    assert found == [str(own)]
    numbers = [int(part.split()[1].rstrip(":")) for part in parts]
    assert numbers == sorted(set(numbers))
    assert {"line 2: title", "line 3: summary"} <= set(parts)


def test_readers_are_not_shown_it(root: Path) -> None:
    assert "rv-author" not in pages(of(root, BOTH))["plans/plan/"].body
