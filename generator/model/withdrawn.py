"""What has a page of its own, and what is said on it once it must no longer be followed."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from generator.model.base import Entity, Model
from generator.model.link import WrittenLink
from generator.model.text import Date, Prose


class Withdrawn(Model):
    """Taken back: nobody should go by it any more, and whoever does is told."""

    on: Date = Field(description="The day it was withdrawn.", examples=["2026-11-28"])
    because: Prose = Field(
        description="What was wrong, for somebody who goes by it: one or two sentences.",
        examples=["The runs of week 3 were twice as long as in the source."],
    )
    instead: WrittenLink | None = Field(
        None,
        description="Where to go in its place; without it they are told to ask a person.",
        examples=["plan:run-walk-8-week"],
    )  # fmt: skip


class Paged(Entity):
    """An entity that has a page of its own."""

    withdrawn: Withdrawn | None = Field(
        None,
        description="Nobody should go by it any more. Its addresses stay and say so, also to those who follow"
        " it or have a link, a sheet or a kept copy. Nothing leads to it; `check` names what still would.",
        examples=['{on: 2026-11-28, because: "Its second week was too long.", instead: "plan:other"}'],
    )  # fmt: skip

    @property
    def dated(self) -> dt.date:
        """Also the day on which it was withdrawn."""
        return max(self.changed, self.withdrawn.on) if self.withdrawn else self.changed
