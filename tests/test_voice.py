"""How Revlanox sounds: no page, no script and no message says a word that readers stumble over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT
from golden import GOLDEN
from own import own_pages

from generator.check.banned import RULES, Banned, Reader
from generator.check.voice import stumbles, voice
from generator.model import Library
from generator.pages.frame.page import Page
from generator.words.stages import named

CLINICIANS = ("clinicians/", "prescribe/", "evidence/", "data/", "guides/professionals/", "compare/")
NOT_WORDS = "code, pre, script, style"
NAMED = ("alt", "aria-label", "placeholder", "title")


def reader_of(page: Page) -> Reader:
    if page.address.startswith("docs/"):
        return "author"
    return "clinician" if page.address.startswith(CLINICIANS) else "runner"


def said(page: Page) -> Iterator[str]:
    """Each piece of text of a page, and each name that a screen reader speaks; not what it quotes."""
    soup = BeautifulSoup(page.body, "html.parser")
    for tag in soup.select(NOT_WORDS):
        tag.decompose()
    yield from (piece.strip() for piece in soup.stripped_strings)
    for tag in soup.find_all(True):
        yield from (str(tag[name]) for name in NAMED if tag.get(name))


def heard(texts: Iterator[tuple[str, str, Reader]]) -> list[str]:
    """`where: word in its text`, of texts with their place and their reader."""
    return [
        f"{where}: {match[0]!r} in {text[:90]!r}"
        for where, text, reader in texts
        for _, match in stumbles(text, reader)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.said.replace(" ", "-"))
def test_every_rule_has_a_golden_case(rule: Banned) -> None:
    expected = (GOLDEN / "check/voice/expected.txt").read_text("utf-8")
    assert f"stumble over '{rule.said}';" in expected
    found = rule.pattern.search(rule.said)
    assert found
    for better in rule.instead(found):
        assert not rule.pattern.search(better)


def test_no_author_says_one(library: Library) -> None:
    assert list(map(str, voice(library))) == []


def quoted(library: Library) -> set[str]:
    """What readers and sources say in their own words: other names, titles, authors, publishers."""
    names = {str(name) for one in library.entities for name in one.also}
    sources = library.references.values()
    parts = (str(part) for one in sources for part in (one.title, one.authors, one.where) if part)
    return names | set(parts)


def test_no_page_says_one(library: Library) -> None:
    own = sorted(quoted(library), key=len, reverse=True)
    cut = re.compile("|".join(map(re.escape, own)), re.IGNORECASE)
    made = own_pages().values()
    # Pages share most of their texts, so each is heard once; one that says such a word may quote it.
    texts = {(text, reader_of(page)): page.address for page in made for text in said(page)}
    found = [(where, text, reader) for (text, reader), where in texts.items() if any(stumbles(text, reader))]
    assert heard((where, cut.sub("", text), reader) for where, text, reader in found) == []


BUILDER = ("prescribe.ts", "builder.ts", "buildparts.ts", "slip.ts", "giventold.ts", "notation/")
"""Files of the client that only clinicians meet."""

_COMMENT = re.compile(r"/\*.*?\*/|(?<=\s)//[^\n]*", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')


NOTATION = ("not seen",)
"""A word of the notation by itself, which the engine compares and nobody reads."""


def written(path: Path) -> Iterator[str]:
    """Sentences and labels in a file of the client: texts with a space in them."""
    source = _COMMENT.sub("", path.read_text("utf-8"))
    for match in _STRING.finditer(source):
        text = match[1] or match[2] or ""
        if re.search(r"[a-z] \S", text) and text not in NOTATION:
            yield re.sub(r"\$\{[^}]*\}", "…", text)


def test_no_script_says_one() -> None:
    files = sorted((ROOT / "client/src").rglob("*.ts"))
    texts = (
        (path.name, text, "clinician" if any(part in str(path) for part in BUILDER) else "runner")
        for path in files
        for text in written(path)
    )
    assert heard(texts) == []  # type: ignore[arg-type]


NO_WORDS = ("check/banned.py", "notation/slips", "notation/synonyms.py", "reference/synonyms.py")
"""Modules whose texts are what others write: patterns, other words, what isn't said."""


def messages(path: Path) -> Iterator[str]:
    """Texts of a module that somebody may read: those with a space in them, but for docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        if is_text and " " in node.value.strip():  # type: ignore[attr-defined]
            yield node.value  # type: ignore[attr-defined]


def test_no_message_says_one() -> None:
    files = sorted((ROOT / "generator").rglob("*.py"))
    read = [path for path in files if not any(part in path.as_posix() for part in NO_WORDS)]
    # "as printed", "not seen" and "physio" are keys and words of the language.
    texts = ((path.name, re.sub(r"'[^']*'", "", text), "author") for path in read for text in messages(path))
    assert heard(texts) == []  # type: ignore[arg-type]


def test_words_of_a_reader_stay() -> None:
    assert list(stumbles("A watch with a second hand; `tick`; [here](page:tick)", "runner")) == []
    assert [match[0] for _, match in stumbles("Tick it, and 3 of 10.", "runner")] == ["3 of 10", "Tick"]
    assert list(stumbles("Carry on as printed.", "author")) == []


def test_a_button_names_a_stage_by_its_number_or_in_quotes() -> None:
    titles = ("Weeks 3–4", "Level 7", "Phase 1, calming the tendon", "Add weight")
    assert [*map(named, titles)] == ["Weeks 3–4", "Level 7", "Phase 1", "“Add weight”"]
