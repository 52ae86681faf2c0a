"""A Markdown text to its sections: what stands beside a long page, and what search finds in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.markdown import without_markup
from generator.pages.frame.page import SearchEntry
from generator.pages.frame.prose import prose

_HEADING = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A heading with its anchor, and the words below it; the text before any has neither."""

    id: str
    title: str
    text: str


def sections(body: str, address: str) -> list[Section]:
    """The parts of the text as it stands on the page at `address`; the first is what opens it."""
    opening, *rest = _HEADING.split(str(prose(body, address)))
    triples = zip(rest[0::3], rest[1::3], rest[2::3], strict=True)
    parts = [Section(id_, without_markup(title), without_markup(text)) for id_, title, text in triples]
    return [Section("", "", without_markup(opening)), *parts]


def found(
    parts: list[Section], address: str, title: str, summary: str, also: tuple[str, ...] = ()
) -> list[SearchEntry]:
    """What search finds: the page, and each section by its own heading."""
    whole = SearchEntry(address, title, f"{summary} {parts[0].text}", also)
    named = [SearchEntry(f"{address}#{p.id}", p.title, p.text) for p in parts[1:]]
    return [whole, *named]
