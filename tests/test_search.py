"""What search finds: every page once, no text that runs, and the pages that runners' own words mean."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from conftest import ROOT
from own import own_pages
from test_client import said

from generator.model import Library
from generator.pages.frame.page import Page, SearchEntry
from generator.search_index import ADDRESS, FORM, SAYS, search_file

PHRASINGS = yaml.safe_load((ROOT / "tests/phrasings.yaml").read_text("utf-8"))


def read(script: str) -> dict[str, Any]:
    """The data in the script, as a browser reads them."""
    text = script.removeprefix("globalThis.revlanoxSearch=").removesuffix(";\n")
    found: dict[str, Any] = json.loads(text)
    return found


def index(library: Library, found: Iterable[Page], *beside: SearchEntry) -> dict[str, Any]:
    return read(search_file(found, library, beside))


def test_every_page_is_found_but_those_inside_another(library: Library) -> None:
    found = own_pages()
    addresses = {entry[0] for entry in index(library, found.values())["entries"]}
    left = {page.kind for page in found.values() if page.address not in addresses}
    # A plan leads to its stages and its booklet; hubs and what was taken back are found from what they list.
    assert left <= {
        "stage",
        "booklet",
        "plans",
        "exercises",
        "questions",
        "tests",
        "guides",
        "docs",
        "triage-signs",
        "triage-question",
        "triage-end",
        "conditions",
        "evidence-topic",
    }
    assert {page.kind for page in found.values()} - left >= {
        "condition",
        "plan",
        "exercise",
        "question",
        "test",
    }


def test_a_result_is_short_and_its_other_words_stand_once(library: Library) -> None:
    for address, _, title, says, _, words in index(library, own_pages().values())["entries"]:
        assert title
        assert len(says) <= (SAYS + 2 if "#" in address else 400), says
        assert len(set(words.split())) == len(words.split())


def test_no_text_ends_the_script(library: Library) -> None:
    harm = SearchEntry("x/", "</script><script>alert(1)</script>\u2028", "</SCRIPT \u2029")
    script = search_file([], library, [harm])
    assert "</" not in script
    assert "\u2028" not in script
    assert read(script)["entries"][0][2] == harm.title


def test_signs_that_cannot_wait_are_there_with_their_numbers(library: Library) -> None:
    found = index(library, [])
    acts = {flag.act for flag in library.red_flags.values()}
    assert acts == {"emergency", "today", "soon"}
    assert len(found["signs"]) == sum(flag.act != "soon" for flag in library.red_flags.values())
    assert found["heads"]["today"] == "See a doctor today if"
    assert found["heads"]["emergency"].startswith("Call an emergency number now (911")
    assert found["numbers"] == [str(one.number) for one in library.emergency_numbers.values()]
    assert found["form"] == FORM
    assert ADDRESS.endswith(".js")


def test_what_runners_type_leads_to_the_page_that_answers(library: Library, tmp_path: Path) -> None:
    """Of 56 phrasings from forums at least 95 in 100 among the first three, near the top (MRR 0.85)."""
    found = own_pages()
    for phrasing in PHRASINGS:
        assert set(phrasing["pages"]) <= found.keys(), phrasing
    given = tmp_path / "phrasings.json"
    given.write_text(json.dumps({"index": index(library, found.values()), "phrasings": PHRASINGS}), "utf-8")
    assert said(PHRASINGS=str(given), ONLY="find") == ""
