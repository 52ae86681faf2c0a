"""Review statuses to words: of one page, and of the whole site."""

from __future__ import annotations

from generator.model import Library
from generator.model.review import Review
from generator.words.lists import counted


def status(review: Review) -> str:
    """One page's status for its foot."""
    return f"Reviewed by {review.by}" if review.reviewed else "Draft, awaiting clinical review"


def standing(library: Library) -> str:
    """How much of the site has been reviewed."""
    entities = list(library.entities)
    done = sum(entity.review.reviewed for entity in entities)
    if not done:
        return "No physical therapist has reviewed any plan, test, exercise or answer yet."
    reviewed = counted(done, "page has", "pages have")
    return f"{reviewed} been reviewed by the person named there. The other {len(entities) - done} are drafts."
