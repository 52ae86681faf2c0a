"""The house's words: red flags, who a plan is not for, measures, pain rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.model.asking import WrittenCondition
from generator.model.base import Ids, ListOf, Model, WordList
from generator.model.house import Flares
from generator.model.text import Id, Phone, Prose, Words, refuse
from generator.source import Text

Urgency = Literal["emergency", "today", "soon"]
MeasureKind = Literal["sign", "number", "grade", "word"]
Tissue = Literal["bone", "tendon", "muscle", "joint", "other"]
Reader = Literal["after-surgery", "after-birth", "pregnant", "hard-effort"]
Readers = Annotated[tuple[Reader, ...], ListOf]
ANY = "any"
"""The body part of a sign that belongs wherever there is an injury."""


class Site(Model):
    """A place of injury, and whether a bone stress injury there is of the kind that breaks through."""

    title: Words = Field(description="The name a reader sees.")
    risk: Literal["high", "low", "none"] = Field(
        description="high: never without a clinician; low; none where the place is no bone."
    )
    source: Id = Field(description="A reference id.")
    area: Id | None = Field(
        None, description="The body part it is in: an id of content/tags.yaml that has an `area`.",
        examples=["heel"],
    )  # fmt: skip
    tissue: Tissue | None = Field(
        None, description="bone, tendon, muscle, joint or other.", examples=["tendon"]
    )


class EmergencyNumber(Model):
    """A number to call when it cannot wait, and where it is the right one."""

    number: Phone = Field(description="The number as it is dialed.", examples=["112"])
    where: Words = Field(description="The country or countries it is for.", examples=["the United Kingdom"])


class RedFlag(Model):
    """A reason to stop and see someone."""

    title: Words = Field(description="The name a reader sees.")
    sentence: Words = Field(description="It in words that finish 'See a doctor today if …': one clause.")
    act: Urgency = Field(description="How soon: emergency, today, or soon (this week).")
    why: Words = Field(description="One sentence: what it may be.")
    never: Words | None = Field(
        None,
        description="What must not be done about it, in a sentence of its own.",
        examples=["Do not hop to test a sore groin."],
    )
    source: Id = Field(description="A reference id.")
    areas: Ids = Field(
        (),
        description="Body parts whose plans, tests and questions show it: ids of tags that have an `area`; "
        "`any` for every plan, every test and every question about a body part. A sign without areas, "
        "tissues and readers is on every page that has warnings.",
        examples=["[heel, foot]"],
    )
    tissues: Annotated[tuple[Tissue, ...], ListOf] = Field(
        (), description="Kinds of tissue whose pages show it, wherever they are.", examples=["[tendon]"]
    )
    readers: Readers = Field(
        (), description="Readers whose pages show it, whatever hurts.", examples=["[after-birth]"]
    )
    said: WordList = Field(
        (),
        description="Words by which a page may speak of it: there, the page must be as urgent as `act`.",
        examples=["[gives way, giving way]"],
    )
    also: WordList = Field(
        (),
        description="How else readers say it, for search alone: the sign stands above all results of "
        "a search that has all words of one. Its `title` and `said` count as well.",
        examples=["[pressure on my chest, tight chest]"],
    )


class Exclusion(Model):
    """A reason why a plan is not for somebody."""

    title: Words = Field(description="The name a reader sees.")
    sentence: Words = Field(description="It in words that finish 'Not this plan if …'.")
    instead: Prose = Field(description="What to do instead.")
    source: Id = Field(description="A reference id.")


_OF_KINDS = {"unit": "number", "better": "number", "grades": "grade", "yes": "sign", "no": "sign"}
"""What only one kind of measure says."""

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LEAST = ("none", "nothing", "zero", "no", "poor", "bad", "weak", "little")
"""Words that no scale from the least to the most ends with."""

_COMPARED = re.compile(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
"""A word that a condition can compare with: one name."""


def falls(grades: Sequence[str]) -> bool:
    """Whether grades that say how much they are go from the most to the least."""
    numbers = [number for grade in grades if (number := _number(grade)) is not None]
    told = len(numbers) == len(grades) > 1
    return (told and numbers == sorted(numbers, reverse=True)) or (len(grades) > 1 and grades[-1] in _LEAST)


def _number(grade: str) -> int | None:
    """What its last word counts: `five`, `grade-5`."""
    last = grade.rpartition("-")[2].lower()
    if last in _NUMBERS:
        return _NUMBERS.index(last)
    digits = re.search(r"\d+$", last)
    return int(digits[0]) if digits else None


class Measure(Model):
    """A sign (yes or no), a number, a grade or a word that conditions speak of and a reader is asked."""

    title: Words = Field(description="The name a reader sees.")
    kind: MeasureKind = Field(
        description="sign (yes or no), number, grade (words in order) or word (such as a graft). A sign "
        "is of its day. The others hold until the next answer. Of their day too are a number with the unit "
        "`out of 10`, and a grade whose first word is `none`. What never changes is a word."
    )
    grades: WordList = Field(
        (), description="The words of a grade, from the least to the most: `>=` means so much or more.",
        examples=["[none, trace, more]"],
    )  # fmt: skip
    unit: Words | None = Field(
        None,
        description="The unit of a number. Where a condition compares it, one of the *units of measures*. "
        "`out of 10` is a scale such as pain: it is asked anew each day, and an earlier answer says nothing.",
        examples=["degrees", "km", "out of 10"],
    )
    better: Literal["more", "less"] | None = Field(
        None,
        description="Of a number: `less` for a time to beat, or for faults. An LSI and a target go by it.",
        examples=["less"],
    )
    ask: Words = Field(description="The question put to the reader.")
    yes: Words | None = Field(None, description="A sign that is there, in words: `you limp`.")
    no: Words | None = Field(None, description="A sign that is not there, in words: `no limp`.")

    @model_validator(mode="after")
    def _says_what_its_kind_has(self) -> Measure:
        for key, kind in _OF_KINDS.items():
            value: str | tuple[Text, ...] | None = getattr(self, key)
            if value and self.kind != kind:
                first = value[0] if isinstance(value, tuple) else value
                message = f"'{key}' is for a measure of kind {kind}; this one is of kind {self.kind}"
                place = first.place if isinstance(first, Text) else self.ask.place if self.ask else None
                raise refuse(f"{message}; delete the line", place)
        for grade in self.grades:
            if not _COMPARED.fullmatch(grade):
                message = f"no condition can name the grade '{grade[:40]}'"
                raise refuse(f"{message}; write letters first and no spaces, such as five-k", grade.place)
        if falls(self.grades):
            order = ", ".join(reversed(self.grades))
            message = (
                f"grades go from the least to the most, so that '>= {self.grades[1]}' means that or more"
            )
            raise refuse(f"{message}; write [{order}]", self.grades[0].place)
        return self

    @property
    def is_scale(self) -> bool:
        """Whether it is answered from 0 to 10, of each day anew."""
        return self.unit in ("of 10", "out of 10")


class PainRule(Model):
    """Limits on the 0-10 scale for one kind of tissue. Red is asked first, then amber, then green."""

    title: Words = Field(description="The name a reader sees.")
    green: WrittenCondition = Field(description="Carry on.", examples=["pain during <= 2"])
    amber: WrittenCondition | None = Field(
        None, description="Hold: do not add.", examples=["pain during 3-5"]
    )
    red: WrittenCondition = Field(description="Stop.", examples=["pain during > 5"])
    carry_on: Words = Field(alias="carry on", description="The act for green, in words.")
    hold: Words | None = Field(None, description="The act for amber, in words.")
    stop: Words = Field(description="The act for red, in words.")
    tissues: Annotated[tuple[Tissue, ...], ListOf] = Field(
        (),
        description="Kinds of injury for which it holds in every plan that isn't for one place: of the "
        "plan's own rule and this one, the stricter.",
        examples=["[bone]"],
    )
    back_after: Flares = Field(
        (), alias="back after", examples=["2 in 28 days"],
        description="Sessions in the red that cost a stage, in so many days. `not stated` keeps ours.",
    )  # fmt: skip
    see_after: Flares = Field(
        (), alias="see after", examples=["2 in 14 days or 3 in 28 days"],
        description="Sessions in the red after which a person is asked. `not stated` keeps ours; it can't be "
        "turned off.",
    )  # fmt: skip
    note: Prose | None = Field(None, description="What else a reader should know.")
    source: Id = Field(description="A reference id.")
