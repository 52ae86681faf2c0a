"""What holds on every day of a stage, with a session or without, as published."""

from __future__ import annotations

from typing import Literal

from generator.feeds.shape.base import Published
from generator.feeds.shape.dose import Bouts
from generator.feeds.shape.numbers import Condition, Said


class Along(Published):
    """Something that is not done yet, is noted, is worn, or may be done beside the sessions."""

    words: str
    """For readers, with when it holds."""
    what: str
    """As the plan's author wrote it."""
    activity: str | None = None
    """The activity of the notation that is meant: run, cycle …"""
    exercise: str | None = None
    """The id of the exercise that is meant; the plan's own where it has no page."""
    bouts: Bouts | None = None
    """How much of an activity."""
    lasts: Said | None = None
    """The part of the plan or of the stage in which it holds."""
    since: Condition | None = None
    """What it begins with."""
    until: Condition | None = None
    """What ends it before the stage does."""
    how: Literal["on rest days", "as needed", "as tolerated"] | None = None
    """When it holds, where that has no number."""
