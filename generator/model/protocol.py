"""A protocol as an author writes it: what is said once holds for everything below it."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator

from generator.errors import Place
from generator.model.base import Entity, Ids, ListOf, Model, WordList
from generator.model.knowledge import Links
from generator.model.text import (
    Id,
    Prose,
    Words,
    WrittenCondition,
    WrittenDose,
    WrittenFrequency,
    WrittenItem,
    WrittenOutcome,
    WrittenStarts,
    WrittenTotal,
    as_list,
    as_text,
    one_item,
    refuse,
)
from generator.source import Items, Map, Text

LATER = (
    "as", "choose", "formerly", "lasts", "rounds", "start at", "then", "tracks", "units", "when",
)  # fmt: skip
"""Key words of the whole language that this version does not read yet; each is refused by name."""

FINDINGS = ("sum", "gap", "overlap", "duplicate", "contradiction", "changes", "missing", "wording")
"""What `as printed` may excuse."""

_OPTIONS = ("id", "title", "times", "note")

_ITEM_LATER = ("as", "as printed", "do", "enter when", "if", "lasts", "rounds", "source", "total", "when")


class Rule(Model):
    """`condition: outcome`, one line of `if`."""

    condition: WrittenCondition = Field(description="What must be true for the rule to fire.")
    outcome: WrittenOutcome = Field(description="What the reader then does.")


def as_rules(value: Any) -> Items:
    """A map of conditions to outcomes as a list of rules, each with both places kept."""
    if not isinstance(value, Map):
        raise refuse("expected conditions with an outcome each, such as 'limp: repeat'")
    return Items([_rule(value.key(key), outcome) for key, outcome in value.items()], value.place)


def _rule(key: Text, outcome: Any) -> Map:
    if isinstance(outcome, Map):
        message = "keys that hold instead of an outcome are not read yet; write an outcome"
        raise refuse(message, outcome.key_place)
    return Map({"condition": key, "outcome": outcome}, key.place)


Rules = Annotated[tuple[Rule, ...], BeforeValidator(as_rules)]
Conditions = Annotated[tuple[WrittenCondition, ...], BeforeValidator(as_list)]


class ItemEntry(Model):
    """A line of `do`: a sequence of bouts, or an exercise with its dose."""

    id: Id | None = Field(None, description="Needed only when an exercise stands twice in a session.")
    title: Words | None = Field(None, description="A name of its own.")
    exercise: Id | None = Field(None, description="The exercise (its dose is the value beside it).")
    sequence: WrittenItem | None = Field(None, description="Bouts in order.")
    dose: WrittenDose | None = Field(None, description="How much of the exercise.")
    times: WrittenFrequency | None = Field(None, description="How often, if not as the session.")
    note: Prose | None = Field(None, description="What else to know.")


def as_item(value: Any) -> Any:
    """A scalar is a bare exercise or a sequence; a map names one exercise and its options."""
    if isinstance(value, Text):
        return _scalar_item(value)
    if not isinstance(value, Map):
        raise refuse("expected an exercise with its dose, or a line such as walk 5 min")
    later = next((key for key in value if key in _ITEM_LATER), None)
    if later is not None:
        message = f"'{later}' on an item belongs to the language, but this version does not read it yet"
        raise refuse(message, value.key(later).place)
    names = [key for key in value if key not in _OPTIONS]
    if len(names) != 1:
        raise refuse(_not_one(names))
    options = Map({k: v for k, v in value.items() if k in _OPTIONS}, value.place)
    options["exercise"] = value.key(names[0])
    options["dose"] = value[names[0]]
    return options


def _not_one(names: list[str]) -> str:
    if not names:
        return "no exercise is named; write it as 'squat: 3 x 12'"
    return f"one item has {len(names)} exercises, {' and '.join(map(repr, names[:3]))}; begin each with '- '"


def _scalar_item(value: Text) -> Map:
    bare = re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", value)
    item = Map({"exercise" if bare and value != "rest" else "sequence": value}, value.place)
    item.key_place = value.key_place
    return item


Do = Annotated[tuple[Annotated[ItemEntry, BeforeValidator(as_item)], ...], ListOf]


class Shared(Model):
    """Keys that may stand on a protocol, a stage or a session and hold for all below."""

    do: Do = Field((), description="What is done, in order, all of it.")
    times: WrittenFrequency | None = Field(None, description="How often, and the rest between.")
    dose: WrittenDose | None = Field(None, description="Clauses that hold for every item below.")
    warm_up: WrittenItem | None = Field(None, alias="warm-up", description="Before every session.")
    cool_down: WrittenItem | None = Field(None, alias="cool-down", description="After every session.")
    source: Ids = Field((), description="Reference ids of the numbers below.")
    total: WrittenTotal | None = Field(None, description="A total that the source states; checked.")
    note: Prose | None = Field(None, description="What else to know, in words.")


class SessionEntry(Shared):
    """A named session of a stage."""

    title: Words | None = Field(None, description="The name a reader sees.")


def as_content(value: Any) -> Any:
    """A value that is its content (`week 3: 2 x run 90 s`) becomes `do`."""
    if isinstance(value, (Text, Items)):
        content = Map({"do": value if isinstance(value, Items) else one_item(value)}, value.place)
        content.key_place = value.key_place
        return content
    return value


class Ruled(Shared):
    """Keys that decide when to begin, move on and go back; on a protocol or a stage."""

    enter_when: Conditions = Field((), alias="enter when", description="Wait until all are true.")
    progress_when: Conditions = Field((), alias="progress when", description="Move on when all are true.")
    rules: Rules = Field((), alias="if", description="Condition: outcome. Fires at any time.")
    otherwise: WrittenOutcome | None = Field(
        None,
        description="When the stage's time is up and the criteria are not met; default repeat.",
    )
    as_printed: dict[str, Words] = Field(
        {},
        alias="as printed",
        description=f"Finding: why it stands. Findings: {', '.join(FINDINGS)}.",
    )
    sessions: dict[str, Annotated[SessionEntry, BeforeValidator(as_content)]] = Field(
        {}, description="Sessions that differ, by name."
    )


STAGE_KEY = re.compile(
    r"(weeks?|days?|levels?|phases?|sessions?|steps?) [1-9]\d{0,2}(-[1-9]\d{0,2})?|[a-z]+(-[a-z0-9]+)*"
)


def as_stage_key(value: Any) -> Text:
    """`weeks 3-4`, `phase 1`, or an id; anything near them is refused with the remedy."""
    text = as_text(value)
    if not STAGE_KEY.fullmatch(text) or len(text) > 60:
        raise refuse(f"'{text[:60]}' is no stage; write it as 'week 1', 'weeks 3-4', 'phase 1', or an id")
    low, _, high = text.partition(" ")[2].partition("-")
    if high and int(high) < int(low):
        raise refuse(f"the range runs backwards; write '{text.split()[0]} {high}-{low}'", text.place)
    return text


StageKey = Annotated[Text, PlainValidator(as_stage_key)]


class StageEntry(Ruled):
    """A stage. Its key says when it is: `weeks 3-4`, `phase 1`, or any id."""

    title: Words | None = Field(None, description="The name a reader sees; from the key if left out.")
    summary: Words | None = Field(None, description="One sentence.")
    aims: WordList = Field((), description="What it is for, in words; changes nothing in the rules.")
    red_flags: Ids = Field((), alias="red flags", description="Red flags of this stage alone.")


class ProtocolEntry(Entity, Ruled):
    """A plan: who it is for, its rules, its stages."""

    sources: dict[Id, Words] = Field(  # type: ignore[assignment]
        min_length=1,
        description="Reference id: what it is called here. Footnote marks (^id) must be named here.",
    )
    also: WordList = Field((), description="Other names, for search.")
    summary: Words = Field(description="One sentence for the head of the page.")
    who: Words = Field(alias="for", description="Who it is for.")
    starts: WrittenStarts = Field(description="What day one is counted from.")
    pain: Id = Field(description="A pain rule from the vocabulary, because limits differ by tissue.")
    red_flags: Ids = Field(alias="red flags", min_length=1, description="Reasons to stop and see someone.")
    not_for: Ids = Field((), alias="not for", description="Who must not follow it.")
    equipment: WordList = Field((), description="What is needed beside what the exercises need.")
    related: Links = Field((), description="Where to go next.")
    stages: dict[StageKey, Annotated[StageEntry, BeforeValidator(as_content)]] = Field(
        min_length=1, description="The stages, in order."
    )

    def source_at(self, name: str) -> Place:
        """Where a source is named."""
        return next(key.place for key in self.sources if key == name)
