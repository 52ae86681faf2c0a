"""All pages to one list of them from A to Z: what search leads to where no script runs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.model import Library
from generator.pages.frame.letters import every_anchor, letter_anchor, letter_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render

TITLE = "All pages, A to Z"
SUMMARY = "Everything on this site by name. Or type a few words to search."

WHAT = {
    "condition": "Injury",
    "plan": "Plan",
    "exercise": "Exercise",
    "test": "Test",
    "question": "Question",
    "triage": "Find out",
    "guide": "Guide",
    "doc": "About the site",
}
"""Kind of page to what stands beside its name."""


def find_page(pages: Iterable[Page], library: Library) -> Page:
    """The list of those that search finds."""
    letters = _letters(pages)
    return render(
        "find/",
        "find",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("find/", TITLE, f"{SUMMARY} index list of contents site map")],
        letters=letters,
        others=[id_ for id_ in every_anchor() if id_ not in {known for known, _, _ in letters}],
        related=following(library, "page:conditions", "page:questions", "page:plans"),
    )


def _letters(pages: Iterable[Page]) -> list[tuple[str, str, list[Entry]]]:
    """Anchor, letter and rows; numbers stand before letters."""
    found = sorted((_entry(page) for page in pages if _is_found(page)), key=lambda one: one.title.casefold())
    by_letter = groupby(
        sorted(found, key=lambda one: letter_of(one.title)), key=lambda one: letter_of(one.title)
    )
    return [(letter_anchor(letter), letter, list(rows)) for letter, rows in by_letter]


def _is_found(page: Page) -> bool:
    return bool(page.address) and any(entry.address == page.address for entry in page.search)


def _entry(page: Page) -> Entry:
    return Entry(page.address, page.title, WHAT.get(page.kind, ""))
