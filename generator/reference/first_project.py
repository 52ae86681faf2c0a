"""A folder and a name to a small project of one's own, which builds as it is and explains itself."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Refusal
from generator.output import write_new
from generator.reference.schema_files import ONE_A_FILE, write_schemas
from generator.reference.starting import filled, starting_text
from generator.reference.vocabulary_copied import vocabulary

FIRST = Path(__file__).parent / "first"
"""What its files say, in the place of what a template leaves to do."""

IDS = {
    "condition": "sore-calf",
    "protocol": "first-runs",
    "exercise": "heel-raise",
    "test": "ready-to-run",
    "question": "can-i-run-with-a-sore-calf",
}
"""Kind to the id of the one that it has."""

WRITTEN = {"mkdocs.yml": "mkdocs.yml", "gitignore": ".gitignore", "guide.md": "content/guides/how-we-work.md"}
"""Files of `FIRST` that are taken as they are, to their paths in the project."""

_BLOCK = re.compile(r"((?:^(?:#.*)?\n)*)^([^\s#][^:\n]*):(.*\n(?:(?:[ ].*)?\n(?=[ \n]|\Z)|[ ].*\n)*)", re.M)
"""Comments, a key, and all that stands below it."""


class NotEmpty(Refusal):
    """The folder has something in it."""


def begin(folder: Path, name: str, today: dt.date) -> None:
    """Write the project. Raises NotEmpty where anything else is there."""
    _refuse_taken(folder)
    for path, text in first_files(name, today).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(target, text)
    write_schemas(folder, tuple(IDS))


def begin_with_library(folder: Path, name: str, today: dt.date) -> None:
    """Write a project that extends the library. Raises NotEmpty where anything else is there."""
    _refuse_taken(folder)
    for path, text in files_with_library(name, today).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(target, text)


def files_with_library(name: str, today: dt.date) -> dict[str, str]:
    """Path to text of what is the project's own."""
    values = {"name": json.dumps(name, ensure_ascii=False), "today": today.isoformat()}
    files = {**WRITTEN, "library-guide.md": WRITTEN["guide.md"]}
    del files["guide.md"]
    texts = {path: filled((FIRST / file).read_text("utf-8"), **values) for file, path in files.items()}
    settings, doors = texts["mkdocs.yml"], "      # Plans that the home page opens"
    before, after = settings.split(doors)
    extends = (FIRST / "extends.txt").read_text("utf-8")
    own = after.replace("first-runs", "walking-8-week").replace(
        "# running: more-runs", "running: run-walk-8-week"
    )
    return {**texts, "mkdocs.yml": f"{before}{extends}{doors}{own}"}


def first_files(name: str, today: dt.date) -> dict[str, str]:
    """Path to text of everything in it that people write."""
    pages = {f"{ONE_A_FILE[kind][0]}/{id_}.yaml": first_text(kind, id_, today) for kind, id_ in IDS.items()}
    values = {"name": json.dumps(name, ensure_ascii=False), "today": today.isoformat()}
    written = {path: filled((FIRST / file).read_text("utf-8"), **values) for file, path in WRITTEN.items()}
    return {**written, **pages, **vocabulary((FIRST / "references.yaml").read_text("utf-8"))}


def first_text(kind: str, id_: str, today: dt.date) -> str:
    """The template of a kind, with its comments, and the example's values in it."""
    return laid_over(starting_text(kind, id_, today), (FIRST / f"{kind}.yaml").read_text("utf-8"))


def laid_over(template: str, example: str) -> str:
    """The keys of both: in the template's order, with the example's values. One that is `null` is left out."""
    found = {key: (comments, value) for comments, key, value in _blocks(template)}
    order, before = [*found], "title"
    for comments, key, value in _blocks(example):
        if key not in found:
            order.insert(order.index(before) + 1, key)
        above = found.get(key, ("", ""))[0]
        found[key], before = (comments or above, value), key
    kept = (key for key in order if found[key][1].strip() != "null")
    return "".join(f"{found[key][0]}{key}:{found[key][1]}" for key in kept)


def _blocks(text: str) -> Iterator[tuple[str, str, str]]:
    return ((match[1], match[2], match[3]) for match in _BLOCK.finditer(text))


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotEmpty(f"{folder} isn't a folder. Name a new one.")
    there = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if there:
        raise NotEmpty(f"{folder} has '{there[0]}' in it already. Name a new folder, or an empty one.")
