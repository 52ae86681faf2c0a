"""The source of the generator and of its client to rooms: what is in each, and which takes from which."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
CLIENT = PACKAGE.parent / "client"

ORDER = (
    ("errors", "draw", "exchange", "policy", "progress", "shipped"),
    ("faults", "headers", "output", "scripts", "styles"),
    ("kept", "pdf", "publish"),
    ("cards", "figures", "unchanged"),
    ("source",),
    ("notation",),
    ("model",),
    ("steps",),
    ("markdown",),
    ("rules",),
    ("proof",),
    ("words",),
    ("report",),
    ("load",),
    ("check",),
    ("pages/frame",),
    ("pages/addresses",),
    ("pages/parts",),
    ("pages/paper",),
    ("pages/kinds", "pages/browser", "pages/machines"),
    ("feeds",),
    ("reference",),
    ("ordinary", "search_index", "site", "tree", "show_words"),
    ("anchors", "installed", "show", "survey"),
    ("plugin", "new_ids"),
    ("building",),
    ("commands",),
    ("cli",),
    ("entry",),
)
"""Rooms of the generator. Each may take from those before it; rooms on one line don't take from each other."""

_PYTHON = re.compile(r"^ *(?:from|import) generator\.([\w.]+)", re.MULTILINE)
_CLIENT = re.compile(r'(?:from|import\(|import) ?"(\.[^"]+)"')
_SENTENCE = re.compile(r'"""(.+?)(?:"""|\n\n|\Z)', re.DOTALL)


@dataclass(frozen=True)
class Room:
    """A folder, or a file that stands alone; what is in it, in a sentence; the rooms it takes from."""

    name: str
    sentence: str
    uses: frozenset[str]


def python_rooms() -> tuple[Room, ...]:
    """The generator's rooms in their order."""
    return tuple(_python_room(name) for rank in ORDER for name in rank)


def client_rooms() -> tuple[Room, ...]:
    """The client's rooms in their order; none where the generator is installed without its source."""
    if not (CLIENT / "rooms.json").is_file():
        return ()
    sentences: dict[str, str] = json.loads((CLIENT / "rooms.json").read_text("utf-8"))
    return tuple(Room(name, words, frozenset(_client_uses(name))) for name, words in sentences.items())


def room_of(module: str) -> str:
    """The room of a module by its name in the package: `pages/paper` of `pages.paper.sheet`."""
    parts = module.split(".")
    return "/".join(parts[: 2 if parts[0] == "pages" else 1])


def _python_room(name: str) -> Room:
    folder = PACKAGE / name
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    front = folder / "__init__.py" if folder.is_dir() else files[0]
    found = _SENTENCE.match(front.read_text("utf-8"))
    sentence = " ".join(found[1].split()) if found else ""
    used = {room_of(module) for file in files for module in _PYTHON.findall(file.read_text("utf-8"))}
    return Room(name, sentence, frozenset(used - {name}))


def _client_uses(name: str) -> Iterator[str]:
    for file in (CLIENT / "src" / name).glob("*.ts"):
        for path in _CLIENT.findall(file.read_text("utf-8")):
            there = posixpath.dirname(posixpath.normpath(posixpath.join(name, path)))
            if there != name:
                yield there
