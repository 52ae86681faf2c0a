"""Words of the glossary: found as whole words, marked once a page, in prose alone, and told on their page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from generator.feeds.twin import twin
from generator.markdown.terms import Forms
from generator.model import Library
from generator.pages.frame.glossary import Word
from generator.pages.frame.marking import HERE, piece, with_words
from generator.pages.frame.page import Page
from generator.pages.frame.prose import line, prose
from generator.pages.kinds.condition import condition_pages
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.kinds.glossary import glossary_pages
from generator.pages.kinds.plan import plan_pages
from generator.pages.kinds.question import question_pages

WORDS = (
    Word("load", "Load", "What you carry.", ("load", "loads"), "", ""),
    Word("training-load", "Training load", "Effort & minutes.", ("training load",), "guides/log/", "Log"),
    Word("acl", "ACL", "A band in your knee.", ("ACL",), "", ""),
)
ADDRESS = "questions/knee/"


def body(text: str, address: str = ADDRESS) -> str:
    """A page of that prose."""
    return with_words(f"<main>{piece(prose, address)(text)}</main>{HERE}", WORDS, address)


def marked(text: str, address: str = ADDRESS) -> list[str]:
    """The words that are marked in it, as they are written."""
    return re.findall(r'<rv-term name="[\w-]+"><a [^>]*>([^<]*)</a>', body(text, address))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The load, then loads.", ["load", "load"]),
        ("Load is a word at the beginning.", ["load"]),
        ("Your training load counts.", ["training-load"]),
        ("Download, load-bearing, unload and loadstone are other words.", []),
        ("The ACL; an acl is none.", ["acl"]),
    ],
)
def test_whole_words_are_found_the_longest_first(text: str, found: list[str]) -> None:
    forms = Forms({form: word.id for word in WORDS for form in word.forms})
    assert [one.name for one in forms.found(text)] == found


def test_only_the_first_of_a_word_is_marked() -> None:
    assert marked("A load, more loads.\n\nTraining load and load.") == ["load", "Training load"]


def test_titles_links_and_code_are_not_marked() -> None:
    text = (
        "## A load\n\n[load](https://example.org/) `load`\n\n| load | b |\n|---|---|\n| loads | c |\n\n*Load*"
    )
    assert marked(text) == ["Load"]


def test_what_a_template_presses_or_names_is_not_marked() -> None:
    one = piece(line, ADDRESS)("the load")
    for around in ("a", "button", "summary", "h3", "dt", "label"):
        assert "rv-term" not in with_words(f'<{around} class="x"><b>{one}</b></{around}>', WORDS, ADDRESS)
        assert "rv-term" in with_words(f"<{around}>x</{around}><p>{one}</p>", WORDS, ADDRESS)


def test_the_page_that_explains_a_word_does_not_mark_it() -> None:
    assert marked("Training load and ACL", "guides/log/") == ["ACL"]


def test_the_list_has_what_is_marked_and_nothing_is_left_of_the_marks() -> None:
    made = body("Training load")
    assert "<dt>Training load</dt><dd>Effort &amp; minutes." in made
    assert 'data-term="load"' not in made
    assert not re.search(r"[\x00-\x08]", made)
    assert "rv-meanings" not in body("Nothing hard")


@pytest.fixture(scope="module")
def made(library: Library) -> list[Page]:
    kinds = (condition_pages, plan_pages, exercise_pages, question_pages)
    return [page for kind in kinds for page in kind(library)]


def test_each_page_marks_a_word_once_and_lists_it(made: list[Page]) -> None:
    for page in made:
        names = re.findall(r'<rv-term name="([\w-]+)"', page.body)
        assert [name for name, count in Counter(names).items() if count > 1] == [], page.address
        assert re.findall(r'<div data-term="([\w-]+)"', page.body) == names, page.address


def test_no_mark_stands_in_a_title_a_link_a_button_or_a_dose(made: list[Page]) -> None:
    inside = {"a", "button", "summary", "label", "code", "pre", "th", "dt", "rv-dose", "rv-sheet"}
    inside |= {f"h{level}" for level in range(1, 7)}
    for page in made:
        found = BeautifulSoup(page.body, "html.parser").select("rv-term")
        around = [parent for one in found for parent in one.parents]
        wrong = {name for one in around for name in (one.name, *one.get("class", [])) if name in inside}
        assert wrong == set(), page.address


def test_the_twin_says_what_the_words_mean(made: list[Page]) -> None:
    page = next(page for page in made if page.address == "questions/how-much-pain-is-ok-when-i-run/")
    assert "[tendon](../../glossary/index.md#tendon)" in twin(page)
    assert "## Words on this page" in twin(page)


def test_every_word_has_its_place_and_is_found_by_the_question(library: Library) -> None:
    (page,) = glossary_pages(library)
    places = [str(one["id"]) for one in BeautifulSoup(page.body, "html.parser").select("article.rv-word")]
    assert Counter(places) == Counter(map(str, library.terms))
    assert "rv-term" not in page.body
    entries = {entry.address: entry for entry in page.search}
    assert "what is RPE" in entries["glossary/#effort"].also


def test_a_project_without_words_has_the_page_and_no_marks(library: Library) -> None:
    without = replace(library, terms={})
    (page,) = glossary_pages(without)
    assert "No words are explained here yet" in page.body
    assert not any("rv-term" in page.body for page in question_pages(without))
