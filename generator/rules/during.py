"""`lasts` of a line or of a session to the days of its stage on which it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.model import Item, Session, Stage
from generator.notation.rate import Lasts
from generator.rules.decision import DAYS, days


def holds_on(lasts: Lasts | None, stage: Stage, day: int, begins: int) -> bool:
    """Whether it may be done on that day of the plan, the first of which is 0; `begins`: the stage's."""
    found = window_of(lasts, stage)
    if found is None:
        return True
    since, opens, closes = found
    passed = day if since == "plan" else day - begins
    return (since == "stage" or opens <= passed) and (closes is None or passed < closes)


def window_of(
    lasts: Lasts | None, stage: Stage
) -> tuple[Literal["plan", "stage"], float, float | None] | None:
    """What its days are counted from, the first of them, and the one on which it is over, if any.

    What counts sessions, what is only usual and what nobody knows takes nothing away."""
    if lasts is None or lasts.usual or lasts.amount.unit not in DAYS or not lasts.amount.range.known:
        return None
    if not lasts.window:
        return None if lasts.longer else ("stage", 0, days(lasts.amount))
    low, high = lasts.amount.range.lo or 0, lasts.amount.range.hi
    whole = 0 if low == 0 or (stage.after_week and not lasts.amount.range.single) else 1
    opens, over = float(low - whole) * DAYS[lasts.amount.unit], float(high or 0) * DAYS[lasts.amount.unit]
    ends = days(lasts.until) if lasts.until else over
    return "plan", opens, None if lasts.longer or high is None else ends


def in_week(stage: Stage, week: int) -> Stage:
    """The stage with what is done in that week of the plan, one of its own.

    The stage itself where that is all, or where nothing is left of it."""
    if all(_holds(s, stage, week) and _left(s, stage, week) == s for s in stage.sessions):
        return stage
    left = sessions_in(stage, week)
    return replace(stage, sessions=left) if left else stage


def sessions_in(stage: Stage, week: int) -> tuple[Session, ...]:
    """What is done in that week of the plan; () where nothing is."""
    left = (_left(session, stage, week) for session in stage.sessions if _holds(session, stage, week))
    return tuple(session for session in left if session.items)


def _left(session: Session, stage: Stage, week: int) -> Session:
    parts = (session.warm_up, session.items, session.cool_down)
    before, items, after = (tuple(i for i in part if _holds(i, stage, week)) for part in parts)
    return replace(session, warm_up=before, items=items, cool_down=after)


def _holds(one: Session | Item, stage: Stage, week: int) -> bool:
    """Whether it may be done on any day of the week."""
    first, _ = stage.weeks or (week, week)
    return any(holds_on(one.lasts, stage, day, 7 * (first - 1)) for day in range(7 * (week - 1), 7 * week))
