"""Every file of a project to one Library."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import Place, Problem, ProblemsFound
from generator.load.broken_files import ids_in, ids_in_text
from generator.load.inheritance import resolve
from generator.load.inventory import astray, check_listed
from generator.load.partly import Partial, as_far_as_it_goes, names_beside, partials
from generator.load.pictures import check_pictures
from generator.load.read import read
from generator.load.references import check_references
from generator.load.reviewed import as_reviewed
from generator.load.settings import read_settings
from generator.load.signs import signed
from generator.load.withdrawn import of_withdrawn, parted
from generator.model import (
    ClinicalCondition,
    Doc,
    EmergencyNumber,
    Exclusion,
    Exercise,
    Guide,
    Library,
    Measure,
    PainRule,
    ProtocolEntry,
    Question,
    ReadinessTest,
    RedFlag,
    Reference,
    Retired,
    Site,
    Tag,
    Term,
    Tracker,
    Triage,
)
from generator.model.base import Model
from generator.model.text import ID
from generator.source import Items, Map, Text, Value, parse_file, read_text
from generator.source.versions import by_plan, read_versions

M = TypeVar("M", bound=Model)

ENTITY_FOLDERS: dict[str, tuple[str, type[Model]]] = {
    "conditions": ("content/conditions", ClinicalCondition),
    "protocols": ("protocols", ProtocolEntry),
    "tests": ("protocols/tests", ReadinessTest),
    "trackers": ("protocols/trackers", Tracker),
    "exercises": ("content/exercises", Exercise),
    "questions": ("content/questions", Question),
    "triage": ("content/triage", Triage),
}
"""Library field: the folder of its YAML files, one entity a file, and what they are read as."""

MARKDOWN_FOLDERS: dict[str, tuple[str, type[Model]]] = {
    "guides": ("content/guides", Guide),
    "docs": ("content/docs", Doc),
}

TABLES: dict[str, tuple[str, type[Model]]] = {
    "references": ("content/references.yaml", Reference),
    "tags": ("content/tags.yaml", Tag),
    "terms": ("content/glossary.yaml", Term),
    "red_flags": ("protocols/vocabulary/red-flags.yaml", RedFlag),
    "emergency_numbers": ("protocols/vocabulary/emergency-numbers.yaml", EmergencyNumber),
    "exclusions": ("protocols/vocabulary/not-for.yaml", Exclusion),
    "measures": ("protocols/vocabulary/measures.yaml", Measure),
    "pain_rules": ("protocols/vocabulary/pain-rules.yaml", PainRule),
    "sites": ("protocols/vocabulary/sites.yaml", Site),
    "retired": ("content/retired.yaml", Retired),
}
"""Library field: the one file that maps ids to entries."""

LISTED = "content/files.yaml"
"""The list of files in content/ that are published as they are."""

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Loaded:
    """What could be read of a project, and what is wrong with the rest."""

    library: Library
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    """Ids of what is there but couldn't be read."""
    partials: tuple[Partial, ...] = ()
    """Of plans that couldn't be read as a whole, what could be."""

    @property
    def judged(self) -> Library:
        """The library without the plans that nobody can judge, since their pain rule isn't there."""
        library = self.library
        plans = {id_: plan for id_, plan in library.protocols.items() if library.has_pain_rule(plan)}
        return replace(library, protocols=plans)


def load(root: Path) -> Library:
    """Read the project in `root`. Raises ProblemsFound with every problem of every file."""
    loaded = read_project(root)
    if loaded.problems:
        raise ProblemsFound(loaded.problems)
    return loaded.library


def read_project(root: Path) -> Loaded:
    """Read the project in `root`, each file whatever is wrong beside it."""
    reader = _Reader(root)
    parts: dict[str, dict[str, Any]] = {}
    for name, (table, model) in TABLES.items():
        parts[name] = reader.table(root / table, model)
    for name, (folder, model) in {**ENTITY_FOLDERS, **MARKDOWN_FOLDERS}.items():
        parts[name] = reader.folder(root / folder, model)
    parts["protocols"] = {id_: resolve(entry) for id_, entry in parts["protocols"].items()}
    for name in ("guides", "docs"):
        parts[name] = dict(sorted(parts[name].items(), key=lambda pair: pair[1].order))
    listed = reader.listed(root / LISTED)
    published, unread = read_versions(root)
    name, settings, unset = read_settings(root)
    told = {"name": name, "settings": settings, "files": listed, "versions": by_plan(published)}
    whole = Library(**parts, **told)  # type: ignore[arg-type]
    library = parted(whole)
    problems = [*reader.problems, *unread, *unset, *check_references(library, reader.broken)]
    if library.withdrawn:
        problems += of_withdrawn(check_references(whole, reader.broken), library)
    partly = tuple(partials(reader.plans))
    for one in partly:
        problems += one.hidden
        problems += as_far_as_it_goes(names_beside, one, library, reader.broken)
    problems += [*astray(root), *check_listed(root, listed, read_files(root))]
    problems += check_pictures(whole, root)
    found = tuple(sorted(set(problems)))
    return Loaded(parted(signed(whole)), found, frozenset(reader.broken), partly)


def read_files(root: Path) -> set[Path]:
    """The files of the project that `load` reads."""
    folders = [folder for folder, _ in (*ENTITY_FOLDERS.values(), *MARKDOWN_FOLDERS.values())]
    tables = [root / table for table, _ in TABLES.values()]
    return {root / LISTED, *tables, *(path for folder in folders for path in _files(root / folder))}


@dataclass
class _Reader:
    """Reads files and keeps what is wrong with them; `broken` ids exist but could not be read."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    plans: list[Any] = field(default_factory=list)
    """Of plans that could not be read, all that is written."""

    def table(self, path: Path, model: type[M]) -> dict[str, M]:
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

    def folder(self, folder: Path, model: type[M]) -> dict[str, M]:
        found: dict[str, M] = {}
        for path in sorted(_files(folder)):
            value = self.value(path)
            place = Place(path.relative_to(self.root).as_posix())
            if value is None and any(p.place.path == place.path for p in self.problems):
                self.broken.update((path.stem, *ids_in_text(self.root, path)))
                continue
            entity = self.read(model, value, place, path.stem)
            if entity is not None:
                self.add(found, entity, path)
        return found

    def add(self, found: dict[str, M], entity: M, path: Path) -> None:
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

    def read(self, model: type[M], value: Any, place: Place, name: str) -> M | None:
        result = read(model, value, place)
        if isinstance(result, list):
            self.problems.extend(result)
            self.broken.update((name, *ids_in(value)))
            if model is ProtocolEntry:
                self.plans.append(value)
            return None
        return as_reviewed(result, value, dt.date.today())

    def value(self, path: Path) -> Value | None:
        """What is written in a file; None where there is nothing, or it can't be read."""
        text = read_text(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        value, problems = parse_file(text, path.relative_to(self.root).as_posix())
        self.problems.extend(problems)
        return value


def _files(folder: Path) -> Iterator[Path]:
    """What a folder has to read. One that cannot be opened is a finding of `astray`."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.is_file() and path.suffix in (*SUFFIXES, ".md"):
                yield path
