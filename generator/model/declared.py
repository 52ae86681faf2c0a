"""What a plan brings along itself: measures, exercises without a page, its own pain rule."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from generator.errors import Place
from generator.model.house import UNSAID
from generator.model.text import Id, Prose, Words, as_id, as_text, refuse
from generator.model.vocabulary import Measure, PainRule
from generator.source import Items, Map, Text

_HERE = Place("")


def _words(text: str) -> Text:
    return Text(text, _HERE)


class OwnPain(PainRule):
    """The bands of one plan's own pain rule, with the house's words for what to do."""

    title: Words = Field(_words("Pain in this plan"), description="The name a reader sees.")
    carry_on: Words = Field(_words("Carry on."), alias="carry on", description="The act for green.")
    hold: Words | None = Field(_words("Do not add anything."), description="The act for amber.")
    stop: Words = Field(_words("Stop for today."), description="The act for red.")
    note: Prose | None = Field(None, description="What else a reader should know.")
    source: Id | None = Field(None, description="A source of this plan.")  # type: ignore[assignment]

    @model_validator(mode="after")
    def _says_what_it_has(self) -> OwnPain:
        if "hold" in self.model_fields_set and self.hold is not None and self.amber is None:
            raise refuse(
                "'hold' is what to do in the amber band; write 'amber:' too, or delete it", self.hold.place
            )
        if self.tissues:
            message = "'tissues' is for a pain rule of the site; this one is for its own plan alone"
            raise refuse(f"{message}; delete the line", self.red.text.place)
        return self


PainChoice: TypeAlias = OwnPain | Text
"""A pain rule's id, `not stated` or `not seen` (the general rule then holds), or bands of its own."""


def as_pain(value: Any) -> Any:
    """An id or `not stated` as text; a map of bands as this plan's own rule."""
    if isinstance(value, Map):
        return OwnPain.model_validate(value)
    text = as_text(value)
    if text == "none":
        said = "'none' could be no pain at all, or no rule"
        raise refuse(f"{said}; write '{{green: no pain during, red: pain during > 0}}', or 'not stated'")
    return text if text in UNSAID else as_id(text)


Titles = dict[Id, Words]


def as_titles(value: Any) -> Any:
    """A list of ids as a map to names made from them."""
    if isinstance(value, Items):
        ids = [as_id(item) for item in value]
        return Map({id_: Text(_named(id_), id_.place) for id_ in ids}, value.place)
    return value


def _named(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def as_measure(value: Any) -> Any:
    """`sign`, `number deg`, `word`, or grades from the least to the most, as a whole measure."""
    if isinstance(value, Items):
        return Map({"kind": Text("grade", value.place), "grades": value}, value.place)
    if isinstance(value, Text):
        kind, _, unit = value.partition(" ")
        if kind not in ("sign", "number", "word"):
            raise refuse(
                f"'{value[:40]}' is not a measure type; write sign, number, number deg, word, "
                "or a list of grades such as [none, trace, more]"
            )
        whole = Map({"kind": Text(kind, value.place)}, value.place)
        return Map({**whole, "unit": Text(unit, value.place)}, value.place) if unit else whole
    return value


class OwnMeasure(Measure):
    """A measure that one plan declares: its kind, and what else the site should say."""

    title: Words | None = Field(None, description="The name a reader sees.")  # type: ignore[assignment]
    ask: Words | None = Field(None, description="The question to the reader.")  # type: ignore[assignment]

    def whole(self, id_: Text) -> Measure:
        """The measure with a title and a question made from its id where it has none."""
        title = self.title or Text(_named(id_), id_.place)
        ask = self.ask or Text(f"{title}?", id_.place)
        return Measure.model_construct(**{**dict(self), "title": title, "ask": ask})


OwnMeasures = dict[Id, Annotated[OwnMeasure, BeforeValidator(as_measure)]]
