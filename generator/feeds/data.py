"""The library to its open data: a file for each entity, the list of all of them, and their schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from generator.feeds import knowledge
from generator.feeds.address import ABOUT, INDEX, SCHEMA, entity_data, shared_data
from generator.feeds.conditions import condition
from generator.feeds.plans import plan
from generator.feeds.shape.base import Head, Published
from generator.feeds.shape.index import ConditionEntry, Entry, Index, TriageEntry, json_schema
from generator.feeds.shape.plan import Plan
from generator.feeds.shape.vocabulary import Shared
from generator.feeds.triage import triage
from generator.feeds.vocabulary import shared, shared_files
from generator.model import Library
from generator.model.library import FIELDS
from generator.steps import kept_of

CONDITION = "condition"
TRIAGE = "triage"

SINGULAR = {
    "references": "reference",
    "red-flags": "red-flag",
    "not-for": "not-for",
    "pain-rules": "pain-rule",
    "measures": "measure",
    "sites": "site",
}
"""Kind of a shared file to the kind of its entries. Version 1 fixed the kinds of the index, so a file of a
newer kind stands beside it."""


def data_files(library: Library) -> dict[str, str]:
    """Address to text, everything below data/v1/ but FHIR."""
    made, several = list(_made(library)), shared_files(library)
    files = {address: text for _, texts in made for address, text in texts.items()}
    files |= {one.data: text(one) for one in several}
    index = Index(
        **shared("index", library),
        version=1,
        site=library.site or None,
        about=ABOUT,
        conditions=[ConditionEntry(**entry) for entry, _ in made if entry["kind"] == CONDITION],
        triage=[TriageEntry(**entry) for entry, _ in made if entry["kind"] == TRIAGE],
        entries=[
            *(Entry(**entry) for entry, _ in made if entry["kind"] not in (CONDITION, TRIAGE)),
            *(entry for one in several if one.kind in SINGULAR for entry in _entries(one)),
        ],
    )
    return {INDEX: text(index), SCHEMA: _json(_schema(library)), **files}


Made = tuple[dict[str, Any], dict[str, str]]
"""An entity's entry in the index, and address to text of its files."""


def _made(library: Library) -> Iterator[Made]:
    for field, of_kind in _KINDS.items():
        yield from (of_kind(entity, library) for entity in getattr(library, field).values())
    whole = library.whole
    for id_, one in library.withdrawn.items():
        if (field := FIELDS[id_.partition(":")[0]]) in _KINDS:
            yield _KINDS[field](one, whole)


def _kind(field: str, make: Callable[[Any, Library], Head]) -> Callable[[Any, Library], Made]:
    @kept_of(field, name=f"data {field}")
    def made(entity: Any, library: Library) -> Made:
        head = make(entity, library)
        whole = text(head)
        return _entry(head), dict.fromkeys(_addresses(head), whole)

    return made


def _addresses(head: Head) -> list[str]:
    """Its own, and where it stood under each id that it had before."""
    return [head.data, *(entity_data(head.kind, name) for name in head.formerly)]


_MAKERS: dict[str, Callable[[Any, Library], Head]] = {
    "conditions": condition,
    "protocols": plan,
    "exercises": knowledge.exercise,
    "tests": knowledge.test,
    "questions": knowledge.question,
    "triage": triage,
    "guides": knowledge.guide,
    "trackers": knowledge.tracker,
}
"""Field of the library to what publishes an entity of it."""


def text(published: Published) -> str:
    """The file's text, indented, since people read it too."""
    return _json(published.model_dump(mode="json", by_alias=True, exclude_none=True))


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


@kept_of()
def _schema(library: Library) -> dict[str, Any]:
    """With its own address where the site knows its own."""
    schema = json_schema(library.name)
    return (
        {"$schema": schema.pop("$schema"), "$id": library.site + SCHEMA, **schema} if library.site else schema
    )


def _entry(head: Head) -> dict[str, Any]:
    """Its entry in the index; only a plan has FHIR."""
    entry = {
        "kind": head.kind,
        "id": head.id,
        "title": head.title,
        "changed": head.changed.isoformat(),
        "page": head.page,
        "data": head.data,
        "code": head.code,
    }
    entry |= {"withdrawn": head.withdrawn.on.isoformat()} if head.withdrawn else {}
    return entry | ({"fhir": head.fhir_bundle} if isinstance(head, Plan) else {})


def _entries(one: Shared) -> Iterator[Entry]:
    for id_, entry in one.entries.items():  # type: ignore[attr-defined]
        yield Entry(
            kind=SINGULAR[one.kind],  # type: ignore[arg-type]
            id=id_,
            title=entry.title,
            page=getattr(entry, "page", None),
            data=shared_data(one.kind, id_),
        )


_KINDS = {field: _kind(field, make) for field, make in _MAKERS.items()}
