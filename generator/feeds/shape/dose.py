"""Doses as published: of an exercise (sets, repetitions, tempo, load) and of bouts (run, walk, repeat)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from generator.feeds.shape.base import Published
from generator.feeds.shape.numbers import Decimal, Number, Quantity, Said


class Pace(Published):
    """How fast one phase of a repetition is, in a word."""

    phase: Literal["up", "hold", "down", "pause"]
    """Of a repetition."""
    word: str
    """slow, moderate, fast, controlled, explosive."""


class Tempo(Published):
    """How fast one repetition is: seconds of each phase, or a word."""

    up: Number | None = None
    """Seconds up."""
    hold: Number | None = None
    """Seconds held."""
    down: Number | None = None
    """Seconds down."""
    pause: Number | None = None
    """Seconds of pause: rest before the next one where it is the first or the last in `order`, else held."""
    word: str | None = None
    """slow, moderate, fast, not stated …, where there are no seconds."""
    paces: Sequence[Pace]
    """Phases that have a word instead of seconds."""
    order: Sequence[Literal["up", "hold", "down", "pause"]]
    """The phases in the order they are done, as the plan has them: a squat begins on its way down."""


class Rest(Published):
    """Rest, and between what."""

    amount: Quantity
    """How long. The unit is `x work` where it is that many times as long as the work."""
    between: str
    """sets, sides, exercises, rounds …"""


class Load(Published):
    """A weight or a resistance."""

    amount: Number | None = None
    """The number that goes with the unit."""
    unit: str | None = None
    """RM (repetition maximum), %1RM, %BW (of body weight), %MVIC, kg, lb …"""
    name: str | None = None
    """A load without a number: a band's colour, body weight."""
    same: Quantity | None = None
    """The same weight in another unit, as its source prints it; no alternative."""
    words: str
    """The same for readers."""


class WeightBearing(Published):
    """How much weight the injured leg takes."""

    amount: Quantity | None = None
    """How much; % is of the body's weight."""
    word: Literal["full", "toe-touch", "no"] | None = None
    """In place of a number."""
    words: str
    """The same for readers."""


class Growth(Published):
    """A dose that grows by itself."""

    step: Quantity
    """How much."""
    per: Quantity
    """In which period."""
    until: Quantity | None = None
    """Where it ends."""


class Cites(Published):
    """A source of one part of a dose."""

    part: str
    """`work` for sets and repetitions, otherwise the field's name."""
    source: str
    """A source's id."""


class Setup(Published):
    """One thing, surface, place, height or speed."""

    kind: Literal["with", "on", "in", "at"]
    """The word before it."""
    name: str | None = None
    """`step`, `band-red`, `5:30 /km`; nothing for a plain number."""
    amount: Quantity | None = None
    """How high, how fast; how many of the thing."""


