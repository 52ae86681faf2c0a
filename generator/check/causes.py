"""What can go wrong on some way through a plan to the stage or the rule that causes it, with the remedy."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.runs_out import late
from generator.errors import Problem
from generator.model import Protocol, Rule, Stage
from generator.proof.dead_ends import Lost
from generator.proof.equivalence import asked
from generator.proof.explore import Broken
from generator.rules.decision import decide
from generator.rules.machine import Machine
from generator.words.lists import listed

SEE = "add a rule under 'if' that asks someone, such as '{}: see physio'"
"""The way out of every stage that may be left by no other."""


def causes(protocol: Protocol, machine: Machine, broken: Broken) -> Iterator[Problem]:
    """The findings for one thing that must never happen: each stands where the author can change it."""
    if broken.lost is not None:
        yield from _lost(protocol, machine, broken.text, broken.lost)
        return
    stage = next(one for one in protocol.stages if one.id == broken.text.partition(":")[0])
    rules = list(_leading_on(stage, machine)) if "moves on although a rule said" in broken.text else []
    for rule in rules:
        yield _too_far(rule, stage)
    if not rules:
        message = f"{broken.text}; look at its rules, its 'then' and its criteria, or {_see(machine, stage)}"
        yield Problem(stage.key.place, message, "path")


def _lost(protocol: Protocol, machine: Machine, text: str, lost: Lost) -> Iterator[Problem]:
    stages = [stage for stage in protocol.stages if stage.track == machine.track]
    stage = stages[lost.stage - 1]
    see = _see(machine, stage)
    if len(lost.circle) > 1:
        names = listed([f"'{stages[number - 1].key}'" for number in lost.circle])
        message = f"{text}, since {names} lead only to each other"
        remedy = f"name another stage under 'then', or {SEE.format('12 weeks since plan start')}"
        yield Problem(stage.key.place, f"{message}; {remedy}", "path")
    elif not lost.circle:
        yield from _no_way_on(stage, _gated(stages, lost), text, see)


def _no_way_on(stage: Stage, after: Stage | None, text: str, see: str) -> Iterator[Problem]:
    if _runs_out(stage, after):
        return
    if after is not None:
        gate = after.enter_when[0].text
        message = f"{text}, since 'enter when' of '{after.key}' is true on no way"
        yield Problem(gate.place, f"{message}; correct it, or {see} at '{stage.key}'", "path")
    else:
        message = f"{text}, since its criteria are met on no way"
        yield Problem(stage.key.place, f"{message}; correct 'progress when' or 'then', or {see}", "path")


def _runs_out(stage: Stage, after: Stage | None) -> bool:
    """Whether a time that runs out is what holds everybody back: `running_out` says it already."""
    asked_ = after.enter_when if after is not None else stage.progress_when
    return any(late(written, stage) is not None for written in asked_)


def _gated(stages: list[Stage], lost: Lost) -> Stage | None:
    """The stage after it, where that is the one that lets nobody in."""
    after = stages[lost.stage] if lost.stage < len(stages) else None
    met = lost.ready or not stages[lost.stage - 1].progress_when
    return after if after is not None and after.enter_when and met and not after.aside else None


def _see(machine: Machine, stage: Stage) -> str:
    step = next(step for step in machine.steps if step.id == stage.id)
    return SEE.format(f"{max(12, 2 * asked(machine, step)[-1])} sessions done")


def _leading_on(stage: Stage, machine: Machine) -> Iterator[Rule]:
    """Rules of the stage that send a runner to a later one."""
    step = next(step for step in machine.steps if step.id == stage.id)
    for rule in stage.heard:
        move = decide(rule.outcome.value, step.place).move if rule.outcome is not None else 0
        if move > step.number and not machine.step(move).aside:
            yield rule


def _too_far(rule: Rule, stage: Stage) -> Problem:
    assert rule.outcome is not None
    message = f"'{rule.outcome.text}' leads on, since that stage comes after '{stage.key}' in the file"
    remedy = "put that stage first, and say under 'start at' where the plan begins"
    see = f"write a rule that asks someone, such as '{rule.condition.text}: see physio'"
    return Problem(rule.condition.text.place, f"{message}; {remedy}, or {see}", "path")
