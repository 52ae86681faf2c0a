"""The committed lock file, links.lock, to the ids in it, each with its place; and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import Place, Problem
from generator.output import write_whole
from generator.source.files import read_text

NAME = "links.lock"

HEAD = """\
# Every id, page and place in a page ever published, one a line: links and ticks hang on them.
# 'revlanox links --update' adds new ones. Do not delete a line.
"""

_ID = re.compile(r"[a-z]+:[^\s/:]+(/[^\s/]+)*|page:[^\s#]*(#\S+)?")

Locked = dict[str, Place]
"""An id, such as `plan:run-walk-8-week/weeks-1-2`, to its line."""


def read_lock(root: Path) -> tuple[Locked, list[Problem]]:
    """The ids of the project's lock file and what is wrong with it; no ids where there is no file.

    A line that no program wrote, such as the marks of a merge, is a problem.
    """
    if not (root / NAME).exists():
        return {}, []
    text = read_text(root, root / NAME)
    if isinstance(text, Problem):
        return {}, [text]
    lines = {Place(NAME, n): line.strip() for n, line in enumerate(text.splitlines(), 1)}
    lines = {place: line for place, line in lines.items() if line and not line.startswith("#")}
    wrong = [_no_id(place, line) for place, line in lines.items() if not _ID.fullmatch(line)]
    return {line: place for place, line in lines.items() if _ID.fullmatch(line)}, wrong


def lock_text(ids: Iterable[str]) -> str:
    """The whole file: sorted, each id once, so that two authors' additions seldom touch."""
    return HEAD + "".join(f"{id_}\n" for id_ in sorted(set(ids)))


def write_lock(root: Path, ids: Iterable[str]) -> None:
    """Write the project's lock file."""
    write_whole(root / NAME, lock_text(ids))


def _no_id(place: Place, line: str) -> Problem:
    message = f"'{line[:60]}' isn't an id; delete this line, then run 'revlanox links --update'"
    return Problem(place, message, "lock")
