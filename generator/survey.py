"""A project's folder to everything that `check` reports, and to what an author asked for of it."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check import Ways, ways
from generator.check.all_checks import check_all
from generator.check.partial import beside
from generator.errors import Place, Problem, Refusal, did_you_mean
from generator.kept import Kept
from generator.load import Loaded, read_project
from generator.load.blame import blamed
from generator.load.folders import read_files
from generator.load.inventory import published, unread
from generator.load.partly import as_far_as_it_goes
from generator.model import Library
from generator.report.found import Report
from generator.source.lock import NAME as LOCK
from generator.source.lock import read_lock
from generator.source.versions import NAME as VERSIONS

FOLLOWS = ("unreachable", "stuck", "path", "circle")
"""Findings about the way through a plan: a name that leads nowhere would bring them about."""


class NoFile(Refusal):
    """A path that an author asks about and that is no file of the project."""


@dataclass(frozen=True)
class Survey:
    """Every problem of a project, in order, one line on how many paths were explored, and what was read."""

    problems: tuple[Problem, ...]
    explored: str
    library: Library
    """All of the project where nothing is an error."""

    files: tuple[str, ...] = ()
    """The files that were asked for; none where all are meant."""

    @property
    def errors(self) -> int:
        """How many of them are errors."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def blocking(self) -> list[str]:
        """What keeps the project from being built, a line each."""
        return [str(problem) for problem in self.problems if problem.severity == "error"]

    def report(self, whole: Survey, below: str, *, every: bool) -> Report:
        """What is told of these problems: each, with `every` also those that their own files explain."""
        listed = tuple(problem for problem in self.problems if every or not problem.waived)
        return Report(
            problems=listed,
            files=self.files,
            left_out=len(self.problems) - len(listed),
            elsewhere=whole.errors - self.errors,
            explored=self.explored,
            below=below,
        )


def survey(root: Path) -> Survey:
    """What does not load, and what the rules find in all that does, whatever is wrong beside it."""
    locked, wrong = read_lock(root)
    loaded = read_project(root)
    total, proofs = Ways(), Kept(root, "proofs")
    parts = (p for one in loaded.partials for p in as_far_as_it_goes(beside, one, loaded.library))
    problems = {*wrong, *loaded.problems, *loaded.noted, *parts, *_judged(loaded, locked, proofs, total)}
    problems = {*blamed(problems, loaded.base)}
    proofs.save(all_of_it=bool(loaded.broken))
    if not loaded.broken:
        # What a file that can't be read shows or lists isn't known.
        spoilt = {problem.place.path for problem in problems}
        idle = unread(root, read_files(root), published(loaded.library))
        problems |= {problem for problem in idle if problem.place.path not in spoilt}
    return Survey(tuple(sorted(problems)), str(total), loaded.library)


def findings(root: Path) -> list[Problem]:
    """What does not load, and what the rules find in all that does."""
    return list(survey(root).problems)


def _judged(loaded: Loaded, locked: Mapping[str, Place], proofs: Kept, total: Ways) -> set[Problem]:
    """What the rules find. What follows only from another error isn't said."""
    library = loaded.judged
    away = {*loaded.broken, *(set(loaded.library.protocols) - set(library.protocols))}
    there = {id_: place for id_, place in locked.items() if not _names_one(id_, away)}
    spoilt = {problem.place.path for problem in loaded.problems}
    proved = loaded.base.proved if loaded.base else frozenset()
    sound = {
        id_: plan
        for id_, plan in library.protocols.items()
        if plan.entry.id.place.path not in spoilt and f"plan:{id_}" not in proved
    }
    found = {
        *check_all(library, dt.date.today(), there),
        *ways(replace(library, protocols=sound), proofs, total),
    }
    return {one for one in found if one.rule not in FOLLOWS or one.place.path not in spoilt}


def _names_one(locked: str, away: set[str]) -> bool:
    """Whether a published id is of something that is there but couldn't be read, or may be its old name."""
    return not away.isdisjoint(locked.partition(":")[2].split("/"))


def asked(found: Survey, root: Path, names: Iterable[str]) -> Survey:
    """The problems of the files that are named alone, in the order in which they are named."""
    paths = list(dict.fromkeys(_path(root, name) for name in names))
    problems = [problem for path in paths for problem in found.problems if problem.place.path == path]
    return replace(found, problems=tuple(problems), files=tuple(paths))


def _path(root: Path, name: str) -> str:
    """A path as problems give it. It may be written from the current folder, or from the project's."""
    files = {path.relative_to(root).as_posix() for path in read_files(root) if path.is_file()}
    files |= {lock for lock in (LOCK, VERSIONS) if (root / lock).is_file()}
    for path in (root / name, Path.cwd() / name):
        with contextlib.suppress(ValueError):
            shown = path.resolve().relative_to(root.resolve()).as_posix()
            if shown in files:
                return shown
    near = did_you_mean(name, files) or "; name one in protocols/ or content/ that 'revlanox check' reads"
    raise NoFile(f"'{name}' isn't a file of this project{near}")
