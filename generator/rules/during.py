"""`lasts` of a line or of a session to the days of its stage on which it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from generator.model import AllDay, Alongside, Item, Session, Stage
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
    sessions, all_day = sessions_in(stage, week) or stage.sessions, _all_day_in(stage, [week])
    same = sessions == stage.sessions and all_day == stage.all_day
    return stage if same else replace(stage, sessions=sessions, all_day=all_day)


def all_day_of(stage: Stage) -> AllDay:
    """What holds at the stage with a session or without, of all that is said above it for some weeks only."""
    if stage.weeks is None:
        return stage.all_day
    return _all_day_in(stage, _weeks_of(stage.weeks, stage))


def _weeks_of(weeks: tuple[int, int], stage: Stage) -> Iterable[int]:
    """Its weeks; of one that may last longer, those too in which something is over that holds at it."""
    first, last = weeks
    ends = [found[1:] for one in _timed(stage) if (found := window_of(one, stage)) and found[0] == "plan"]
    days = [day for pair in ends for day in pair if day is not None]
    latest = max([last, *(int(day // 7) + 1 for day in days)])
    return range(first, (latest if stage.lasts and stage.lasts.longer else last) + 1)


def _timed(stage: Stage) -> Iterator[Lasts]:
    """When what holds with a session or without does so."""
    every = (getattr(stage.all_day, kind) for kind in AllDay.model_fields)
    return (one.lasts.value for things in every for one in things if one.lasts)


def always(one: Alongside, stage: Stage) -> bool:
    """Whether it holds on every day of the stage, as far as days tell."""
    if one.until is not None or one.how is not None:
        return False
    if one.lasts is None or stage.weeks is None:
        return one.lasts is None
    first, _ = stage.weeks
    days = [day for week in _weeks_of(stage.weeks, stage) for day in range(7 * (week - 1), 7 * week)]
    return all(holds_on(one.lasts.value, stage, day, 7 * (first - 1)) for day in days)


def _all_day_in(stage: Stage, weeks: Iterable[int]) -> AllDay:
    """What holds on any day of those weeks of all that holds with a session or without."""

    def holds(one: Alongside) -> bool:
        return any(_any_day(one.lasts.value if one.lasts else None, stage, week) for week in among)

    among = list(weeks)
    said = {kind: tuple(filter(holds, getattr(stage.all_day, kind))) for kind in AllDay.model_fields}
    return AllDay.model_construct(None, **said)


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
    return _any_day(one.lasts, stage, week)


def _any_day(lasts: Lasts | None, stage: Stage, week: int) -> bool:
    first, _ = stage.weeks or (week, week)
    return any(holds_on(lasts, stage, day, 7 * (first - 1)) for day in range(7 * (week - 1), 7 * week))
