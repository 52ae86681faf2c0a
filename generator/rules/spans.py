"""A session's own `lasts`, `when` and `enter when` to its days, and to what must be true on each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import ceil, floor
from typing import Literal, TypeAlias

from generator.model import Session, Stage, Written
from generator.notation.condition import Condition, Since
from generator.notation.convert import DAYS, days
from generator.notation.quantity import Quantity
from generator.notation.rate import Lasts, Starts
from generator.rules.awaited import NEVER, parts
from generator.rules.during import window_of

Anchor: TypeAlias = Literal["plan", "start", "stage"]
"""What days are counted from: the plan's day zero, the reader's own first day, or the stage's."""


@dataclass(frozen=True)
class Span:
    """Days on which a session may be done."""

    since: Anchor
    opens: int
    closes: int | None = None
    """The first day on which it is over; None without an end."""

    def holds(self, passed: int) -> bool:
        """Whether it may be done once so many days have passed."""
        return self.opens <= passed and (self.closes is None or passed < self.closes)


@dataclass(frozen=True)
class Clock:
    """What a stage's days are counted from, and when it is over."""

    starts: Starts | None = None
    ends: Mapping[str, float] = field(default_factory=dict)
    """The day on which the stage is over, where that is known."""
    begins: int | None = None
    """The day of the plan on which it begins, where that is known."""

    @property
    def after(self) -> int:
        """Days from what the plan starts with to its day zero."""
        return round(days(self.starts.after, high=False)) if self.starts and self.starts.after else 0


@dataclass(frozen=True)
class Bounds:
    """When a session may be done."""

    spans: tuple[Span, ...] = ()
    only: tuple[Condition, ...] = ()
    """What must be true on each day on which it is done, other than that a day has come."""
    gate: tuple[Condition, ...] = ()
    """The same of what must have been true once."""

    @property
    def closes(self) -> int | None:
        """The day on which it is over, where its stage goes on without it."""
        return min((span.closes for span in self.spans if span.closes is not None), default=None)


UNBOUNDED = Bounds()
"""Those of a session that may be done on each day of its stage."""

NO_CLOCK = Clock()
"""Where nobody knows what days are counted from."""


def bounds_of(session: Session, stage: Stage, clock: Clock) -> Bounds:
    """Times are days that can be told before; all else that it asks for is left to be asked."""
    only, gate = _parts(session.when), _parts(session.enter_when)
    dated = ((one, _since(one, clock)) for one in (*only, *gate))
    times = {one: span for one, span in dated if span is not None}
    found = (*filter(None, [_lasting(session.lasts, stage)]), *times.values())
    return Bounds(
        tuple(span for span in (_within(one, clock) for one in found) if not _whole(span, clock)),
        tuple(one for one in only if one not in times),
        tuple(one for one in gate if one not in times),
    )


def left_open(found: Mapping[str, Bounds], clock: Clock) -> dict[str, Bounds]:
    """The same; where all sessions are over before their stage is, the last of them goes on to its end."""
    closes = [one.closes for one in found.values() if one.closes is not None]
    last = max(closes) if closes and len(closes) == len(found) else NEVER
    return {id_: _endless(one, clock) if one.closes == last else one for id_, one in found.items()}


def _endless(one: Bounds, clock: Clock) -> Bounds:
    spans = (replace(span, closes=None) for span in one.spans)
    return replace(one, spans=tuple(span for span in spans if not _whole(span, clock)))


def _parts(written: Iterable[Written[Condition]]) -> tuple[Condition, ...]:
    return tuple(part for one in written for part in parts(one.value))


def span_of(lasts: Lasts | None, stage: Stage, clock: Clock) -> Span | None:
    """The days of a line of the stage; None where it is done on all of them."""
    found = _lasting(lasts, stage)
    span = None if found is None else _within(found, clock)
    return None if span is None or _whole(span, clock) else span


def _lasting(lasts: Lasts | None, stage: Stage) -> Span | None:
    found = window_of(lasts, stage)
    if found is None:
        return None
    since, opens, closes = found
    return Span(since, ceil(opens), None if closes is None else ceil(closes))


def _since(condition: Condition, clock: Clock) -> Span | None:
    """A time that counts from the plan's own day or the stage's; another is asked for like any answer."""
    if not isinstance(condition, Since) or condition.amount.unit not in DAYS:
        return None
    if condition.anchor in ("stage", "plan start"):
        return _from("stage" if condition.anchor == "stage" else "start", condition.amount, 0)
    own = clock.starts is not None and clock.starts.anchor == condition.anchor
    return _from("plan", condition.amount, clock.after) if own else None


def _from(anchor: Anchor, amount: Quantity, after: int) -> Span | None:
    interval = amount.range.interval()
    if interval is None:
        return None
    if amount.range.bound == "at most":
        most = None if interval.high is None else floor(float(interval.high) * DAYS[amount.unit])
        return None if most is None else Span(anchor, 0, most + 1 - after)
    return Span(anchor, ceil(float(interval.low) * DAYS[amount.unit]) - after)


def _whole(span: Span, clock: Clock) -> bool:
    """Whether it is all of the stage."""
    first = 0 if span.since == "stage" else clock.begins if span.since == "plan" else None
    return span.closes is None and first is not None and span.opens <= first


def _within(span: Span, clock: Clock) -> Span:
    """What is over no sooner than its stage has no end of its own: a stage may take longer than planned."""
    over = clock.ends.get(span.since)
    late = span.closes is not None and over is not None and span.closes >= over
    return replace(span, closes=None) if late else span
