"""A plan as published: stages, sessions and items whole, with all that was said once above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.all_day import Along
from generator.feeds.shape.base import Code, ForCondition, Head, Link, NotFor, Published
from generator.feeds.shape.measure import Measure
from generator.feeds.shape.numbers import Choice, Condition, Quantity, Rule, Said
from generator.feeds.shape.pain import PainBands
from generator.feeds.shape.session import Session
from generator.model.vocabulary import Tissue


class Together(Published):
    """Stages of which something is said together: a track, or a group of stages."""

    id: str
    """Of a group with those it stands in before it."""
    kind: Literal["track", "group"]
    """Which of the two it is."""
    title: str
    """The name a reader sees."""
    lasts: Said | None = None
    """How long it lasts, or where in the plan it stands."""
    total: Said | None = None
    """A total that the source states for it."""
    stages: Sequence[str]
    """Ids of its stages."""
    summary: str | None = None
    """One sentence."""
    aims: Sequence[str]
    """What it is for."""
    note: str | None = None
    """What else to know."""


class Stage(Published):
    """One step of a plan."""

    id: str
    """Unique in the plan; its page hangs on it."""
    title: str
    """The name a reader sees."""
    number: int
    """Its place in the plan, from 1."""
    track: str | None = None
    """The id of its track, in a plan whose rows of stages run beside one another."""
    groups: Sequence[str]
    """Ids of the groups it stands in, the outermost first."""
    page: str
    """Its page, below the site's root."""
    code: str
    """Its short code."""
    lasts: Said | None = None
    """How long it lasts, or where in the plan it stands; `usually …` where that holds nobody to it."""
    weeks: Sequence[int]
    """First and last week of the plan, both counted, where it is a window of weeks; of `weeks 12 or longer`
    the first alone; otherwise empty."""
    sessions_planned: int
    """Sessions to be done before the next stage; of several, those that load most count. 0 of a stage of rest
    alone, which is over by itself."""
    days_at_least: int
    """Days from its beginning before the next stage may begin."""
    days_at_most: int | None = None
    """Days after which its time is up; nothing without an end."""
    sessions_at_most: int | None = None
    """Sessions after which its time is up, where it lasts so many and says what comes then."""
    formerly: Sequence[str]
    """Ids it had before."""
    summary: str | None = None
    """One sentence."""
    aims: Sequence[str]
    """What it is for."""
    only_when: Sequence[Condition]
    """Only for whom all are true."""
    begin_when: Sequence[Condition]
    """It may begin when all are true."""
    total: Said | None = None
    """A total that the source states for all its sessions together."""
    sessions: Sequence[Session]
    """What is done."""
    pain: PainBands | None = None
    """Its own pain rule, in place of the plan's; nothing where it goes by that."""
    move_on_when: Sequence[Condition]
    """Criteria: on to the next stage when all are true. None: the planned sessions, and no red one last."""
    aim_for: Sequence[Condition]
    """Goals that hold nobody back."""
    not_yet: Sequence[Along]
    """What must not be done at this stage. Show it before the sessions."""
    watch: Sequence[Along]
    """Signs and measures that are noted each day, which no rule looks at."""
    wear: Sequence[Along]
    """What is worn or walked with: a brace, a boot, crutches."""
    optional: Sequence[Along]
    """What may be done beside the sessions; it never counts as one."""
    rules: Sequence[Rule]
    """What to do when something happens, such as pain."""
    otherwise: Said
    """What to do when its time is up and the criteria are not met. Where nothing is done, that the stage is
    over by itself."""
    aside: bool | None = None
    """Whether it is off the path: only a rule or a choice leads there, and it leads back to where one was."""
    then: Sequence[Choice]
    """Where it leads, if not to the next stage."""
    own_numbers: Mapping[str, Quantity]
    """Numbers that reader and clinician choose for themselves."""
    red_flags: Sequence[str]
    """Red flags of this stage besides those of the plan: ids, or sentences."""
    as_printed: Mapping[str, str]
    """What looks odd in the source, and why it stands."""
    note: str | None = None
    """What else to know."""


class Sign(Published):
    """A reason to stop and see someone."""

    id: str | None = None
    """The red flag's id in the data; nothing for a sentence of the plan's own."""
    sentence: str
    """The sign, in words that finish `See a doctor today if …`."""
    act: Literal["emergency", "today", "soon"]
    """How soon."""
    words: str
    """What to do, in a sentence."""
    never: str | None = None
    """What must not be done about it, in a sentence of its own."""


class Track(Published):
    """A row of stages that runs beside others."""

    id: str
    """Its id, which stages name."""
    title: str
    """The name a reader sees."""


class Plan(Head):
    """A whole rehab protocol."""

    version: int
    """Counted up when doses change; a link for one patient names it."""
    changes: Mapping[str, str]
    """What each version after the first changed, in words."""
    kind: Literal["plan"]
    """The kind of entity."""
    summary: str
    """One sentence."""
    for_: str
    """Who it is for."""
    conditions: Sequence[ForCondition]
    """Conditions that it is made for."""
    codes: Sequence[Code]
    """The codes of these conditions."""
    site: str | None = None
    """The place of the injury: an id of the data's sites; left out for several."""
    sites: Sequence[str] = ()
    """All places that it is for."""
    supervised_by: str | None = None
    """The person without whom it must not be followed."""
    starts: Said
    """What day one is counted from."""
    weeks: int | None = None
    """Weeks from the first day to the last, where every stage says when it is; no fewer than these where the
    last one has no end."""
    lasts: Said | None = None
    """What the plan says of its whole length."""
    total: Said | None = None
    """A total that the source states for the whole plan."""
    grow_at_most: Said | None = None
    """The most that running or walking may grow in a week."""
    not_for: Sequence[NotFor]
    """Who must not follow it. Show it before the plan."""
    red_flags: Sequence[Sign]
    """When to stop and see someone. Show it before the plan."""
    pain: PainBands
    """How much pain is allowed."""
    pain_by_injury: Mapping[Tissue, PainBands]
    """By the tissue of a reader's injury (`bone`, `tendon` ...), the rule that holds in its place where that
    is stricter; empty for a plan that is for one place."""
    equipment: Sequence[str]
    """What is needed besides what the exercises need."""
    optional_equipment: Sequence[str]
    """What helps and nobody needs, even where an exercise names it."""
    start_at: Sequence[Choice]
    """Where to begin, if not at the first stage."""
    tracks: Sequence[Track]
    """Rows of stages that run beside one another; empty where there is one row."""
    together: Sequence[Together]
    """Tracks and groups of stages."""
    stages: Sequence[Stage]
    """The stages, in order."""
    units: Mapping[str, Quantity]
    """What a unit is worth in this plan."""
    measures: Mapping[str, Measure]
    """What only this plan asks for, by id."""
    readers: Sequence[str]
    """Readers whose signs belong to it too: after-surgery, after-birth, pregnant, hard-effort."""
    ends: Literal["never"] | None = None
    """never, where its last stage goes on for as long as its reader wants."""
    house: Mapping[str, int]
    """Numbers that no source gives, where the plan sets its own: days, sessions, or times the planned."""
    as_printed: Mapping[str, str]
    """What looks odd in the source, and why it stands."""
    note: str | None = None
    """What else to know."""
    related: Sequence[Link]
    """Where to go next."""
    fhir: str
    """The plan as a FHIR R4 PlanDefinition, below the site's root."""
    fhir_bundle: str
    """The same with all its ActivityDefinitions in one Bundle."""
