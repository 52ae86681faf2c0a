"""A day of a plan whose tracks run beside one another to the day as each track lives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.rules.diary import Day
from generator.rules.each import Own
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.turns import Turn


def of_tracks(
    tracks: Sequence[Machine], states: Mapping[str, State], day: Day
) -> Iterator[tuple[Machine, Day]]:
    """Each track with the day as it was for it: with a session where it did one, else without.

    A day that names no track is read as a session of each that was due. Where none was, it came too soon for
    all of them."""
    trained = _named(tracks, states, day) or _due(tracks, states, day) or list(tracks)
    for machine in tracks:
        rests = day.done is not None and machine not in trained
        yield machine, changed(day, done=None, sessions=(), elsewhere=True) if rests else day


def with_given(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> Day:
    """The day with what its sessions say of it in all tracks, such as that there was strength training."""
    given = tuple(pair for machine in tracks for pair in _given(tracks, machine, states, day))
    return changed(day, given=given) if given else day


def _given(
    tracks: Sequence[Machine], machine: Machine, states: Mapping[str, State], day: Day
) -> Iterator[tuple[str, str]]:
    """Of the sessions that are known to be done: those that the day names, or a track's only one."""
    known = machine.step(_at(machine, states)).gives
    if day.done is None or states[machine.track].finished or not known:
        return
    only = len(known) == 1 and (len(tracks) == 1 or machine.track in day.sessions)
    for session, signs in known.items():
        if only or session in day.sessions:
            yield from ((f"{machine.track}/{session}", sign) for sign in signs)


def _named(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> list[Machine]:
    """Those that the day names, or a session of the stage they are at."""
    names = set(day.sessions)
    return [
        machine
        for machine in tracks
        if machine.track in names
        or any(one.id in names for one in _sessions(machine.step(_at(machine, states))))
    ]


def _sessions(step: Step) -> tuple[Own | Turn, ...]:
    """Those among which a day names what was done."""
    return (*step.sessions, *step.turns)


def _due(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> list[Machine]:
    """Those that may have a session on that day."""
    free = ((machine, states[machine.track]) for machine in tracks)
    return [machine for machine, state in free if not state.finished and state.free_from <= day.number]


def _at(machine: Machine, states: Mapping[str, State]) -> int:
    return states[machine.track].stage
