"""What every entity shares: an id, a title, sources, a date and an honest review status."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.errors import Place
from generator.model.text import Date, Id, Words, as_list

ListOf = BeforeValidator(as_list)
"""Marks a field where one scalar may stand for a list of one."""

Ids = Annotated[tuple[Id, ...], ListOf]
WordList = Annotated[tuple[Words, ...], ListOf]


class Model(BaseModel):
    """A frozen object read from a YAML map; a key that is not a field is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Review(Model):
    """Who looked at it. Nothing is called reviewed that nobody reviewed."""

    status: Literal["draft"] = Field("draft", description="draft: awaiting clinical review")


class Entity(Model):
    """Something with a page, or a part of one, that can be linked to for good."""

    id: Id = Field(
        description="Stable name; the address and every tick hang on it. Equal to the file's name."
    )
    title: Words = Field(description="The name a reader sees.")
    changed: Date = Field(description="The day its content last changed.")
    sources: Ids = Field(
        min_length=1, description="Ids from content/references.yaml; `opinion` where there is none."
    )
    review: Review = Field(default=Review(status="draft"), description="Review status; draft when left out.")

    @property
    def place(self) -> Place:
        """Where its id stands."""
        return self.id.place
