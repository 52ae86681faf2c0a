"""Who looked at a page, and when: the review status as an author writes it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator

from generator.errors import Place
from generator.model.frozen import Model
from generator.model.text import Date, Words, as_text, refuse
from generator.source import Text

DRAFT, REVIEWED = "draft", "reviewed"
STATUSES = (DRAFT, REVIEWED)

YEARS = 2
"""How long a review holds that names no day. House number."""


def as_status(value: Any) -> Text:
    """`draft` or `reviewed`, with its place."""
    text = as_text(value)
    if text not in STATUSES:
        raise refuse(f"'{text[:40]}' isn't a status; write {' or '.join(STATUSES)}")
    return text


Status = Annotated[Text, PlainValidator(as_status)]


class Review(Model):
    """Who looked at it, and when. Nothing is called reviewed that nobody reviewed."""

    status: Status = Field(
        default=Text(DRAFT, Place("")),
        description="draft: awaiting clinical review; reviewed: a clinician, named under `by`, has read it.",
        examples=["draft", "reviewed"],
    )
    by: Words | None = Field(
        default=None, description="Who reviewed it, and as what.", examples=["Ada Byron, physical therapist"]
    )
    on: Date | None = Field(default=None, description="The day of the review.", examples=["2026-11-25"])
    due: Date | None = Field(
        default=None,
        description=f"The day by which it is reviewed again; {YEARS * 12} months later when left out.",
        examples=["2027-11-25"],
    )
    of: Words | None = Field(
        default=None,
        description="A mark of the content that was reviewed, which `revlanox review` writes. With other"
        " content the page is a draft again.",
        examples=["4be1c09a"],
    )

    @property
    def signed(self) -> bool:
        """Whether somebody has reviewed it, now or once."""
        return self.status == REVIEWED

    @property
    def reviewed(self) -> bool:
        """Whether somebody has reviewed it as it is."""
        return self.signed

    @property
    def again(self) -> dt.date | None:
        """The day by which it is reviewed again; None where nobody has."""
        return self.due or (later(self.on, YEARS) if self.on else None)


class Lapsed(Review):
    """A review that holds no more. No author writes one."""

    why: Literal["changed", "overdue"]

    @property
    def reviewed(self) -> bool:
        """Not as it is."""
        return False


def as_of(review: Review, changed: dt.date, content: str, today: dt.date) -> Review:
    """The review as it holds on that day for content with that mark, which was changed on `changed`.

    Where a review has no mark of its own, the day of the change decides.
    """
    if not review.signed or review.on is None:
        return review
    other = changed > review.on if review.of is None else review.of != content
    over = review.again is not None and review.again < today
    if not other and not over:
        return review
    return Lapsed.model_construct(**dict(review), why="changed" if other else "overdue")


def later(day: dt.date, years: int) -> dt.date:
    """The same day some years later; 1 March where there is no 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)
