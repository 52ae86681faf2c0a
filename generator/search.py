"""What search finds to entries of the theme's index, whose script puts them into a page as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from generator.pages.frame.page import Page, SearchEntry

SIGNS = "&(?:[lg]t|amp);|[<>&]"
"""Three signs as `_as_html` writes them and as a reader types them. Both end a word: 'a<b' finds 'a < b'."""


def search_entries(pages: Iterable[Page]) -> Iterator[dict[str, Any]]:
    """Those of all pages."""
    return (_entry(entry) for page in pages for entry in page.search)


def _entry(entry: SearchEntry) -> dict[str, Any]:
    title, text = _as_html(entry.title), _as_html(entry.text)
    found = {"location": entry.address or ".", "title": title, "text": text}
    # The theme ranks by tags before titles before text; its styles hide the tags of a result.
    return {**found, "tags": [title, *map(_as_html, entry.also)]} if entry.also else found


def _as_html(text: str) -> str:
    # Quotation marks mean nothing outside a tag, and as they are they can be searched for.
    return escape(text, quote=False)
