"""Review statuses to words: of one page, of the whole site, and of what waits for a clinician."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from generator.model import Entity, Library
from generator.model.review import Lapsed, Review
from generator.words.lists import counted

SOON = dt.timedelta(days=60)
"""How long before a review is due again it is listed."""


def status(review: Review) -> str:
    """One page's status for its foot."""
    if isinstance(review, Lapsed):
        again = (
            f"changed since {review.by} reviewed it" if review.why == "changed" else "due for review again"
        )
        return f"Draft, {again}"
    return f"Reviewed by {review.by}" if review.reviewed else "Draft, awaiting clinical review"


def standing(library: Library) -> str:
    """How much of the site has been reviewed."""
    entities = list(library.entities)
    done = sum(entity.review.reviewed for entity in entities)
    if not done:
        return "No physical therapist has reviewed any plan, test, exercise or answer yet."
    reviewed = counted(done, "page has", "pages have")
    return f"{reviewed} been reviewed by the person named there. The other {len(entities) - done} are drafts."


def waiting(library: Library, today: dt.date) -> Iterator[str]:
    """What a clinician should look at, a line each, what was reviewed once first."""
    signed = [entity for entity in library.entities if entity.review.signed]
    for entity in signed:
        if isinstance(entity.review, Lapsed):
            yield f"{entity.id.place.path}: {_lapsed(entity.review)}"
    for entity in signed:
        again = entity.review.again
        if entity.review.reviewed and again is not None and again - today <= SOON:
            yield f"{entity.id.place.path}: due for review again by {again}"
    drafts = Counter(_kind(entity) for entity in library.entities if not entity.review.signed)
    yield f"{counted(sum(drafts.values()), 'draft')}: {_counts(drafts)}" if drafts else "No drafts."


def _lapsed(review: Lapsed) -> str:
    if review.why == "changed":
        return f"changed since {review.by} reviewed it on {review.on}"
    return f"{review.by} reviewed it on {review.on}; it was due again by {review.again}"


def _kind(entity: Entity) -> str:
    return entity.id.place.path.rpartition("/")[0].rpartition("/")[2].rpartition(":")[2]


def _counts(kinds: Counter[str]) -> str:
    return ", ".join(f"{count} in {kind}/" for kind, count in kinds.items())
