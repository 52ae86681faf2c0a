"""A protocol as an author writes it: what is said once holds for everything below it."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from generator.errors import Place
from generator.model.base import WordList
from generator.model.choice import Choices
from generator.model.condition import For, for_field
from generator.model.declared import OwnMeasures, PainChoice, Titles, as_pain, as_titles
from generator.model.house import OwnNumbers
from generator.model.knowledge import Links
from generator.model.stage import Ruled, Stages
from generator.model.text import Id, Words, WrittenLasts, WrittenOwn, WrittenStarts, as_list, refuse
from generator.model.vocabulary import Readers
from generator.model.withdrawn import Paged
from generator.source import Items


def as_versions(changes: dict[Id, Words]) -> dict[Id, Words]:
    """Version numbers from 2 on."""
    for key in changes:
        if not key.isdigit() or int(key) < 2 or key.startswith("0"):
            raise refuse(f"'{key}' is not a version; the first version after publication is 2", key.place)
    return changes


def as_sites(value: Any) -> Any:
    """A list of places, or the one there is."""
    if not isinstance(value, Items) and (names := re.split(r" *(?:,| and | or ) *", str(value)))[1:]:
        raise refuse(f"'site' names one place, or a list of them; write '[{', '.join(names)}]'", value.place)
    items = as_list(value)
    for at, one in enumerate(items):
        if one in items[:at]:
            raise refuse(f"'{one}' appears twice; delete one", one.place, "twice")
    return items


Sites = Annotated[tuple[Id, ...], BeforeValidator(as_sites)]


class TrackEntry(Ruled):
    """Stages that run beside those of other tracks, such as strength beside running."""

    title: Words | None = Field(None, description="The name a reader sees.", examples=["Strength"])
    stages: Stages = Field(
        min_length=1, description="The stages, in order.", examples=["{week 1: run 5 min}"]
    )


class ProtocolEntry(Paged, Ruled):
    """A plan: who it is for, its rules, its stages."""

    sources: dict[Id, Words] = Field(  # type: ignore[assignment]
        min_length=1,
        description="Id: what it is called here (for an id of the reference list), or the whole reference"
        " with its address. Footnote marks (^id) name these.",
        examples=['{beyer-2015: "Beyer 2015, AJSM 43:1704, doi:10.1177/0363546515584760"}'],
    )
    changes: Annotated[dict[Id, Words], AfterValidator(as_versions)] = Field(
        {},
        description="What each version after the first changed, in words. The highest number is the plan's"
        " version: links to an older one keep its doses and show these words.",
        examples=["{2: The calf raises begin with 10 instead of 15.}"],
    )
    summary: Words = Field(description="One sentence for the head of the page.", examples=["Walk, then run."])
    who: Words = Field(alias="for", description="Who it is for.", examples=["runners after a calf strain"])
    conditions: For = for_field("made for")
    sites: Sites = Field(
        (), alias="site",
        description="The place of the injury, or a list of two or more, whose warnings all hold; readers of "
        "a plan for several say which injury is theirs, for their own pain rule. Left out for any place. "
        "`navicular` and the other high-risk bones are known: a plan for one says who guides it, with "
        "`supervised by`, and doesn't name that injury under `not for`.",
        examples=["achilles", "[heel, calf]"],
    )  # fmt: skip
    supervised_by: Id | None = Field(
        None, alias="supervised by", description="The person without whom it must not be followed.",
        examples=["physio"],
    )  # fmt: skip
    starts: WrittenStarts = Field(
        description="What day one is counted from.",
        examples=["plan start", "4 weeks after surgery", "not stated"],
    )
    pain: Annotated[PainChoice, BeforeValidator(as_pain)] = Field(
        description="A pain rule by name, because limits differ by tissue; or its bands; or `not stated`.",
        examples=["tendon", "{green: pain during <= 2, red: pain during > 2}"],
    )
    red_flags: WordList = Field(
        (), alias="red flags",
        description="Reasons to stop, beside those of its `site` and `readers`: ids, or sentences.",
        examples=["[night-pain, calf-swelling]"],
    )  # fmt: skip
    readers: Readers = Field(
        (),
        description="Readers whose signs belong here too: after-surgery, after-birth, pregnant, "
        "hard-effort.",
        examples=["[after-surgery]"],
    )  # fmt: skip
    not_for: WordList = Field(
        (), alias="not for", description="Who must not follow it: ids, or sentences.",
        examples=["[high-risk-bone-stress-injury]"],
    )  # fmt: skip
    equipment: WordList = Field(
        (), description="What is needed beside what the exercises need.", examples=["[a step]"]
    )
    optional_equipment: WordList = Field(
        (), alias="optional equipment",
        description="What helps and nobody needs; also what an exercise names and this plan can do without.",
        examples=["[an ankle weight]"],
    )  # fmt: skip
    exercises: Annotated[Titles, BeforeValidator(as_titles)] = Field(
        {}, description="Exercises that have no page of their own: id, or id: name.",
        examples=["[heel-slide, quad-set]", "{heel-slide: Heel slide on the bed}"],
    )  # fmt: skip
    measures: OwnMeasures = Field(
        {}, description="What only this plan asks for: sign, number [unit], word, or a list of grades.",
        examples=["{knee-flexion: number deg, extension-lag: sign, effusion: [none, trace, more]}"],
    )  # fmt: skip
    units: dict[Id, WrittenOwn] = Field(
        {}, description="What a unit is worth here.", examples=["{lap: 300 m, mile: about 1500 contacts}"]
    )
    grow_at_most: WrittenOwn | None = Field(
        None, alias="grow at most",
        description="The most that running or walking may grow in a week; shown, and each step is checked.",
        examples=["10 %"],
    )  # fmt: skip
    house: OwnNumbers = Field(
        default_factory=OwnNumbers.model_construct,
        description="What stands here in place of the house's own numbers.",
        examples=["{after red: 3}"],
    )  # fmt: skip
    ends: Literal["never"] | None = Field(
        None, description="`never` for a plan that goes on for as long as its reader wants.",
        examples=["never"],
    )  # fmt: skip
    related: Links = Field((), description="Where to go next.", examples=["[guide:run-walk]"])
    lasts: WrittenLasts | None = Field(
        None,
        description="The whole plan's length: it tells a reader what to expect and holds nobody. Stages have"
        " lengths of their own; check compares them.",
        examples=["12 weeks"],
    )
    start_at: Choices = Field(
        (), alias="start at", description="Condition: the stage to begin with. The first true one is taken.",
        examples=[
            "{heel-raise < 10: phase 1, otherwise: see physio}", "{limp: phase 1, otherwise: not stated}",
        ],
    )  # fmt: skip
    stages: Stages = Field({}, description="The stages, in order.", examples=["{week 1: run 5 min}"])
    tracks: dict[Id, TrackEntry] = Field(
        {}, description="Instead of stages: several rows of stages that run beside one another.",
        examples=["{running: {stages: {week 1: run 5 min}}}"],
    )  # fmt: skip

    @model_validator(mode="after")
    def _has_stages(self) -> ProtocolEntry:
        if bool(self.stages) == bool(self.tracks):
            two = "use 'stages' or 'tracks', not both; move the stages into a track"
            raise refuse(
                two if self.stages else "'stages' is missing; write at least one stage", self.id.place
            )
        return self

    @property
    def site(self) -> Id | None:
        """The one place that it is for; None for several, or any."""
        return self.sites[0] if len(self.sites) == 1 else None

    @property
    def version(self) -> int:
        """Counted up when doses change; 1 until then."""
        return max(map(int, self.changes), default=1)

    def source_at(self, name: str) -> Place:
        """Where a source is named."""
        return next(key.place for key in self.sources if key == name)
