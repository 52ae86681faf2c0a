"""The sessions that were done on a day to when each of the stage's may be done, and may be done again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.notation.condition import Condition
from generator.rules.awaited import NEVER
from generator.rules.diary import Day
from generator.rules.each import IN_TURN, Own, filling
from generator.rules.named import is_on
from generator.rules.replace import changed
from generator.rules.spans import Span
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.turns import order_of, out_of_turn, turn_after, turn_of


def free_on(own: Own, state: State) -> int:
    """The first day on which that session may be done: by its own limits; by its days off and those of what
    loads alike; of what loads otherwise, by the fewer days off of the two; and by its own days here."""
    past = state.by.get(own.rhythm, ())
    free = own.limits.free_from(past[-1], past[:-1], *capped(state)) if past else 0
    for kind, (last, until) in state.loads.items() if own.loads else ():
        further = max if kind == own.loads else min
        free = max(free, further(until, last + own.gap_on(last)))
    if not own.bounds.spans:
        return free
    free = max(free, opens_on(own, state))
    return free if free < closes_on(own, state) else NEVER


def capped(state: State) -> tuple[int, int, tuple[int, ...]]:
    """What of its sessions counts toward a cap: from which day of its stage, from which, and which don't."""
    return state.entered, state.since, state.too_soon


def soon_after(state: State, day: int, early: bool) -> tuple[int, ...]:
    """The days of sessions that weren't due, of those that are still kept, and that day where its wasn't."""
    kept = {*state.trained, *(past for days in state.by.values() for past in days)}
    return (*[past for past in state.too_soon if past in kept], *([day] if early else []))


def opens_on(own: Own, state: State) -> int:
    """The first of its own days; 0 where it has none."""
    return max((_first(span, state) + span.opens for span in own.bounds.spans), default=0)


def closes_on(own: Own, state: State) -> int:
    """The day on which its own days are over."""
    ends = (_first(span, state) + span.closes for span in own.bounds.spans if span.closes is not None)
    return min(ends, default=NEVER)


def _first(span: Span, state: State) -> int:
    return {"plan": state.zero, "start": 0, "stage": state.entered}[span.since]


def asked_of(own: Own, state: State) -> tuple[Condition, ...]:
    """What must be true on a day on which it is done; what it waited for once is not asked again."""
    return (*own.bounds.only, *(() if own.id in state.begun else own.bounds.gate))


def filling_on(step: Step, state: State, day: int) -> tuple[Own, ...]:
    """The sessions that fill up the stage on that day."""
    if not step.bounded:
        return tuple(own for own in step.sessions if own.counts)
    return filling(open_on(step, state, day))


def open_on(step: Step, state: State, day: int) -> list[Own]:
    """The stage's sessions that have that day among their own."""
    return [own for own in step.sessions if _on_its_days(own, state, day)]


def done_on(step: Step, state: State, day: Day) -> tuple[Own, ...]:
    """Which of the stage's sessions were done. A day that names none is read with care: as each that was due,
    so that all of them rest after it; none of them is one that asks for something else than a day."""
    if not step.sessions:
        return ()
    named = tuple(own for own in step.sessions if own.id in day.sessions)
    if named:
        return named
    sure = step.sessions
    if step.bounded:
        on_its_days = open_on(step, state, day.number)
        sure = tuple(o for o in on_its_days if not asked_of(o, state)) or sure
    return tuple(own for own in sure if free_on(own, state) <= day.number) or sure


def with_sessions(step: Step, state: State, done: Sequence[Own], day: int) -> State:
    """The state once those sessions are done on that day, and the first day for any of the stage's."""
    by, loads = dict(state.by), dict(state.loads)
    for own in done:
        by[own.rhythm] = (*(d for d in by.get(own.rhythm, ()) if 0 < day - d < own.limits.memory), day)
        # One that came too soon leaves the turn where it was.
        if own.rhythm == IN_TURN and day not in state.too_soon:
            by[own.id] = (day,)
    for own in done:
        if own.loads:
            last, until = loads.get(own.loads, (day, 0))
            loads[own.loads] = (day, max(until if last == day else 0, day + own.gap_on(day)))
    state = changed(state, by=by, loads=loads)
    free = max(day + 1, soonest(step, state), state.entered)
    return changed(state, free_from=free, rested=free)


