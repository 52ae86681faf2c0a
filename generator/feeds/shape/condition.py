"""Conditions as published: what is wrong, when to stop, whether to run, how long it takes and what helps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.base import Code, Head, Link, Published
from generator.feeds.shape.numbers import Quantity
from generator.model.condition import Sure


class LookAlike(Published):
    """Something else that feels like it."""

    title: str
    """What it is called."""
    differs: str
    """How it feels otherwise, in Markdown."""
    then: str
    """What to do about it, in Markdown."""
    condition: str | None = None
    """The id of a condition: its own page."""


class Takes(Published):
    """How long it takes."""

    what: str
    """Until what, and of whom."""
    time: Quantity
    """The time, or a range."""
    words: str
    """The same in words."""
    note: str | None = None
    """What else to know of the number, in Markdown."""
    source: str
    """A source's id."""


class Treatment(Published):
    """Something that helps, or doesn't."""

    title: str
    """What it is called."""
    sure: Sure
    """high: good trials agree; moderate: one, or several small; low: small or unlike studies; or opinion."""
    says: str
    """What it does, and by how much, in Markdown."""
    source: Sequence[str]
    """Ids of sources."""


class ClinicalCondition(Head):
    """A condition, on which plans, tests, questions and exercises hang."""

    kind: Literal["condition"]
    """The kind of entity."""
    summary: str
    """What it is."""
    codes: Sequence[Code]
    """Its codes in classifications."""
    sites: Sequence[str]
    """Where it is: ids of the data's sites."""
    areas: Sequence[str]
    """Body parts that it is found under."""
    readers: Sequence[str]
    """Readers whose signs belong to it too: after-surgery, after-birth, pregnant, hard-effort."""
    red_flags: Sequence[str]
    """Ids of the red flags that belong here. Show them before anything that follows."""
    first: str
    """What to do first, in Markdown."""
    person: str | None = None
    """Who must have seen the reader before any plan."""
    run: str
    """Whether to keep running, in Markdown."""
    run_if: Mapping[str, str]
    """How bad it is, and what that means for running, in Markdown."""
    pain: str | None = None
    """The pain rule for running with it: an id of the data's pain rules."""
    choose: str | None = None
    """How to choose between its plans, in Markdown."""
    feels: Sequence[str]
    """How it feels, in Markdown."""
    looks_like: Sequence[LookAlike]
    """What else it can be."""
    takes: Sequence[Takes]
    """How long it takes."""
    helps: Sequence[Treatment]
    """What helps."""
    does_not_help: Sequence[Treatment]
    """What helps little or not at all."""
    why: str
    """Why it comes, in Markdown."""
    not_known: Sequence[str]
    """What the evidence did not include, in Markdown."""
    plans: Sequence[Link]
    """Plans that are made for it."""
    tests: Sequence[Link]
    """Tests that are for it."""
    questions: Sequence[Link]
    """Questions about it."""
    exercises: Sequence[Link]
    """Exercises that are used for it."""
    related: Sequence[Link]
    """Where else to go."""
