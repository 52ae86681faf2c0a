"""Readiness tests and trackers as an author writes them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from generator.model.asking import WrittenCondition
from generator.model.base import Entity, Ids, ListOf, Model, WordList
from generator.model.condition import For, for_field
from generator.model.figure import Figure
from generator.model.knowledge import Side
from generator.model.text import Id, Prose, Whole, Words, Written, refuse
from generator.model.vocabulary import Readers
from generator.model.withdrawn import Paged
from generator.notation.condition import Compared, Condition, leaves
from generator.source import Items, Map

Unit = Literal[
    "repetitions", "seconds", "minutes", "degrees", "centimetres", "inches", "kilograms", "points", "yes-no"
]


class Norms(Model):
    """What the middle person of an age does, by the first year of each decade: `{20: 37, 30: 32}`."""

    men: dict[Whole, Whole] = Field(
        description="Age from which a number holds, and the number.", examples=["{20: 37, 30: 32}"]
    )
    women: dict[Whole, Whole] = Field(
        description="Age from which a number holds, and the number.", examples=["{20: 30, 30: 27}"]
    )
    source: Id = Field(description="A reference id.")


class Healthy(Model):
    """What people without an injury do, so that nobody waits for what most of them don't reach."""

    typical: Whole | None = Field(
        None,
        description="What is typical of them (a median or an average), in the item's unit; of an LSI, in %.",
        examples=["24"],
    )  # fmt: skip
    typical_men: Whole | None = Field(
        None, alias="typical men", description="The same of men alone.", examples=["24"]
    )
    typical_women: Whole | None = Field(
        None, alias="typical women", description="The same of women alone.", examples=["21"]
    )
    reach_the_bar: Whole | None = Field(
        None, alias="reach the bar", description="How many of 100 of them reach the bar.", examples=["24"]
    )
    who: Words = Field(description="Who was measured.", examples=["566 adults"])
    source: Id = Field(description="A reference id.", examples=["green-2022"])

    @property
    def numbers(self) -> tuple[tuple[str, int], ...]:
        """Of whom what is typical."""
        found = {"people": self.typical, "men": self.typical_men, "women": self.typical_women}
        return tuple((who, number) for who, number in found.items() if number is not None)

    @model_validator(mode="after")
    def _says_something(self) -> Healthy:
        if not self.numbers and self.reach_the_bar is None:
            raise refuse("say what they do: write 'typical' or 'reach the bar'", self.source.place)
        return self


class BothSides(Model):
    """The bar of a comparison for somebody who is injured on both sides and has no good one."""

    pass_when: WrittenCondition = Field(
        alias="pass when", description="The bar, as a condition.", examples=["raises >= 30 each side"]
    )
    source: Id = Field(description="A reference id.", examples=["green-2022"])


class TestItem(Model):
    """One thing that is measured. Its key is the measure's id, which conditions name."""

    title: Words = Field(description="The name a reader sees.")
    measure: Unit = Field(description="What is counted or measured.")
    side: Side = Field(description="`each` measures left and right apart; `both` together.")
    exercise: Id | None = Field(None, description="The exercise it is done with.")
    figure: Figure | None = Field(
        None, description="How it looks, where that is another position than its exercise's.",
        examples=['{posture: lying on the front, frames: [{working: "hip extension 12"}]}'],
    )  # fmt: skip
    shows: Words = Field(description="What it shows.")
    how: Annotated[tuple[Prose, ...], ListOf] = Field(description="How to do it, in order.")
    pass_when: WrittenCondition | None = Field(
        None, alias="pass when", description="The bar, as a condition. Either this or `aim for`.",
        examples=["raises >= 10 each side"],
    )  # fmt: skip
    aim_for: WrittenCondition | None = Field(
        None, alias="aim for", validate_default=True,
        description="A bar to compare with and work toward, which nobody has to reach before the next step: "
        "for what is more than healthy people typically do.",
        examples=["raises >= 30 each side"],
    )  # fmt: skip
    healthy: Healthy | None = Field(
        None, description="What people without an injury do.",
        examples=["{typical: 24, who: 500 adults, source: green-2022}"],
    )  # fmt: skip
    if_both: BothSides | None = Field(
        None,
        alias="if both",
        description="The bar instead of a comparison when both sides are injured.",
        examples=["{pass when: raises >= 30 each side, source: green-2022}"],
    )
    if_not_yet: Prose = Field(alias="if not yet", description="What to work on.")
    source: Id = Field(description="A reference id.")
    note: Prose | None = Field(None, description="What else is known about the number.")
    error: Whole = Field(
        0,
        description="How much two tests of one person differ by chance; a smaller change is no change.",
        examples=["6"],
    )
    near: Whole = Field(
        80, description="The share of the bar, in %, from which it is nearly reached.", examples=["80"]
    )
    cadence: Whole | None = Field(
        None, description="Beats a minute; the page then has a metronome.", examples=["60"]
    )
    better: Literal["more", "less"] = Field("more", description="`less` for a time to beat, or for faults.")
    norms: Norms | None = Field(
        None,
        description="Norms by age and sex, for a bar that says `norm`.",
        examples=["{men: {20: 37}, women: {20: 30}, source: hebert-losier-2017}"],
    )

    @field_validator("aim_for", mode="after")
    @classmethod
    def _is_the_one_bar(
        cls, value: Written[Condition] | None, info: ValidationInfo
    ) -> Written[Condition] | None:
        """Said beside whatever else is wrong with the item; a bar that can't be read has its own message."""
        if "pass_when" in info.data and (info.data["pass_when"] is None) == (value is None):
            two = "write 'pass when' or 'aim for', not both"
            none = "'pass when' is missing; write the bar, or 'aim for' with a number to compare with"
            title = info.data.get("title")
            raise refuse(none if value is None else two, title.place if title is not None else None)
        return value

    @property
    def bar(self) -> Written[Condition]:
        """What is to be reached."""
        bar = self.pass_when or self.aim_for
        assert bar is not None  # the validator asks for one
        return bar

    @property
    def gates(self) -> bool:
        """Whether the bar comes before the next step, and isn't there to compare with."""
        return self.pass_when is not None

    @property
    def looks(self) -> str:
        """Its own figure as text, which the painter takes; '' where it has none."""
        return self.figure.written(both=self.side == "both") if self.figure is not None else ""

    @property
    def compares(self) -> bool:
        """Whether its bar holds one side against the other."""
        return any(isinstance(leaf, Compared) for leaf in leaves(self.bar.value))


