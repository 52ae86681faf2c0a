"""All pages to one list of them from A to Z: what search leads to where no script runs."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Library
from generator.pages.frame.letters import by_letter, other_anchors
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
}
"""Kind of page to what stands beside its name."""


def find_page(pages: Iterable[Page], library: Library) -> Page:
    """The list of those that search finds but the site's own documentation, which has a page of its own."""
    letters = by_letter((_entry(page) for page in pages if _is_found(page)), lambda entry: entry.title)
    return render(
        "find/",
        "find",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("find/", TITLE, f"{SUMMARY} index list of contents site map")],
        letters=letters,
        others=other_anchors(letters),
        related=following(library, "page:conditions", "page:questions", "page:plans", "page:docs"),
    )


def _is_found(page: Page) -> bool:
    """Search finds the site's documentation too; a runner who looks for an injury has no use for its list."""
    own = any(entry.address == page.address for entry in page.search)
    return bool(page.address) and page.kind != "doc" and own


def _entry(page: Page) -> Entry:
    return Entry(page.address, page.title, WHAT.get(page.kind, ""))
