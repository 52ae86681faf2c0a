"""What is wrong, as a runner knows it: a condition, which plans, tests, questions and exercises name."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from generator.model.base import Ids, ListOf, Model
from generator.model.link import WrittenLink
from generator.model.text import Id, Prose, Words, WrittenOwn, as_id, as_text, as_words, refuse
from generator.model.vocabulary import ANY, Readers
from generator.model.withdrawn import Paged
from generator.source import Items, Map, Text

Sure = Literal["high", "moderate", "low", "opinion"]
CodeSystem = Literal["icd-10"]
Person = Literal["physio", "doctor", "surgeon", "clinician", "emergency"]
OPINION = "opinion"
"""No source that anybody could look up: it is named where it counts, and gets no number."""


def as_condition(value: Any) -> Text:
    """An id. Words of its title pass too: who looks names up says which condition they are of."""
    text = as_text(value).trimmed()
    return text if re.fullmatch(r"[A-Za-z][A-Za-z-]*( [A-Za-z-]+)+", text) else as_id(value)


def as_for(value: Any) -> Any:
    """A list of ids, or `any`, as a map to what nobody said of them."""
    if isinstance(value, Text):
        value = Items([value], value.place)
    if isinstance(value, Items):
        ids = [as_condition(item) for item in value]
        return Map({id_: Text("", id_.place) for id_ in ids}, value.place)
    return value


def _for_whom(value: Any) -> Text:
    """For whom it is, in words; '' of a condition that stands in a list."""
    return value if value == "" and isinstance(value, Text) else as_text(value).trimmed()


ForWhom = Annotated[
    Text, PlainValidator(_for_whom), WithJsonSchema({"type": "string", "description": "for whom"})
]
Named = Annotated[
    Text,
    PlainValidator(as_condition),
    WithJsonSchema({"type": "string", "description": "lower-case words joined by hyphens"}),
]
For = Annotated[dict[Named, ForWhom], BeforeValidator(as_for)]
"""Conditions that something is for, to the words for whom of them it is."""


def for_field(what: str) -> Any:
    """The field `conditions` of a kind that is for conditions."""
    return Field(
        {},
        description=f"Conditions that it is {what}: ids, or each id with the words for whom (shown beside the"
        " link on the condition's page); `any` for whatever the injury is. The condition's page links here,"
        " and this page links there.",
        examples=["[achilles-midportion]", "{achilles-midportion: if you can use a gym}", "any"],
    )


def as_code(value: Any) -> Text:
    """A code of ICD-10."""
    text = as_words(value)
    if not re.fullmatch(r"[A-Z]\d\d(\.\d{1,2})?", text):
        raise refuse(f"'{text[:40]}' isn't a code of ICD-10; write a letter and digits, such as M76.6")
    return text


class LookAlike(Model):
    """Something else that feels like it. Its key is its name."""

    differs: Prose = Field(description="How it feels otherwise.", examples=["a pop, then weak push-off"])
    then: Prose = Field(description="What to do about it.", examples=["See a doctor today."])
    condition: Id | None = Field(
        None, description="Its own page, where there is one: the id of a condition.", examples=["calf-strain"]
    )


class Takes(Model):
    """How long it takes. Its key says until what, and of whom."""

    time: WrittenOwn = Field(description="A time, or a range.", examples=["3-12 months", "about 44 days"])
    source: Id = Field(description="A reference id.", examples=["tyneside-achilles"])
    note: Prose | None = Field(None, description="What else to know of the number.")


class Treatment(Model):
    """Something that helps, or doesn't. Its key is its name."""

    sure: Sure = Field(
        description="high: good trials agree; moderate: one good trial, or several small ones; low: small or"
        " unlike studies; opinion: no study."
    )
    says: Prose = Field(description="What it does, and by how much.")
    source: Annotated[tuple[Id, ...], ListOf] = Field(min_length=1, description="Reference ids.")

    @model_validator(mode="after")
    def _is_as_sure_as_its_source(self) -> Treatment:
        alone = [*map(str, self.source)] == [OPINION]
        if alone and self.sure != OPINION:
            raise refuse(
                f"'{self.sure}' needs a study; write 'sure: opinion', or name the study under 'source'",
                self.source[0].place,
            )
        if not alone and self.sure == OPINION:
            message = "'sure: opinion' is for what no study says; write high, moderate or low"
            raise refuse(f"{message}, or 'source: opinion'", self.source[0].place)
        return self


