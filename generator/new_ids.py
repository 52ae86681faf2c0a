"""A project's folder to the new ids in it, and to its lock file with them added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from generator.anchors import broken, promised
from generator.check.lock import PAGE
from generator.check.published import published
from generator.check.versions import versions
from generator.errors import ProblemsFound
from generator.load import load
from generator.model import Library, Protocol
from generator.model.extends import Base
from generator.model.lines import lines
from generator.pages.frame.origin import page_id
from generator.pages.frame.page import Page
from generator.reference.documentation import documentation
from generator.site import pages
from generator.source.lock import NAME, read_lock, write_lock
from generator.source.versions import NAME as VERSIONS
from generator.source.versions import Published, read_versions, write_versions
from generator.words.lists import counted, listed


def new_ids(root: Path, commands: click.Group, *, update: bool) -> tuple[list[str], list[str]]:
    """The ids that the lock file does not have yet, a line each, or what is wrong with the project.

    With `update` they are written to it. Ids that are there stay, also those that are gone.
    """
    locked, problems = read_lock(root)
    try:
        library = load(root)
    except ProblemsFound as found:
        problems += found.problems
    problems += [] if problems else versions(library)
    if problems:
        return [], [str(problem) for problem in sorted(problems)]
    made = pages(library, documentation(library, commands))
    problems = [*broken(library, made, locked)]
    if problems:
        return [], [str(problem) for problem in sorted(problems)]
    new = sorted({*own_ids(library, made)} - locked.keys())
    fresh = [plan for plan in library.protocols.values() if plan.entry.version not in library.earlier(plan)]
    if update and new:
        write_lock(root, {*locked, *new})
    if update and fresh:
        write_versions(root, [*read_versions(root)[0], *(line for plan in fresh for line in _lines(plan))])
    told = [*(f"+ {line}" for line in _told(new)), *(f"+ {_version(plan)}" for plan in fresh)]
    return [*told, _summary(len(new), len(fresh), update)], []


def own_ids(library: Library, made: Mapping[str, Page]) -> Iterator[str]:
    """Ids and places that the project itself promises: those of pages that it takes as they are stay the
    library's, which keeps its own."""
    base = library.base or Base()
    named = {id_.partition(":")[2] for id_ in base.taken}
    yield from (line for line in published(library) if line.partition("/")[0] not in base.taken)
    for line in promised(made):
        address, _, anchor = line.removeprefix(PAGE).partition("#")
        theirs = page_id(address) in base.taken or (not page_id(address) and anchor in named)
        if not theirs:
            yield line


def _told(new: Iterable[str]) -> Iterator[str]:
    """Ids, a line each; of pages one line each, with how many places in it are new."""
    places = Counter(line.partition("#")[0] for line in new if line.startswith(PAGE))
    yield from (line for line in new if not line.startswith(PAGE))
    for page, count in places.items():
        yield f"{page.removeprefix(PAGE) or 'home'}: {counted(count, 'place')}"


def _lines(plan: Protocol) -> Iterator[Published]:
    for key, line in lines(plan).items():
        yield Published(plan.id, plan.entry.version, key, line.kind, line.text)


def _version(plan: Protocol) -> str:
    return f"version {plan.entry.version} of {plan.id}"


def _summary(new: int, fresh: int, update: bool) -> str:
    parts = [(new, "line", NAME), (fresh, "version", VERSIONS)]
    if not new and not fresh:
        return f"{NAME} has every id and place, {VERSIONS} every version."
    said = listed(f"{counted(n, f'new {what}')} to {file}" for n, what, file in parts if n)
    return f"Wrote {said}." if update else f"'revlanox links --update' writes {said}."
