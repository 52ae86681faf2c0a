"""What must never happen on one day, whatever a plan says; checked from outside, on every path."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.advance import first_day, rank
from generator.rules.away import passed
from generator.rules.decision import decide
from generator.rules.diary import Memory
from generator.rules.house import reached
from generator.rules.machine import Machine
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.verdict import Told

NOTHING = Memory()


def wrong(
    machine: Machine,
    before: State,
    after: State,
    told: Told,
    sessions: tuple[str, ...] = (),
    known: Memory = NOTHING,
) -> Iterator[str]:
    """Every promise that this day breaks, with the stage it was broken in."""
    here = machine.step(before.stage).id
    if told.colour == "red":
        yield from (f"{here}: {text}" for text in _flares(machine, after, told))
    room = after.free_from - told.day
    near = room < machine.most_between and told.colour and not after.finished
    if near and room < _between(machine, before, after):
        yield f"{here}: the next session may be on the day after one that loads"
    # One of a plan that time has ended is none of its sessions.
    over = after.finished and not told.colour
    if sessions and before.stage == after.stage and not over and _too_near(machine, before, told, sessions):
        yield f"{here}: two sessions that load are nearer than the days off of one of them"
    if before.stage == after.stage and after.done > before.done and _outside(machine, after, told, sessions):
        yield f"{here}: a session counts outside its own days"
    if after.done > before.done and told.day < first_day(machine, before, before.stage):
        yield f"{here}: a session counts before the stage's time has come"
    if after.ready and not before.ready and told.colour != "green":
        yield f"{here}: ready to move on after a session that was {told.colour}"
    if after.ready and (after.unsettled or not after.green):
        yield f"{here}: ready to move on before it is settled"
    if _leads_on(machine, before, after, told) or (after.finished and not before.finished):
        yield from (f"{here}: {text}" for text in _rise(machine, before, after, told, known))


def _too_near(machine: Machine, before: State, told: Told, sessions: tuple[str, ...]) -> bool:
    """Whether one that loads came within the days off of another, and nobody was told: of either where both
    load alike, of both where they don't. What the plan prints for the day after another stage is near."""
    if any(text.startswith("too soon") for text in told.also):
        return False
    step, earliest = machine.step(before.stage), before.entered if _printed(machine, before.stage) else 0
    done = [own for own in step.sessions if own.id in sessions and own.loads]
    return any(
        0 < told.day - before.by[past.id][-1] < (max if past.loads == own.loads else min)(own.gap, past.gap)
        for own in done
        for past in step.sessions
        if past.loads and past.id in before.by and before.by[past.id][-1] >= earliest
    )


def _printed(machine: Machine, stage: int) -> bool:
    """Whether the plan prints the stage's first day right after the one before it."""
    return stage > 1 and machine.step(stage - 1).onward == 1


def _outside(machine: Machine, after: State, told: Told, sessions: tuple[str, ...]) -> bool:
    """Whether one of them came before its own days, or after them."""
    begins = {"plan": after.zero, "start": 0, "stage": after.entered}
    several = machine.step(after.stage).sessions
    done = [own for own in several if own.id in sessions or len(several) == 1]
    passed = ((span, told.day - begins[span.since]) for own in done for span in own.bounds.spans)
    return any(not span.holds(day) for span, day in passed)


def _leads_on(machine: Machine, before: State, after: State, told: Told) -> bool:
    """Whether the runner is further on the path, or back on it from a stage that stands aside."""
    if before.stage == after.stage:
        return False
    returns = before.stage > machine.last and told.verdict == "progress"
    return returns or rank(machine, after) > rank(machine, before)


def _between(machine: Machine, before: State, after: State) -> int:
    """Days that a session asks for after it. It was of one of the stages from before to after; a runner who
    was ready may have gone to the next one first, and come back."""
    if after.stage == before.stage + 1 and machine.step(before.stage).onward == 1:
        return 1
    low, high = sorted((before.stage, after.stage))
    highest = max(high, min(before.stage + before.ready, len(machine.steps)))
    ways = {fork.stage for fork in machine.step(before.stage).forks} if before.ready else set[int]()
    stages = {*range(low, highest + 1), before.origin, after.origin, *ways} - {0}
    return min(machine.between[number] for number in stages)


def _flares(machine: Machine, after: State, told: Told) -> Iterator[str]:
    """A red session that is one too many names a person."""
    if told.colour == "red" and reached(machine.house.see, after.reds, told.day) and not after.waiting:
        yield "nobody is named although pain came back"


def _rise(machine: Machine, before: State, after: State, told: Told, known: Memory) -> Iterator[str]:
    """How a stage must not be left."""
    cap = machine.step(before.stage).limits.rises
    if cap is not None and _crowded(after.rises, cap[0], cap[1]):
        yield f"begins more than {cap[0]} stages in {cap[1]} days"
    if before.ready or not machine.step(before.stage).trains or _back(machine, before, after):
        return
    if _over_again(machine, before, told, known):
        return
    if told.verdict in ("back", "repeat", "rest", "see", "stop", "hold"):
        yield f"moves on although a rule said {told.verdict}"
    if told.verdict not in ("progress", "finish") or _sent_on(machine.step(before.stage), after.finished):
        return
    if told.colour == "amber":
        yield "moves on after a session in the amber"
    if before.unsettled and before.green + 1 < machine.house.after_red:
        yield "moves on before pain above the limit has settled"
    if told.day < before.free_from:
        yield "moves on after a session that came too soon"


def _back(machine: Machine, before: State, after: State) -> bool:
    return rank(machine, after) < rank(machine, before)


def _over_again(machine: Machine, before: State, told: Told, known: Memory) -> bool:
    """Whether a long gap has led back to a first stage of rest, which is over by itself."""
    gone = passed(machine, before, known, told.day)
    return gone >= machine.house.gap_restart > before.gap and not machine.step(1).trains


def _sent_on(step: Step, target: str) -> bool:
    """Whether a rule of the stage itself says to go on with that plan."""
    return bool(target) and any(target in decide(outcome, step.place).onward for _, outcome in step.rules)


def _crowded(days: tuple[int, ...], most: int, span: int) -> bool:
    """Whether any window of so many days holds more than the most of them."""
    return any(sum(0 <= last - day < span for day in days) > most for last in days)
