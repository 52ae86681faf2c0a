"""A diary over a plan: day by day, what the runner is told and where they then stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import Library, Protocol
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.judge import Judge
from generator.rules.machine import Machine, machines
from generator.rules.state import State
from generator.rules.three import truth
from generator.rules.told import Told


@dataclass(frozen=True)
class Row:
    """One track on one day: what was logged, what is told, and the state that follows."""

    track: str
    day: Day
    told: Told
    state: State


def begin(machine: Machine, memory: Memory) -> tuple[State, Told | None]:
    """The state on day 0: the stage that `start at` chooses, the first one where it says nothing."""
    state = State()
    facts = Facts(Day(0, answers=memory.known), memory, machine.library, "unknown", 0, 0, {})
    judge = Judge(machine, machine.steps[0], facts, {})
    for fork in machine.start:
        taken = True if fork.condition is None else truth(fork.condition, judge.ask)
        if taken is None:
            told = Told(0, "", "ask", missing=(str(fork.condition),))
            return replace(state, waiting="an answer about where to begin"), told
        if taken:
            return _at(machine, state, fork.stage, fork.target)
    return state, None


def _at(machine: Machine, state: State, stage: int, target: str) -> tuple[State, Told]:
    if stage:
        return replace(state, stage=stage, best=stage), Told(0, machine.step(stage).id, "start")
    if target.startswith("see "):
        who = target.removeprefix("see ")
        return replace(state, waiting=who), Told(0, "", "see", because=(who,))
    return replace(state, finished=target), Told(0, "", "finish", because=(f"on to {target}",))


def simulate(protocol: Protocol, library: Library, memory: Memory, diary: Iterable[Day]) -> Iterator[Row]:
    """Every day of the diary, each track in turn. A red light in one track holds all of them that day."""
    tracks = machines(protocol, library)
    states: dict[str, State] = {}
    for machine in tracks:
        states[machine.track], told = begin(machine, memory)
        if told is not None:
            yield Row(machine.track, Day(0), told, states[machine.track])
    for day in diary:
        yield from _day(tracks, states, memory, day)
        memory = memory.after(day)


def _day(tracks: tuple[Machine, ...], states: dict[str, State], memory: Memory, day: Day) -> Iterator[Row]:
    lived = [(machine, *live(machine, states[machine.track], memory, day)) for machine in tracks]
    red = any(told.colour == "red" for _, _, told in lived)
    rest = max((state.free_from for _, state, _ in lived if red), default=0)
    for machine, state, told in lived:
        if red and told.colour != "red" and told.verdict in ("progress", "finish"):
            state = replace(states[machine.track], ready=False, last=day.number)
            told = replace(told, verdict="hold", because=("another part of the plan is red",))
        states[machine.track] = replace(state, free_from=max(state.free_from, rest))
        yield Row(machine.track, day, told, states[machine.track])
