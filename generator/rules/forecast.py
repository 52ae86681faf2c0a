"""A track and where its runner stands to the days of the sessions to come, if all goes well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.rules.advance import begun, enter, first_day, printed_day, window_open, with_first_day
from generator.rules.beginning import at_first
from generator.rules.diary import Answer
from generator.rules.each import Own
from generator.rules.fewest import Fewest
from generator.rules.fewest import first_day as first_of
from generator.rules.machine import Machine
from generator.rules.named import is_on
from generator.rules.possible import ALONE, Beside, Calendar, coming_on, instead_of, leads_on, maybe, signs_on
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.turns import turn_on
from generator.rules.which import as_printed, capped, with_sessions

NOTHING: Mapping[str, Answer] = {}
"""Of a runner of whom nothing is known before the plan."""

FURTHEST = 400
"""Days. A plan that has no end is laid out this far."""


@dataclass(frozen=True)
class Coming:
    """One session to come: day of the plan from 0, number of the stage, which of its sessions from 1; where
    it has several that are not limited alike, the day of the stage."""

    day: int
    stage: int
    session: int
    which: tuple[str, ...] = ()
    """Ids of those that are due, where the stage has several."""
    entered: int = 0
    """The day on which the stage is begun."""
    zero: int = 0
    """The plan's own day zero."""
    maybe: tuple[str, ...] = ()
    """Ids of those of which something else than a day decides whether they are done."""
    instead: str = ""
    """The session that takes the place of one of those in turn, where it may not be done."""
    open_ended: bool = False
    """Whether nobody knows when its stage ends, which is the last."""


def forecast(
    machine: Machine,
    state: State,
    today: int,
    first: int | None = None,
    known: Mapping[str, Answer] = NOTHING,
    beside: Beside = ALONE,
) -> Iterator[Coming]:
    """Every session from that day on, no nearer to each other than the plan allows, on the days it names.

    `first`: the weekday of the plan's first day, 0 for a Monday; None where that is not known. `known`: what
    is known before it, such as the day of a surgery. `beside`: the sessions of other parts of the plan."""
    calendar = Calendar(machine, known, first, beside)
    if state.finished or state.waiting:
        return
    state = _through_its_gate(machine, state, known)
    soonest = max(today, state.free_from)
    for day in range(soonest, soonest + FURTHEST):
        state = onward(machine, state, day, known=known)
        if state.finished:
            return
        step = machine.step(state.stage)
        # The engine counts the time of a stage from its first session too.
        started = started_on(step, state, day)
        several = coming_on(calendar, started, day) if day >= state.free_from else ()
        if several if step.sessions else _may_train(machine, started, day, first):
            state = started
            which = tuple(own.id for own in several) if step.sessions[1:] else _turn(step, state, day, first)
            number = day - state.entered + 1 if step.sessions[1:] else state.done + 1
            open_ = maybe(several, state)
            other = next(filter(None, (instead_of(step, id_) for id_ in open_)), "")
            place = day, state.stage, number, which, state.entered, state.zero
            yield Coming(*place, open_, other, open_ended(machine, state))
            state = _left(machine, _trained(machine, state, day, several), day, known)


def first_session(tracks: Iterable[Machine], known: Mapping[str, Answer] = NOTHING) -> int | None:
    """The first day of the plan, counted from its day zero, on which one of them may have a session; None
    where none has any."""
    begun = ((machine, *at_first(machine, known)) for machine in tracks)
    laid = (_first_of(forecast(one, state, 0, known=memory.known)) for one, state, memory in begun)
    return min((coming.day for coming in laid if coming is not None), default=None)


def _first_of(coming: Iterator[Coming]) -> Coming | None:
    """The first that nothing else than a day decides on, or that is of a stage without any such."""
    found = list(coming)
    stages = {one.stage for one in found if _is_sure(one)}
    return next((one for one in found if _is_sure(one) or one.stage not in stages), None)


def _is_sure(coming: Coming) -> bool:
    return not coming.maybe or len(coming.maybe) < len(coming.which)


Placed: TypeAlias = tuple[Machine, State, Mapping[str, Answer]]
"""A track, where its runner stands in it, and what is known before it."""


def forecasts(tracks: Sequence[Placed], today: int, first: int | None = None) -> list[list[Coming]]:
    """The same of parts that run beside one another, where a session of one asks for those of another."""
    laid = [list(forecast(machine, state, today, first, known)) for machine, state, known in tracks]
    if not tracks[1:] or not any(step.gives for machine, *_ in tracks for step in machine.steps):
        return laid
    for number, (machine, state, known) in enumerate(tracks):
        others = [(one, laid[at], at < number) for at, (one, *_) in enumerate(tracks) if at != number]
        laid[number] = list(forecast(machine, state, today, first, known, _beside(others)))
    return laid


