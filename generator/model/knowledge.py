"""The written half of the site: exercises, questions, guides, documentation, references, tags."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import ANCHORS, Anchors, Ids, ListOf, Model, WordList
from generator.model.condition import For, for_field
from generator.model.drill import Drill
from generator.model.figure import Figure
from generator.model.link import WrittenLink
from generator.model.text import Date, Doi, Id, Prose, WebAddress, Whole, Words
from generator.model.vocabulary import Readers
from generator.model.withdrawn import Paged

Links = Annotated[tuple[WrittenLink, ...], ListOf]
ProseList = Annotated[tuple[Prose, ...], ListOf]
Side = Literal["each", "both"]
Purpose = Literal["strength", "hops", "mobility"]
Evidence = Literal["trial", "review", "guideline", "cohort", "norms", "clinic-sheet", "expert", "opinion"]
Read = Literal["source", "abstract", "second-hand"]


class Exercise(Paged):
    """One exercise: how to set up, do, feel and change it. Its doses stand in the protocols."""

    summary: Words = Field(description="One sentence: what it is and why a runner does it.")
    conditions: For = for_field("used for")
    trains: WordList = Field(description="What it trains.")
    purpose: Purpose | None = Field(
        None, description="What it is for, which groups the list of exercises. Without it: hops where the"
        " figure leaves the floor, else strength.",
        examples=["mobility"],
    )  # fmt: skip
    equipment: WordList = Field((), description="What is needed; [] when nothing.")
    side: Side = Field(description="`each` counts left and right apart; `both` moves both at once.")
    set_up: ProseList = Field(alias="set-up", description="How to get into position.")
    steps: ProseList = Field(description="How to do it, in order.")
    cues: WordList = Field(description="What to think of; the first is printed on the sheet.")
    errors: dict[Words, Prose] = Field(description="What goes wrong: what to do instead.")
    easier: ProseList = Field((), description="How to make it easier, with links.")
    harder: ProseList = Field((), description="How to make it harder, with links.")
    instead: ProseList = Field(
        (), description="What to do in its place, with links.",
        examples=["['Sit down for it: [seated heel raise](exercise:seated-heel-raise).']"],
    )  # fmt: skip
    not_for: WordList = Field(
        (), alias="not for", description="Who must leave it out: ids, or sentences that go on after 'if'.",
        examples=["[high-risk-bone-stress-injury, your knee locks or gives way]"],
    )  # fmt: skip
    if_it_hurts: Prose = Field(alias="if it hurts", description="What to do when it hurts.")
    drill: Drill = Field(
        (), description="What the drill is like: contact or no-contact, planned or unplanned, and directions"
        " (forward, backward, sideways, turning, up). Its surface is in the dose: `on grass`.",
        examples=["[no-contact, planned, sideways]"],
    )  # fmt: skip
    figure: Figure | None = Field(
        None, description="How it looks, in one to four positions that the generator draws.",
        examples=['{frames: [{arms: forward}, {legs: "knee 80, dorsiflexion 25"}]}'],
    )  # fmt: skip
    variants: dict[Id, Words] = Field(
        {}, description="Ways of doing it that a plan can ask for as `variant`: what is different, in words.",
        examples=["{heels-up: with your heels on a wedge}"],
    )  # fmt: skip

    @property
    def aim(self) -> Purpose:
        """What it is for: as it is written, else as its figure says."""
        jumps = self.figure is not None and self.figure.jumps
        return self.purpose or ("hops" if jumps else "strength")

    @property
    def looks(self) -> str:
        """Its figure as text, which the painter takes; '' where it has none."""
        return self.figure.written(both=self.side == "both") if self.figure is not None else ""


class Question(Paged):
    """A question as a runner asks it, a short answer first, then the long one."""

    also: WordList = Field((), description="How else people ask it, for search.")
    conditions: For = for_field("about")
    tags: Ids = Field(description="Ids from content/tags.yaml.")
    answer: Prose = Field(description="The short answer: one to three sentences that stand alone.")
    more: Prose = Field(description="The long answer in Markdown; headings begin at ###.")
    see_someone: Ids = Field(
        alias="see someone",
        description="Red flags that belong here, beside those of its `tags` and `readers`; [] for none.",
    )
    readers: Readers = Field(
        (),
        description="Readers whose signs belong here too: after-surgery, after-birth, pregnant, "
        "hard-effort.",
        examples=["[after-surgery]"],
    )  # fmt: skip
    sure: Prose = Field(description="How sure we are, and why.")
    related: Links = Field(description="Where to go next.")


class Guide(Paged):
    """A chapter in Markdown, with links to plans, tests and questions."""

    summary: Words = Field(description="One or two sentences.")
    order: Whole = Field(description="Its place among the guides.")
    related: Links = Field(description="Where to go next.")
    body: Prose = Field(description="The Markdown below the front matter; headings begin at ##.")


class Doc(Model):
    """A page of the generator's own documentation, in Markdown."""

    id: Id = Field(description="Its name in the address.")
    title: Words = Field(description="The name a reader sees.")
    summary: Words = Field(description="One or two sentences.")
    order: Whole = Field(description="Its place among the pages.")
    changed: Date = Field(description="The day its content last changed.")
    anchors: Anchors = ANCHORS
    body: Prose = Field(description="The Markdown below the front matter.")


class DrawnDoc(Doc):
    """A page of documentation that the code makes, with a drawing of its own: SVG, and no author's."""

    drawing: str
    caption: str


class Reference(Model):
    """A source: what it is, how far it was read, and what is taken from it."""

    title: Words = Field(description="The title as printed.")
    authors: Words | None = Field(None, description="First author `and others`.")
    year: Whole | None = Field(None, description="Year of publication.")
    where: Words | None = Field(None, description="Journal, volume and page, or publisher.")
    doi: Doi | None = Field(None, description="The DOI without an address before it.")
    url: WebAddress | None = Field(None, description="An address, where there is no DOI.")
    kind: Evidence = Field(description="What kind of evidence it is.")
    read: Read | None = Field(None, description="How far it was read.")
    says: Prose = Field(description="One plain sentence: what is taken from it.")


class Tag(Model):
    """A subject that questions are gathered under; with `area`, a part of the body."""

    title: Words = Field(description="The name a reader sees.")
    hint: Words | None = Field(None, description="Words that help to choose it.")
    area: Whole | None = Field(
        None,
        description="Its number on the body map of the home page: 1 hip, 2 thigh, 3 knee, 4 shin, 5 heel, "
        "6 foot. With another number it is in the list beside the map alone.",
    )


class Retired(Model):
    """Something that was published and that nothing took the place of. Its key is its id with the kind."""

    title: Words = Field(description="The name it had.", examples=["Old stretch"])
    on: Date = Field(description="The day it was taken back.", examples=["2026-11-27"])
    why: Prose = Field(
        description="Why, for a reader with an old link.", examples=["It hurt more than it helped."]
    )
    see: Links = Field((), description="Where to go instead.", examples=["[plan:run-walk-8-week]"])
