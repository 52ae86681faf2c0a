"""A page and its reviewer to the page's file with the review written in it, and all else as it was."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Refusal, did_you_mean
from generator.load.reviewed import reviewed_mark
from generator.model import Library
from generator.model.base import Entity
from generator.model.library import FIELDS
from generator.output import write_whole
from generator.source import Map, parse_yaml, read_text, split_front_matter

_KEY = re.compile(r"(review|changed)\s*:")
_ON = re.compile(r"[\s]")
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


def named(name: str, library: Library) -> Entity:
    """What `plan:first-runs`, its address or its file stands for. Raises NoPage."""
    known = {key: entity for entity in library.entities for key in _names(entity, library)}
    asked = name.strip().removeprefix(library.site or "\0").strip("/")
    found = known.get(asked)
    if found is None:
        near = did_you_mean(asked, known) or "; name it by its kind and id, such as plan:first-runs"
        raise NoPage(f"there is no page '{name}'{near}")
    return found


def _names(entity: Entity, library: Library) -> Iterator[str]:
    yield kind_and_id(entity, library)
    yield entity.id.place.path
    kind, _, id_ = kind_and_id(entity, library).partition(":")
    yield f"{'triage' if kind == 'triage' else f'{kind}s'}/{id_}"


def kind_and_id(entity: Entity, library: Library) -> str:
    """Such as `plan:first-runs`."""
    kinds = {"tracker": "trackers", **FIELDS}
    for kind, field in kinds.items():
        there = getattr(library, field).get(entity.id)
        if getattr(there, "entry", there) is entity:
            return f"{kind}:{entity.id}"
    raise NoPage(f"nobody reviews '{entity.id}'")


def sign(root: Path, entity: Entity, signature: Signature) -> Path:
    """Write the review into the file that has the entity. Raises NoPage where it can't be."""
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
    lines = text.splitlines()
    at = {match[1]: n for n, line in enumerate(lines[: _end(lines)]) if (match := _KEY.match(line))}
    old = at.get("review")
    first = old if old is not None else _after(lines, at.get("changed", -1))
    rest = _after(lines, old) if old is not None else first
    return "\n".join([*lines[:first], *signature.lines(of), *lines[rest:]]) + "\n"


def _end(lines: list[str]) -> int:
    """The line at which the keys end: that of the second fence, where a text stands below them."""
    fences = [n for n, line in enumerate(lines) if line.strip() == "---"]
    return fences[1] if fences[:1] == [0] and fences[1:] else len(lines)


def _after(lines: list[str], at: int) -> int:
    """The first line below a key that is no part of it."""
    return next((n for n in range(at + 1, len(lines)) if not _ON.match(lines[n])), len(lines))


def _written(text: str, path: Path) -> Map:
    front: object = text
    body = None
    if path.suffix == ".md":
        parts = split_front_matter(text, path.name)
        if not isinstance(parts, tuple):
            raise NoPage(str(parts))
        front, body = parts
    value, wrong = parse_yaml(str(front), path.name)
    if wrong or not isinstance(value, Map):
        raise NoPage(str(wrong[0]) if wrong else f"{path.name}: there is nothing to review")
    if body is not None:
        value["body"] = body
    return value
