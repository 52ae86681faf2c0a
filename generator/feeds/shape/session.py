"""A session as published: its lines whole, with all that was said once above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.base import Published
from generator.feeds.shape.dose import Bouts, Dose, Rest
from generator.feeds.shape.numbers import Condition, Number, Often, Quantity, Rule, Said
from generator.model.drill import DrillWord


class ExerciseNamed(Published):
    """The exercise of an item."""

    id: str
    """Its id; the plan's own where `data` is missing."""
    title: str
    """Its name."""
    page: str | None = None
    """Its page, below the site's root; nothing where it has none."""
    data: str | None = None
    """Its data, below the site's root; nothing where it has none."""


class Group(Published):
    """Lines that belong together. Every line of it names it, with the groups that it stands in."""

    id: str
    """Unique in the session."""
    kind: Literal["choose", "rounds", "block"]
    """choose: `count` of its lines are done; rounds: all of them, `count` times; block: all of them."""
    count: Number | None = None
    """How many of its lines, or how many rounds."""
    rest: Sequence[Rest]
    """Rest between rounds (`sets`), and between the lines of a round (`exercises`)."""
    title: str | None = None
    """The name a reader sees."""
    total: str | None = None
    """A total that the source states, in the notation."""
    note: str | None = None
    """What else to know."""
    words: str
    """The same for readers; nothing of a block that says nothing of itself."""


class Item(Published):
    """One line of a session: an exercise with its dose, or bouts."""

    id: str
    """Unique in the session."""
    title: str
    """The name a reader sees."""
    group: str | None = None
    """What stands above it where a group begins or has ended: how many are chosen, rounds, rest."""
    groups: Sequence[Group]
    """The groups that it stands in, the outermost first."""
    exercise: ExerciseNamed | None = None
    """The exercise; nothing for bouts."""
    drill: Sequence[DrillWord]
    """What the drill is like in this line: its exercise's words, with what the plan changes of them."""
    variant: str | None = None
    """Which of the exercise's variants, by its id."""
    dose: Dose | None = None
    """How much of the exercise."""
    cue: str | None = None
    """The one thing to mind in this line, where the plan says it."""
    aim: str | None = None
    """What this line is for."""
    bouts: Bouts | None = None
    """What is run and walked; nothing for an exercise."""
    often: Often | None = None
    """How often, if not as the session."""
    at: Said | None = None
    """When in the day or in the session it is done."""
    lasts: Said | None = None
    """The part of the plan in which it is done."""
    only_when: Sequence[Condition]
    """Done only while all are true."""
    begin_when: Sequence[Condition]
    """Not before all have been true."""
    rules: Sequence[Rule]
    """What is done instead, and when."""
    total: str | None = None
    """A total that the source states, in the notation."""
    total_words: str | None = None
    """The same in words, with whether it counts rests where its numbers tell."""
    as_printed: Mapping[str, str]
    """What looks odd in the source, and why it stands."""
    note: str | None = None
    """What else to know."""
    sources: Sequence[str]
    """Ids of the sources of its numbers."""


class Session(Published):
    """What is done on one day."""

    id: str
    """Unique in the stage."""
    title: str | None = None
    """The name a reader sees; nothing where a stage has only one."""
    often: Often | None = None
    """How often it is done."""
    at: Said | None = None
    """When in the day it is done."""
    in_turn: bool
    """Whether its rate is that of all the stage's sessions together that are in turn: one after the other."""
    warm_up: Bouts | None = None
    """The bouts of what comes first; its exercises are in `warm_up_items`."""
    warm_up_items: Sequence[Item]
    """What comes first: bouts and exercises, in order."""
    items: Sequence[Item]
    """What is done, in order."""
    cool_down: Bouts | None = None
    """The bouts of what comes last; its exercises are in `cool_down_items`."""
    cool_down_items: Sequence[Item]
    """What comes last: bouts and exercises, in order."""
    lasts: Said | None = None
    """The part of the plan in which it is done."""
    only_when: Sequence[Condition]
    """Done only while all are true."""
    begin_when: Sequence[Condition]
    """Not before all have been true."""
    rules: Sequence[Rule]
    """What is done instead, and when."""
    total: str | None = None
    """A total that the source states, in the notation."""
    total_words: str | None = None
    """The same in words, with whether it counts rests where its numbers tell."""
    own_numbers: Mapping[str, Quantity]
    """Numbers that reader and clinician choose for themselves, of this session alone."""
    as_printed: Mapping[str, str]
    """What looks odd in the source, and why it stands."""
    note: str | None = None
    """What else to know."""
    sources: Sequence[str]
    """Ids of the sources of its numbers."""
