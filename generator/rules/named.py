"""Sessions of a stage that name their days to the days on which the stage is trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.notation.rate import Often


def together(sessions: Sequence[tuple[Often, ...]]) -> list[tuple[Often, ...]]:
    """How often each session is, on the days that all of them name: one `on Sun and Tue` and one `on Sat`
    are a stage that is trained on three days."""
    return [tuple(_laid_over(part, sessions) if part.apart else part for part in own) for own in sessions]


def _laid_over(part: Often, sessions: Sequence[tuple[Often, ...]]) -> Often:
    days = (day for own in sessions for one in own if one.kind == part.kind for day in one.days)
    return replace(part, days=tuple(dict.fromkeys(days)))
