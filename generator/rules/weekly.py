"""A stage to what it adds up to in a week: minutes of running or walking, by interval arithmetic."""

from __future__ import annotations

from fractions import Fraction

from generator.model import Session, Stage
from generator.notation.quantity import ZERO, Interval
from generator.notation.rate import Frequency
from generator.notation.totals import running, seconds


def weekly(stage: Stage, activity: str) -> Interval | None:
    """Seconds of an activity in a week; None when it is not known. `run` counts jogging too."""
    own = [session for session in stage.sessions if session.trains]
    lengths = [_length(session, activity) for session in own]
    if not own or any(length is None for length in lengths):
        return None
    known = [length for length in lengths if length is not None]
    rates = [_rate(session.times) for session in own]
    if len(own) > 1 and len({str(session.times) for session in own}) == 1:
        return _in_turn(known, rates[0])
    return _sum([length.times(rate) if rate else None for length, rate in zip(known, rates, strict=True)])


def _length(session: Session, activity: str) -> Interval | None:
    total = ZERO
    for item in session.items:
        if item.sequence is not None:
            value = item.sequence.value
            length = running(value) if activity == "run" else seconds(value, activity)
            if length is None:
                return None
            total += length
    return total


def _in_turn(lengths: list[Interval], rate: Interval | None) -> Interval | None:
    """Sessions done one after the other share the rate."""
    total = _sum(list(lengths))
    share = Interval(Fraction(1, len(lengths)), Fraction(1, len(lengths)))
    return total.times(rate).times(share) if total is not None and rate is not None else None


def _rate(times: Frequency | None) -> Interval | None:
    range_ = times.per_week() if times else None
    return range_.interval() if range_ else None


def _sum(parts: list[Interval | None]) -> Interval | None:
    total = ZERO
    for part in parts:
        if part is None:
            return None
        total += part
    return total
