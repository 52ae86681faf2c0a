"""A folder or file that a command means to write, to leave to do so, or one line that says why not."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from generator.errors import Refusal

MARK = ".revlanox"
"""The file that marks a folder as one that Revlanox filled and may replace."""

HEAD = "# Revlanox made this folder and replaces all of it. Keep nothing of your own in it."

SOURCES = ("content", "protocols", "overrides", "client", "generator", "tests", "tools", ".git")
"""Folders of a project that people write."""

_WHOLE = "*"
"""A line of the mark: every name is ours."""

_LITTER = {MARK, ".DS_Store", "Thumbs.db", "desktop.ini"}
"""What is in a folder without anybody having put it there."""


_AWAY = "Move it away first."
_ANOTHER = "Name a folder of its own, such as site."


class Occupied(Refusal):
    """The place isn't free to be written; the message says why and what to do."""


def claim(folder: Path, root: Path, remedy: str = _AWAY) -> None:
    """Let a command of the project in `root` fill and replace `folder`, or raise Occupied.

    It may where there is nothing, an empty folder, or what Revlanox itself wrote; never where the
    project, a source of it, or anything above them would be replaced. `remedy` ends the message.
    """
    folder, root = folder.resolve(), root.resolve()
    if folder == root or folder in root.parents:
        raise Occupied(f"{folder} holds the project itself, which would be replaced. {_ANOTHER}")
    for source in (root / name for name in SOURCES):
        if folder == source or source in folder.parents:
            raise Occupied(f"{folder} belongs to what you write, and would be replaced. {_ANOTHER}")
    if folder.exists() and not folder.is_dir():
        raise Occupied(f"{folder} isn't a folder. {remedy}")
    if strange := foreign(folder):
        unknown = ", which Revlanox didn't write" if _listed(folder) else " and no mark of an earlier build"
        raise Occupied(f"{folder} holds '{strange[0]}'{unknown}. {remedy}")


def foreign(folder: Path) -> list[str]:
    """Names directly in a folder that its mark doesn't list; all of them where there is no mark."""
    if not folder.is_dir():
        return []
    listed = _listed(folder)
    return [] if _WHOLE in listed else sorted({path.name for path in folder.iterdir()} - listed - _LITTER)


def is_ours(folder: Path) -> bool:
    """Whether a folder may be deleted: it bears the mark, or it is empty."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    # A first mark that was broken off in the middle counts too.
    return (folder / MARK).is_file() or all(path.name.startswith(f".{MARK}-") for path in folder.iterdir())


def mark(folder: Path, *, whole: bool = False) -> None:
    """Mark a folder with what is in it now; `whole`, also with all that will ever be in it."""
    names = {_WHOLE} if whole else {path.name for path in folder.iterdir()} - {MARK}
    write_whole(folder / MARK, "".join(f"{line}\n" for line in (HEAD, *sorted(names))))


def own(folder: Path, root: Path, remedy: str = _AWAY) -> Path:
    """A folder that is the tool's alone, such as a cache: claimed, made and marked. Raises Occupied."""
    claim(folder, root, remedy)
    folder.mkdir(parents=True, exist_ok=True)
    mark(folder, whole=True)
    return folder


def _listed(folder: Path) -> set[str]:
    try:
        lines = (folder / MARK).read_text("utf-8").splitlines()
    except OSError:
        return set()
    return set(lines[1:]) if lines[:1] == [HEAD] else set()


def discard(folder: Path) -> None:
    """Delete a folder of ours; what was broken off in the middle still bears the mark."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARK:
            path.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def within(path: Path, root: Path) -> None:
    """Raise Occupied where a path of the project leads out of it by a link."""
    if not path.resolve().is_relative_to(root.resolve()):
        raise Occupied(f"{path} is a link that leads out of the project. Put a real folder in its place.")


def write_new(path: Path, content: str) -> None:
    """Write a file that must not be there yet, or raise FileExistsError: what came meanwhile is not lost."""
    with path.open("x", encoding="utf-8") as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink()
            raise


def write_over(path: Path, content: bytes, head: bytes) -> None:
    """Write a file that is new, empty or of the same kind: it begins with `head`. Raises Occupied."""
    if path.exists() and not path.is_file():
        raise Occupied(f"{path} isn't a plain file. Name another.")
    if path.exists() and path.stat().st_size and not path.read_bytes().startswith(head):
        raise Occupied(f"{path} holds something else, which would be lost. Name another file.")
    write_whole(path, content)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file that is there whole or as it was: a full disk or a kill leaves no half of it."""
    fresh = path.with_name(f".{path.name}-{os.getpid()}.new")
    try:
        fresh.write_bytes(content.encode() if isinstance(content, str) else content)
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