class Sets(Published):
    """One prescription of one exercise; a field that is missing was not said."""

    sets: Number | None = None
    """How many sets."""
    reps: Number | None = None
    """Repetitions a set."""
    ladder: Sequence[Decimal]
    """Repetitions of each set in turn, where they differ."""
    time: Quantity | None = None
    """How long a set lasts, where it is counted in time."""
    still: bool | None = None
    """true where the position is held still for that time."""
    side: str | None = None
    """each side, each direction, bilateral, injured side, uninjured side, alternating (also each rep or
    each set), or alternating directions (and after how much: each rep, set, lap, bout, round or session)."""
    hold: Quantity | None = None
    """How long each repetition is held."""
    tempo: Tempo | None = None
    """How fast one repetition is."""
    rest: Sequence[Rest]
    """Rest between sets, sides or exercises."""
    load: Load | None = None
    """How heavy."""
    weight_bearing: WeightBearing | None = None
    """What the injured leg may take of the body's weight."""
    pain_expected: Number | None = None
    """What it is meant to hurt, out of 10."""
    pain_allowed: Number | None = None
    """What it may hurt, out of 10. The pain rule of the plan holds beside it: the stricter counts."""
    pain_in_words: str | None = None
    """`slight allowed`, `mild expected`: pain of which the source gives no number. The pain rule holds."""
    effort: str | None = None
    """How hard, in a word."""
    rpe: str | None = None
    """Rating of perceived exertion; 0-10 unless it names another end."""
    zone: str | None = None
    """Training zone."""
    reps_in_reserve: Number | None = None
    """Repetitions that could still have been done."""
    range_of_motion: Quantity | None = None
    """Through which range."""
    range_falls: bool | None = None
    """true where it begins at the larger end: from 90 to 30 degrees."""
    joint: str | None = None
    """Of which joint."""
    full_range: bool | None = None
    """true for the full movement."""
    until: Literal["to failure", "to fatigue"] | None = None
    """What ends a set."""
    total_time: Quantity | None = None
    """How long all of it takes."""
    growth: Growth | None = None
    """How much is added from one period to the next."""
    how: Sequence[str]
    """How it is done, in words: on a step, at an easy pace …"""
    setup: Sequence[Setup]
    """What it is done with, on, in and at: a band, a step, a height."""
    notes: Sequence[str]
    """What else is said."""
    unknown: str | None = None
    """Why there is no dose: not stated, as tolerated …"""
    cites: Sequence[Cites]
    """Sources of single parts, where they differ from those of the item."""


class OtherDose(Said):
    """What another source says instead, or the same one in another place."""

    parts: Sequence[Sets]
    """Prescriptions in the order in which they are done."""
    who: str | None = None
    """`another source`, or `the same source in another place`; nothing of the dose that holds."""


class Dose(OtherDose):
    """How much of an exercise."""

    instead: Sequence[OtherDose]
    """What else is said of it; the first dose is the one that the plan goes by."""


class Bout(Published):
    """One stretch of running, walking, rest or another activity."""

    id: str
    """Its place among the parts: `2-1` is the first part of the second one."""
    is_: Literal["bout"]
    """The kind of part."""
    activity: str
    """run, walk, jog, rest …"""
    amount: Quantity
    """How long or how far."""
    how: Sequence[str]
    """How it is done, in words."""
    setup: Sequence[Setup]
    """What it is done with, on, in and at: a treadmill, a speed."""
    cites: Sequence[str]
    """Ids of sources of this part alone."""


class Repeat(Published):
    """Parts that are done several times."""

    id: str
    """Its place among the parts: `2-1` is the first part of the second one."""
    is_: Literal["repeat"]
    """The kind of part."""
    times: Number
    """How many times."""
    parts: Sequence[Part]
    """What is repeated, in order."""
    cites: Sequence[str]
    """Ids of sources of this part alone."""


class Alternate(Published):
    """Bouts in turn, until a total is reached."""

    id: str
    """Its place among the parts: `2-1` is the first part of the second one."""
    is_: Literal["alternate"]
    """The kind of part."""
    total: Quantity
    """How long or how far in all."""
    parts: Sequence[Part]
    """What is done in turn."""
    cites: Sequence[str]
    """Ids of sources of this part alone."""


class Row(Published):
    """Bouts that change from one to the next, written out."""

    id: str
    """Its place among the parts: `2-1` is the first part of the second one."""
    is_: Literal["row"]
    """The kind of part."""
    parts: Sequence[Part]
    """The bouts, in order."""
    cites: Sequence[str]
    """Ids of sources of this part alone."""


class Words(Published):
    """A part that has no number: free words, or why nothing is known."""

    id: str
    """Its place among the parts: `2-1` is the first part of the second one."""
    is_: Literal["words"]
    """The kind of part."""
    words: str
    """The words, or `not stated`, `as needed` …"""


Part = TypeAliasType("Part", Annotated[Bout | Repeat | Alternate | Row | Words, Field(discriminator="is_")])
"""What is done in order."""


class Bouts(Said):
    """Bouts of walking and running, in order."""

    parts: Sequence[Part]
    """The bouts."""
    seconds: Number | None = None
    """How long all of it takes; nothing where that depends on the runner."""
