"""What a session or a week adds up to, in words for an author: computed, with choices, rounds and rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeGuard

from generator.model import Item, Session, Stage
from generator.notation.quantity import ZERO, Interval, number_text
from generator.rules.planned import lasts_a_week
from generator.rules.sums import Measure, added, session_length
from generator.rules.weekly import of_activity, weekly, weekly_total
from generator.words.number import minutes_words

DONE = (("run", "running"), ("walk", "walking"))


def adds_up(session: Session) -> str:
    """` (20 min, 9 sets, 270 s under tension, 12–15 min with rests)`; '' where nothing is known."""
    words = [*_bouts(session), *_exercises([item for item in session.items if item.exercise is not None])]
    return f" ({', '.join(words)})" if words else ""


def _bouts(session: Session) -> Iterator[str]:
    length = session_length(session)
    if some(length):
        yield f"{minutes_words(length)} min"


def _exercises(items: Sequence[Item]) -> Iterator[str]:
    for unit, name in (("set", "sets"), ("contacts", "contacts"), ("s", "s under tension")):
        if items and some(total := added(items, Measure(unit))):
            yield _long(total, name) or _told(total, name)
            both = added(items, Measure(unit, both=True))
            if unit == "s" and some(both) and both != total:
                yield _long(both, "s counting both sides") or f"{range_text(both)} s counting both sides"
    rested = added(items, Measure("s", rests=True)) if items else None
    if some(rested) and rested.high is not None:
        yield f"{minutes_words(rested)} min with rests"


def _told(total: Interval, name: str) -> str:
    return f"{range_text(total)} {name if total.high != 1 else name.removesuffix('s')}"


LONG = 3600
"""Seconds from which on nobody counts in seconds: lying still for 2 hours."""


def _long(total: Interval, name: str) -> str:
    """A long time in minutes; '' where seconds say it."""
    if not name.startswith("s ") or max(total.low, total.high or 0) < LONG:
        return ""
    return f"{minutes_words(total)} min {name.removeprefix('s ')}"


def week_words(stage: Stage) -> str:
    """`60 min running, 30 min walking, 12 km running`; '' where nothing is known, or where it has no week."""
    if not lasts_a_week(stage):
        return ""
    times = ((weekly(stage, activity), name) for activity, name in DONE)
    words = [f"{minutes_words(length)} min {name}" for length, name in times if some(length)]
    return ", ".join([*words, *_distances(stage)])


def _distances(stage: Stage) -> Iterator[str]:
    """In miles where the stage is written in miles."""
    items = [item for session in stage.sessions for item in session.items]
    miles = any(" mile" in str(item.sequence.value) for item in items if item.sequence is not None)
    for activity, name in DONE:
        if some(total := weekly_total(stage, of_activity(activity, "mile" if miles else "km", stage))):
            yield f"{range_text(total)} {'miles' if miles else 'km'} {name}"


def some(interval: Interval | None) -> TypeGuard[Interval]:
    """Whether anything of it is known, and it is not nothing."""
    return interval is not None and interval != ZERO and bool(interval.low or interval.high)


def range_text(interval: Interval) -> str:
    """`9`, `9-12`, `at least 9`, `at most 12`; to a tenth."""
    low = _tenth(interval.low)
    if interval.high is None:
        return f"at least {low}"
    high = _tenth(interval.high)
    return low if high == low else f"at most {high}" if low == "0" else f"{low}-{high}"


def _tenth(number: Fraction) -> str:
    return number_text(Fraction(round(number * 10), 10))
