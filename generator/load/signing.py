"""A page and its reviewer to the page's file with the review written in it, and all else as it was."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.errors import Problem, Refusal, did_you_mean
from generator.load.reviewed import reviewed_mark
from generator.load.shelf import is_ours
from generator.model import Library
from generator.model.base import Entity
from generator.model.library import entry_of
from generator.model.link import FOLDERS
from generator.output import write_whole
from generator.source import Map, parse_file, read_text, split_front_matter
from generator.source.frontmatter import FENCE

_KEY = re.compile(r"(review|changed)\s*:")
_ON = re.compile(r"\s")
"""A line that goes on with the key above it."""


class NoPage(Refusal):
    """Nothing that is reviewed has that name, or its file can't be read or written."""


@dataclass(frozen=True)
class Signature:
    """Who reviewed, on which day, and by when it is due again; None leaves that to the house."""

    by: str
    on: dt.date
    due: dt.date | None = None

    def lines(self, of: str) -> Iterator[str]:
        """The key as it is written."""
        yield "review:"
        yield "  status: reviewed"
        yield f"  by: {json.dumps(self.by, ensure_ascii=False)}"
        yield f"  on: {self.on}"
        if self.due:
            yield f"  due: {self.due}"
        yield f'  of: "{of}"'


class Reviewed(NamedTuple):
    """Something that a clinician reviews: its kind as in links, its address, and what is written."""

    kind: str
    address: str
    entity: Entity


PLACES = {
    **{kind: f"{FOLDERS[kind]}{{}}/" for kind in ("condition", "plan", "exercise", "test")},
    "tracker": "track/#{}",
    **{kind: f"{FOLDERS[kind]}{{}}/" for kind in ("question", "triage", "guide")},
}
"""The kinds in the order of the site, and where each is."""


def reviewed(library: Library) -> Iterator[Reviewed]:
    """Everything that clinicians review."""
    for kind, address in PLACES.items():
        for entity in _of_kind(kind, library):
            yield Reviewed(kind, address.format(entity.id), entity)


def _of_kind(kind: str, library: Library) -> Iterator[Entity]:
    if kind == "tracker":
        yield from library.trackers.values()
    else:
        yield from map(entry_of, library.collection(kind).values())


def named(name: str, library: Library) -> Entity:
    """What `plan:first-runs`, its address or its file stands for. Raises NoPage."""
    known = {key: one.entity for one in reviewed(library) for key in _names(one)}
    asked = name.strip().removeprefix(library.site or "\0").strip("/")
    found = known.get(asked)
    if found is None:
        near = did_you_mean(asked, known) or "; name it by its kind and id, such as plan:first-runs"
        raise NoPage(f"there is no page '{name}'{near}")
    return found


def _names(one: Reviewed) -> tuple[str, ...]:
    return f"{one.kind}:{one.entity.id}", one.entity.id.place.path, one.address.strip("/")


def sign(root: Path, entity: Entity, signature: Signature) -> Path:
    """Write the review into the file that has the entity. Raises NoPage where it can't be."""
    if is_ours(entity.id.place):
        raise NoPage(
            f"'{entity.id}' comes from the library; write a file of your own with its id and 'based on:',"
            " then review that"
        )
    path = root / entity.id.place.path
    text = read_text(root, path)
    if not isinstance(text, str):
        raise NoPage(str(text))
    made = with_review(text, signature, reviewed_mark(_written(text, path)))
    if _written(made, path).get("review", {}).get("by") != signature.by:
        raise NoPage(f"{entity.id.place.path}: write 'review' at the start of a line, then try again")
    write_whole(path, made.encode())
    return path


def with_review(text: str, signature: Signature, of: str) -> str:
    """The text with this review in the place of an older one, or else below the day of the last change."""
    parts = split_front_matter(text, "")
    if isinstance(parts, Problem):
        return _in_keys(text, signature, of)
    front, body = parts
    return f"{FENCE}{_in_keys(front, signature, of)}{FENCE}\n{body}"


def _in_keys(text: str, signature: Signature, of: str) -> str:
    lines = text.split("\n")
    at = {match[1]: n for n, line in enumerate(lines) if (match := _KEY.match(line))}
    old = at.get("review")
    first = old if old is not None else _after(lines, at.get("changed", -1))
    rest = _after(lines, old) if old is not None else first
    return "\n".join([*lines[:first], *signature.lines(of), *lines[rest:]])


def _after(lines: list[str], at: int) -> int:
    """The first line below a key that is no part of it."""
    return next((n for n in range(at + 1, len(lines)) if not _ON.match(lines[n])), len(lines))


def _written(text: str, path: Path) -> Map:
    value, wrong = parse_file(text, path.name)
    if wrong or not isinstance(value, Map):
        raise NoPage(str(wrong[0]) if wrong else f"{path.name}: there is nothing to review")
    return value
