"""A stage to what it adds up to in a week, by interval arithmetic: minutes, kilometres, sets, of any part."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from generator.model import Item, Session, Stage
from generator.notation.quantity import ZERO, Interval, exact
from generator.notation.rate import Frequency
from generator.rules.amounts import joined
from generator.rules.how_often import a_week
from generator.rules.sums import Measure, added, is_conditional, of_item

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
