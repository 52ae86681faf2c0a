"""The house's words as published, one file a kind: references, red flags, pain rules, measures and more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.base import Licence, Origin, Published
from generator.feeds.shape.measure import Measure
from generator.feeds.shape.pain import PainBands


class Reference(Published):
    """A source: what it is, how far it was read, what is taken from it."""

    id: str
    """Its id."""
    title: str
    """The title as printed; in [square brackets] a description instead."""
    authors: str | None = None
    """First author `and others`."""
    year: int | None = None
    """Year of publication."""
    where: str | None = None
    """Journal, volume and page, or publisher."""
    doi: str | None = None
    """The DOI without an address before it."""
    url: str | None = None
    """An address, where there is no DOI."""
    kind: str
    """What kind of evidence it is."""
    read: Literal["source", "abstract", "second-hand"] | None = None
    """How far it was read by us."""
    says: str
    """One sentence: what is taken from it, in Markdown."""
    page: str
    """Its place on the page of all sources, below the site's root."""


class RedFlag(Published):
    """A reason to stop and see someone."""

    id: str
    """Its id."""
    title: str
    """The name a reader sees."""
    sentence: str
    """In words that finish `See a doctor today if …`."""
    act: Literal["emergency", "today", "soon"]
    """How soon."""
    why: str
    """What it may be."""
    never: str | None = None
    """What must not be done about it, in a sentence of its own."""
    source: str
    """A reference's id."""
    areas: Sequence[str]
    """Body parts whose plans, tests and questions have it; `any` for all of them."""
    tissues: Sequence[str]
    """Kinds of tissue whose plans have it."""
    readers: Sequence[str]
    """Readers whose plans, tests and questions have it. With none of the three it holds for everybody."""


class Exclusion(Published):
    """A reason why a plan is not for somebody."""

    id: str
    """Its id."""
    title: str
    """The name a reader sees."""
    sentence: str
    """In words that finish `Not this plan if …`."""
    instead: str
    """What to do instead, in Markdown."""
    source: str
    """A reference's id."""


class PainRule(PainBands):
    """A rule for one kind of tissue."""

    page: str
    """Its place among the pain rules, below the site's root."""
    tissues: Sequence[str]
    """Kinds of injury for which it holds in every plan that isn't for one place, where it is the stricter."""
    source: str
    """A reference's id."""


class Site(Published):
    """A place of injury."""

    id: str
    """Its id."""
    title: str
    """The name a reader sees."""
    risk: Literal["high", "low", "none"]
    """high: a bone stress injury there is never managed without a clinician; none: no bone."""
    source: str
    """A reference's id."""
    area: str | None = None
    """The body part it is in."""
    tissue: str | None = None
    """The kind of tissue."""


class Term(Published):
    """A word of the glossary."""

    id: str
    """Its id."""
    title: str
    """The word as readers meet it."""
    says: str
    """What it means, in Markdown."""
    said: Sequence[str]
    """The words that texts say it by."""
    also: Sequence[str]
    """How else people say it."""
    source: str | None = None
    """A reference's id."""
    more: str | None = None
    """The page that says more, below the site's root."""
    page: str
    """Its place on the page of all words, below the site's root."""


class EmergencyNumber(Published):
    """A number to call when it cannot wait."""

    id: str
    """Its id."""
    title: str
    """The number and where it is the right one."""
    number: str
    """As it is dialed."""
    where: str
    """The country or countries it is for."""


class Shared(Published):
    """What every file of several entries begins with."""

    kind: str
    """The kind of file."""
    data: str
    """This file, below the site's root."""
    schema_: str
    """The JSON Schema of this file, below the site's root."""
    licence: Licence
    """Under what it may be used."""
    changed: dt.date
    """The day the site's content last changed."""
    origin: Origin | None = None
    """Whose the entries are that aren't the site's own."""


class References(Shared):
    """Everything that is cited."""

    kind: Literal["references"]
    """The kind of file."""
    entries: Mapping[str, Reference]
    """By id."""


class RedFlags(Shared):
    """Every reason to stop and see someone."""

    kind: Literal["red-flags"]
    """The kind of file."""
    entries: Mapping[str, RedFlag]
    """By id."""


class EmergencyNumbers(Shared):
    """The emergency numbers, in the order in which warnings name them."""

    kind: Literal["emergency-numbers"]
    """The kind of file."""
    entries: Mapping[str, EmergencyNumber]
    """By id."""


class Glossary(Shared):
    """Every word of the glossary."""

    kind: Literal["glossary"]
    """The kind of file."""
    entries: Mapping[str, Term]
    """By id."""


class Exclusions(Shared):
    """Every reason why a plan is not for somebody."""

    kind: Literal["not-for"]
    """The kind of file."""
    entries: Mapping[str, Exclusion]
    """By id."""


class PainRules(Shared):
    """Every pain rule."""

    kind: Literal["pain-rules"]
    """The kind of file."""
    entries: Mapping[str, PainRule]
    """By id."""


class Measures(Shared):
    """Every measure of the house; items of tests are measures too."""

    kind: Literal["measures"]
    """The kind of file."""
    entries: Mapping[str, Measure]
    """By id."""


class Sites(Shared):
    """Every place of injury."""

    kind: Literal["sites"]
    """The kind of file."""
    entries: Mapping[str, Site]
    """By id."""
