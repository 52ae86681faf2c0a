"""Where to go next from pages that no author wrote: links that hold in any project."""

from __future__ import annotations

from generator.errors import Place
from generator.model import Library, Link, parse_link
from generator.pages.frame.related import Entry, entries


def following(library: Library, *texts: str) -> list[Entry]:
    """Rows for scheme links, without those to things that this project does not have."""
    links = [parse_link(text, Place("")) for text in texts]
    there = [link for link in links if isinstance(link, Link) and _there(link, library)]
    return entries(there, library)


def _there(link: Link, library: Library) -> bool:
    if link.kind == "page":
        # The one hub that a project without what it lists doesn't have.
        return link.id != "triage" or bool(library.triage)
    return link.id in library.collection(link.kind)
