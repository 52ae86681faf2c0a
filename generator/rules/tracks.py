"""A day of a plan whose tracks run beside one another to the day as each track lives it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.rules.diary import Day, Memory, denied
from generator.rules.each import Own
from generator.rules.machine import Machine
from generator.rules.outside import isnt_so
from generator.rules.ready import judge_before
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.turns import Turn


def of_tracks(
    tracks: Sequence[Machine], states: Mapping[str, State], known: Memory, day: Day
) -> Iterator[tuple[Machine, Day]]:
    """Each track with the day as it was for it: with a session where it did one, else without.

    A day that names no track is read as a session of each that was due, and that isn't kept for other days by
    its `when`. Where none was, it came too soon for those that were due, or for all of them."""
    due = _named(tracks, states, day) or _due(tracks, states, day)
    meant = (
        due if day.sessions or not due[1:] else [m for m in due if _is_for(m, states[m.track], known, day)]
    )
    trained = meant or due or list(tracks)
    for machine in tracks:
        rests = day.done is not None and machine not in trained
        yield machine, changed(day, done=None, sessions=(), elsewhere=True) if rests else day


def with_given(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> Day:
    """The day with what its sessions say of it in all tracks, such as that there was strength training."""
    if day.done is None:
        return day
    steps = steps_on(tracks, states, day)
    over = {machine.track for machine in tracks if states[machine.track].finished}
    given = tuple(pair for m in tracks if m.track not in over for pair in _given(tracks, m, steps, day))
    return changed(day, given=given) if given else day


def _given(
    tracks: Sequence[Machine], machine: Machine, steps: Mapping[str, Step], day: Day
) -> Iterator[tuple[str, str]]:
    """Of the sessions that are known to be done: those that the day names, or a track's only one; and what
    those don't say that are known not to be, because the day names others."""
    known = steps[machine.track].gives
    if not known:
        return
    whole = machine.track in day.sessions
    only = len(known) == 1 and (len(tracks) == 1 or whole)
    open_ = not day.sessions or (whole and known.keys().isdisjoint(day.sessions))
    for session, signs in known.items():
        done = only or session in day.sessions
        if done or not open_:
            yield from ((f"{machine.track}/{session}", sign if done else denied(sign)) for sign in signs)


def _named(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> list[Machine]:
    """Those that the day names, or a session of theirs."""
    names, steps = set(day.sessions), steps_on(tracks, states, day)
    return [m for m in tracks if m.track in names or not names.isdisjoint(names_of(steps[m.track]))]


def steps_on(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> Mapping[str, Step]:
    """By each track the stage that the day's session is one of: where the runner stands. A name that is none
    of a session there is one of the nearest stage that has it: time alone may lead to it on that day."""
    here = {machine.track: machine.step(states[machine.track].stage) for machine in tracks}
    left = set(day.sessions).difference(here, *map(names_of, here.values())) if day.sessions else ()
    return {m.track: _nearest(m, here[m.track], left, day) for m in tracks} if left else here


def _nearest(machine: Machine, here: Step, left: Collection[str], day: Day) -> Step:
    """The one that has most of those names; of several, where the runner stands, then the nearest, a later
    one first."""
    told = names_of(here).intersection(day.sessions).union(left)
    near = sorted(machine.steps, key=lambda step: abs(2 * (step.number - here.number) - 1))
    return max(near, key=lambda step: len(told & names_of(step)))


def names_of(step: Step) -> frozenset[str]:
    """Those among which a day names what was done."""
    several: tuple[Own | Turn, ...] = (*step.sessions, *step.turns)
    return frozenset(one.id for one in several)


def _due(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> list[Machine]:
    """Those that may have a session on that day."""
    free = ((machine, states[machine.track]) for machine in tracks)
    return [machine for machine, state in free if not state.finished and state.free_from <= day.number]


def _meant(tracks: Sequence[Machine], states: Mapping[str, State], known: Memory, day: Day) -> list[Machine]:
    """Those that were due and that the day is for; where it is for none of them, those that were due."""
    due = _due(tracks, states, day)
    return [machine for machine in due if _is_for(machine, states[machine.track], known, day)] or due


def _is_for(machine: Machine, state: State, known: Memory, day: Day) -> bool:
    """Whether one of its stage's sessions may be meant by that day: not where each has a `when` that is known
    to be false."""
    step = machine.step(state.stage)
    if not any(own.bounds.only for own in step.sessions):
        return True
    judge = judge_before(machine, step, state, known, day)
    return any(not (own.bounds.only and isnt_so(own, judge)) for own in step.sessions)
