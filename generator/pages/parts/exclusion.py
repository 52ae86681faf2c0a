"""The name of somebody a plan isn't for to what their reader is told."""

from __future__ import annotations

from generator.errors import Place
from generator.model import Exclusion, Library
from generator.source import Text


def exclusion(name: str, library: Library) -> Exclusion:
    """Who a plan is not for: an entry of the house, or the plan's own sentence."""
    if name in library.exclusions:
        return library.exclusions[name]
    words, ask = Text(name, Place("")), Text("Ask a physical therapist or doctor.", Place(""))
    return Exclusion.model_construct(title=words, sentence=words, instead=ask)
