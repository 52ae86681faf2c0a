"""Words that readers stumble over to warnings, each with the better word: how Revlanox sounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.banned import RULES, Banned, Reader, any_of
from generator.errors import Problem
from generator.model import Library
from generator.model.library import entry_of
from generator.model.prose import texts_of
from generator.model.text import ID
from generator.source import Text
from generator.words.lists import listed

CLINICIANS = frozenset({"professionals"})
"""Guides that clinicians read."""

QUOTED = frozenset({"also", "formerly", "anchors", "sources", "target"})
"""Fields that hold a reader's or a source's own words, or names: `see physio` is the language's own."""


def voice(library: Library) -> Iterator[Problem]:
    """A warning at each word that a reader stumbles over."""
    for text, reader in read_by(library):
        yield from found(text, reader)


def found(text: Text, reader: Reader) -> Iterator[Problem]:
    """The words of one text that this reader shouldn't meet."""
    for banned, match in stumbles(text, reader):
        better = listed((f"'{one}'" for one in banned.instead(match)), "or")
        remedy = f"write {better}" if better else "leave it out"
        message = f"{reader}s stumble over '{match[0]}'; {remedy}"
        yield Problem(text.at(match.start()), message, "voice", "warning")


def stumbles(text: str, reader: Reader) -> Iterator[tuple[Banned, re.Match[str]]]:
    """Each rule that a text breaks, and where. Code between backticks isn't read."""
    plain = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", lambda code: " " * len(code[0]), text, flags=re.DOTALL)
    # Most texts break no rule, and one search tells.
    for banned in RULES if any_of(reader).search(plain) else ():
        if reader in banned.readers:
            yield from ((banned, match) for match in banned.pattern.finditer(plain))


def read_by(library: Library) -> Iterator[tuple[Text, Reader]]:
    """Everything people read that an author wrote, and who reads it."""
    for entity in library.entities:
        reader: Reader = "clinician" if entity.id in CLINICIANS else "runner"
        yield from ((text, reader) for text in _texts(entity))
    for gone in map(entry_of, library.withdrawn.values()):
        yield from ((text, "runner") for text in _texts(gone.withdrawn))
    tables = (
        library.terms, library.red_flags, library.exclusions, library.measures, library.pain_rules,
        library.sites,
    )  # fmt: skip
    for table in tables:
        yield from ((text, "runner") for entry in table.values() for text in _texts(entry))
    for reference in library.references.values():
        yield reference.says, "clinician"
    for doc in library.docs.values():
        yield from ((text, "author") for text in _texts(doc))


def _texts(value: object) -> Iterator[Text]:
    """An entity's words but for quotations; ids and lines of the notation are no words."""
    return (text for text in texts_of(value, QUOTED, keys=True) if not ID.fullmatch(text))
