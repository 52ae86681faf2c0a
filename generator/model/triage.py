"""Where it hurts, to the page that fits or the person to see: a short tree of questions for one body part."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.model.base import Ids, ListOf, Model
from generator.model.condition import Person
from generator.model.link import WrittenLink
from generator.model.text import Id, Prose, Words, refuse
from generator.model.vocabulary import Urgency
from generator.model.withdrawn import Paged

SIGNS = "signs"
"""The end for everybody with a warning sign; it is made from the vocabulary."""

Soon = Literal["emergency", "today", "soon", "weeks"]
assert set(Urgency.__args__) < set(Soon.__args__)  # type: ignore[attr-defined]


class Asked(Model):
    """One question. Its key is its id; each answer leads to another question or to an end."""

    ask: Words = Field(
        description="The question, as a runner would be asked.", examples=["Where is it sorest?"]
    )
    hint: Words | None = Field(
        None,
        description="How to find out. Three sentences or more are shown as a list.",
        examples=["Press with one fingertip."],
    )
    answers: dict[Words, Id] = Field(
        min_length=1,
        description="Each answer: the id of the question or the end that it leads to.",
        examples=["{Under the heel: morning, On the heel bone: insertional}"],
    )
    unsure: Id = Field(
        description="Where `I'm not sure` leads: an end that names a person.", examples=["see-someone"]
    )


class End(Model):
    """Where answers lead: a page that fits, or a person. Its key is its id."""

    fits: WrittenLink | None = Field(
        None,
        description="The page that the answers fit best: a condition, a test, a plan or a stage of one.",
        examples=["condition:plantar-heel-pain"],
    )
    also: Annotated[tuple[WrittenLink, ...], ListOf] = Field(
        (),
        description="What else it can be, or where else to look.",
        examples=["[condition:bone-stress-injury]"],
    )
    person: Person | None = Field(None, description="Whom to see, where no page fits.", examples=["doctor"])
    soon: Soon | None = Field(
        None, description="How soon: emergency, today, soon (this week), weeks (in the next weeks)."
    )
    says: Prose = Field(description="Why, and what to do until then.", examples=["Do not run until then."])

    @model_validator(mode="after")
    def _is_one_of_both(self) -> End:
        if (self.fits is None) == (self.person is None):
            raise refuse(
                "an end names either a page under 'fits' or a person under 'person'; write one of them",
                self.says.place,
            )
        if self.person is not None and self.soon is None:
            raise refuse("'person' says how soon: write 'soon: today', 'soon' or 'weeks'", self.says.place)
        if self.person is None and self.soon is not None:
            raise refuse("'soon' is how soon to see a person; delete it beside 'fits'", self.says.place)
        return self


class Triage(Paged):
    """A body part: its warning signs first, then at most six questions, and an end for every answer."""

    summary: Words = Field(
        description="One sentence: what it helps with.", examples=["Pain under the heel or at its back."]
    )
    area: Id = Field(description="The body part: the id of a tag with an `area`.", examples=["heel"])
    red_flags: Ids = Field(
        (), alias="red flags", description="Warning signs beside those that follow from `area`.",
        examples=["[sudden-pop]"],
    )  # fmt: skip
    questions: dict[Id, Asked] = Field(
        min_length=1,
        description="The questions, by id; the first one begins.",
        examples=[
            "{where: {ask: Where is it sorest?, answers: {Under the heel: plantar}, unsure: see-someone}}"
        ],
    )
    ends: dict[Id, End] = Field(
        min_length=1,
        description="What the answers lead to, by id.",
        examples=["{plantar: {fits: condition:plantar-heel-pain, says: Worst on the first steps.}}"],
    )

    @property
    def first(self) -> Id:
        """The question that begins."""
        return next(iter(self.questions))

    @model_validator(mode="after")
    def _names_one_thing_once(self) -> Triage:
        for id_ in self.questions:
            if id_ in self.ends:
                raise refuse(f"'{id_}' is a question and an end; give one another id", id_.place)
        for id_ in (*self.questions, *self.ends):
            if id_ == SIGNS:
                raise refuse(f"'{SIGNS}' is the end for warning signs; choose another id", id_.place)
        return self
