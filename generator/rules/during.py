"""`lasts` of a line or of a session to the days of its stage on which it is done."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Item, Session, Stage
from generator.notation.rate import Lasts
from generator.rules.decision import DAYS, days


def holds_on(lasts: Lasts | None, stage: Stage, day: int, begins: int) -> bool:
    """Whether it may be done on that day of the plan, whose day 0 is the first. `begins`: the stage's first.

    What counts sessions, what is only usual and what nobody knows takes nothing away."""
    if lasts is None or lasts.usual or lasts.amount.unit not in DAYS or not lasts.amount.range.known:
        return True
    if not lasts.window:
        return lasts.longer or day - begins < days(lasts.amount)
    low, high = lasts.amount.range.lo or 0, lasts.amount.range.hi
    whole = 0 if low == 0 or (stage.after_week and not lasts.amount.range.single) else 1
    opens, over = float(low - whole) * DAYS[lasts.amount.unit], float(high or 0) * DAYS[lasts.amount.unit]
    ends = days(lasts.until) if lasts.until else over
    return opens <= day and (lasts.longer or high is None or day < ends)


def in_week(stage: Stage, week: int) -> Stage:
    """The stage with what is done in that week of the plan, one of its own; the same where that is all."""
    first, _ = stage.weeks or (week, week)
    begins, week_days = 7 * (first - 1), range(7 * (week - 1), 7 * week)

    def holds(one: Session | Item) -> bool:
        return any(holds_on(one.lasts, stage, day, begins) for day in week_days)

    def of_week(session: Session) -> Session:
        parts = (session.warm_up, session.items, session.cool_down)
        before, items, after = (tuple(filter(holds, part)) for part in parts)
        return replace(session, warm_up=before, items=items, cool_down=after)

    if all(holds(s) and all(map(holds, s.lines)) for s in stage.sessions):
        return stage
    left = (of_week(session) for session in stage.sessions if holds(session))
    return replace(stage, sessions=tuple(session for session in left if session.items))
