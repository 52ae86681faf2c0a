"""What runners read to warnings where it takes more than eight years of school."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from generator.check.reading_grade import Measured, measure
from generator.errors import Place, Problem, quote
from generator.model import (
    ClinicalCondition,
    Exercise,
    Guide,
    Library,
    ProtocolEntry,
    Question,
    ReadinessTest,
    Tracker,
)
from generator.source import Text

HIGHEST = 8
"""The highest grade that is silent. House number (CONTRIBUTING.md)."""

LEAST = 60
"""Words below which a text is not judged by itself. House number: in so many a syllable is 0.2 grades."""

Names = frozenset[str]

GROUPS: dict[type[BaseModel], tuple[Names, ...]] = {
    ClinicalCondition: (
        frozenset({"summary", "first", "run", "run_if", "choose", "feels"}),
        frozenset({"looks_like"}),
        frozenset({"takes", "helps", "no_help"}),
        frozenset({"why", "not_known"}),
    ),
    ProtocolEntry: (frozenset({"summary", "note"}),),
    Exercise: (
        frozenset({"summary", "set_up", "steps", "cues"}),
        frozenset({"errors", "easier", "harder", "instead", "not_for", "if_it_hurts"}),
    ),
    ReadinessTest: (
        frozenset({"summary", "when", "then"}),
        frozenset({"shows", "how", "if_not_yet", "note"}),
    ),
    Tracker: (frozenset({"summary", "meaning"}),),
    Question: (frozenset({"answer"}), frozenset({"more"}), frozenset({"sure"})),
    Guide: (frozenset({"summary"}), frozenset({"body"})),
}
"""Fields whose sentences are measured together, wherever they stand in an entity."""

TABLES: dict[str, Names] = {
    "terms": frozenset({"says"}),
    "red_flags": frozenset({"sentence", "why", "never"}),
    "exclusions": frozenset({"sentence", "instead"}),
    "measures": frozenset({"ask"}),
    "pain_rules": frozenset({"carry_on", "hold", "stop", "note"}),
}
"""The same for the house's words: a table is measured as one text, its entries are a sentence each."""


def reading(library: Library) -> Iterator[Problem]:
    """A warning for each text above the grade; short texts of one entity are judged together."""
    for entity in library.entities:
        yield from _judged(list(_texts(entity, names)) for names in GROUPS.get(type(entity), ()))
    for table, names in TABLES.items():
        yield from _judged([[t for entry in getattr(library, table).values() for t in _texts(entry, names)]])


def _judged(groups: Iterable[list[Text]]) -> Iterator[Problem]:
    short: list[Text] = []
    for texts in groups:
        measured = measure(texts)
        if len(measured.words) < LEAST:
            short += texts
        elif measured.grade > HIGHEST:
            yield _problem(texts, measured)
    together = measure(short)
    if len(together.words) >= LEAST and together.grade > HIGHEST:
        yield _problem(short, together)


def _problem(texts: list[Text], measured: Measured) -> Problem:
    words = ", ".join(f"'{word}'" for word in measured.hardest(3))
    long = f"{measured.words_a_sentence:.0f} words a sentence"
    message = f"this reads at grade {measured.grade:.1f}, above {HIGHEST}, with {long}"
    message += f"; split long sentences, such as {quote(measured.longest)}"
    message += f", and find plain words for {words}" if words else ""
    return Problem(_place(texts, measured.longest), message, "reading", "warning")


def _place(texts: list[Text], sentence: str) -> Place:
    """Where a sentence begins, as far as the marks between its first words let it be found."""
    begins = re.compile(r"\s+".join(map(re.escape, sentence.split()[:3])))
    for text in texts:
        match = begins.search(text)
        if match:
            return text.at(match.start())
    return texts[0].place


def _texts(value: Any, names: Names, said: bool = False) -> Iterator[Text]:
    """What authors wrote in fields of these names, and anywhere below them."""
    if said and isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), names, said or name in names)
    elif isinstance(value, (dict, tuple, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part, names, said)
