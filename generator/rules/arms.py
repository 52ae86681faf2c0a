"""A plan whose stages are for some runners only, to the runners that it tells apart."""

from __future__ import annotations

from generator.rules.answering import Given
from generator.rules.cases import cases
from generator.rules.diary import Day, Memory
from generator.rules.facts import Facts
from generator.rules.judge import Judge
from generator.rules.machine import Machine
from generator.rules.three_valued import Truth


def arms(machine: Machine) -> list[Given]:
    """What is answered by each kind of runner; those who do the most of its stages come first. One who has
    answered nothing, where no stage is for some only."""
    if not machine.parted:
        return [{}]
    found: dict[tuple[Truth, ...], Given] = {}
    for given in cases(stage for stage in machine.protocol.stages if stage.track == machine.track):
        found.setdefault(_stages_of(machine, given), given)
    met = sorted(found, key=lambda stages: -stages.count(True))
    return [found[stages] for stages in met if any(stages)] or [{}]


def first_of(machine: Machine, given: Given) -> int:
    """Number of the first stage that is for this runner."""
    return next((n for n, is_for in enumerate(_stages_of(machine, given), 1) if is_for), 1)


def after(machine: Machine, number: int, given: Given) -> int:
    """Number of the stage that follows on the path for this runner; 0 for the end."""
    later = enumerate(_stages_of(machine, given)[number : machine.last], number + 1)
    return next((n for n, is_for in later if is_for is not False), 0)


def _stages_of(machine: Machine, given: Given) -> tuple[Truth, ...]:
    """For each stage, whether it is for this runner."""
    facts = Facts(Day(0, answers=given), Memory(given), machine.library, 0, 0, {})
    return tuple(Judge(machine, step, facts, {}).true(step.only) for step in machine.steps)
