"""A pain rule as published: its bands, and what sessions in the red lead to."""

from __future__ import annotations

from collections.abc import Sequence

from generator.feeds.shape.base import Published
from generator.feeds.shape.numbers import Condition


class Band(Published):
    """One band of a pain rule."""

    condition: Condition
    """When it holds."""
    act: str
    """What to do."""
    pain_from: int | None = None
    """The first number from 0 to 10 during training that belongs to it, where a number decides."""


class PainBands(Published):
    """Limits of pain, on a scale from 0 to 10. Red is asked first, then amber, then green."""

    id: str | None = None
    """The rule's id in the data; nothing for a rule of the plan's own."""
    title: str
    """The name a reader sees."""
    stated: bool
    """false where the plan's source states none, so that the house's general rule holds."""
    red: Band
    """Stop."""
    amber: Band | None = None
    """Hold: do not add anything."""
    green: Band
    """Carry on."""
    back_after: Sequence[Sequence[int]]
    """[how many, in so many days]: sessions in the red that cost a stage. Empty for the house's."""
    see_after: Sequence[Sequence[int]]
    """The same, after which a person is asked."""
    note: str | None = None
    """What else to know."""
    source: str | None = None
    """A source's id; nothing for a rule of the plan's own that names none."""