class ReadinessTest(Paged):
    """A battery of items that tells whether the next step is earned."""

    summary: Words = Field(description="One or two sentences.")
    conditions: For = for_field("for")
    when: Prose = Field(description="When to take it.")
    equipment: WordList = Field((), description="What is needed.")
    items: dict[Id, TestItem] = Field(
        min_length=1, description="Measure id: item, in the order they are done."
    )
    healthy: Healthy | None = Field(
        None, description="How many people without an injury reach all of it: `reach the bar` alone.",
        examples=["{reach the bar: 24, who: athletes, source: green-2022}"],
    )  # fmt: skip
    then: Prose = Field(description="What the result means and where to go next.")
    areas: Ids = Field(
        (), description="Body parts whose signs stand above it: ids of tags that have an `area`.",
        examples=["[shin, heel]"],
    )  # fmt: skip
    readers: Readers = Field(
        (),
        description="Readers whose signs belong here too: after-surgery, after-birth, pregnant, "
        "hard-effort.",
        examples=["[after-surgery]"],
    )  # fmt: skip
    red_flags: Ids = Field(
        (), alias="red flags",
        description="Red flags that belong here, beside those that follow from `areas` and `readers`.",
        examples=["[giving-way]"],
    )  # fmt: skip
    again: Whole = Field(
        14,
        description="Days after which a plan that asks for it reminds of it; clinician opinion.",
        examples=["14"],
    )

    @model_validator(mode="after")
    def _is_of_all(self) -> ReadinessTest:
        if self.healthy is not None and self.healthy.numbers:
            message = "what is typical is said of one item; write 'reach the bar' here"
            raise refuse(message, self.healthy.source.place)
        return self


class TrackerField(Model):
    """One thing that is written down."""

    title: Words = Field(description="The name a reader sees.")
    scale: Words | None = Field(None, description="The ends of a scale, such as 0-10.")
    low: Words | None = Field(None, description="What the low end means.")
    high: Words | None = Field(None, description="What the high end means.")
    unit: Words | None = Field(None, description="The unit of a number.")
    text: Words | None = Field(
        None, description="`yes` for free words. With no scale, unit or text it is yes or no."
    )
    at_once: Literal["yes"] | None = Field(
        None,
        alias="at once",
        description="`yes`: asked first, as a tap that is kept at once.",
    )
    better: Literal["more", "less"] = Field(
        "less", description="Which of several entries of a day is the worse one: the worse counts."
    )


class Tell(Model):
    """What an entry of the log means."""

    condition: WrittenCondition = Field(description="What must be true of the entries.")
    meaning: Prose = Field(description="What it means.")


def as_tells(value: Any) -> Items:
    """A map of conditions to meanings as a list, each with its place."""
    if not isinstance(value, Map):
        raise refuse("expected conditions with a meaning each, such as 'pain < 2: ...'")
    return Items([Map({"condition": k, "meaning": v}, v.place) for k, v in value.items()], value.place)


Tells = Annotated[tuple[Tell, ...], BeforeValidator(as_tells)]


class SpikeRule(Model):
    """What is known of one run that is longer than the longest of the 30 days before it."""

    floor: Whole = Field(description="Kilometers below which nothing is said.", examples=["5"])
    below: Words = Field(description="What is said below the floor.", examples=["Follow your plan."])
    over: dict[Whole, Words] = Field(
        description="How much longer, in %, and what is known of it; the words follow 'such a run'.",
        examples=["{10: went with more injuries}"],
    )
    then: Words = Field(description="What to do about it.", examples=["Make the next run shorter."])
    source: Id = Field(description="A reference id.")


class Tracker(Entity):
    """A log a reader keeps, and what its numbers mean."""

    summary: Words = Field(description="One or two sentences.")
    times: Literal["daily", "per session"] = Field(description="When a line is written.")
    fields: dict[Id, TrackerField] = Field(
        min_length=1, description="Measure id, or `pain-` and a moment: what is written down."
    )
    tells: Tells = Field((), description="Condition: what it means.")
    spike: SpikeRule | None = Field(
        None,
        description="What a run says that is longer than the longest of 30 days.",
        examples=["{floor: 5, below: Follow it., over: {10: hurt more}, then: Do less., source: opinion}"],
    )
    means: Prose | None = Field(
        None,
        description="What speaks for and against means of the load, their ratio, monotony and strain.",
        examples=["Look at single runs and weeks first."],
    )
