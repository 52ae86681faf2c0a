"""A stage to what it adds up to in a week, by interval arithmetic: minutes, kilometres, sets, of any part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from generator.model import Item, Session, Stage
from generator.notation.quantity import ZERO, Interval, exact
from generator.notation.rate import Frequency
from generator.notation.session import RUNS
from generator.rules.amounts import joined
from generator.rules.cases import Case, is_done, over
from generator.rules.how_often import a_week
from generator.rules.sums import Measure, added, if_done, of_item


def weekly(stage: Stage, activity: str) -> Interval | None:
    """Seconds of an activity in a week; None when it is not known. `run` counts all ways of running."""
    return weekly_total(stage, of_activity(activity, "s", stage))


def of_activity(activity: str, unit: str, stage: Stage) -> Measure:
    """How much a stage has of an activity; `run` counts all ways of running."""
    return Measure(unit, stage.units, RUNS if activity == "run" else (activity,))


def weekly_total(stage: Stage, measure: Measure, of: Sequence[Session] | None = None) -> Interval | None:
    """What the sessions of a week come to, or some of them; without an upper end where one is not known."""
    own = [session for session in (stage.sessions if of is None else of) if session.trains]
    if measure.case is None:
        lines = (item for session in own for item in session.items)
        return over((*own, *lines), lambda case: weekly_total(stage, replace(measure, case=case), own))
    done = [session for session in own if is_done(session, measure.case) is not False]
    return joined(_session(session, stage, measure, measure.case) for session in done) if own else None


def _session(session: Session, stage: Stage, measure: Measure, case: Case) -> Interval | None:
    items = [item for item in session.items if is_done(item, case) is not False]
    shared = [item for item in items if item.times is None]
    apart = [_often(of_item(item, measure), item.times, item, measure) for item in items if item.times]
    turns = exact(Fraction(1, stage.turns(session)))
    once = added(shared, measure) if shared else ZERO
    together = _often(once.times(turns) if once else None, session.times, session, measure)
    return joined([*([together] if shared else []), *apart])


def _often(
    once: Interval | None, times: Frequency | None, of: Item | Session, measure: Measure
) -> Interval | None:
    """So much each time; nothing comes to nothing however often it is done."""
    if once is None or once == ZERO:
        return once
    rate = a_week(times)
    found = once.times(rate) if rate is not None else None
    return if_done(of, measure, found) if found else None
