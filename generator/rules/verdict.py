"""What the engine tells a runner on one day, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from generator.rules.awaited import NEVER
from generator.rules.decision import Decision
from generator.rules.diary import Day
from generator.rules.each import Own
from generator.rules.machine import Machine
from generator.rules.replace import changed, record
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.which import asked_of, free_on


@record(frozen=True)
class Told:
    """What a runner is told. `verdict`: progress, finish, switch, carry on, plateau, hold, repeat, back,
    rest, see, stop, aside, wait, too soon, ask or quiet. `because` holds the rules that spoke, `missing` what
    isn't answered."""

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


def promised(machine: Machine, state: State, told: Told) -> Told:
    """With the first day for each of several sessions of the stage where the runner now stands. Where one of
    them asks for something else than a day, no day is promised for it."""
    step = machine.step(state.stage)
    state = started_on(step, state, told.day)
    if state.until and told.next_from is not None:
        # What a rest waits for has no day.
        return changed(told, next_from=None)
    if told.next_from is None or not step.sessions:
        return told
    sure = [own for own in step.sessions if not asked_of(own, state)]
    if len(step.sessions) == 1:
        return told if sure else changed(told, next_from=None)
    days = {own.id: max(state.free_from, free_on(own, state)) for own in sure}
    return changed(told, each={id_: day for id_, day in days.items() if day < NEVER})


def asking(told: Told, open_: tuple[str, ...]) -> Told:
    """With what a session asks for that was not answered; it counts once it is."""
    verdict = "ask" if told.verdict in ("carry on", "plateau") else told.verdict
    return changed(told, verdict=verdict, missing=tuple(dict.fromkeys((*told.missing, *open_))))


def too_soon(told: Told, shut: tuple[str, ...]) -> Told:
    """With what the stage or the session waits for and isn't so: the session came too soon for it."""
    if told.verdict not in ("carry on", "plateau", "ask"):
        return told
    return changed(told, verdict="too soon", because=shut, missing=())


def lighter_words(fills: Iterable[Own]) -> str:
    """Which sessions fill up the stage, for a runner who did another."""
    return f"only {' and '.join(own.id for own in fills)} counts toward moving on"


EARLIER = {
    "progress": "you moved on before this session",
    "back": "you went back a stage before this session",
    "restart": "you started the plan over before this session",
}
"""What had already happened, by its verdict."""


def earlier(told: Told) -> str:
    """What had already happened when the session began."""
    return ": ".join([EARLIER[told.verdict], *told.because])


def verdict_of(decision: Decision, moved: bool) -> str:
    """What a decision that holds the reader back is told as."""
    if decision.who:
        return "see"
    if decision.onward:
        return "switch"
    if moved:
        return "back"
    if decision.repeat or decision.move:
        return "repeat"
    return "stop" if decision.stop else "rest" if decision.rest or decision.until else "hold"
