"""What every published entity begins with: its id, its version, its addresses, its status, its sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Published(BaseModel):
    """A part of the published data. What nobody said is left out; a list is always there."""

    model_config = ConfigDict(
        use_attribute_docstrings=True,
        frozen=True,
        defer_build=True,
        # `is`, `for` and `schema` cannot be names in Python.
        alias_generator=lambda name: name.rstrip("_"),
        validate_by_name=True,
    )


class Licence(Published):
    """Under what the content may be used."""

    name: str
    """The licence's short name: CC-BY-4.0."""
    address: str
    """Its text, as a URL."""


class Review(Published):
    """Whether a clinician has reviewed it. Nothing is called reviewed that nobody reviewed."""

    status: Literal["draft", "reviewed"]
    """draft: awaiting clinical review; reviewed: by the person named here."""
    words: str
    """The same as a sentence to show to readers. Show it wherever you show the content."""
    by: str | None = None
    """Who reviewed it, and as what."""
    on: dt.date | None = None
    """The day of the review."""


class Withdrawn(Published):
    """That nobody should go by it any more. Show this in place of the content, which is here as a record."""

    on: dt.date
    """The day it was withdrawn."""
    because: str
    """What was wrong, in Markdown."""
    words: str
    """What to do now, as sentences to show to whoever goes by it."""
    instead: Link | None = None
    """What takes its place; nothing where they should ask a person."""


class Origin(Published):
    """That it comes from a library that the site extends."""

    words: str
    """Whose it is, under what it may be used, and what the site changed. Show it with the content."""
    newer: bool = False
    """Whether the library has a newer version than the one that the site changed."""


class Source(Published):
    """Something that is cited."""

    id: str
    """Its id, which `sources` of stages, items and doses name."""
    words: str
    """How it is cited in a line."""
    kind: str | None = None
    """What kind of evidence it is: trial, review, guideline, cohort, norms, clinic-sheet, expert, opinion."""
    url: str | None = None
    """Where it can be read."""
    data: str | None = None
    """Where its whole reference stands in this data; nothing for a source that one plan alone names."""


class Link(Published):
    """Something else to look at."""

    id: str
    """Its kind and id, such as `guide:run-walk`, or `plan:run-walk-8-week/weeks-1-2` for a stage."""
    title: str
    """Its name."""
    page: str
    """Its page, below the site's root."""


class Code(Published):
    """A code of a condition in a classification."""

    system: str
    """The classification: icd-10 (of the World Health Organization)."""
    code: str
    """The code in it."""
    title: str
    """What the condition is called here."""


class ForCondition(Published):
    """A condition that something is for."""

    id: str
    """The condition's id; `any` for whatever the injury is."""
    whom: str | None = None
    """For whom of those who have it."""


class NotFor(Published):
    """Somebody who must not follow a plan or do an exercise."""

    id: str | None = None
    """Its id in the data; nothing for a sentence of the plan's or the exercise's own."""
    sentence: str
    """In words that finish `Not this one if …`."""
    instead: str
    """What to do instead, in Markdown; empty where the exercise's own `instead` says it."""


class Head(Published):
    """What every entity with a version says of itself first."""

    kind: str
    """The kind of entity."""
    id: str
    """Stable name; it never changes its meaning."""
    title: str
    """The name a reader sees."""
    changed: dt.date
    """The day its content last changed: its version."""
    page: str
    """Its page, below the site's root."""
    data: str
    """This file, below the site's root."""
    schema_: str
    """The JSON Schema of this file, below the site's root."""
    code: str | None = None
    """The short code under which its page opens: below the site's root, `go/<code>/`."""
    also: Sequence[str]
    """Other names, and titles it had before."""
    formerly: Sequence[str]
    """Ids it had before."""
    review: Review
    """Whether a clinician has reviewed it."""
    sources: Sequence[Source]
    """What it rests on."""
    withdrawn: Withdrawn | None = None
    """Whether nobody should go by it any more; its title says so too."""
    licence: Licence
    """Under what it may be used."""
    cite: str
    """How to name it where you use it, as the licence asks."""
    origin: Origin | None = None
    """Where it comes from, if it isn't the site's own."""