class ClinicalCondition(Paged):
    """A condition: what it is, what else it can be, when to stop, whether to run, and what helps."""

    summary: Words = Field(description="What it is, in two sentences.")
    sites: Ids = Field(
        (), description="Where it is: ids of `sites.yaml`. Warning signs follow from them.",
        examples=["[achilles]"],
    )  # fmt: skip
    areas: Ids = Field(
        (), description="Body parts it is found under, beside those of `sites`: ids of tags with an `area`.",
        examples=["[hip]"],
    )  # fmt: skip
    readers: Readers = Field(
        (),
        description="Readers whose signs belong here too: after-surgery, after-birth, pregnant, "
        "hard-effort.",
        examples=["[after-birth]"],
    )  # fmt: skip
    red_flags: Ids = Field(
        (), alias="red flags",
        description="Warning signs that belong here, beside those that follow from `sites` and `readers`.",
        examples=["[sudden-pop]"],
    )  # fmt: skip
    first: Prose = Field(description="What to do first: one act, then the reason.")
    person: Person | None = Field(
        None, description="Who must have seen the reader before any plan; without it a plan can be followed"
        " alone.", examples=["doctor"],
    )  # fmt: skip
    run: Prose = Field(description="May I run on? The short answer.")
    pain: Id | None = Field(
        None, description="The pain rule for running with it, by name; its limits are shown.",
        examples=["tendon"],
    )  # fmt: skip
    run_if: dict[Words, Prose] = Field(
        {}, alias="run if", description="How bad it is: what that means for running; the worst first.",
        examples=["{You limp: Do not run.}"],
    )  # fmt: skip
    choose: Prose | None = Field(None, description="How to choose between its plans.")
    feels: Annotated[tuple[Prose, ...], ListOf] = Field(
        min_length=1, description="How it feels, a line each."
    )
    looks_like: dict[Words, LookAlike] = Field(
        {}, alias="looks like", description="What else it can be: how that differs, and what to do then.",
        examples=["{A torn tendon: {differs: 'a pop, then weak push-off', then: See a doctor today.}}"],
    )  # fmt: skip
    takes: dict[Words, Takes] = Field({}, description="How long it takes: until what, of whom.")
    helps: dict[Words, Treatment] = Field({}, description="What helps, the surest first.")
    no_help: dict[Words, Treatment] = Field(
        {}, alias="does not help", description="What helps little or not at all."
    )
    why: Prose = Field(description="Why it comes, in Markdown; headings begin at ###.")
    not_known: Annotated[tuple[Prose, ...], ListOf] = Field(
        min_length=1, alias="not known", description="What the evidence did not include, a line each."
    )
    codes: dict[CodeSystem, Annotated[Text, PlainValidator(as_code)]] = Field(
        {}, description="Its code in a classification, for clinical software.", examples=["{icd-10: M76.6}"]
    )
    related: Annotated[tuple[WrittenLink, ...], ListOf] = Field(
        (), description="Where else to go, beside what names it.", examples=["[guide:walking]"]
    )

    @property
    def named(self) -> tuple[Text, ...]:
        """Sources of its times and treatments, each where it stands."""
        means = (*self.helps.values(), *self.no_help.values())
        return (*(one.source for one in self.takes.values()), *(id_ for one in means for id_ in one.source))

    @model_validator(mode="after")
    def _has_its_own_id(self) -> ClinicalCondition:
        if self.id == ANY:
            raise refuse("'any' means whatever the injury is; choose another id", self.id.place)
        return self
