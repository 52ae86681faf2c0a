"""The glossary: every word from A to Z, with what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown import plain
from generator.model import Library, Term
from generator.pages.frame.glossary import GLOSSARY
from generator.pages.frame.letters import by_letter, other_anchors
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry, entry_for
from generator.pages.frame.render import latest, render
from generator.pages.frame.sources import cited
from generator.steps import kept_of

TITLE = "Words we use, A to Z"
SUMMARY = "What the words in our plans and answers mean, in plain English."
FOUND_BY = "glossary dictionary terms definitions meaning medical words explained"
NEXT = ("page:questions", "page:exercises", "page:stop")


@dataclass(frozen=True)
class Row:
    """A word as it is printed."""

    id: str
    term: Term
    more: Entry | None


def glossary_pages(library: Library) -> Iterator[Page]:
    """The one page, which is there in every project: the foot of each page leads to it."""
    yield _page(library)


@kept_of(load=page_of)
def _page(library: Library) -> Page:
    rows = (_row(str(id_), term, library) for id_, term in library.terms.items())
    letters = by_letter(rows, lambda row: row.term.title)
    return render(
        GLOSSARY,
        "glossary",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry(GLOSSARY, TITLE, f"{SUMMARY} {FOUND_BY}"), *_found(library)],
        letters=letters,
        others=other_anchors(letters),
        cited=cited((term.source for term in library.terms.values() if term.source is not None), library),
        related=following(library, *NEXT),
    )


def _row(id_: str, term: Term, library: Library) -> Row:
    return Row(id_, term, entry_for(term.page, library) if term.page is not None else None)


def _found(library: Library) -> Iterator[SearchEntry]:
    """Each word by its names, and by the question that people type."""
    for id_, term in library.terms.items():
        names = dict.fromkeys(map(str, (*term.forms, *term.also)))
        asked = (f"what is {name}" for name in (str(term.title), *term.also))
        also = (*(name for name in names if name != term.title), *asked)
        yield SearchEntry(f"{GLOSSARY}#{id_}", str(term.title), plain(term.says), also)
