"""This project with so many pages: its own files again under other ids, chosen by a seed."""

from __future__ import annotations

import itertools
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT
from own import own_library

FOLDERS = {"protocols": "protocols", "exercises": "content/exercises", "questions": "content/questions"}
"""Field of the library to the folder of what is copied. Ids inside tests belong to one of them alone."""

OTHERS = 40
"""Pages that are not copied: hubs, guides, tests and documentation."""


def enlarged(root: Path, pages: int, seed: int = 0) -> Path:
    """A project in `root` with about so many pages; the same one for the same seed."""
    for name in ("content", "protocols", "overrides", "client/dist"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "links.lock", "versions.lock"):
        shutil.copy(ROOT / name, root)
    found, chance = list(_sizes()), random.Random(seed)
    more = pages - OTHERS - sum(1 + number for _, number in found)
    for copy in itertools.count():
        for path, number in chance.sample(found, len(found)):
            if more <= 0:
                return root
            _copied(root / path, f"{path.stem}-{copy}", chance)
            more -= 1 + number
    raise AssertionError


def _sizes() -> Iterator[tuple[Path, int]]:
    """Each file that is copied, and how many pages it has beside its own."""
    library = own_library()
    for field, folder in FOLDERS.items():
        for id_, one in getattr(library, field).items():
            stages = len(one.stages) + 1 if field == "protocols" else 0
            yield Path(folder, f"{id_}.yaml"), stages


def _copied(path: Path, id_: str, chance: random.Random) -> None:
    text = re.sub(rf"^id: {path.stem}$", f"id: {id_}", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    day = f"changed: 2026-11-{chance.randrange(10, 29)}"
    text = re.sub(r"^changed: .*$", day, text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(formerly|anchors): .*\n", "", text, flags=re.MULTILINE)
    path.with_stem(id_).write_text(text, "utf-8")
