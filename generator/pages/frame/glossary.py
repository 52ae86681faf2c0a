"""The glossary as pages take it: each word, what it means, and where more is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library
from generator.pages.frame.related import entry_for
from generator.steps import answer

GLOSSARY = "glossary/"
"""The page of all words; each has its id there."""


@dataclass(frozen=True)
class Word:
    """A word, and what a page says of it."""

    id: str
    title: str
    says: str
    forms: tuple[str, ...]
    page: str
    """The address of the page that says more; '' for none."""
    more: str
    """What that page is called."""

    @property
    def address(self) -> str:
        """Its place among all words."""
        return f"{GLOSSARY}#{self.id}"


def words_of(library: Library) -> tuple[Word, ...]:
    """Every word, as a page takes it.

    Asked of the whole library: of one as a plan sees it, a page would follow all that a word leads to.
    """
    return tuple(Word(i, title, says, tuple(forms), *more) for i, title, says, forms, *more in _told(library))


@answer
def _told(library: Library) -> list[tuple[str, str, str, list[str], str, str]]:
    """The same as JSON: a page is made again when any of it changes, and for nothing else in the glossary."""
    return list(_rows(library))


def _rows(library: Library) -> Iterator[tuple[str, str, str, list[str], str, str]]:
    for id_, term in library.terms.items():
        more = entry_for(term.page, library) if term.page is not None else None
        forms = [str(form) for form in term.forms]
        page = (more.address, more.title) if more else ("", "")
        yield str(id_), str(term.title), str(term.says), forms, *page
