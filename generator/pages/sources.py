"""Reference ids to the rows of a list of sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Library, Reference


@dataclass(frozen=True)
class Cited:
    """A source as it is named below a page."""

    address: str
    title: str
    kind: str


def name(reference: Reference) -> str:
    """`Rambaud and others, 2018`, or the title where nobody is named."""
    if reference.authors is None:
        return str(reference.title)
    return f"{reference.authors}, {reference.year}" if reference.year else str(reference.authors)


def cited(ids: Iterable[str], library: Library) -> list[Cited]:
    """One row a source, in the order given, each once."""
    rows = []
    for id_ in dict.fromkeys(map(str, ids)):
        reference = library.references[id_]
        kind = "" if reference.kind == "opinion" else reference.kind.replace("-", " ")
        rows.append(Cited(f"evidence/#{id_}", name(reference), kind))
    return rows
