"""A plan that counts from its own first day to a problem: its first window opens later than that, and nothing
says what to do until then."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.placed import placed_in
from generator.model import Protocol, Stage
from generator.notation.rate import Lasts
from generator.rules.windows import counted, opens, window
from generator.words.lists import counted as number_of


def late(protocol: Protocol) -> Iterator[Problem]:
    """An error where no track begins with the plan. A window counts from the plan's own day zero, and nobody
    would know whether its reader waits, or has had a surgery by then."""
    if protocol.starts.anchor != "plan start":
        return
    count = counted(protocol)
    begins = [(opens(track.stages[0], count) or 0, track.stages[0]) for track in protocol.tracks]
    waits, first = min(begins, key=lambda one: one[0])
    # Where its numbers count from its group's first day, the group's say when it begins.
    lasts = first.opens_with if first.id in count.bases else window(first)
    if waits and lasts is not None:
        keys = (one.key.place for one in placed_in(protocol.entry) if one.id == first.id)
        yield Problem(next(keys, protocol.entry.id.place), _message(first, waits, lasts), "path")


def _message(stage: Stage, waits: int, lasts: Lasts) -> str:
    unit, before = lasts.amount.unit, int(lasts.amount.range.lo or 1) - 1
    earlier = f"{unit}s 1-{before}" if before > 1 else f"{unit} 1"
    days = number_of(waits, "day", "days")
    return (
        f"'{stage.title}' begins {days} after the plan does, and nothing says what to do until then; write "
        f"'starts: surgery' or the day that its {unit}s count from, count them from 1, or write a stage for "
        f"the time before: '{earlier}: rest'"
    )
