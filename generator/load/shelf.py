"""The library that comes with Revlanox to what is written in its files, by field and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.errors import Place, Problem
from generator.load.folders import ENTITY_FOLDERS, MARKDOWN_FOLDERS, TABLES, files_in
from generator.load.read import read
from generator.model.base import Model
from generator.model.extends import BASES
from generator.model.library import FIELDS
from generator.shipped import LIBRARY, shipped
from generator.source import Map, parse_file, read_text
from generator.source.versions import Published, read_versions

PREFIX = f"{BASES[0]}:"
"""What the path of each of its files begins with; no file of a project has such a path."""

KIND_OF = {**{field: kind for kind, field in FIELDS.items() if kind != "doc"}, "trackers": "tracker"}
"""Field to the word before the colon of an id. Documentation of ours isn't part of the library."""

TABLE_FIELDS = tuple(name for name in TABLES if name != "retired")
"""What was retired on our site never was on another."""


def is_ours(place: Place) -> bool:
    """Whether it is a place in a file of the library."""
    return place.path.startswith(PREFIX)


@dataclass(frozen=True)
class Shelf:
    """All that is written in the library."""

    values: Mapping[str, Mapping[str, Map]]
    versions: tuple[Published, ...]
    read: dict[int, tuple[Map, Model]] = field(default_factory=dict)
    """What was read already, by the object that was read."""

    def entity(self, value: Map, model: type[Model], place: Place) -> Model | list[Problem]:
        """What is written, read once however often it is taken as it is."""
        if id(value) not in self.read:
            found = read(model, value, place)
            if isinstance(found, list):
                return found
            self.read[id(value)] = (value, found)
        return self.read[id(value)][1]


def shelf() -> Shelf:
    """The library as it stands now: in a checkout somebody may be writing in it."""
    root = shipped("")
    files = sorted(file for part in LIBRARY for file in _files(root / part))
    return _read(root, tuple((file, file.stat().st_mtime_ns) for file in files))


def _files(path: Path) -> Iterator[Path]:
    yield from path.rglob("*.*") if path.is_dir() else [path] if path.is_file() else []


@lru_cache(maxsize=1)
def _read(root: Path, stamps: tuple[tuple[Path, int], ...]) -> Shelf:
    values: dict[str, Mapping[str, Map]] = {}
    for name, (folder, _) in {**ENTITY_FOLDERS, "guides": MARKDOWN_FOLDERS["guides"]}.items():
        found = (_value(root, path) for path in sorted(files_in(root / folder)))
        values[name] = {value["id"]: value for value in found if value is not None and "id" in value}
    for name in TABLE_FIELDS:
        table: Any = _value(root, root / TABLES[name][0]) or {}
        values[name] = {id_: entry for id_, entry in table.items() if isinstance(entry, Map)}
    return Shelf(values, tuple(read_versions(root)[0]))


def _value(root: Path, path: Path) -> Map | None:
    text = read_text(root, path) if path.is_file() else None
    if not isinstance(text, str):
        return None
    value, _ = parse_file(text, PREFIX + path.relative_to(root).as_posix())
    return value if isinstance(value, Map) else None
