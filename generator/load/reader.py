"""The files of a project, and what it takes of the library, to entities. What is wrong is kept with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import Place, Problem
from generator.load.base import NO_BASE, Taking
from generator.load.broken_files import ids_in, ids_in_text
from generator.load.folders import ENTITY_FOLDERS, MARKDOWN_FOLDERS, TABLES, files_in
from generator.load.inheritance import resolve
from generator.load.read import read
from generator.load.reviewed import as_reviewed
from generator.load.shelf import KIND_OF
from generator.model import ProtocolEntry, Retired
from generator.model.base import BASED_ON, Model
from generator.model.text import ID
from generator.source import Items, Map, Text, Value, parse_file, read_text

M = TypeVar("M", bound=Model)


@dataclass
class Reader:
    """Reads files and keeps what is wrong with them; `broken` ids exist but could not be read."""

    root: Path
    base: Taking | None = None
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    plans: list[Any] = field(default_factory=list)
    """Of plans that could not be read, all that is written."""

    def parts(self) -> dict[str, dict[str, Any]]:
        """Each field of the library."""
        folders = {**ENTITY_FOLDERS, **MARKDOWN_FOLDERS}
        written = {name: [*self.written(self.root / folder)] for name, (folder, _) in folders.items()}
        if self.base is not None:
            self.base.own = {
                f"{KIND_OF.get(n, 'doc')}:{_id(v, p)}" for n, all_ in written.items() for p, v in all_
            }
        found = {name: self.entries(name, self.root / path, model) for name, (path, model) in TABLES.items()}
        for name, (_, model) in folders.items():
            found[name] = self.entities(name, written[name], model)
        found["protocols"] = {id_: resolve(entry) for id_, entry in found["protocols"].items()}
        for name in MARKDOWN_FOLDERS:
            found[name] = dict(sorted(found[name].items(), key=lambda pair: pair[1].order))
        return found

    def entries(self, name: str, path: Path, model: type[M]) -> dict[str, Any]:
        """The project's own entries after those of the library; emergency numbers are those of one country or
        another."""
        own = self.table(path, model)
        if self.base is None:
            return own
        if own:
            self.base.tables.add(name)
        if own and name == "emergency_numbers":
            return own
        self.problems += self.base.taken_ids(name, own)
        taken = ((id_, self.taken(model, value)) for id_, value in self.base.entries(name) if id_ not in own)
        return {**{id_: entry for id_, entry in taken if entry is not None}, **own}

    def entities(self, name: str, written: list[tuple[Path, Value]], model: type[M]) -> dict[str, Any]:
        """The project's own pages among those of the library."""
        own = self.folder(name, written, model)
        if self.base is None:
            return own
        ids = {*own, *(_id(value, path) for path, value in written)}
        taken = ((id_, self.taken(model, value)) for id_, value in self.base.pages(name, ids))
        return dict(sorted([*own.items(), *((id_, one) for id_, one in taken if one is not None)]))

    def taken(self, model: type[M], value: Map) -> Any:
        """A page or an entry of the library."""
        assert self.base is not None
        found = self.base.shelf.entity(value, model, value.place)
        if isinstance(found, list):
            self.problems += found
            self.broken.update(ids_in(value))
            return None
        return as_reviewed(found, value, dt.date.today())

    def table(self, path: Path, model: type[M]) -> dict[str, M]:
        """The entries of one file of the project."""
        place = Place(path.relative_to(self.root).as_posix())
        if not path.is_file():
            return {}
        value = self.value(path)
        if value is None and any(problem.place.path == place.path for problem in self.problems):
            self.broken.update(ids_in_text(self.root, path))
            return {}
        if not isinstance(value, Map):
            self.problems.append(Problem(place, "expected ids with their entries below", "type"))
            return {}
        found: dict[str, M] = {}
        for key, entry in value.items():
            if model is not Retired and not ID.fullmatch(key):
                message = (
                    f"'{key[:80]}' isn't an id; use lower-case words joined by hyphens, such as calf-raise"
                )
                self.problems.append(Problem(value.key(key).place, message, "value"))
            entity = self.read(model, entry, value.key(key).place, key)
            if entity is not None:
                found[key] = entity
        return found

    def listed(self, path: Path) -> tuple[Text, ...]:
        """The names of a file that is one list."""
        value = self.value(path) if path.is_file() else None
        if value is None:
            return ()
        names = [name for name in value if isinstance(name, Text)] if isinstance(value, Items) else []
        if not isinstance(value, Items) or len(names) < len(value):
            place = Place(path.relative_to(self.root).as_posix())
            self.problems.append(
                Problem(place, "expected a list of files, such as '- images/logo.png'", "type")
            )
        return tuple(names)

    def written(self, folder: Path) -> Iterator[tuple[Path, Value]]:
        """What is written in each file; what isn't even YAML is there and can't be read."""
        for path in sorted(files_in(folder)):
            value = self.value(path)
            shown = path.relative_to(self.root).as_posix()
            if value is None and any(p.place.path == shown for p in self.problems):
                self.broken.update((path.stem, *ids_in_text(self.root, path)))
                continue
            yield path, value  # type: ignore[misc]

    def folder(self, name: str, written: list[tuple[Path, Value]], model: type[M]) -> dict[str, M]:
        """The pages of a folder of the project."""
        found: dict[str, M] = {}
        for path, value in written:
            page = self.over(name, path, value, model)
            place = Place(path.relative_to(self.root).as_posix())
            entity = None if page is None else self.read(model, page, place, path.stem, value)
            if entity is not None:
                self.add(found, entity, path)
        return found

    def over(self, name: str, path: Path, value: Value, model: type[M]) -> Any:
        """What is written, over the page of the library that it changes."""
        if self.base is not None:
            found = self.base.over(name, value, _id(value, path), model)
        else:
            based = value.get(BASED_ON) if isinstance(value, Map) else None
            found = value if based is None else [Problem(based.place, NO_BASE, "base")]
        if not isinstance(found, list) or isinstance(found, Items):
            return found
        self.problems += found
        self.broken.update((path.stem, _id(value, path)))
        return None

    def add(self, found: dict[str, M], entity: M, path: Path) -> None:
        """Put it with the others of its folder, under its id."""
        id_: Text = entity.id  # type: ignore[attr-defined]
        first = next((other for other in found if other == id_), None)
        if isinstance(first, Text):
            where = f"{first.place.path} (line {first.place.line})"
            message = f"the id '{id_}' is already used in {where}; choose another"
            self.problems.append(Problem(id_.place, message, "duplicate-id"))
            return
        if id_ != path.stem:
            message = f"the id is '{id_}' but the file is '{path.name}'; give them the same name"
            self.problems.append(Problem(id_.place, message, "file-name"))
        found[id_] = entity

    def read(self, model: type[M], value: Any, place: Place, name: str, signed: Any = None) -> M | None:
        """What is written, or None; then it is `broken`. `signed`: what of it a review in that file signs."""
        result = read(model, value, place)
        if isinstance(result, list):
            self.problems.extend(result)
            self.broken.update((name, *ids_in(value)))
            if model is ProtocolEntry:
                self.plans.append(value)
            return None
        return as_reviewed(result, value if signed is None else signed, dt.date.today())

    def value(self, path: Path) -> Value | None:
        """What is written in a file; None where there is nothing, or it can't be read."""
        text = read_text(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        value, problems = parse_file(text, path.relative_to(self.root).as_posix())
        self.problems.extend(problems)
        return value


def _id(value: Any, path: Path) -> str:
    """What a page is called, also where its file is called otherwise."""
    id_ = value.get("id") if isinstance(value, Map) else None
    return str(id_) if isinstance(id_, Text) else path.stem
