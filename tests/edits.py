"""What an author does to a small project between two runs, and what may befall what is kept."""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from golden import project

from generator.survey import survey

GUIDE = """\
---
id: {id}
title: Guide {id}
summary: How to begin.
order: {order}
related: ["plan:plan", "exercise:squat"]
sources: opinion
changed: 2026-11-25
---
Begin with the [squat](exercise:squat), then [the plan](plan:plan). {words}

## More

Walk.
"""


def enriched(folder: Path) -> Path:
    """The base project with a few more of each kind."""
    root = project(folder)
    (root / "content/guides").mkdir()
    for number, name in enumerate(("first", "second", "third")):
        text = GUIDE.format(id=name, order=number, words="Rest.")
        (root / f"content/guides/{name}.md").write_text(text, "utf-8")
    chance = random.Random(0)
    for _ in range(4):
        copied(root, chance)
    return root


def _files(root: Path) -> list[Path]:
    """Files with one entity each."""
    folders = ("content/exercises", "content/questions", "content/guides", "protocols")
    return sorted(path for folder in folders for path in (root / folder).glob("*.*"))


def _replaced(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def reworded(root: Path, chance: random.Random) -> None:
    """A title or a summary that begins with another word."""
    key = chance.choice(["title: ", "summary: "])
    _replaced(chance.choice(_files(root)), key, key + chance.choice(["Now ", "Later ", "Often "]))


def redated(root: Path, chance: random.Random) -> None:
    """Another day."""
    path = chance.choice(_files(root))
    day = f"changed: 2026-11-{chance.randrange(10, 29)}"
    path.write_text(re.sub(r"changed: 2026-11-\d\d", day, path.read_text("utf-8"), count=1), "utf-8")


def dosed(root: Path, chance: random.Random) -> None:
    """Another dose."""
    for path in (root / "protocols").glob("*.yaml"):
        dose = f"squat: {chance.randrange(2, 5)} x {chance.randrange(6, 15)}"
        path.write_text(re.sub(r"squat: \d x \d+", dose, path.read_text("utf-8"), count=1), "utf-8")


def copied(root: Path, chance: random.Random) -> None:
    """One more."""
    path = chance.choice(_files(root))
    _as(path, f"{path.stem}-{chance.randrange(100)}", chance)


def _as(path: Path, id_: str, chance: random.Random) -> Path:
    text = path.read_text("utf-8").replace(f"id: {path.stem}\n", f"id: {id_}\n", 1)
    other = path.with_stem(id_)
    other.write_text(text.replace("order: ", f"order: {chance.randrange(9)}", 1), "utf-8")
    return other


def renamed(root: Path, chance: random.Random) -> None:
    """One under another id, wherever it is named."""
    path = chance.choice(_files(root))
    other = _as(path, f"{path.stem}-{chance.choice('abc')}", chance)
    path.unlink()
    for one in _files(root):
        text = re.sub(
            rf"(?<=:){path.stem}(?=[\")#])|\b{path.stem}(?=: \d)", other.stem, one.read_text("utf-8")
        )
        one.write_text(text, "utf-8")


def deleted(root: Path, chance: random.Random) -> None:
    """One fewer."""
    chance.choice(_files(root)).unlink()


def vocabulary(root: Path, chance: random.Random) -> None:
    """Other words in a table that all plans share."""
    path = chance.choice(sorted((root / "protocols/vocabulary").glob("*.yaml")))
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"((?:sentence|title|ask|carry on): \"?)", r"\1Now ", text, count=1), "utf-8")


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    reworded, redated, dosed, copied, renamed, deleted, vocabulary,
)  # fmt: skip


def edited(root: Path, chance: random.Random) -> None:
    """One edit, or none where it would leave an error."""
    before = root.with_name("before")
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(root, before, ignore=shutil.ignore_patterns("build", "site"))
    chance.choice(EDITS)(root, chance)
    if survey(root).errors:
        for name in ("content", "protocols"):
            shutil.rmtree(root / name)
            shutil.copytree(before / name, root / name)


def cut(path: Path, chance: random.Random) -> None:
    """The end of a file is lost."""
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def flipped(path: Path, chance: random.Random) -> None:
    """One bit of it is another."""
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def of_another_version(path: Path, chance: random.Random) -> None:
    """A whole file whose results another generator made: other words under other keys."""
    found = json.loads(path.read_bytes().partition(b"\n")[2])
    text = json.dumps({name: _other(value) for name, value in found.items()}).encode()
    path.write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)


def _other(value: object) -> object:
    match value:
        case [asked, str(key), _]:
            return [asked, f"other {key}", "of another version"]
        case _:
            return value


SPOILS: tuple[Callable[[Path, random.Random], None], ...] = (cut, flipped, of_another_version)
