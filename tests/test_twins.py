"""The Markdown beside every page: all that the page says, and llms.txt that leads to it."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from own import own_pages
from selectolax.lexbor import LexborHTMLParser

from generator.feeds.llms import llms_files
from generator.feeds.spoken import spoken
from generator.feeds.twin import GONE, twins
from generator.model import Library
from generator.pages.frame.address import stage_address
from generator.pages.frame.page import Page
from generator.pages.frame.wording import lower
from generator.pages.parts.criteria import criteria
from generator.pages.parts.training import session_shown
from generator.pages.parts.warnings import plan_flags
from generator.words.blanks import missing_names

Pages: TypeAlias = Mapping[str, Page]

SITE = "https://site.test/run/"


@pytest.fixture(scope="module")
def made() -> Pages:
    return own_pages()


@pytest.fixture(scope="module")
def found(made: Pages) -> dict[str, str]:
    return twins(made)


def plain(text: str) -> str:
    """Without the marks of Markdown and with one space for any."""
    return " ".join(re.sub(r"\\([^\w\s]|_)", r"\1", html.unescape(text)).replace("**", "").split())


def pieces(page: Page) -> list[str]:
    """Every piece of text of a page in the order in which it stands there, without the sheet of paper."""
    parsed = LexborHTMLParser(page.body)
    for tag in parsed.css(GONE if page.kind == "booklet" else f"{GONE}, section.rv-sheet"):
        tag.decompose()
    assert parsed.body
    return [
        squeezed(node.text_content or "")
        for node in parsed.body.traverse(include_text=True)
        if node.is_text_node
    ]


def squeezed(text: str) -> str:
    """Words without white space and without what may be a mark of Markdown."""
    return re.sub(r"[\s`*\\|]", "", html.unescape(text))


def missing(page: Page, twin: str) -> str:
    """The first piece of text that the twin doesn't say in its turn; '' for none."""
    text, place = squeezed(twin), 0
    for piece in pieces(page):
        place = text.find(piece, place)
        if place < 0:
            return piece
        place += len(piece)
    return ""


def test_no_sentence_of_a_page_is_missing_in_its_twin(made: Pages, found: dict[str, str]) -> None:
    for address, page in made.items():
        assert not missing(page, found[f"{address}index.md"]), address


def test_a_sentence_that_is_cut_from_a_twin_is_missed(made: Pages, found: dict[str, str]) -> None:
    page, twin = made["plans/run-walk-8-week/"], found["plans/run-walk-8-week/index.md"]
    sentences = [line for line in twin.splitlines() if line.endswith(".") and twin.count(line) == 1]
    assert len(sentences) > 5
    assert all(missing(page, twin.replace(sentence, "")) for sentence in sentences)


SAID = {
    "<p>a <b>b </b>c</p><p>d<br>e</p>": "a **b** c\n\nd\ne",
    "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>": "- a\n  - b\n- c",
    "<ol start=3><li>a</li> <li><p>b</p><p>c</p></li></ol>": "3. a\n4. b\n\n   c",
    "<h2> a\n b <small>c</small></h2>": "## a b c",
    "<blockquote><p>a</p><p>b</p></blockquote>": "> a\n>\n> b",
    "<p>a</p><hr><p><img src=b.png alt=c title=d></p>": 'a\n\n---\n\n![c](b.png "d")',
    "<pre><code>a ``` b\n  c</code></pre>": "````\na ``` b\n  c\n````",
    "<p><code>a`b</code> <a href='x/' title='t'>c</a> <a href='https://a.test'>https://a.test</a></p>":
        '`` a`b `` [c](x/ "t") <https://a.test>',
    "<p>a_b *c* [d] &lt;e&gt; <i>f</i></p>": "a\\_b \\*c\\* \\[d\\] &lt;e> *f*",
    "<table><tr><th>a<th>b|c<tr><td>d<td>e<br>f</table>": "| a | b\\|c |\n| --- | --- |\n| d | e f |",
    "<table><tr><td colspan=2>a</table>": "|  |  |\n| --- | --- |\n| a | |",
    "<dl><div><dt>Hold</dt><dd>5 s</dd></div></dl>": "- **Hold:** 5 s",
    "<details><summary>a</summary><rv-x>b</rv-x></details>": "ab",
}  # fmt: skip
"""HTML, and what it is in Markdown."""


@pytest.mark.parametrize(("html_", "markdown"), SAID.items())
def test_html_is_said_in_markdown(html_: str, markdown: str) -> None:
    body = LexborHTMLParser(html_).body
    assert body
    assert re.sub("\n{3,}", "\n\n", re.sub(" +\n", "\n", spoken(body))).strip() == markdown.replace(
        "  \n", "\n"
    )


def test_every_dose_criterion_and_sign_of_a_stage_is_there(library: Library, found: dict[str, str]) -> None:
    doses = 0
    for plan in library.protocols.values():
        seen = library.of(plan)
        for stage in plan.stages:
            text = plain(found[f"{stage_address(plan, stage)}index.md"])
            for session in stage.sessions:
                shown = session_shown(session, stage, seen).on_screen
                assert not shown.today or plain(shown.today.words) in text
                for dose in shown.doses:
                    number = dose.number
                    words = (number.unknown or f"{number.number} {number.unit}") if number else ""
                    assert plain(words) in text
                    assert missing_names(dose.missing) in text
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
    made: Pages, found: dict[str, str]
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
