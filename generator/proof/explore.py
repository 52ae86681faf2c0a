"""Every way a plan can go: what holds on all of them is proved, not sampled."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.proof.counterexample import stuck_there, wrong_there
from generator.proof.dead_ends import Lost, stages_without_a_way
from generator.proof.search import Search
from generator.rules.arms import arms
from generator.rules.log import written
from generator.rules.machine import Machine

MOST = 80_000
"""Days that are tried, some seconds' worth. A plan that needs more is said to be sampled, not proved."""


@dataclass(frozen=True)
class Broken:
    """What must never happen but did, with a short diary that shows it; '' where none was found."""

    text: str
    diary: str
    lost: Lost | None = None
    """Where no way leads on."""


@dataclass(frozen=True)
class Explored:
    """What was found: how much was seen, whether that was all, and what must never happen but did."""

    states: int
    steps: int
    whole: bool
    reached: frozenset[int]
    broken: tuple[Broken, ...]


def explore(machine: Machine, most: int = MOST) -> Explored:
    """All states that a runner can get into, from every stage at which one can begin; each kind of runner by
    themselves, where stages are for some only."""
    found = list[Explored]()
    for given in arms(machine):
        found.append(_explore(Search(machine, given), most - sum(each.steps for each in found)))
    broken = {one.text: one for each in reversed(found) for one in reversed(each.broken)}
    return Explored(
        sum(each.states for each in found),
        sum(each.steps for each in found),
        all(each.whole for each in found),
        frozenset().union(*(each.reached for each in found)),
        tuple(reversed(broken.values())),
    )


def _explore(search: Search, most: int) -> Explored:
    with _uncollected():
        search.run(most)
    reached = frozenset(node.state.stage for node in search.nodes)
    broken = [Broken(text, written(wrong_there(search, text))) for text in search.broken]
    if search.whole:
        lost = stages_without_a_way(search.machine, search.nodes, search.given)
        broken += [_stuck(search, one) for one in lost]
    return Explored(len(search.nodes), search.steps, search.whole, reached, tuple(broken))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for circles, of which states have none: going through all that are kept, again
    and again, took an eighth of the proof's time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _stuck(search: Search, lost: Lost) -> Broken:
    id_ = search.machine.step(lost.stage).id
    text = f"{id_}: there is no way on, and nobody is asked"
    return Broken(text, written(stuck_there(search, lost.node)), lost)
