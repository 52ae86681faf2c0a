"""An entity to the head of its published data: id, version, addresses, review, sources, licence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.feeds.address import SCHEMA, entity_data, markdown, shared_data
from generator.feeds.shape.base import (
    Code,
    ForCondition,
    Licence,
    Link,
    NotFor,
    Origin,
    Review,
    Source,
    Withdrawn,
)
from generator.model import Entity, Library, Paged
from generator.model import Link as ModelLink
from generator.model.review import Review as Reviewed
from generator.pages.addresses.short_codes import citation, code
from generator.pages.frame.origin import origin
from generator.pages.frame.related import entries
from generator.pages.frame.reviews import status
from generator.pages.frame.sources import name, own
from generator.pages.frame.withdrawal import notice, titled
from generator.pages.parts.exclusion import ASK, exclusion
from generator.words.origin import vocabulary_origin


def head(kind: str, entity: Entity, page: str, library: Library) -> dict[str, Any]:
    """The fields of `Head`. A tracker is a part of a page, so it has no short code."""
    id_ = f"{kind}:{entity.id}"
    coded = kind != "tracker"
    cited = (
        citation(id_, str(entity.title), entity.changed, library)
        if coded
        else f"{library.name}, “{entity.title}”"
    )
    return {
        "kind": kind,
        "id": str(entity.id),
        "title": titled(entity, str(entity.title)),
        "changed": entity.dated,
        "page": page,
        "data": entity_data(kind, str(entity.id)),
        "schema_": SCHEMA,
        "code": code(id_) if coded else None,
        "also": list(map(str, entity.also)),
        "formerly": list(map(str, entity.formerly)),
        "review": review(entity.review),
        "sources": sources(entity.sources, library),
        "withdrawn": withdrawn(kind, entity, library),
        "licence": licence(library, id_),
        "cite": cited,
        "origin": origin_of(id_, library),
    }


def withdrawn(kind: str, entity: Entity, library: Library) -> Withdrawn | None:
    """That nobody should go by it any more."""
    if not isinstance(entity, Paged) or entity.withdrawn is None:
        return None
    found, told = entity.withdrawn, notice(kind, entity, library)
    words = " ".join([told.since, told.stop, *([] if told.instead else [told.ask]), told.also])
    instead = next(iter(links([found.instead], library)), None) if found.instead else None
    return Withdrawn(on=found.on, because=markdown(found.because), words=words, instead=instead)


def licence(library: Library, id_: str = "") -> Licence:
    """Under what it may be used; without one nobody may, and the page on the site says so. What comes from
    the library that the project extends stays under the library's."""
    if library.base and library.base.has(id_):
        _, code_, address = library.base.licence
        return Licence(name=code_, address=address)
    found = library.settings.licence
    return Licence(name=library.rights, address=str(found.address) if found else f"{library.site}docs/")


def origin_of(id_: str, library: Library) -> Origin | None:
    """Whose it is, where it is of the library that the project extends."""
    words, changed = origin(id_, library), library.base.changed.get(id_) if library.base else None
    return Origin(words=words, newer=bool(changed and changed.newer)) if words else None


def shared_origin(library: Library) -> Origin | None:
    """The same of a table, which may have entries of both."""
    return Origin(words=vocabulary_origin(library.base)) if library.base else None


def review(said: Reviewed) -> Review:
    """Who reviewed it; a draft names nobody."""
    if not said.reviewed:
        return Review(status="draft", words=status(said))
    return Review(status="reviewed", words=status(said), by=said.by, on=said.on)


def sources(ids: Iterable[str], library: Library) -> list[Source]:
    """Each source once; a plan's own with its words."""
    named = ids if isinstance(ids, Mapping) else {}
    return [_source(id_, str(named.get(id_, "")), library) for id_ in dict.fromkeys(map(str, ids))]


def _source(id_: str, words: str, library: Library) -> Source:
    reference = library.references.get(id_)
    if reference is None:
        cited = own(words)
        return Source(id=id_, words=cited.title, url=cited.outside or None)
    url = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    data = shared_data("references", id_)
    return Source(id=id_, words=name(reference), kind=reference.kind, url=url, data=data)


def links(related: Iterable[ModelLink], library: Library) -> list[Link]:
    """A `related` list."""
    all_ = tuple(related)
    rows = zip(all_, entries(all_, library), strict=True)
    return [Link(id=str(link), title=row.title, page=row.address) for link, row in rows]


def for_conditions(named: Mapping[Any, Any]) -> list[ForCondition]:
    """Conditions that something is for, and for whom."""
    return [ForCondition(id=str(id_), whom=said(words)) for id_, words in named.items()]


def codes(named: Iterable[Any], library: Library) -> list[Code]:
    """The codes of conditions, each with its name."""
    known = [library.conditions[str(id_)] for id_ in named if str(id_) in library.conditions]
    return [
        Code(system=system, code=str(code), title=str(one.title))
        for one in known
        for system, code in one.codes.items()
    ]


def said(value: object | None) -> str | None:
    """Words, or nothing."""
    return str(value) if value else None


def not_for(name: str, library: Library, ask: str = ASK) -> NotFor:
    """Who must not follow a plan or do an exercise, and what to do instead: of own words, `ask`."""
    found = exclusion(name, library, ask)
    id_ = name if name in library.exclusions else None
    return NotFor(id=id_, sentence=found.sentence, instead=markdown(found.instead))
