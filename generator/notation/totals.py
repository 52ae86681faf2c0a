"""Sessions to what they add up to, by interval arithmetic: a number that is not known is never zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.notation.quantity import SECONDS, ZERO, Interval, Quantity, exact
from generator.notation.session import Alternate, Growth, Ladder, Note, Part, Repeat, Segment, Sequence


@dataclass(frozen=True)
class Bout:
    """One stretch of a session; `optional` when only the high end of a range asks for it."""

    activity: str
    seconds: Fraction
    optional: bool = False


Length = Callable[[Segment | Alternate, Quantity], Interval | None]
"""What a bout, or a row of them, of that quantity comes to; None when it is not known."""


def seconds(sequence: Sequence, activity: str | None = None) -> Interval | None:
    """How long the session takes, or how long one activity of it; None when it is not known."""
    return amount(sequence.parts, _time, activity)


def amount(parts: Iterable[Part], length: Length, activity: str | None = None) -> Interval | None:
    """What parts of a session come to, or one activity of them; None when it is not known."""
    return _sum([_part(part, length, activity) for part in parts])


def _time(_: Segment | Alternate, quantity: Quantity) -> Interval | None:
    return duration(quantity)


def _sum(parts: list[Interval | None]) -> Interval | None:
    total = ZERO
    for part in parts:
        if part is None:
            return None
        total += part
    return total


def _part(part: Part, length: Length, activity: str | None) -> Interval | None:
    match part:
        case Segment():
            return _segment(part, length, activity)
        case Repeat(times=times, body=body):
            once, count = amount(body, length, activity), times.interval()
            return once.times(count) if once is not None and count is not None else None
        case Alternate():
            return _alternate(part, length, activity)
        case Ladder(bouts=steps):
            return _sum([_segment(step, length, activity) for step in steps])
        case Note():
            return ZERO
    return None


def _segment(segment: Segment, length: Length, activity: str | None) -> Interval | None:
    if activity is not None and segment.activity != activity:
        return ZERO
    first = length(segment, segment.amount) if isinstance(segment.amount, Quantity) else None
    growth = next((one for one in segment.modifiers if isinstance(one, Growth) and one.of_amount), None)
    return first if growth is None or first is None else _grown(segment, first, growth, length)


def _grown(segment: Segment, first: Interval, growth: Growth, length: Length) -> Interval:
    """From the first day's amount to the last one's, as far as that is known."""
    last = length(segment, growth.until) if growth.until is not None else None
    return Interval(first.low, None if last is None or last.high is None else max(last.high, first.low))


def duration(quantity: Quantity) -> Interval | None:
    """Seconds of a time; None for a distance, whose time depends on the runner."""
    interval = quantity.range.interval()
    if interval is None or quantity.unit not in SECONDS:
        return None
    return interval.times(exact(SECONDS[quantity.unit]))


def _alternate(part: Alternate, length: Length, activity: str | None) -> Interval | None:
    """Whole turns, then what is left cut in order: 1.5 and 2 min for 20 min is run 9, walk 11."""
    total = length(part, part.total) if isinstance(part.total, Quantity) else None
    turns = [_segment(segment, length, None) for segment in part.body]
    if activity is None or total is None:
        return total
    if any(turn is None or turn.high is None or turn.low != turn.high for turn in turns):
        return None
    if total.high is None:
        return None
    lengths = [turn.low for turn in turns if turn is not None]
    return Interval(*(_share(part.body, lengths, end, activity) for end in (total.low, total.high)))


def _share(body: tuple[Segment, ...], lengths: list[Fraction], total: Fraction, activity: str) -> Fraction:
    cycle, done = sum(lengths, Fraction(0)), Fraction(0)
    if cycle == 0:
        return done
    turns, left = divmod(total, cycle)
    for segment, length in zip(body, lengths, strict=True):
        cut = min(length, left)
        left -= cut
        if segment.activity == activity:
            done += length * turns + cut
    return done


def bouts(sequence: Sequence) -> list[Bout]:
    """The session stretch by stretch, for drawing and timing; [] when a length is not known."""
    return _once(sequence.parts) or []


def _once(parts: tuple[Part, ...]) -> list[Bout] | None:
    found: list[Bout] = []
    for part in parts:
        drawn = _bouts(part)
        if drawn is None:
            return None
        found.extend(drawn)
    return found


def _bouts(part: Part) -> list[Bout] | None:
    match part:
        case Note():
            return []
        case Segment():
            return _bout(part)
        case Repeat():
            return _turns(part)
        case Alternate():
            return _in_turn(part)
        case Ladder(bouts=steps):
            return _once(steps)
    return None


def _bout(segment: Segment) -> list[Bout] | None:
    length = duration(segment.amount) if isinstance(segment.amount, Quantity) else None
    if length is None or length.high is None:
        return None
    sure = [Bout(segment.activity, length.low)] if length.low else []
    more = length.high - length.low
    return [*sure, Bout(segment.activity, more, optional=True)] if more else sure


def _turns(part: Repeat) -> list[Bout] | None:
    once = _once(part.body)
    if once is None:
        return None
    times = part.times.interval()
    if times is None or times.high is None or times.high * len(once) > _MOST:
        return None
    low, high = int(times.low), int(times.high)
    extra = [Bout(bout.activity, bout.seconds, optional=True) for bout in once]
    return once * low + extra * (high - low)


_MOST = 400
"""Stretches in one drawing; beyond that a strip shows nothing."""


def _in_turn(part: Alternate) -> list[Bout] | None:
    total = duration(part.total) if isinstance(part.total, Quantity) else None
    once = [bout for segment in part.body for bout in _bout(segment) or []]
    if total is None or total.high is None or not once:
        return None
    left, found = total.low, list[Bout]()
    while left > 0 and len(found) < _MOST:
        bout = once[len(found) % len(once)]
        cut = min(bout.seconds, left)
        found.append(Bout(bout.activity, cut))
        left -= cut
    return found
