"""A page's address to the file and line that it is made from, and to those of what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.errors import Place
from generator.model import Entity, Library, Protocol, Stage
from generator.model.link import FOLDERS, PAGED
from generator.model.text import Written
from generator.pages.frame.address import booklet_address, plan_address, stage_address

Parts = tuple[tuple[str, Place], ...]


@dataclass(frozen=True)
class WrittenAt:
    """Where a page begins in the project's files, and where each thing that it tells does, by its name."""

    place: Place
    parts: Parts = ()


def written_at(library: Library) -> dict[str, WrittenAt]:
    """By address; a page that gathers others, or that the project has no file of, isn't in it."""
    found = dict(_plans(library))
    for kind in PAGED:
        for id_, one in library.collection(kind).items():
            found[f"{FOLDERS[kind]}{id_}/"] = WrittenAt(one.id.place, _fields(one))
    return found


def _plans(library: Library) -> Iterator[tuple[str, WrittenAt]]:
    for plan in library.protocols.values():
        stages = tuple((stage.title, stage.key.place) for stage in plan.stages)
        own = WrittenAt(plan.entry.id.place, _by_line((*stages, *_fields(plan.entry))))
        yield from ((address(plan), own) for address in (plan_address, booklet_address))
        yield from ((stage_address(plan, stage), _stage(stage, plan)) for stage in plan.stages)


def _stage(stage: Stage, plan: Protocol) -> WrittenAt:
    """Its lines, each once, in the order of the file."""
    lines = {
        item.place: item.title or str(item.exercise or item.id)
        for session in stage.sessions
        for item in session.lines
        if item.place.path == plan.entry.id.place.path
    }
    return WrittenAt(stage.key.place, tuple((lines[place], place) for place in sorted(lines)))


def _fields(entity: Entity) -> Parts:
    """Its keys, by the first line of what they say."""
    named = {field.alias or name: getattr(entity, name) for name, field in type(entity).model_fields.items()}
    return _by_line((key, place) for key, value in named.items() if (place := _place(value)) is not None)


def _by_line(parts: Iterable[tuple[str, Place]]) -> Parts:
    """The first of each line. What stands nowhere itself, since it comes from another key, has the place of
    the entity's id, which comes before it."""
    found: dict[int, tuple[str, Place]] = {}
    for part in parts:
        found.setdefault(part[1].line, part)
    return tuple(found[line] for line in sorted(found))


def _place(value: object) -> Place | None:
    said = value.text if isinstance(value, Written) else value
    first = next(iter(said), None) if isinstance(said, tuple | Mapping) else said
    place = getattr(first, "key_place", None) or getattr(first, "place", None)
    return place if isinstance(place, Place) and place.path else None
