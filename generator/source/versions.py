"""The committed file versions.lock to the lines of every version of a plan ever published; and back.

Whoever got a link to a version keeps the doses of it, so they must be known for good.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.errors import Place, Problem
from generator.output import write_whole
from generator.source.files import read_text

NAME = "versions.lock"

HEAD = """\
# The doses of every version of a plan ever published: links to a version keep them.
# 'revlanox links --update' adds those of new versions. Do not change a line.
"""

_LINE = re.compile(
    r"(?P<plan>[a-z0-9-]+) (?P<version>\d+) (?P<key>\S+/\S+/\S+) (?P<kind>dose|bouts) (?P<text>.+)"
)


@dataclass(frozen=True, order=True)
class Published:
    """One line of one version."""

    plan: str
    version: int
    key: str
    kind: Literal["dose", "bouts"]
    text: str
    place: Place | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.plan} {self.version} {self.key} {self.kind} {self.text}"


def read_versions(root: Path) -> tuple[list[Published], list[Problem]]:
    """What the file holds, and lines that no program wrote; nothing where there is no file."""
    if not (root / NAME).exists():
        return [], []
    text = read_text(root, root / NAME)
    if isinstance(text, Problem):
        return [], [text]
    numbered = {Place(NAME, n): line for n, line in enumerate(text.splitlines(), 1)}
    written = {place: line for place, line in numbered.items() if line.strip() and not line.startswith("#")}
    read = {place: _LINE.fullmatch(line.strip()) for place, line in written.items()}
    found = [_published(match, place) for place, match in read.items() if match]
    return found, [_wrong(place, written[place]) for place, match in read.items() if match is None]


def _published(match: re.Match[str], place: Place) -> Published:
    plan, version, key, kind, text = match.groups()
    return Published(plan, int(version), key, "dose" if kind == "dose" else "bouts", text, place)


def _wrong(place: Place, line: str) -> Problem:
    message = f"'{line[:60]}' isn't a line of a version; delete it, then run 'revlanox links --update'"
    return Problem(place, message, "versions")


def write_versions(root: Path, all_: Iterable[Published]) -> None:
    """Write the whole file, sorted."""
    text = HEAD + "".join(f"{line}\n" for line in sorted(set(all_)))
    write_whole(root / NAME, text)


Versions = Mapping[str, Mapping[int, Mapping[str, Published]]]
"""Plan to version to the key of a line to the line."""


def by_plan(all_: Iterable[Published]) -> Versions:
    """The lines by plan, version and key."""
    found: dict[str, dict[int, dict[str, Published]]] = {}
    for line in all_:
        found.setdefault(line.plan, {}).setdefault(line.version, {})[line.key] = line
    return found
