"""Short codes to the page where one is typed in: it opens what it stands for, or offers what was meant."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.errors import Place
from generator.model import Library, Link, parse_link
from generator.pages.addresses.short_codes import addresses, code
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.related import entry_for
from generator.pages.frame.render import latest, render

TITLE = "Open a sheet"
SUMMARY = "Type the 6-character code from your printed sheet."


def go_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield render(
        "go/",
        "go",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("go/", TITLE, f"{SUMMARY} short code from paper")],
        codes=_codes(library),
        related=following(library, "page:plans", "page:my", "page:exercises"),
    )


def _codes(library: Library) -> str:
    """JSON of every code: what it opens, and where that is."""
    whole = library.whole
    found = {code(id_): (_title(id_, whole), address) for id_, address in addresses(library)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _title(id_: str, library: Library) -> str:
    link = parse_link(id_, Place(""))
    assert isinstance(link, Link), id_
    entry = entry_for(link, library)
    return f"{entry.hint}: {entry.title}" if entry.kind == "Stage" else entry.title
