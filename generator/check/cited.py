"""Sources cited in running text that the list below the page leaves out, to a problem at each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.markdown import OPINION, links_in
from generator.model import ClinicalCondition, Library, Link
from generator.model.inside import sources_in
from generator.model.prose import texts_of
from generator.source import Text


def cited(library: Library) -> Iterator[Problem]:
    """The note at the page's end is where a mark leads, and what says on which pages a source is cited."""
    for entity in library.entities:
        listed = {OPINION, *map(str, entity.sources)}
        if isinstance(entity, ClinicalCondition):
            yield from (_row(entity, id_) for id_ in sources_in(entity) if id_ not in listed)
        for text in texts_of(entity):
            yield from (_problem(text, id_) for id_ in _sources(text) if id_ not in listed)


def _row(one: ClinicalCondition, id_: str) -> Problem:
    """A time or a treatment has its source beside it, with a mark on the page."""
    named = [*(takes.source for takes in one.takes.values()), *_of_treatments(one)]
    place = next(source.place for source in named if source == id_)
    return Problem(place, f"this names the source '{id_}'; add it under 'sources'", "source")


def _of_treatments(one: ClinicalCondition) -> list[Text]:
    means = (*one.helps.values(), *one.no_help.values())
    return [source for treatment in means for source in treatment.source]


def _sources(text: Text) -> list[str]:
    found = (link.id for link in links_in(text) if isinstance(link, Link) and link.kind == "source")
    return list(dict.fromkeys(found))


def _problem(text: Text, id_: str) -> Problem:
    place = text.at(max(0, text.find(f"source:{id_}")))
    return Problem(place, f"the text cites '{id_}'; add it under 'sources'", "source")
