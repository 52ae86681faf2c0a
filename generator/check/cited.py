"""Sources cited in running text that the list below the page leaves out, to a problem at each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.markdown import OPINION, links_in
from generator.model import ClinicalCondition, Library, Link
from generator.model.prose import texts_of
from generator.source import Text


def cited(library: Library) -> Iterator[Problem]:
    """The note at the page's end is where a mark leads, and what says on which pages a source is cited."""
    for entity in library.entities:
        listed = {OPINION, *map(str, entity.sources)}
        if isinstance(entity, ClinicalCondition):
            named = {str(source): source for source in reversed(entity.named)}
            yield from (_row(source) for id_, source in named.items() if id_ not in listed)
        for text in texts_of(entity):
            yield from (_problem(text, id_) for id_ in _sources(text) if id_ not in listed)


def _row(source: Text) -> Problem:
    """A time or a treatment has its source beside it, with a mark on the page."""
    return Problem(source.place, f"this names the source '{source}'; add it under 'sources'", "source")


def _sources(text: Text) -> list[str]:
    found = (link.id for link in links_in(text) if isinstance(link, Link) and link.kind == "source")
    return list(dict.fromkeys(found))


def _problem(text: Text, id_: str) -> Problem:
    place = text.at(max(0, text.find(f"source:{id_}")))
    return Problem(place, f"the text cites '{id_}'; add it under 'sources'", "source")
