"""Sessions of a stage that name their days to the days on which the stage is trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from generator.notation.rate import Often


class Named(Protocol):
    """What names days: of the calendar's weeks, or of a stage's own."""

    @property
    def weekdays(self) -> tuple[int, ...]:
        """0 for a Monday."""
        ...

    @property
    def numbered(self) -> tuple[int, ...]:
        """0 for the day on which the stage begins."""
        ...


def together(sessions: Sequence[tuple[Often, ...]]) -> list[tuple[Often, ...]]:
    """How often each session is, on the days that all of them name: one `on Sun and Tue` and one `on Sat`
    are a stage that is trained on three days."""
    return [tuple(_laid_over(part, sessions) if part.apart else part for part in own) for own in sessions]


def is_on(days: Named, day: int, entered: int, first: int | None) -> bool | None:
    """Whether a day of the plan is one of those that are named; None where none is, or nobody knows.

    `entered`: the day on which the stage began, from which numbered days count. `first`: the weekday of the
    plan's first day, 0 for a Monday; None where that is not known."""
    if days.numbered:
        return (day - entered) % 7 in days.numbered
    return (first + day) % 7 in days.weekdays if days.weekdays and first is not None else None


def _laid_over(part: Often, sessions: Sequence[tuple[Often, ...]]) -> Often:
    days = (day for own in sessions for one in own if one.kind == part.kind for day in one.days)
    return replace(part, days=tuple(dict.fromkeys(days)))
