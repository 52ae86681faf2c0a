"""States from which no way leads on to the stages that cause it: not all those that only lead there."""

from __future__ import annotations

from dataclasses import dataclass

from generator.proof.search import Node
from generator.rules.answering import NONE, Given
from generator.rules.arms import after
from generator.rules.machine import Machine
from generator.rules.step import Step


@dataclass(frozen=True)
class Lost:
    """A stage that a runner never leaves, by its number."""

    stage: int
    node: int
    """Number of the first state in it from which no way leads on."""
    circle: tuple[int, ...] = ()
    """Stages that lead only to each other, where it is one of them; () where its own way on is not taken."""
    ready: bool = False
    """Whether everything in it can be met, so that what comes after it doesn't let the runner in."""


def stages_without_a_way(machine: Machine, nodes: list[Node], given: Given = NONE) -> list[Lost]:
    """Stages with a state from which neither the end, nor another plan, nor a person can be reached, and that
    lead to no other such stage."""
    lost = _lost(machine, nodes)
    ways = _ways(lost, nodes)
    reached = {stage: _reached(stage, ways) for stage in ways}
    planned = {step.number: onward(machine, step, given) - {0} for step in machine.steps}
    ends = {stage for stage, on in reached.items() if all(stage in reached[other] for other in on)}
    found = list[Lost]()
    for circle in sorted({tuple(sorted({stage} | reached[stage])) for stage in ends}):
        held = [stage for stage in circle if not onward(machine, machine.step(stage), given) <= {*circle}]
        for stage in held or circle[-1:]:
            own = [number for number in lost if nodes[number].state.stage == stage]
            whole = () if held else tuple(sorted(_reached(stage, planned)))
            found.append(Lost(stage, own[0], whole, any(nodes[n].state.ready for n in own)))
    return found


def onward(machine: Machine, step: Step, given: Given = NONE) -> set[int]:
    """Numbers of the stages that a stage leads to; 0 for the end, another plan and a person."""
    if step.forks:
        return {fork.stage for fork in step.forks}
    if step.aside:
        return {*range(1, machine.last + 1)}
    return {after(machine, step.number, given)}


def _lost(machine: Machine, nodes: list[Node]) -> list[int]:
    """Numbers of the states from which nothing leads to an end."""
    endless = machine.last if machine.endless else 0
    good = {i for i, n in enumerate(nodes) if n.state.finished or n.state.waiting or n.state.stage == endless}
    back: dict[int, list[int]] = {}
    for number, node in enumerate(nodes):
        for other in node.nexts:
            back.setdefault(other, []).append(number)
    todo = list(good)
    while todo:
        more = [number for number in back.get(todo.pop(), ()) if number not in good]
        good.update(more)
        todo += more
    return [number for number in range(len(nodes)) if number not in good]


def _ways(lost: list[int], nodes: list[Node]) -> dict[int, set[int]]:
    """By a stage's number, the stages that its lost states lead to."""
    found: dict[int, set[int]] = {}
    for number in lost:
        here = found.setdefault(nodes[number].state.stage, set())
        here.update(nodes[other].state.stage for other in nodes[number].nexts)
    return found


def _reached(stage: int, ways: dict[int, set[int]]) -> set[int]:
    todo, seen = [stage], set[int]()
    while todo:
        more = ways[todo.pop()] - seen
        seen |= more
        todo += more
    return seen
