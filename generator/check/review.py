"""Review statuses to findings: who reviewed it, when, and is that too long ago?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Doc, Entity, Library
from generator.model.library import entry_of
from generator.model.review import Lapsed
from generator.words.lists import listed

DRAFT = "or write 'status: draft'"
AGAIN = f"run 'revlanox review', {DRAFT}"


def review(library: Library, today: dt.date) -> Iterator[Problem]:
    """An error for a review without a name or a day; a warning where it is out of date on `today`."""
    for entity in library.entities:
        if entity.review.signed:
            yield from _unsigned(entity, today)
            yield from _stale(entity, today)


def dated(library: Library, today: dt.date) -> Iterator[Problem]:
    """An error for a change that has not been made yet. Tomorrow has begun somewhere."""
    entities: list[Entity | Doc] = [*library.entities, *library.docs.values()]
    for entity in entities:
        if entity.changed > today + dt.timedelta(days=1):
            message = f"'changed: {entity.changed}' is in the future; write the day of the last change"
            yield Problem(getattr(entity.changed, "place", entity.id.place), message, "date")
    for entry in map(entry_of, library.withdrawn.values()):
        if entry.withdrawn is not None and entry.withdrawn.on > today + dt.timedelta(days=1):
            message = f"'on: {entry.withdrawn.on}' is in the future; write the day it's withdrawn"
            place = getattr(entry.withdrawn.on, "place", entry.id.place)
            yield Problem(place, message, "date")


def _unsigned(entity: Entity, today: dt.date) -> Iterator[Problem]:
    said, place = entity.review, entity.review.status.place
    lacks = [key for key, value in (("by", said.by), ("on", said.on)) if value is None]
    if lacks:
        keys = listed(f"'{key}'" for key in lacks)
        who = "a review needs a reviewer ('by: Ada Byron, physical therapist') and a date ('on: 2026-11-25')"
        yield Problem(place, f"{who}; add {keys}, {DRAFT}", "review")
    if said.on is not None and said.on > today:
        message = f"the review date {said.on} is in the future; correct 'on', {DRAFT}"
        yield Problem(place, message, "review")


def _stale(entity: Entity, today: dt.date) -> Iterator[Problem]:
    said, place = entity.review, entity.review.status.place
    if said.on is None:
        return
    if said.again is not None and said.again < today:
        was = f"the review of {said.on} was due again by {said.again}"
        message = f"{was}; have it reviewed, then {AGAIN}"
        yield Problem(place, message, "review", "warning")
    if isinstance(said, Lapsed) and said.why == "changed":
        message = f"this was changed after the review of {said.on}; have the change reviewed, then {AGAIN}"
        yield Problem(place, message, "review", "warning")
