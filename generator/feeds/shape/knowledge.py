"""Exercises, readiness tests, questions, guides and logs as published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.base import ForCondition, Head, Link, NotFor, Published
from generator.feeds.shape.numbers import Condition
from generator.model.drill import DrillWord


class Error(Published):
    """What goes wrong, and what to do instead."""

    error: str
    """What goes wrong."""
    instead: str
    """What to do instead, in Markdown."""


class Frame(Published):
    """One position of a figure."""

    caption: str | None = None
    """What a reader does there, in a few words."""
    body: str | None = None
    """Angles and contacts of trunk and head."""
    legs: str | None = None
    """Of both legs."""
    working: str | None = None
    """Of the working leg."""
    other: str | None = None
    """Of the other leg."""
    arms: str | None = None
    """Of both arms."""
    working_arm: str | None = None
    """Of the arm on the working side."""
    other_arm: str | None = None
    """Of the other arm."""


class Scene(Published):
    """What a figure's positions have in common, as an author wrote it."""

    view: str
    """Where one looks from."""
    posture: str
    """How the body is before anything is said of it."""
    props: Sequence[str]
    """What lies, stands or is held there."""
    highlight: Sequence[str]
    """What works."""
    arrow: str | None = None
    """Whose way the arrow shows; null for what moves most."""
    quick: bool
    """Whether that goes up and down without a rest."""
    push: Sequence[str]
    """What pushes without moving, and which way."""
    landings: Sequence[str]
    """The start, then where feet come down, in cm from there."""
    close_up: bool
    """Whether only the working foot is shown."""
    barefoot: bool
    """Whether feet have no shoes."""


class Exercise(Head):
    """One exercise. Its doses stand in the plans."""

    kind: Literal["exercise"]
    """The kind of entity."""
    summary: str
    """One sentence."""
    trains: Sequence[str]
    """What it trains."""
    purpose: Literal["strength", "hops", "mobility"] = "strength"
    """What it is for, which groups the list of exercises."""
    conditions: Sequence[ForCondition]
    """Conditions that it is for."""
    equipment: Sequence[str]
    """What is needed; empty when nothing."""
    side: Literal["each", "both"]
    """each: left and right are counted apart; both: both move at once."""
    set_up: Sequence[str]
    """How to get into position, in Markdown."""
    steps: Sequence[str]
    """How to do it, in order, in Markdown."""
    cues: Sequence[str]
    """What to think of; the first is the one."""
    errors: Sequence[Error]
    """What goes wrong."""
    easier: Sequence[str]
    """How to make it easier, in Markdown."""
    harder: Sequence[str]
    """How to make it harder, in Markdown."""
    instead: Sequence[str]
    """What to do in its place, in Markdown."""
    not_for: Sequence[NotFor]
    """Who must leave it out."""
    if_it_hurts: str
    """What to do when it hurts, in Markdown."""
    drill: Sequence[DrillWord]
    """What it is like as a drill: contact, whether it is planned, directions."""
    variants: Mapping[str, str]
    """Ways of doing it that plans ask for: the id, and what is different."""
    image: str | None = None
    """Its figure, an SVG below the site's root; null where it has none."""
    image_words: str | None = None
    """What the figure shows, in words."""
    image_scene: Scene | None = None
    """What its positions have in common; null where it has no figure."""
    image_frames: Sequence[Frame] = ()
    """Its positions in order, as an author wrote them."""
    used_in: Sequence[Link]
    """Stages of plans that prescribe it."""


class Question(Head):
    """A question as a runner asks it, with its answer."""

    kind: Literal["question"]
    """The kind of entity."""
    tags: Sequence[str]
    """Subjects."""
    conditions: Sequence[ForCondition]
    """Conditions that it is for."""
    answer: str
    """The short answer, which stands alone, in Markdown."""
    answer_words: str
    """The short answer without any marks."""
    more: str
    """The long answer, in Markdown."""
    red_flags: Sequence[str]
    """Ids of the red flags that belong here."""
    sure: str
    """How sure we are, and why, in Markdown."""
    related: Sequence[Link]
    """Where to go next."""


class Guide(Head):
    """A chapter."""

    kind: Literal["guide"]
    """The kind of entity."""
    summary: str
    """One or two sentences."""
    body: str
    """The chapter in Markdown; headings begin at ##."""
    related: Sequence[Link]
    """Where to go next."""


FieldKind = Literal["scale", "number", "text", "yes-no"]


class TrackerField(Published):
    """One thing that is written down."""

    id: str
    """The measure's id."""
    title: str
    """The name a reader sees."""
    kind: FieldKind
    """How it is answered."""
    scale: str | None = None
    """The ends of the scale, such as 0-10."""
    low: str | None = None
    """What the low end means."""
    high: str | None = None
    """What the high end means."""
    unit: str | None = None
    """The unit of a number."""
    better: Literal["more", "less"]
    """Which number is the better one; of several entries of a day the worse counts."""


class Tell(Published):
    """What an entry means."""

    when: Condition
    """What must be true."""
    meaning: str
    """What it means, in Markdown."""


class Tracker(Head):
    """A log that a reader keeps."""

    kind: Literal["tracker"]
    """The kind of entity."""
    summary: str
    """One or two sentences."""
    times: Literal["daily", "per session"]
    """When a line is written."""
    fields: Sequence[TrackerField]
    """What is written down."""
    tells: Sequence[Tell]
    """What entries mean."""
