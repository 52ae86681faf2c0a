"""A project's folder to the new ids in it, and to its lock file with them added."""

from __future__ import annotations

from pathlib import Path

from generator.check.published import published
from generator.errors import ProblemsFound
from generator.load import load
from generator.source.lock import NAME, read_lock, write_lock


def links(root: Path, *, update: bool) -> tuple[list[str], list[str]]:
    """The ids that the lock file does not have yet, a line each, or what is wrong with the project.

    With `update` they are written to it. Ids that are there stay, also those that are gone.
    """
    locked, problems = read_lock(root)
    try:
        new = sorted(set(published(load(root))) - locked.keys())
    except ProblemsFound as found:
        problems += found.problems
    if problems:
        return [], [str(problem) for problem in sorted(problems)]
    if update and new:
        write_lock(root, {*locked, *new})
    return [*(f"+ {id_}" for id_ in new), _summary(len(new), update)], []


def _summary(new: int, update: bool) -> str:
    ids = f"{new} new {'id' if new == 1 else 'ids'}"
    if not new:
        return f"{NAME} has every id."
    return f"Wrote {ids} to {NAME}." if update else f"{ids}; 'revlanox links --update' writes them to {NAME}."
