"""References to topics: the injuries, and what runners ask about, from the pages that cite each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Library
from generator.model.vocabulary import ANY
from generator.pages.frame.related import Entry

INJURY, TAG, KIND = "injury", "tag", "kind"
"""What a topic is: a condition, a tag of questions, or a kind of page."""

MANY = 4
"""Injuries that cite what belongs to none of them."""

_KINDS = {"tests": "Tests and typical scores", "exercises": "Exercises", "plans": "Plans for any injury"}
_REST = ("general", "For every injury")

Topic = tuple[str, str, str]
"""What it is, its id, and its title."""


def topics_of(pages: Iterable[Entry], library: Library) -> list[Topic]:
    """What a reference that these pages cite is about, the most telling first; never nothing."""
    found = list(dict.fromkeys(topic for page in pages for topic in _of_page(page.address, library)))
    injuries = [topic for topic in found if topic[0] == INJURY]
    if injuries:
        return injuries if len(injuries) < MANY else [_rest()]
    tags = [topic for topic in found if topic[0] == TAG]
    return tags[:1] or found[:1] or [_rest()]


def _rest() -> Topic:
    return KIND, *_REST


def _of_page(address: str, library: Library) -> Iterator[Topic]:
    folder, id_, *_ = [*address.split("/"), ""]
    if folder == "conditions" and id_ in library.conditions:
        yield _injury(id_, library)
    elif folder == "plans" and id_ in library.protocols:
        yield from _named(library.protocols[id_].entry.conditions, library)
    elif folder == "questions" and id_ in library.questions:
        yield from _named(library.questions[id_].conditions, library)
        tags = (str(tag) for tag in library.questions[id_].tags if tag in library.tags)
        yield from ((TAG, tag, str(library.tags[tag].title)) for tag in tags)
    if folder in _KINDS:
        yield KIND, folder, _KINDS[folder]


def _named(conditions: Iterable[str], library: Library) -> Iterator[Topic]:
    """The injuries that it names; of what is for any, none."""
    names = [str(id_) for id_ in conditions]
    if ANY not in names:
        yield from (_injury(id_, library) for id_ in names if id_ in library.conditions)


def _injury(id_: str, library: Library) -> Topic:
    return INJURY, id_, str(library.conditions[id_].title)
