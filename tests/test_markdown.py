"""An author's Markdown: no reader of it runs anything, and what may not stay is said before it goes."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hostile import Parsed
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt
from tries import tries

from generator.errors import Place
from generator.feeds.address import markdown as published
from generator.feeds.twin import twin
from generator.markdown import escaped, links_in, marked, plain, without_markup
from generator.model import Library
from generator.model.link import FOLDERS
from generator.pages.frame.page import Page
from generator.pages.frame.prose import prose
from generator.pages.frame.render import latest
from generator.plugin import _FOLDER
from generator.source import Text
from generator.source.characters import unfit

PIECES = [
    "<img src=https://elsewhere.test/x onerror=alert(1)>", "<script>alert(1)</script>", "<b>", "</p>", "<!--",
    "-->", "[x](javascript:alert(1))", "![x](https://pictures.test/x.gif)", "[x][1]", "[1]: <data:x>", "](",
    "[1]: javascript:alert(1)", "<javascript:alert(1)>", "javascript&colon;alert(1)", "[x](<", ">)", "(", ")",
    "[", "]", "`", "``", "```", "~~~", "```html", "\n", "\n\n", "    ", "\t", "- ", "1. ", "> ", "| ", "|--|",
    "# ", "===", "\\", "*", "_", "&lt;", "&amp;lt;", "&#106;", '"', "'", " ", "<https://a`b>", "<me@c.test>",
    "[x](plan:plan)", "![x](images/x.png)", "data:text/html,x", 'title="', 'href="x/"', "a", "b",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
COMMON = MarkdownIt("commonmark", {"html": True}).enable("table")


class Tags(HTMLParser):
    """Tags with what they lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.leads += [value or "" for name, value in attrs if name in ("href", "src")]


@given(TEXTS)
@example("`a\n- <img src=https://elsewhere.test/x onerror=alert(1)> `")
@example("<https://a`b> <img src=https://elsewhere.test/x onerror=alert(1)> `")
@example("| ` | <script>alert(1)</script> ` |\n|--|--|")
@example("- a\n\n    <script>alert(1)</script>")
@example("```\na\n````\n<script>alert(1)</script>\n```")
@tries(400)
def test_a_page_holds_no_script_and_asks_nobody(text: str) -> None:
    html = str(prose(text, "guides/x/"))
    assert Parsed(html).active == []
    assert "\x01" not in html
    assert "\x02" not in html


@given(TEXTS)
@tries(400)
def test_what_the_wall_takes_out_is_said_before(text: str) -> None:
    from generator.markdown import parsed

    before, after = Tags(parsed(text)).leads, Tags(str(prose(text, ""))).leads
    if len(after) < len(before):
        assert any(isinstance(link, tuple) for link in links_in(Text(text, Place("f"))))


@given(TEXTS)
@example("`a\n- <img src=https://elsewhere.test/x onerror=alert(1)> `")
@example("<https://a`b> <img src=https://elsewhere.test/x onerror=alert(1)> `")
@example("| ` | <script>alert(1)</script> ` |\n|--|--|")
@example("- a\n\n    <script>alert(1)</script>")
@example("```\na\n````\n<script>alert(1)</script>\n```")
@tries(400)
def test_published_markdown_has_no_html_for_any_reader(text: str) -> None:
    said = published(text)
    assert not [token for token in walk(COMMON.parse(said)) if token in ("html_inline", "html_block")]
    extensions = ["tables", "fenced_code", "sane_lists"]
    assert not re.search(r"<(img src=https|script|b>|!--)", markdown(said, extensions=extensions))


def walk(tokens: list[object]) -> Iterator[str]:
    """The kinds of all tokens."""
    for token in tokens:
        yield token.type  # type: ignore[attr-defined]
        yield from walk(token.children or [])  # type: ignore[attr-defined]


@given(TEXTS)
@tries(400)
def test_words_as_markdown_are_the_same_words(text: str) -> None:
    words = " ".join(text.split())
    html = COMMON.renderInline(escaped(words))
    assert Parsed(html).active == []
    assert " ".join("".join(Parsed(html).texts).split()) == words


