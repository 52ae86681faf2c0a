"""What the engine tells a runner on one day, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.rules.diary import Day
from generator.rules.machine import Machine
from generator.rules.replace import record
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.which import free_on


@record(frozen=True)
class Told:
    """What a runner is told. `verdict`: progress, finish, carry on, plateau, hold, repeat, back, rest, see,
    stop, aside, wait, too soon, ask, quiet. `because` holds the rules that spoke, `missing` what is not
    answered."""

    day: int
    stage: str
    verdict: str
    colour: str = ""
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    next_from: int | None = None
    each: Mapping[str, int] = field(default_factory=dict)
    """By each of several sessions, the first day on which it may be done."""


def tell(
    machine: Machine,
    state: State,
    day: Day,
    verdict: str,
    colour: str = "",
    because: tuple[str, ...] = (),
    missing: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
    next_from: int | None = None,
) -> Told:
    """A line about the day, at the stage where the runner now stands."""
    stage = machine.step(state.stage).id
    return Told(day.number, stage, verdict, colour, because, missing, also, next_from)


def each_from(machine: Machine, state: State, told: Told) -> Mapping[str, int]:
    """By each of several sessions of the stage where the runner now stands, the first day for it."""
    if told.next_from is None:
        return {}
    sessions = machine.step(state.stage).sessions
    return {o.id: max(state.free_from, free_on(o, state)) for o in sessions}


def lighter_words(step: Step) -> str:
    """Which sessions fill up the stage, for a runner who did another."""
    return f"only {' and '.join(own.id for own in step.sessions if own.counts)} counts toward moving on"


EARLIER = {
    "progress": "you moved on before this session",
    "back": "you went back a stage before this session",
    "restart": "you started the plan over before this session",
}
"""What had already happened, by its verdict."""


def earlier(told: Told) -> str:
    """What had already happened when the session began."""
    return ": ".join([EARLIER[told.verdict], *told.because])
