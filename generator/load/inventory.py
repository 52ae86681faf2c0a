"""The folders that authors write to what in them nobody reads, and what is no plain file of the project."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.errors import Place, Problem
from generator.load.pictures import FOLDER as CONTENT
from generator.load.pictures import pictures
from generator.model import Library
from generator.source import Text
from generator.source.files import leads_out, out, shown

WRITTEN = ("content", "protocols", "overrides")
"""Folders whose files can reach the site."""


def astray(root: Path) -> Iterator[Problem]:
    """An error for whatever must not be published: links out of the project, devices, what is locked."""
    for folder in (root / name for name in WRITTEN):
        for path in [folder] if folder.is_symlink() and leads_out(root, folder) else _below(folder):
            if (wrong := _wrong(path, root)) is not None:
                yield Problem(Place(shown(root, path)), wrong, "file")


def published(library: Library) -> set[str]:
    """Files of content/ that are published as they are, by their paths below it."""
    return {*map(str, library.files), *pictures(library.whole)}


def unread(root: Path, read: Collection[Path], listed: Collection[str]) -> Iterator[Problem]:
    """A warning for each file of content/ and protocols/ that makes no page and isn't `listed`."""
    known = {*read, *(root / CONTENT / name for name in listed)}
    for folder in ("content", "protocols"):
        for path in _below(root / folder):
            if path.is_file() and path not in known and not _hidden(path.relative_to(root)):
                yield Problem(Place(shown(root, path)), _remedy(path, root), "file", "warning")


def check_listed(root: Path, listed: Collection[Text], read: Collection[Path]) -> Iterator[Problem]:
    """A problem for each name in content/files.yaml that is no file to be published as it is."""
    for name in listed:
        path = root / CONTENT / name
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name:
            yield Problem(name.place, f"'{name}' leads out of content/; write a path inside it", "file")
        elif path in read:
            yield Problem(name.place, f"'{name}' has a page already; delete this line", "file")
        elif not path.is_file():
            yield Problem(
                name.place, f"there is no file content/{name}; correct the name, or delete this line", "file"
            )


def _below(folder: Path) -> Iterator[Path]:
    """Everything below a folder but what is in folders behind links, in order."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = Path(entry.path)
        yield path
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path)


def _wrong(path: Path, root: Path) -> str | None:
    try:
        if leads_out(root, path):
            return out(path)
        mode = path.stat().st_mode
        readable = os.access(path, os.R_OK | (os.X_OK if stat.S_ISDIR(mode) else 0))
    except OSError as error:
        return f"can't be read: {error.strerror or error}"
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return "isn't a plain file; remove it"
    return None if readable else "can't be read; give yourself permission to read it, or remove it"


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _remedy(path: Path, root: Path) -> str:
    if path.is_relative_to(root / CONTENT):
        name = path.relative_to(root / CONTENT).as_posix()
        return (
            f"nothing reads this file, and it isn't published; list '{name}' in content/files.yaml"
            " to publish it as it is, or remove it"
        )
    return "nothing reads this file; move it to a folder that is read, end its name in .yaml, or remove it"
