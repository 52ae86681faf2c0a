"""The pictures that texts show: each must be a file of this project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import Place, Problem
from generator.markdown import pictures_in
from generator.model import Library
from generator.model.prose import prose_of

FOLDER = "content"


def check_pictures(library: Library, root: Path) -> Iterator[Problem]:
    """A problem for each that is not there."""
    for place, path in _pictures(library):
        if not (root / FOLDER / path).is_file():
            yield Problem(
                place, f"there's no picture '{FOLDER}/{path}'; put it there, or correct the path", "link"
            )


def pictures(library: Library) -> set[str]:
    """Paths below content/, which are addresses below the site's root."""
    return {path for _, path in _pictures(library)}


def _pictures(library: Library) -> Iterator[tuple[Place, str]]:
    for text in prose_of(library):
        yield from pictures_in(text)
