"""The sessions that were done on a day to when each of the stage's may be done again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.rules.diary import Day
from generator.rules.each import IN_TURN, Own
from generator.rules.named import is_on
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step

WEEK = 7


def free_on(own: Own, state: State) -> int:
    """The first day on which that session may be done: by its own limits; by its days off and those of what
    loads alike; and of what loads otherwise, by the fewer days off of the two."""
    past = state.by.get(own.rhythm, ())
    free = own.limits.free_from(past[-1], past[:-1], state.entered) if past else 0
    for kind, (last, until) in state.loads.items() if own.loads else ():
        further = max if kind == own.loads else min
        free = max(free, further(until, last + own.gap_on(last)))
    return free


def done_on(step: Step, state: State, day: Day) -> tuple[Own, ...]:
    """Which of the stage's sessions were done. A day that names none is read with care: as each that was due,
    so that all of them rest after it."""
    if not step.sessions:
        return ()
    named = tuple(own for own in step.sessions if own.id in day.sessions)
    return named or tuple(own for own in step.sessions if free_on(own, state) <= day.number) or step.sessions


def with_sessions(step: Step, state: State, done: Sequence[Own], day: int) -> State:
    """The state once those sessions are done on that day, and the first day for any of the stage's."""
    by, loads = dict(state.by), dict(state.loads)
    for own in done:
        by[own.rhythm] = (*(d for d in by.get(own.rhythm, ()) if 0 < day - d < WEEK), day)
        if own.rhythm == IN_TURN:
            by[own.id] = (day,)
    for own in done:
        if own.loads:
            last, until = loads.get(own.loads, (day, 0))
            loads[own.loads] = (day, max(until if last == day else 0, day + own.gap_on(day)))
    state = changed(state, by=by, loads=loads)
    soonest = min((free_on(own, state) for own in step.sessions), default=0)
    return changed(state, free_from=max(day + 1, soonest, state.entered))


def still_resting(after: Step, state: State) -> int:
    """The first day for a session of the stage that follows one with several sessions: what loaded in that
    one is rested from here too."""
    if not after.sessions:
        return max((until for _, until in state.loads.values()), default=0)
    return min(free_on(own, state) for own in after.sessions)


def due_on(step: Step, state: State, day: int, first: int | None) -> tuple[Own, ...]:
    """The sessions that a runner who keeps to the plan does on that day: on its named days, in its turn, or
    spread over the week."""
    turns = [own for own in step.sessions if own.rhythm == IN_TURN]
    turn = min(turns, key=lambda own: state.by.get(own.id, (-1,))[-1], default=None)
    own = (one for one in step.sessions if one.rhythm != IN_TURN or one is turn)
    return tuple(one for one in own if free_on(one, state) <= day and _is_due(one, state, day, first))


def _is_due(own: Own, state: State, day: int, first: int | None) -> bool:
    named = is_on(own.limits, day, state.entered, first)
    if named is not None:
        return named
    past, most = state.by.get(own.rhythm, ()), own.limits.per_week
    return most is None or not past or day - past[-1] >= WEEK // most
