"""A published line to its words in FHIR: the dose, and what else is said of it."""

from __future__ import annotations

from generator.feeds.shape.session import Item
from generator.words.drill import drill_words


def dose_words(item: Item) -> str:
    """The dose in words, with what other sources say; '' where there is none."""
    own = own_dose(item)
    others = item.dose.instead if item.dose and own else ()
    return own.removesuffix(".") + "".join(f" ({one.who}: {one.words})" for one in others) + own[-1:]


def own_dose(item: Item) -> str:
    """The one dose that the plan goes by: what a patient is told."""
    said = item.dose or item.bouts
    if said is None or not said.words.strip("."):
        return ""
    return f"{said.words.rstrip('.')}."


def line_words(item: Item) -> str:
    """A line with its dose and its total: `Squat: 3 × 12.`"""
    words = dose_words(item) if item.bouts else f"{item.title}: {dose_words(item) or 'no dose is stated'}"
    drill = drill_words(item.drill)
    more = (
        drill and f"Drill: {drill}",
        item.at and item.at.words.capitalize(),
        item.cue,
        item.aim and f"Aim: {item.aim}",
        item.total_words and f"Total: {item.total_words}",
    )
    return " ".join([words, *(f"{text.rstrip('.')}." for text in more if text)])
