"""Every way a plan can go: what holds on all of them is proved, not sampled."""

from __future__ import annotations

from dataclasses import dataclass

from generator.rules.log import written
from generator.rules.machine import Machine
from generator.rules.paths import Node, Search
from generator.rules.witness import stuck_there, wrong_there

MOST = 60_000
"""Days that are tried, some seconds' worth. A plan that needs more is said to be sampled, not proved."""


@dataclass(frozen=True)
class Broken:
    """What must never happen but did, with a short diary that shows it; '' where none was found."""

    text: str
    diary: str


@dataclass(frozen=True)
class Explored:
    """What was found: how much was seen, whether that was all, and what must never happen but did."""

    states: int
    steps: int
    whole: bool
    reached: frozenset[int]
    broken: tuple[Broken, ...]


def explore(machine: Machine, most: int = MOST) -> Explored:
    """All states that a runner can get into, from every stage at which one can begin."""
    search = Search(machine)
    search.run(most)
    reached = frozenset(node.state.stage for node in search.nodes)
    broken = [Broken(text, written(wrong_there(search, text))) for text in search.broken]
    if search.whole:
        stuck = stages_without_a_way(machine, search.nodes)
        broken += [Broken(text, written(stuck_there(search, number))) for text, number in stuck.items()]
    return Explored(len(search.nodes), search.steps, search.whole, reached, tuple(broken))


def stages_without_a_way(machine: Machine, nodes: list[Node]) -> dict[str, int]:
    """Stages with a state from which neither the end, nor another plan, nor a person can be reached; with
    the number of the first such node."""
    endless = len(machine.steps) if machine.endless else 0
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
    lost: dict[int, int] = {}
    for number, node in enumerate(nodes):
        if number not in good:
            lost.setdefault(node.state.stage, number)
    return {
        f"{machine.step(stage).id}: there is no way on, and nobody is asked": number
        for stage, number in sorted(lost.items())
    }