@given(TEXTS)
@tries(200)
def test_a_twin_has_no_html_for_any_reader(text: str) -> None:
    page = Page("x/", "guide", "T", "S", latest(Library()), str(prose(text, "x/")), (), frozenset())
    said = twin(page)
    assert not [token for token in walk(COMMON.parse(said)) if token in ("html_inline", "html_block")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pain > 5 and < 3", "Pain > 5 and < 3"),
        ("**Stop** at `<b>`, see [x](plan:plan).", "Stop at <b>, see x."),
        ("- One\n- Two & <b>", "One Two & <b>"),
        ("| a | b |\n|--|--|\n| 1 | 2 |", "a b 1 2"),
        ("snake_case, 2 * 3, #4, don't", "snake_case, 2 * 3, #4, don't"),
        ("**don't** &lt;b&gt;", "don't <b>"),
    ],
)
def test_plain_words_lose_marks_and_nothing_else(text: str, words: str) -> None:
    assert plain(text) == words


def test_links_of_every_form_lead_to_pages_in_published_data() -> None:
    text = "[a](plan:plan) [b](<plan:plan/week-1>) [c][1] `[d](plan:plan)`\n\n[1]: exercise:squat"
    made = "[a](plans/plan/) [b](plans/plan/week-1/) [c][1] `[d](plan:plan)`\n\n[1]: exercises/squat/"
    assert published(text) == made


def test_a_picture_and_a_link_lead_on_from_any_page() -> None:
    html = str(prose("![e](images/x.png) [a](plan:plan) [s](source:one)", "guides/x/"))
    assert 'src="../../images/x.png"' in html
    assert 'href="../../plans/plan/"' in html
    assert 'class="rv-cite"' in html
    assert "source" in FOLDERS


def test_only_links_in_tags_name_the_file_of_a_folder() -> None:
    said = _FOLDER.sub(r"\1index.html\2", '<p>see href="a/" <a class="x" href="b/#c">b</a> <link href="d/">')
    assert said == '<p>see href="a/" <a class="x" href="b/index.html#c">b</a> <link href="d/index.html">'


# Those of Egyptian, Kaithi, Syriac and Arabic that are seen, or part of a number.
SEEN = [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13460)]


def test_every_control_and_format_character_has_its_answer() -> None:
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        kind = unicodedata.category(character)
        hidden = kind in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in "\t\n" and number not in SEEN
        nothing = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
        assert (unfit(character) is not None) == (hidden or nothing), hex(number)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("می‌خواهم", None),
        ("👩‍🔬 ❤️‍🔥", None),
        ("חזור (3)‏.", None),
        ("run‍ning", 3),
        ("2‏-10", 1),
        ("עברית\n2‏-10", 7),
        ("a‮b", 1),
    ],
)
def test_a_joiner_and_a_side_mark_may_stand_where_a_script_needs_them(text: str, at: int | None) -> None:
    assert unfit(text) == at


NOTES = {"one": 1, "two": 2}
CITED = {
    "It helps ([Smith 2020](source:one)).": "It helps¹.",
    "It helps ([Smith 2020](source:one), [Doe 2021](source:two)).": "It helps¹, ².",
    "It helps ([Smith 2020](source:one); and [Doe 2021](source:two)).": "It helps¹, ².",
    "In [one trial](source:one) it did.": "In one trial¹ it did.",
    "See ([Smith 2020](source:one), in adults).": "See (Smith 2020¹, in adults).",
    "See ([Smith](source:one), in adults). Rest ([Doe](source:two)).": "See (Smith¹, in adults). Rest².",
    "Weeks ([clinician opinion](source:opinion)).": "Weeks (clinician opinion).",
    "No note ([Roe 2019](source:three)).": "No note (Roe 2019).",
}


@pytest.mark.parametrize("text", CITED)
def test_sources_in_a_sentence_become_end_marks(text: str) -> None:
    html = marked(str(prose(text, "guides/x/")), NOTES)
    for number, small in ((1, "¹"), (2, "²")):
        html = html.replace(f">{number}</a>", f">{small}</a>")
    assert without_markup(html) == CITED[text]
    assert [f"#source-{id_}" in html for id_ in NOTES] == [sign in CITED[text] for sign in "¹²"]


def test_words_without_notes_leave_out_brackets_that_only_name_sources() -> None:
    assert plain("It helps ([Smith 2020](source:one)). Rest ([opinion](source:opinion)).") == (
        "It helps. Rest (opinion)."
    )
