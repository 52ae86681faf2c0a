"""A made-up day to the same day without the sessions that aren't for it: no lift beside a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.rules.diary import Day, Memory
from generator.rules.gives import RUN, STRENGTH
from generator.rules.machine import Machine
from generator.rules.outside import isnt_so
from generator.rules.ready import judge_before
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.tracks import steps_on, with_given


def without_others(
    tracks: Sequence[Machine], states: Mapping[str, State], known: Memory, day: Day
) -> Day | None:
    """The day as a runner keeps it who reads for which days each session is; None where none is left."""
    while left := next(_not_for(tracks, states, known, _known(tracks, states, day)), ""):
        sessions = tuple(one for one in day.sessions if one != left)
        if not sessions:
            return None
        day = changed(day, sessions=sessions)
    return _known(tracks, states, day)


def _known(tracks: Sequence[Machine], states: Mapping[str, State], day: Day) -> Day:
    """The day without a yes to what the plan's own sessions, which are left out on it, would say of it."""
    told = {key: answer for key, answer in day.answers.items() if key not in (RUN, STRENGTH)}
    given = with_given(tracks, states, changed(day, answers=told))
    kept = {key: a for key, a in day.answers.items() if key in told or given.gives(key) is not False}
    return changed(day, answers=kept)


def _not_for(
    tracks: Sequence[Machine], states: Mapping[str, State], known: Memory, day: Day
) -> Iterator[str]:
    """The day's name for each session that isn't for a day with those others."""
    given = with_given(tracks, states, day)
    steps = steps_on(tracks, states, day)
    for machine in tracks:
        step = steps[machine.track]
        judge = judge_before(machine, step, states[machine.track], known, given)
        only = len(step.sessions) == 1
        for own in step.sessions:
            name = machine.track if only and machine.track in day.sessions else own.id
            if name in day.sessions and own.bounds.only and isnt_so(own, judge):
                yield name
