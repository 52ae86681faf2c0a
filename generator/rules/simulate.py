"""A diary over a plan: day by day, what the runner is told and where they then stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import Library, Protocol
from generator.rules.beginning import begin
from generator.rules.day import live
from generator.rules.decision import urgency
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.judge import facts_of
from generator.rules.machine import Machine, machines
from generator.rules.state import State
from generator.rules.tracks import of_tracks, with_given
from generator.rules.verdict import Told


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
            yield Row(machine.track, Day(0), told, states[machine.track], State(), first)
    for day in diary:
        yield from live_all(tracks, states, memory, day)
        memory = memory.after(day)


def live_all(
    tracks: tuple[Machine, ...], states: dict[str, State], memory: Memory, day: Day
) -> Iterator[Row]:
    """One day of all tracks, whose states then are those after it."""
    day = with_given(tracks, states, day)
    own = of_tracks(tracks, states, day)
    lived = [(machine, *live(machine, states[machine.track], memory, its)) for machine, its in own]
    red = any(told.colour == "red" for _, _, told in lived)
    rest = max((state.free_from for _, state, _ in lived if red), default=0)
    who = max((s.waiting for _, s, told in lived if told.verdict == "see"), key=urgency, default="")
    for machine, state, told in lived:
        before = states[machine.track]
        rises = told.verdict in ("progress", "finish") and not before.finished
        if (who or (red and told.colour != "red")) and rises:
            state = replace(states[machine.track], ready=False, last=day.number)
            stage = machine.step(before.stage).id
            told = replace(told, verdict="hold", stage=stage, because=(SENT if who else RED,))
        waiting = state.waiting or ("" if state.finished else who)
        states[machine.track] = replace(
            state, free_from=max(state.free_from, rest), rested=max(state.rested, rest), waiting=waiting
        )
        yield Row(
            machine.track, day, told, states[machine.track], before, facts_of(machine, before, memory, day)
        )
