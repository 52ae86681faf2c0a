"""A name in a file to what a reader calls it inside a sentence."""

from __future__ import annotations

from generator.model import Library

_PROPER = ("Nordic", "Copenhagen", "Achilles")
"""First words that keep their capital wherever they stand."""


def called(exercise: str, library: Library) -> str:
    """`“Modified T-drill”`, an exercise by its title; '' for what isn't one that has a title."""
    page = library.exercises.get(exercise)
    title = str(page.title) if page else library.names.get(exercise, "")
    return f"“{title}”" if title else ""


def inside(title: str) -> str:
    """As it stands after other words: `RDL` and `Nordic strength` keep their letters, and what has a name of
    several words stands between quotes."""
    first, _, others = title.partition(" ")
    if any(word[:1].isupper() and not word.isupper() for word in others.split()):
        return f"“{title}”"
    keeps = first[1:2].isupper() or first.startswith(_PROPER) or (len(first) > 1 and not first[1].isalpha())
    return title if keeps else title[:1].lower() + title[1:]
