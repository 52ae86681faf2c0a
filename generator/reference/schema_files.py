"""Kinds of file an author writes to the JSON Schema of each, in `build/schema/`."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from generator.errors import did_you_mean, quote
from generator.load.folders import ENTITY_FOLDERS, MARKDOWN_FOLDERS, TABLES
from generator.model.base import Model
from generator.output import own, write_whole
from generator.reference.schema import schema_of

FOLDER = "build/schema"

ONE_A_FILE: dict[str, tuple[str, type[Model]]] = {
    name.removesuffix("s"): where
    for name, where in {**ENTITY_FOLDERS, "guides": MARKDOWN_FOLDERS["guides"]}.items()
}
"""Kind to the folder it stands in and its model."""

ONE_A_KEY: dict[str, tuple[str, type[Model]]] = {
    PurePosixPath(path).stem: (path, model) for path, model in TABLES.values()
}
"""Kind to the one file that it is and the model of an entry."""

KINDS = (*ONE_A_FILE, *ONE_A_KEY)


class UnknownKind(Exception):
    """There is no such kind of file."""


def schema_text(kind: str) -> str:
    """The schema of a kind as JSON, keys in the order of the model."""
    if kind in ONE_A_FILE:
        schema = schema_of(ONE_A_FILE[kind][1])
    elif kind in ONE_A_KEY:
        schema = schema_of(ONE_A_KEY[kind][1], table=True)
    else:
        remedy = did_you_mean(kind, KINDS) or f"; the kinds are {', '.join(KINDS)}"
        raise UnknownKind(f"there is no kind {quote(kind)}{remedy}")
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(root: Path, kinds: tuple[str, ...] = KINDS) -> list[Path]:
    """Write the schemas of these kinds; returns where."""
    texts = {root / FOLDER / f"{kind}.json": schema_text(kind) for kind in kinds}
    own(root / FOLDER, root)
    for path, content in texts.items():
        write_whole(path, content)
    return list(texts)


def modeline(kind: str) -> str:
    """The comment at the top of a file that tells an editor its schema."""
    where = PurePosixPath(ONE_A_FILE[kind][0] if kind in ONE_A_FILE else ONE_A_KEY[kind][0])
    depth = len(where.parts) - (kind in ONE_A_KEY)
    return f"# yaml-language-server: $schema={'../' * depth}{FOLDER}/{kind}.json"
