"""What a plan, a stage or its sessions wait for to a finding: only sessions behind it would open it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Problem
from generator.model import Library, Protocol, Stage, Written
from generator.notation.condition import All, AnyOf, Cited, Condition, Done, Held, Not, Since
from generator.notation.outcome import Outcome
from generator.rules.decision import decide
from generator.rules.machine import Machine, machines
from generator.rules.step import Step
from generator.rules.streak import in_days


def never_begun(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each gate that only sessions behind it would open, and for such a line of `start at`."""
    for choice in protocol.entry.start_at:
        if choice.condition is not None and never_before(choice.condition.value):
            yield _never(choice.condition)
    for written in _gates(protocol, library):
        yield _never(written)


def _gates(protocol: Protocol, library: Library) -> Iterator[Written[Condition]]:
    """What opens to nobody: of the plan, of stages that a reader may begin with, of all sessions of one."""
    found = [one for one in protocol.entry.enter_when if never_before(one.value)]
    for machine in machines(protocol, library):
        entered = {machine.step(number).id for number in _entered(machine)}
        for stage in (stage for stage in protocol.stages if stage.track == machine.track):
            if stage.id in entered:
                found += [one for one in stage.enter_when if never_before(one.value)]
            found += _of_sessions(stage)
    yield from {id(one.text): one for one in found}.values()


def _of_sessions(stage: Stage) -> list[Written[Condition]]:
    """Where each session of the stage waits for others, which are sessions of this stage."""
    shut = [
        [one for one in (*session.when, *session.enter_when) if never_before(one.value)]
        for session in stage.sessions
    ]
    return [one for some in shut for one in some] if all(shut) else []


def _entered(machine: Machine) -> set[int]:
    """Numbers of the stages that are begun with no session of another counted: the first, and others to
    which `start at` or a rule leads."""
    first = {fork.stage for fork in machine.start if fork.stage} or {1}
    return first | {number for step in machine.steps for number in _led(step, machine)}


def _led(step: Step, machine: Machine) -> Iterator[int]:
    for outcome in _outcomes(step):
        move = decide(outcome, step.place).move
        if move > step.number or (move and machine.step(move).aside):
            yield move


def _outcomes(step: Step) -> Iterable[Outcome]:
    return (*(outcome for _, outcome in step.rules), step.otherwise)


def never_before(condition: Condition, denied: bool = False) -> bool:
    """Whether no answer makes it true before a first session has counted; `denied`: makes it false."""
    match condition:
        case Done():
            return not denied
        case Since(anchor="stage", amount=amount):
            return (amount.range.bound == "at most") == denied
        case Held() as held if not in_days(held):
            return not denied
        case Cited(condition=inner) | Held(condition=inner):
            return never_before(inner, denied)
        case Not(condition=inner):
            return never_before(inner, not denied)
        case All(of=parts):
            return (all if denied else any)(never_before(part, denied) for part in parts)
        case AnyOf(of=parts, least=least):
            needed = len(parts) - least + 1 if denied else least
            return sum(not never_before(part, denied) for part in parts) < needed
    return False


def _never(written: Written[Condition]) -> Problem:
    message = (
        f"'{written.text}' counts what is done at a stage, and who begins here has done nothing there yet"
    )
    remedy = "ask for what can be so by then, such as 'can walk 30 min'"
    return Problem(written.text.place, f"{message}; {remedy}", "path")
