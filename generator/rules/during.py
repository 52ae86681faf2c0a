"""`lasts` of a line or of a session to the days of its stage on which it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import ceil
from typing import Literal, TypeAlias

from generator.model import AllDay, Alongside, Item, Session, Stage
from generator.notation.convert import DAYS, days
from generator.notation.rate import Lasts


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
    sessions, all_day = sessions_in(stage, week) or stage.sessions, _all_day_in(stage, week)
    same = sessions == stage.sessions and all_day == stage.all_day
    return stage if same else replace(stage, sessions=sessions, all_day=all_day)


Span: TypeAlias = tuple[float, float]
"""Days from the plan's day zero on which a stage opens and is over."""


def all_day_of(stage: Stage, span: Span | None) -> AllDay:
    """What holds at the stage with a session or without, of all that is said above it for some time only."""
    found = _days_of(stage, span)
    return _all_day_on(stage, found) if found else stage.all_day


def _days_of(stage: Stage, span: Span | None) -> range | None:
    """The days of the plan on which a runner may be at it, whatever unit its window is in; of one that may
    last longer, those too on which something is over that holds at it. None where nobody knows them."""
    if stage.lasts is None or not stage.lasts.window or (span is None and stage.weeks is None):
        return None
    opens, closes = (ceil(day) for day in span or (0, 0))
    if stage.weeks is not None:
        opens, closes = 7 * (stage.weeks[0] - 1), 7 * stage.weeks[1]
    if stage.lasts.longer:
        closes = max([closes, *_turns(stage)])
    return range(opens, max(closes, opens + 1))


def _turns(stage: Stage) -> Iterator[int]:
    """The days after those on which something begins or is over that holds with a session or without."""
    for lasts in _timed(stage):
        found = window_of(lasts, stage)
        if found and found[0] == "plan":
            yield from (int(day) + 1 for day in found[1:] if day is not None)


def _timed(stage: Stage) -> Iterator[Lasts]:
    """When what holds with a session or without does so."""
    every = (getattr(stage.all_day, kind) for kind in AllDay.model_fields)
    return (one.lasts.value for things in every for one in things if one.lasts)


def always(one: Alongside, stage: Stage, span: Span | None) -> bool:
    """Whether it holds on every day of the stage, as far as days tell."""
    if one.since is not None or one.until is not None or one.how is not None:
        return False
    found = _days_of(stage, span)
    if one.lasts is None or found is None:
        return one.lasts is None
    return all(holds_on(one.lasts.value, stage, day, found.start) for day in found)


def _all_day_on(stage: Stage, days: range, begins: int | None = None) -> AllDay:
    """What holds on any of those days of all that holds with a session or without; the stage begins with the
    first of them, or on the day it `begins`."""
    first = days.start if begins is None else begins

    def holds(one: Alongside) -> bool:
        lasts = one.lasts.value if one.lasts else None
        return any(holds_on(lasts, stage, day, first) for day in days)

    said = {kind: tuple(filter(holds, getattr(stage.all_day, kind))) for kind in AllDay.model_fields}
    return AllDay.model_construct(None, **said)


def _all_day_in(stage: Stage, week: int) -> AllDay:
    first, _ = stage.weeks or (week, week)
    return _all_day_on(stage, range(7 * (week - 1), 7 * week), 7 * (first - 1))


def sessions_in(stage: Stage, week: int) -> tuple[Session, ...]:
    """What is done in that week of the plan; () where nothing is."""
    left = (_left(session, stage, week) for session in stage.sessions if _holds(session, stage, week))
    return tuple(session for session in left if session.items)


def _left(session: Session, stage: Stage, week: int) -> Session:
    return with_lines(session, lambda item: _holds(item, stage, week))


def with_lines(session: Session, is_done: Callable[[Item], bool]) -> Session:
    """The session without the lines that are not done."""
    parts = (session.warm_up, session.items, session.cool_down)
    before, items, after = (tuple(filter(is_done, part)) for part in parts)
    return replace(session, warm_up=before, items=items, cool_down=after)


def _holds(one: Session | Item, stage: Stage, week: int) -> bool:
    """Whether it may be done on any day of the week."""
    return _any_day(one.lasts, stage, week)


def _any_day(lasts: Lasts | None, stage: Stage, week: int) -> bool:
    first, _ = stage.weeks or (week, week)
    return any(holds_on(lasts, stage, day, 7 * (first - 1)) for day in range(7 * (week - 1), 7 * week))
