"""Every file of a project to one Library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import Problem, ProblemsFound
from generator.load.base import Taking, taking
from generator.load.blame import blamed
from generator.load.chosen import needed, plans_needed
from generator.load.folders import LISTED, read_files
from generator.load.inventory import astray, check_listed
from generator.load.partly import Partial, as_far_as_it_goes, names_beside, partials
from generator.load.pictures import check_pictures
from generator.load.reader import Reader
from generator.load.references import check_references
from generator.load.settings import read_settings
from generator.load.signs import signed
from generator.load.withdrawn import of_withdrawn, parted
from generator.model import Library
from generator.model.settings import Settings
from generator.source.versions import Published, Versions, by_plan, read_versions


@dataclass(frozen=True)
class Loaded:
    """What could be read of a project, and what is wrong with the rest."""

    library: Library
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    """Ids of what is there but couldn't be read."""
    partials: tuple[Partial, ...] = ()
    """Of plans that couldn't be read as a whole, what could be."""
    noted: tuple[Problem, ...] = ()
    """Warnings about what the project changes of the library."""
    base: Taking | None = None
    """What the project takes of it."""

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
    name, settings, unset = read_settings(root)
    base = taking(settings.extends) if settings.extends else None
    reader, parts = _parts(root, base, settings)
    listed = reader.listed(root / LISTED)
    published, unread = read_versions(root)
    told = {"name": name, "settings": settings, "files": listed, "base": base.told if base else None}
    whole = Library(**parts, **told, versions=_versions(published, base))  # type: ignore[arg-type]
    library = parted(whole)
    problems = [*reader.problems, *unread, *unset, *check_references(library, reader.broken)]
    if library.withdrawn:
        problems += of_withdrawn(check_references(whole, reader.broken), library)
    partly = tuple(partials(reader.plans))
    for one in partly:
        problems += one.hidden
        problems += as_far_as_it_goes(names_beside, one, library, reader.broken)
    problems += [*astray(root), *check_listed(root, listed, read_files(root))]
    problems += [*check_pictures(whole, root), *(base.problems if base else ())]
    return _loaded(parted(signed(whole)), blamed(problems, base), reader, partly)


def _loaded(library: Library, problems: Iterable[Problem], reader: Reader, partly: Any) -> Loaded:
    found = sorted(set(problems))
    errors = tuple(problem for problem in found if problem.severity == "error")
    noted = tuple(problem for problem in found if problem.severity != "error")
    return Loaded(library, errors, frozenset(reader.broken), partly, noted, reader.base)


def _parts(root: Path, base: Taking | None, settings: Settings) -> tuple[Reader, dict[str, dict[str, Any]]]:
    """All entities. Of a library of which only some is taken, also what that needs, and so on."""
    while True:
        reader = Reader(root, base)
        parts = reader.parts()
        if base is None or not base.extends.only:
            return reader, parts
        library = parted(Library(**parts, settings=settings))  # type: ignore[arg-type]
        missing = needed(check_references(library, reader.broken), base.shelf)
        if not base.need((*missing, *plans_needed(library, base.shelf))):
            return reader, parts


def _versions(own: list[Published], base: Taking | None) -> Versions:
    """The project's own lines hold for the versions that it published itself."""
    known = {(line.plan, line.version) for line in own}
    theirs = base.shelf.versions if base else ()
    return by_plan([*(line for line in theirs if (line.plan, line.version) not in known), *own])