def soonest(step: Step, state: State) -> int:
    """The first day for any of the sessions of the stage; 0 where it has none that are told apart."""
    return min((free_on(own, state) for own in step.sessions), default=0)


def as_printed(state: State, day: int) -> State:
    """The state of a runner whose plan prints a session of the next stage on that day: nothing that loaded
    asks for more days before it."""
    return changed(state, free_from=day, rested=day, loads={})


def still_resting(after: Step, state: State) -> int:
    """The first day for a session of the stage that follows one with several sessions: what loaded in that
    one is rested from here too."""
    if not after.sessions:
        return max((until for _, until in state.loads.values()), default=0)
    return soonest(after, state)


def due_on(among: Sequence[Own], state: State, day: int, first: int | None) -> tuple[Own, ...]:
    """Those of the sessions that a runner who keeps to the plan does on that day: on its named days, in its
    turn, or spread over the week."""
    turns = [own for own in among if own.rhythm == IN_TURN]
    number = turn_of([own.id for own in turns], state.by)
    turn = next((own for own in (*turns[number:], *turns[:number]) if _on_its_days(own, state, day)), None)
    own = (one for one in among if one.rhythm != IN_TURN or one is turn)
    return tuple(one for one in own if free_on(one, state) <= day and _is_due(one, state, day, first))


def taking_turns(step: Step) -> tuple[str, ...]:
    """Ids of the stage's sessions that are done in turn, in their order."""
    return tuple(own.id for own in step.sessions if own.rhythm == IN_TURN) or order_of(step.turns)


def turns_after(step: Step, before: State, state: State, day: Day) -> tuple[State, tuple[str, ...]]:
    """The state once a session that counts is done, with whose turn is next, and what is told of one that was
    out of turn."""
    order = taking_turns(step)
    if not order:
        return state, ()
    if step.sessions:
        told = out_of_turn(order, turn_of(order, before.by), turn_of(order, state.by), day.sessions)
        return state, told
    due = before.done + before.turned
    after = turn_after(order, due, day.sessions)
    told = out_of_turn(order, due, after, day.sessions)
    return changed(state, turned=(after - before.done - 1) % len(order)), told


def again_before(step: Step, state: State, day: Day) -> str:
    """The session whose turn it was, where the day names the one that was done last instead; '' else. One
    that something else than a day decides on is not waited for."""
    order = taking_turns(step) if day.sessions else ()
    if not order[1:]:
        return ""
    last, turn = last_in_turn(step, order, state, day.number)
    return turn if last in day.sessions and turn not in (last, *day.sessions) else ""


def last_in_turn(step: Step, order: Sequence[str], state: State, day: int) -> tuple[str, str]:
    """The one of them that was done last and the one whose turn it is; '' where that isn't known."""
    if not step.sessions:
        due = state.done + state.turned
        return (order[(due - 1) % len(order)] if state.done else ""), order[due % len(order)]
    days = {id_: state.by[id_][-1] for id_ in order if state.by.get(id_)}
    last = [id_ for id_, on in days.items() if on == max(days.values())]
    sure = [own.id for own in open_on(step, state, day) if own.id in order and not asked_of(own, state)]
    number = turn_of(order, state.by)
    turn = next((id_ for id_ in (*order[number:], *order[:number]) if id_ in sure), "")
    return (last[0] if len(last) == 1 and turn else ""), turn


def laid_out(step: Step, state: State) -> tuple[Own, ...]:
    """The sessions that nothing else than a day decides on, where the stage has any such: no day is certain
    for the others."""
    if not step.bounded:
        return step.sessions
    return tuple(own for own in step.sessions if not asked_of(own, state)) or step.sessions


def _on_its_days(own: Own, state: State, day: int) -> bool:
    return all(span.holds(day - _first(span, state)) for span in own.bounds.spans)


def _is_due(own: Own, state: State, day: int, first: int | None) -> bool:
    named = is_on(own.limits, day, state.entered, first)
    if named is not None:
        return named
    past = state.by.get(own.rhythm, ())
    return not past or (own.limits.is_due(day - past[-1]) and own.limits.asks_for(day, past))
