"""Readiness tests, as they are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.feeds.shape.base import ForCondition, Head, Published
from generator.feeds.shape.numbers import Condition


class Norms(Published):
    """What the middle person of an age does."""

    men: Mapping[str, int]
    """Age from which a number holds, and the number."""
    women: Mapping[str, int]
    """Age from which a number holds, and the number."""
    source: str
    """A source's id."""


class Healthy(Published):
    """What people without an injury do in an item, or in all of a test."""

    typical: int | None = None
    """What is typical of them, a median or an average, in the item's unit; of an index, in %."""
    typical_men: int | None = None
    """The same of men alone."""
    typical_women: int | None = None
    """The same of women alone."""
    reach_the_bar: int | None = None
    """How many of 100 of them reach the bar, or all bars of the test."""
    who: str
    """Who was measured."""
    source: str
    """A reference id."""


class TestItem(Published):
    """One thing that is measured."""

    id: str
    """The measure's id, which conditions of plans name."""
    title: str
    """The name a reader sees."""
    page: str
    """Its place on the test's page, below the site's root."""
    unit: str
    """What is counted: repetitions, seconds, degrees, centimetres, points … or yes-no."""
    side: Literal["each", "both"]
    """each: left and right are measured apart."""
    better: Literal["more", "less"]
    """Which number is the better one."""
    exercise: str | None = None
    """The id of the exercise it is done with."""
    image: str | None = None
    """How it looks, an SVG below the site's root; null where nobody drew it."""
    image_words: str | None = None
    """What that shows, in words."""
    shows: str
    """What it shows."""
    how: Sequence[str]
    """How to do it, in order, in Markdown."""
    pass_when: Condition
    """The bar."""
    pass_when_both_injured: Condition | None = None
    """The bar for somebody who is injured on both sides."""
    gates: bool
    """Whether the bar comes before the next step; false: it is there to compare with and to work toward."""
    healthy: Healthy | None = None
    """What people without an injury do."""
    near: int
    """The share of the bar, in %, from which it is nearly reached."""
    error: int
    """By how much two tests of one person differ by chance; 0 where it is not known."""
    cadence: int | None = None
    """Beats a minute."""
    norms: Norms | None = None
    """Norms by age and sex."""
    if_not_yet: str
    """What to work on, in Markdown."""
    note: str | None = None
    """What else is known about the number, in Markdown."""
    source: str
    """A source's id."""


class Test(Head):
    """A battery of items that tells whether the next step is earned."""

    kind: Literal["test"]
    """The kind of entity."""
    summary: str
    """One or two sentences."""
    when: str
    """When to take it, in Markdown."""
    conditions: Sequence[ForCondition]
    """Conditions that it is for."""
    equipment: Sequence[str]
    """What is needed."""
    items: Sequence[TestItem]
    """What is measured, in order."""
    healthy: Healthy | None = None
    """How many people without an injury reach all of it."""
    then: str
    """What the result means, in Markdown."""
    again_days: int
    """Days after which it is worth taking again."""
    red_flags: Sequence[str]
    """Ids of the red flags to read before it."""
