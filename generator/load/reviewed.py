"""An entity with its review to the same with the review as it holds for what is written today."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

from generator.model.base import Entity, Model
from generator.model.review import as_of
from generator.source import Map
from generator.source.mark import mark

UNREVIEWED = ("review", "changed")
"""Keys that say nothing which anybody could review."""

M = TypeVar("M", bound=Model)


def reviewed_mark(written: Map) -> str:
    """What a review signs: all that is written but the review itself."""
    return mark(written, UNREVIEWED)


def as_reviewed(entity: M, written: object, today: dt.date) -> M:
    """A review of other content, or one that was due again, is none any more."""
    if not (isinstance(entity, Entity) and entity.review.signed and isinstance(written, Map)):
        return entity
    holds = as_of(entity.review, entity.changed, reviewed_mark(written), today)
    return entity.model_copy(update={"review": holds})
