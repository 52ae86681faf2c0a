"""What the engine tells a runner on one day, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.rules.diary import Day
from generator.rules.machine import Machine
from generator.rules.state import State


@dataclass(frozen=True)
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


def earlier(told: Told) -> str:
    """What had already happened when the session began."""
    words = {
        "progress": "you moved on before this session",
        "back": "you went back a stage before this session",
        "restart": "you started the plan over before this session",
    }
    return ": ".join([words[told.verdict], *told.because])
