"""What every entity shares: an id, a title, sources, a date and an honest review status."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.errors import Place
from generator.model.frozen import Model as Model
from generator.model.review import Review
from generator.model.text import Date, Id, Words, as_list

ListOf = BeforeValidator(as_list)
"""Marks a field where one scalar may stand for a list of one."""

Ids = Annotated[tuple[Id, ...], ListOf]
WordList = Annotated[tuple[Words, ...], ListOf]


Anchors = dict[Words, Words]
ANCHORS: Any = Field(
    {},
    description="A part of the page that had another anchor: the old one, and the one that has its place"
    " (`top` where none has). Links to the old one then arrive.",
    examples=["{how-to-begin: start-here}"],
)


BASED_ON = "based on"
"""The key of a page that changes one of the library that the project extends."""


class Entity(Model):
    """Something with a page, or a part of one, that can be linked to for good."""

    id: Id = Field(
        description="Stable name; the address and all saved entries use it. The same as the file's name.",
        examples=["calf-strain"],
    )
    title: Words = Field(description="The name a reader sees.", examples=["Calf strain"])
    changed: Date = Field(description="The day its content last changed.", examples=["2026-11-26"])
    sources: Ids = Field(
        min_length=1, description="Ids from content/references.yaml; `opinion` where there is none."
    )
    review: Review = Field(default=Review(), description="Who reviewed it and when; a draft when left out.")
    also: WordList = Field(
        (), description="Other names, and titles it had before, for search.", examples=["[couch to 5k]"]
    )
    formerly: Ids = Field(
        (), description="Ids it had before; old links and saved entries follow.", examples=["[old-name]"]
    )

    anchors: Anchors = ANCHORS
    based_on: Date | None = Field(
        None, alias="based on",
        description="Only where a project extends the library: the file changes the page of its id there, and"
        " this is the `changed` of that page as you read it. Keys that you leave out stay as they are there.",
        examples=["2026-11-30"],
    )  # fmt: skip

    @property
    def dated(self) -> dt.date:
        """The day on which what its page says last changed."""
        return self.changed

    @property
    def place(self) -> Place:
        """Where its id stands."""
        return self.id.place
