"""Numbers as published: exact, a range, a bound, or openly unknown; with a unit, and as rules with words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import WithJsonSchema

from generator.feeds.shape.base import Published

Decimal = Annotated[int | float, WithJsonSchema({"type": "number"})]
Unknown = Literal["___", "not stated", "not seen", "as needed", "as tolerated", "as many as possible"]


class Number(Published):
    """A number. `low` and `high` are the same where it is exact; one is missing where there is no end."""

    low: Decimal | None = None
    """The least it may be; left out for `at most`."""
    high: Decimal | None = None
    """The most it may be; left out for `at least`."""
    about: bool | None = None
    """true where the source says `about`."""
    way: Literal["rising", "falling"] | None = None
    """Within the stage from the one end to the other: rising from `low`, or falling from `high`."""
    unknown: Unknown | None = None
    """Why there is no number: a blank to be filled in (___), what the source does not state, and so on."""


class Quantity(Number):
    """A number with its unit."""

    unit: str
    """The unit as written, in the singular: s, min, h, km, m, mile, lap, week, rep, contacts, kg, deg …"""


class Said(Published):
    """A line of a plan twice: in the notation that the docs of the site explain, and in words."""

    notation: str
    """For machines and for authors."""
    words: str
    """For readers."""


class Condition(Said):
    """Something that must be true."""

    id: str
    """Stable name of what is asked, from its notation."""
    page: str | None = None
    """Where it is explained how to test it, below the site's root."""
    cites: Sequence[str]
    """Ids of sources of this condition alone."""


class Rule(Published):
    """What to do while something is true."""

    when: Condition
    """What must be true."""
    then: str
    """What to do, in words."""
    outcome: str | None = None
    """The same in the notation, where it is one of the notation's outcomes."""
    sources: Sequence[str]
    """Ids of sources that are named in it."""
    as_printed: Sequence[str]
    """What looks odd in the source of it, and why it stands."""


class Choice(Published):
    """Where to go: of several, the first whose condition is true."""

    when: Condition | None = None
    """What must be true; nothing for the way that is left."""
    to: str
    """Where to, in words."""
    target: str
    """A stage's id, a plan's id, or `see` and a person."""


class Rate(Published):
    """So many times in a period: 3 in 1 week, 1 in 2 days."""

    times: Number
    """How many times."""
    period: Quantity
    """In which period."""


class Often(Said):
    """How often something is done, and the rest between."""

    rate: Rate | None = None
    """The same as numbers, where it is a rate."""

    per_week: Number | None = None
    """Days of a week with it, where they are said or meant."""
    cites: Sequence[str] = ()
    """Ids of sources of it alone."""
    days_between: int | None = None
    """Least days from one session to the next, where a limit is said: 2 for every other day."""
