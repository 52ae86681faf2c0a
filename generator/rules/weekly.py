"""A stage to what it adds up to in a week, by interval arithmetic: minutes, kilometres, sets, of any part."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from generator.model import Item, Session, Stage
from generator.notation.quantity import ZERO, Interval, exact
from generator.notation.rate import Frequency, Often
from generator.rules.amounts import joined
from generator.rules.decision import DAYS
from generator.rules.sums import Measure, added, is_conditional, of_item

WEEK = 7

ACTIVITIES = {"run": ("run", "jog")}
"""What counts as an activity beside itself."""


def weekly(stage: Stage, activity: str) -> Interval | None:
    """Seconds of an activity in a week; None when it is not known. `run` counts jogging too."""
    return weekly_total(stage, of_activity(activity, "s"))


def of_activity(activity: str, unit: str) -> Measure:
    """How much there is of an activity; `run` counts jogging too."""
    return Measure(unit, activities=ACTIVITIES.get(activity, (activity,)))


def weekly_total(stage: Stage, measure: Measure, of: Sequence[Session] = ()) -> Interval | None:
    """What the sessions of a week come to, or some of them; without an upper end where one is not known."""
    own = [session for session in of or stage.sessions if session.trains]
    return joined(_session(session, stage, measure) for session in own) if own else None


def _session(session: Session, stage: Stage, measure: Measure) -> Interval | None:
    shared = [item for item in session.items if item.times is None]
    apart = [_often(of_item(item, measure), item.times, item) for item in session.items if item.times]
    turns = exact(Fraction(1, stage.turns(session)))
    once = added(shared, measure) if shared else ZERO
    together = _often(once.times(turns) if once else None, session.times, session)
    return joined([*([together] if shared else []), *apart])


def _often(once: Interval | None, times: Frequency | None, of: Item | Session) -> Interval | None:
    """So much each time; nothing comes to nothing however often it is done."""
    if once is None or once == ZERO:
        return once
    rate = a_week(times)
    found = once.times(rate) if rate is not None else None
    return Interval(Fraction(0), found.high) if found and is_conditional(of) else found


def a_week(times: Frequency | None) -> Interval | None:
    """How many times in a week; None when it is not known."""
    rates = (_rate(part) for part in (times.parts if times else ()) if not part.is_limit)
    return next((rate for rate in rates if rate is not None), None)


def _rate(part: Often) -> Interval | None:
    number = part.range.interval() if part.range else None
    match part.kind:
        case "daily":
            return exact(WEEK)
        case "on" | "on days":
            return exact(len(part.apart))
        case "every other" if part.unit in DAYS:
            return exact(Fraction(WEEK, 2 * _days(part.unit)))
        case "every" if number and number.high and number.low and part.unit in DAYS:
            days = [end * _days(part.unit) for end in (number.high, number.low)]
            return Interval(WEEK / days[0], WEEK / days[1])
        case "per" | "days" if number and part.unit in DAYS:
            return number.times(exact(Fraction(WEEK) / (part.number * _days(part.unit))))
    return None


def _days(unit: str) -> Fraction:
    return Fraction(DAYS[unit])
