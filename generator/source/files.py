"""A file's bytes to text, or one problem that says why not."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Place, Problem
from generator.source.characters import unfit_in

SIZE_LIMIT = 1_000_000
"""Bytes. The longest real protocol is under 20 kB; anything larger is a mistake."""


def read_text(root: Path, path: Path) -> str | Problem:
    """The text of `path` (UTF-8, any line ending), or the problem with it."""
    place = Place(shown(root, path))
    try:
        if leads_out(root, path):
            return Problem(place, out(path), "file")
        if not path.is_file():
            return Problem(place, "isn't a plain file; remove it", "file")
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            return Problem(place, _too_large(size))
        return _decode(path.read_bytes(), place.path)
    except OSError as error:
        return Problem(place, f"can't be read: {error.strerror or error}")


def shown(root: Path, path: Path) -> str:
    """A path as an author knows it: from the project's folder on."""
    return path.relative_to(root).as_posix()


def out(path: Path) -> str:
    """What is said of a path that leads out of the project."""
    return f"the link leads out of the project, to {path.resolve()}; put the file itself here"


def leads_out(root: Path, path: Path) -> bool:
    """Whether a path of the project leads out of it, by itself or in a folder that is a link."""
    return not path.resolve().is_relative_to(root.resolve())


def _too_large(size: int) -> str:
    return (
        f"the file has {size / 1e6:.1f} MB; the limit is {SIZE_LIMIT // 1_000_000} MB."
        " Is this the right file?"
    )


def _decode(data: bytes, shown: str) -> str | Problem:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        byte = data[error.start]
        message = f"byte 0x{byte:02x} isn't UTF-8 text; save the file with encoding UTF-8"
        return Problem(_place_after(before, shown), message)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unfit_in(text, shown) or text


def _place_after(before: str, shown: str) -> Place:
    return Place(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
