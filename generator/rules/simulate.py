"""A diary over a plan: day by day, what the runner is told and where they then stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Library, Protocol
from generator.notation.outcome import urgency
from generator.rules.beginning import begin
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.judge import facts_of
from generator.rules.machine import Machine, machines
from generator.rules.replace import changed
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.tracks import of_tracks, with_given
from generator.rules.verdict import Told, promised, tell
from generator.rules.which import capped, done_on, with_sessions


@dataclass(frozen=True)
class Row:
    """One track on one day: what was logged, what is told, and the state that follows."""

    track: str
    day: Day
    told: Told
    state: State
    before: State
    facts: Facts
    """What was known on that day, before it."""
    own: Day
    """The day as it was for this track: without a session, where it did none."""


RED = "your pain was above the limit in another part of the plan"
SENT = "you need to see someone first for another part of the plan"
"""Why a track doesn't move on beside others."""


def simulate(protocol: Protocol, library: Library, memory: Memory, diary: Iterable[Day]) -> Iterator[Row]:
    """Every day of the diary, each track in turn. A red light in one track holds all of them that day, and
    who is sent to a person by one waits in all of them."""
    tracks = machines(protocol, library)
    states: dict[str, State] = {}
    for machine in tracks:
        states[machine.track], told = begin(machine, memory)
        if told is not None:
            first = facts_of(machine, State(), memory, Day(0))
            yield Row(machine.track, Day(0), told, states[machine.track], State(), first, Day(0))
    for day in diary:
        yield from live_all(tracks, states, memory, day)
        memory = memory.after(day)


def live_all(
    tracks: tuple[Machine, ...], states: dict[str, State], memory: Memory, day: Day
) -> Iterator[Row]:
    """One day of all tracks, whose states then are those after it."""
    day = with_given(tracks, states, day)
    own = of_tracks(tracks, states, memory, day)
    lived = [(machine, its, *live(machine, states[machine.track], memory, its)) for machine, its in own]
    red = any(told.colour == "red" for *_, told in lived)
    rest = max((state.free_from for *_, state, _ in lived if red), default=0)
    who = max((s.waiting for *_, s, told in lived if told.verdict == "see"), key=urgency, default="")
    for machine, its, state, told in lived:
        before = states[machine.track]
        rises = told.verdict in ("progress", "finish") and not before.finished
        if (who or (red and told.colour != "red")) and rises:
            state = undone(machine, before, its)
            because, free = (SENT if who else RED,), state.free_from
            told = tell(machine, state, day, "hold", told.colour, because, next_from=free)
        waiting = state.waiting if state.finished else max(state.waiting, who, key=urgency)
        state = changed(
            state, free_from=max(state.free_from, rest), rested=max(state.rested, rest), waiting=waiting
        )
        states[machine.track] = state
        facts = facts_of(machine, before, memory, day)
        told = _promised(machine, told, state) if red or who else told
        yield Row(machine.track, day, told, state, before, facts, its)


def _promised(machine: Machine, told: Told, state: State) -> Told:
    """With no day for a next session before the one that another part of the plan leaves free; with none for
    who waits for a person."""
    if told.next_from is None:
        return told
    if state.waiting:
        return changed(told, next_from=None, each={})
    return promised(machine, state, changed(told, next_from=max(told.next_from, state.free_from)))


def undone(machine: Machine, before: State, day: Day) -> State:
    """The state of a track whose rise on that day is put off: it is not ready any more, and rests after the
    session as after any other."""
    if day.done is None:
        return changed(before, ready=False)
    step, today = machine.step(before.stage), day.number
    before = started_on(step, before, today)
    trained = step.limits.trained_with(today, before.trained)
    held = changed(before, ready=False, last=today, gap=0, until=frozenset(), trained=trained)
    done = done_on(step, before, day)
    if done:
        return with_sessions(step, held, done, today)
    free = step.limits.free_from(today, before.trained, *capped(before))
    rested = step.limits.rested_from(today, before.trained)
    return changed(held, free_from=max(held.free_from, free), rested=max(held.rested, rested))
