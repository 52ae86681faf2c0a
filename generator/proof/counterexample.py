"""A way through what was explored to a diary: the days that a runner would log to get there."""

# What is explored leaves out sessions in the middle of a stage and the days in which reds grow old. The diary
# logs those sessions and lets those days pass. It is lived as any other diary, and given only if it shows
# what it must.

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.proof.equivalence import SOON, asked, soonest
from generator.proof.kinds_of_day import Kind, Tries, Try, day_of, led
from generator.proof.properties import wrong
from generator.proof.search import Node, Search
from generator.rules.answering import Given, all_answers, answers
from generator.rules.beginning import begin
from generator.rules.day import live
from generator.rules.diary import Answer, Day, Diary, Memory
from generator.rules.machine import Machine
from generator.rules.state import State

MANY = 60
"""Sessions that are logged at the most to get from one day of the way to the next."""

AFTER = 3
"""Good sessions more than planned or counted, which show that a stage has no way on."""


def wrong_there(search: Search, text: str) -> Diary | None:
    """The diary at whose end that is wrong; None where it could not be shown."""
    walks = (_to(search, number, last) for number, last in search.broken[text])
    return next((walk.diary for walk in walks if walk is not None and text in walk.wrong), None)


def stuck_there(search: Search, number: int) -> Diary | None:
    """The diary to that node, and good sessions after which the runner still hasn't got any further."""
    walk = _to(search, number, None)
    stage = search.nodes[number].state.stage
    if walk is None or walk.state.stage != stage:
        return None
    for _ in range(asked(search.machine, search.machine.step(stage))[-1] + AFTER):
        walk.good()
    moved = walk.state.stage > stage or walk.state.finished or walk.state.waiting
    return None if moved else walk.diary


@dataclass
class _Walk:
    """A runner on the way: where they stand, and what they have logged so far."""

    machine: Machine
    known: Memory
    given: Given
    days: list[Day] = field(default_factory=list)
    wrong: tuple[str, ...] = ()
    """What must never happen and did on the last day."""

    def __post_init__(self) -> None:
        self.state, self.memory, self.today = begin(self.machine, self.known)[0], self.known, 0
        self.tries = Tries(self.machine, self.given)

    @property
    def diary(self) -> Diary:
        """All that was logged."""
        return Diary(self.known, tuple(self.days))

    def good(self) -> None:
        """Log a good session on the first day on which one may be."""
        if not (self.state.finished or self.state.waiting):
            self.log(self._next(self.tries.kinds(self.state)[0]))

    def _next(self, kind: Kind) -> Day:
        """The next session, of several that which fills up the stage."""
        id_ = led(self.machine, self.state)
        number = day_of(self.machine, self.state, "first", self.today, id_)
        return Day(number, *kind, sessions=(id_,) if id_ else ())

    def log(self, day: Day) -> None:
        """Live a day; a later entry of the same day takes its place, so it waits for the next."""
        day = replace(day, number=max(day.number, self.today + bool(self.days)))
        before = self.state
        self.state, told = live(self.machine, before, self.memory, day)
        self.wrong = tuple(wrong(self.machine, before, self.state, told, day.sessions, self.memory))
        self.days.append(day)
        self.memory, self.today = self.memory.after(day), day.number

    def go(self, node: Node, tried: Try) -> None:
        """To where the node stands, and then the day that was tried there."""
        for _ in range(MANY):
            if self.state.waiting or not _behind(self.machine, self.state, node.state):
                break
            self.log(self._next(self._left_out(node)))
        self.today = max(self.today, _until_old(node, self.state))
        number = day_of(self.machine, self.state, tried.when, self.today, tried.session, self.given)
        done, found = tried.kind or (None, {})
        self.log(Day(number, done, found, tried.when == "person", tried.day.sessions))

    def _left_out(self, node: Node) -> Kind:
        """A session of those that were left out at a node: like the one before it, if that leads there."""
        good, *others = self.tries.kinds(self.state)
        before = node.tried.kind if node.tried and node.tried.kind in others else good
        after, _ = live(self.machine, self.state, self.memory, self._next(before))
        return before if _settled(after) == _settled(node.state) else good


def _settled(state: State) -> tuple[int, bool, bool]:
    return state.stage, state.unsettled, bool(state.green)


def _to(search: Search, number: int, last: Try | None) -> _Walk | None:
    """The walk to a node, and over a day that was tried there; None where nobody begins."""
    way = [(search.nodes[number], last)] if last else []
    while number >= 0:
        node = search.nodes[number]
        if node.tried is not None:
            way.append((search.nodes[node.parent], node.tried))
        first, number = node, node.parent
    known = _known(search, first.state)
    if known is None:
        return None
    walk = _Walk(search.machine, known, search.given)
    for node, tried in reversed(way):
        walk.go(node, tried)
    return walk


def _known(search: Search, first: State) -> Memory | None:
    """What a runner answers before day 0 to begin there."""
    machine, given = search.machine, search.given
    asked = [fork.condition for fork in machine.start if fork.condition is not None]
    tries: list[dict[str, Answer]] = [{}, *(answers(c, True, machine.library) for c in asked)]
    tries.append(all_answers(asked, False, machine.library))
    found = (Memory({**given, **known}) for known in tries)
    return next((m for m in found if _begins(machine, m, first)), None)


def _begins(machine: Machine, memory: Memory, first: State) -> bool:
    state, _ = begin(machine, memory)
    return state.stage == first.stage and not state.waiting and not state.finished


def _behind(machine: Machine, state: State, wanted: State) -> bool:
    """Whether sessions were left out between the two."""
    clean = machine.step(state.stage).clean
    fewer = state.done < wanted.done or min(state.since_red, clean) < min(wanted.since_red, clean)
    return state.stage == wanted.stage and fewer


def _until_old(node: Node, state: State) -> int:
    """The day on which as many reds are old as at the node."""
    then = soonest(node.state, node.today)
    old = sum(then - red >= SOON for red in node.state.reds)
    return state.reds[old - 1] + SOON if 0 < old <= len(state.reds) else 0
