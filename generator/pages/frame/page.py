"""A rendered page as plain data: what any engine needs to publish it, and no engine's types."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class SearchEntry:
    """What search finds: an address (with an anchor or without), a title, and words."""

    address: str
    title: str
    text: str
    also: tuple[str, ...] = ()
    """Other names, which count as much as the title."""


@dataclass(frozen=True)
class Heading:
    """A section's heading that has an anchor."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class Cite:
    """How a page is cited, and the link to copy; '' where the site has no address."""

    what: str
    text: str
    url: str


@dataclass(frozen=True)
class Page:
    """One page. `address` is below the site's root and ends in `/`, or is empty for the home page."""

    address: str
    kind: str
    title: str
    summary: str
    changed: dt.date
    body: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    search: tuple[SearchEntry, ...] = ()
    promised: frozenset[str] = frozenset()
    """Anchors that stay for good."""

    @property
    def source_path(self) -> str:
        """The Markdown file an engine would know it by: `plans/index.md`."""
        return f"{self.address}index.md"

    @property
    def data(self) -> dict[str, Any]:
        """The page for JSON, which `page_of` reads."""
        sets = {"anchors": sorted(self.anchors), "promised": sorted(self.promised)}
        return asdict(self) | {"changed": self.changed.isoformat()} | sets


def page_of(data: dict[str, Any]) -> Page:
    """The page that gave this data."""
    entries = [SearchEntry(**{**entry, "also": tuple(entry["also"])}) for entry in data["search"]]
    return Page(
        **{
            **data,
            "changed": dt.date.fromisoformat(data["changed"]),
            "headings": tuple(Heading(**heading) for heading in data["headings"]),
            "anchors": frozenset(data["anchors"]),
            "search": tuple(entries),
            "promised": frozenset(data["promised"]),
        }
    )
