"""A plan to all states that a runner can get into, and how each is first come to."""

# The engine itself is run, on one abstract day at a time. Two days are alike when no rule of the plan can
# tell them apart, so each day stands for all of its kind: a good session, a red or an amber one, one in
# which a single rule fires, one that was broken off, one without answers, and a long gap. Sessions in the
# middle of a stage are alike too and are passed over. The count of sessions since the best stage is left
# out: it only rises, so it can end a way but never open one. Rules that fire together are not tried in
# pairs: joining takes the more careful of each, which a property test shows. Ways with the fewest sessions
# are gone first, so that the first way found to something wrong is a short one.

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.proof.equivalence import Alike, later
from generator.proof.kinds_of_day import GAPS, Tries, Try
from generator.proof.memo import Remembered
from generator.proof.properties import wrong
from generator.rules.answering import NONE, Given
from generator.rules.arms import first_of
from generator.rules.beginning import begin, placed
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.machine import Machine
from generator.rules.replace import changed, unshared
from generator.rules.state import State
from generator.rules.verdict import Told

FEW = 12
"""Ways to the same fault that are kept: not each of them is one that a diary can show."""


@dataclass
class Node:
    """A state that stands for all that are alike, and how it was first come to."""

    state: State
    today: int
    parent: int = -1
    tried: Try | None = None
    nexts: set[int] = field(default_factory=set)
    """Numbers of the nodes that a runner gets to from here, other than by red sessions alone."""


@dataclass
class Search:
    """All nodes of one machine. `todo` is ordered by the sessions it takes to get there."""

    machine: Machine
    given: Given = field(default_factory=dict)
    """Which runner it is, where stages are for some only. All other answers are of the day alone: those of
    earlier days are told by the state."""
    nodes: list[Node] = field(default_factory=list)
    steps: int = 0
    broken: dict[str, list[tuple[int, Try]]] = field(default_factory=dict)
    """What must never happen, with nodes and days on which it did, the first of them first."""

    def __post_init__(self) -> None:
        self._known = Memory(self.given)
        self.alike, self._tries = Alike(self.machine, self._known), Tries(self.machine, self.given)
        self._judging = Remembered(self.machine)
        self._numbers: dict[Any, int] = {}
        self._gaps: dict[Any, set[int]] = {}
        self._todo: list[tuple[int, int]] = []

    def run(self, most: int) -> None:
        """Every node once, or as many as `most` days allow."""
        for state in beginnings(self.machine, self.given):
            self._number(unshared(state), 0, 0)
        while self._todo and self.steps < most:
            sessions, number = heapq.heappop(self._todo)
            for tried in self._tries(self.nodes[number].state, self.nodes[number].today):
                go = self._gap if tried.when in GAPS else self._try
                self.nodes[number].nexts.update(go(sessions, number, tried))

    def _gap(self, sessions: int, number: int, tried: Try) -> set[int]:
        """A gap leads where it led before from a state that is alike but for what was done at the stage."""
        key = (tried.when, self.alike.before_gap(self.nodes[number].state))
        if key not in self._gaps:
            self._gaps[key] = self._try(sessions, number, tried)
        return self._gaps[key]

    @property
    def whole(self) -> bool:
        """Whether nothing is left to look at."""
        return not self._todo

    def _try(self, sessions: int, number: int, tried: Try) -> set[int]:
        """The node it leads to; none where only red sessions lead there."""
        node, day = self.nodes[number], tried.day
        before = _going_on(node.state, day)
        after, told = live(self.machine, before, self._known, day, self._judging)
        self.steps += 1
        for text in wrong(self.machine, before, after, told, day.sessions, self._known):
            found = self.broken.setdefault(text, [])
            if len(found) < FEW:
                found.append((number, tried))
        cost = sessions + 1 + before.done
        following = self._number(after, day.number, cost, number, tried)
        return set() if _flared(after, told) else {following}

    def _number(self, state: State, today: int, cost: int, parent: int = -1, tried: Try | None = None) -> int:
        key = self.alike(state, today)
        known = self._numbers.get(key)
        if known is not None:
            return known
        state = self.alike.typical(state, today)
        number = self._numbers[key] = len(self.nodes)
        self.nodes.append(Node(state, today, parent, tried))
        heapq.heappush(self._todo, (cost, number))
        also = {self._number(one, today, cost, number) for one in later(self.machine, state, today)}
        self.nodes[number].nexts.update(also)
        return number


def _flared(after: State, told: Told) -> bool:
    """A person who is named only because of red sessions is no way on for a runner who has none."""
    return bool(after.waiting) and told.colour == "red"


def beginnings(machine: Machine, given: Given = NONE) -> Iterator[State]:
    """Wherever a runner may begin."""
    first, known = first_of(machine, given), Memory(given)
    for number in dict.fromkeys([first, *(fork.stage for fork in machine.start if fork.stage)]):
        yield placed(machine, known, number)
    state, _ = begin(machine, known)
    if not state.waiting:
        yield state


def _going_on(state: State, day: Day) -> State:
    """The state on a later day, with the sessions that are passed over done in between."""
    if day.done is None or state.last is None or state.last >= day.number - 1:
        return state
    return changed(state, last=day.number - 1)
