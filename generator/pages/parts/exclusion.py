"""The name of somebody a plan or an exercise isn't for to what their reader is told."""

from __future__ import annotations

from generator.errors import Place
from generator.model import Exclusion, Exercise, Library
from generator.source import Text

ASK = "Ask a physical therapist or doctor."
"""What somebody does whom a plan's own sentence keeps out."""


def exclusion(name: str, library: Library, ask: str = ASK) -> Exclusion:
    """Who it is not for: an entry of the house, or a sentence of its own, of which `ask` says what to do."""
    if name in library.exclusions:
        return library.exclusions[name]
    words = Text(name, Place(""))
    return Exclusion.model_construct(title=words, sentence=words, instead=Text(ask, Place("")))


def left_out(exercise: Exercise, library: Library) -> list[Exclusion]:
    """Who leaves an exercise out; what they do in its place is said once, for all of them."""
    return [exclusion(str(name), library, ask="") for name in exercise.not_for]
