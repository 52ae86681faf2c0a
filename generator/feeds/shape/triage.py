"""A body part's questions as published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.feeds.shape.base import Head, Link, Published


class Answer(Published):
    """One answer, and where it leads."""

    words: str
    """The answer, as a runner gives it."""
    to: str
    """The id of the question or the end that follows."""


class Asked(Published):
    """One question."""

    id: str
    """Its id in the file."""
    ask: str
    """The question."""
    hint: str | None = None
    """How to find out."""
    answers: Sequence[Answer]
    """The answers, without the one for whoever isn't sure."""
    unsure: str
    """The end for whoever isn't sure: a person."""
    page: str
    """Its page, below the site's root."""


class End(Published):
    """Where answers lead: to a page, or to a person."""

    id: str
    """Its id in the file."""
    fits: Link | None = None
    """The page that the answers fit best. It is no diagnosis."""
    also: Sequence[Link]
    """What else it can be."""
    person: str | None = None
    """Whom to see."""
    soon: Literal["emergency", "today", "soon", "weeks"] | None = None
    """How soon: now, today, this week, in the next weeks."""
    says: str
    """Why, and what to do until then, in Markdown."""
    page: str
    """Its page, below the site's root."""


class Triage(Head):
    """A body part: its warning signs come first, then questions, and an end for every answer."""

    kind: Literal["triage"]
    """The kind of entity."""
    summary: str
    """What it helps with."""
    area: str
    """The body part."""
    red_flags: Sequence[str]
    """Ids of the signs that are asked for first: whoever has one sees a person, and answers no question."""
    questions: Sequence[Asked]
    """The questions; the first one begins."""
    ends: Sequence[End]
    """Where answers lead."""