def _beside(others: Iterable[tuple[Machine, list[Coming], bool]]) -> Beside:
    """What they say of each day: of those that go before, all; of those that come after, what is certain."""
    signs, days = set[str](), dict[int, frozenset[str]]()
    for machine, coming, before in others:
        signs |= {sign for step in machine.steps for own in step.gives.values() for sign in own}
        for one in coming:
            which = [id_ for id_ in one.which if before or id_ not in one.maybe]
            if which or (not one.which and (before or not one.maybe)):
                told = signs_on(machine.step(one.stage), which)
                days[one.day] = days.get(one.day, frozenset()) | told
    return Beside(frozenset(signs), days)


def _through_its_gate(machine: Machine, state: State, known: Mapping[str, Answer]) -> State:
    """A runner who waits for what their stage asks for begins it when its times have come."""
    if state.stage in state.open or state.done:
        return state
    before = machine.step(state.stage).before
    day = first_of(before, machine.protocol.starts, state, known)
    return replace(state, entered=max(state.entered, day), free_from=max(state.free_from, day))


def onward(
    machine: Machine,
    state: State,
    day: int,
    left: int | None = None,
    known: Mapping[str, Answer] = NOTHING,
) -> State:
    """The stages that are over by that day are left, on that day or on the earlier one that is given."""
    while True:
        step, to = machine.step(state.stage), _way(machine, state)
        soonest = _soonest(machine, state, to, known)
        if not _served(machine, state, to) or day < soonest or not window_open(machine, state, day):
            return state
        if to == 0 and (open_ended(machine, state) or day < first_day(machine, state, to)):
            return state
        # A way back, a stage for ever, or one that is for some runners only ends what can be laid out.
        if (to <= state.stage and not step.aside) or to == 0 or machine.step(to).only:
            return replace(state, finished="end")
        if day < first_day(machine, state, to):
            return state
        begins = begun(machine, state, to, day if left is None else left)
        entered = enter(machine, state, to, max(soonest, begins))
        state = replace(entered, runs=left is not None, rises=(*state.rises, day))


def open_ended(machine: Machine, state: State) -> bool:
    """Whether nobody knows when the stage ends, and none comes after it: it is laid out for 400 days."""
    return _way(machine, state) == 0 and (machine.endless or machine.step(state.stage).unending)


def _way(machine: Machine, state: State) -> int:
    """The stage to which the first of its ways leads, 0 where it leads out of the plan's path."""
    step = machine.step(state.stage)
    following = state.stage + 1 if state.stage < machine.last else 0
    return step.forks[0].stage if step.forks else (state.origin or 1) if step.aside else following


def _needs(machine: Machine, state: State, to: int) -> list[Fewest]:
    """What the stage's criteria and its way on need, and the gate of the next one."""
    step = machine.step(state.stage)
    return [step.fewest, step.way, *([machine.step(to).before] if to else [])]


def _served(machine: Machine, state: State, to: int) -> bool:
    needed = max(one.sessions for one in _needs(machine, state, to))
    return not machine.step(state.stage).trains or state.done >= needed


def _soonest(machine: Machine, state: State, to: int, known: Mapping[str, Answer]) -> int:
    """The first day on which the times have come that are asked for."""
    starts = machine.protocol.starts
    return max(first_of(one, starts, state, known) for one in _needs(machine, state, to))


def waits_until(machine: Machine, state: State, known: Mapping[str, Answer] = NOTHING) -> int:
    """The first day on which the times have come for the stage that comes next."""
    to = _way(machine, state)
    return max(_soonest(machine, state, to, known), first_day(machine, state, to))


def _left(machine: Machine, state: State, day: int, known: Mapping[str, Answer]) -> State:
    """A stage is left on the day of its last session, where the next one may begin by its next, or where the
    plan prints a day for it."""
    step = machine.step(state.stage)
    to = step.forks[0].stage if step.forks else step.number + 1
    printed = printed_day(machine, state, day, to) if to <= machine.last else None
    if printed is not None:
        moved = onward(machine, as_printed(state, printed), printed, day, known)
        return moved if moved.stage != state.stage or moved.finished else state
    return onward(machine, state, day + step.limits.gap_on(day), day, known)


def _may_train(machine: Machine, state: State, day: int, first: int | None) -> bool:
    step = machine.step(state.stage)
    if not step.trains or day < state.free_from:
        return False
    named = is_on(step.limits, day, state.entered, first)
    if named is not None:
        return named
    if state.last is None:
        return True
    # Spread over the week: three sessions are every other day, four are not three days in a row.
    return step.limits.is_due(day - state.entered, state.done) and step.limits.is_due(day - state.last)


def _turn(step: Step, state: State, day: int, first: int | None) -> tuple[str, ...]:
    return turn_on(step.turns, day, state.entered, state.done + state.turned, first)


def _trained(machine: Machine, state: State, day: int, done: tuple[Own, ...]) -> State:
    step = machine.step(state.stage)
    if done:
        count = state.done + leads_on(step, state, done, day)
        later = with_sessions(step, state, done, day)
        return replace(later, done=count, last=day, rises=with_first_day(state, day))
    return replace(
        state,
        done=state.done + 1,
        last=day,
        rises=with_first_day(state, day),
        trained=step.limits.trained_with(day, state.trained),
        free_from=step.limits.free_from(day, state.trained, *capped(state)),
        rested=step.limits.rested_from(day, state.trained),
    )
