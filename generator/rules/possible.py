"""A day to the sessions that are laid out on it: those that are due, and of those that ask for something else
than a day, each that may be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.notation.condition import Condition, Done, Sign, Since
from generator.rules.diary import Answer, Day, Memory
from generator.rules.each import IN_TURN, Own
from generator.rules.facts import Facts
from generator.rules.machine import Machine
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.three_valued import Truth, truth
from generator.rules.which import asked_of, due_on, filling_on, laid_out


@dataclass(frozen=True)
class Beside:
    """What the sessions of other parts of the plan say of a day, such as that there is a run on it."""

    signs: frozenset[str] = frozenset()
    """All that they say of any day."""
    days: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """What they say of each day on which one is laid out."""


ALONE = Beside()
"""For a part of a plan by itself."""


@dataclass(frozen=True)
class Calendar:
    """What is known of a day that is to come."""

    machine: Machine
    known: Mapping[str, Answer]
    first: int | None
    """The weekday of the plan's first day, 0 for a Monday."""
    beside: Beside = ALONE


def coming_on(calendar: Calendar, state: State, day: int) -> tuple[Own, ...]:
    """Those of the stage's sessions that a runner who keeps to the plan does on that day. One that asks for
    something is left out only where time, or the day's other sessions, say that it isn't so."""
    among = calendar.machine.step(state.stage).sessions
    while True:
        due = due_on(among, state, day, calendar.first)
        wrong = next(_not_for(calendar, due, state, day), None)
        if wrong is None:
            return due
        among = tuple(own for own in among if own is not wrong)


def maybe(due: Iterable[Own], state: State) -> tuple[str, ...]:
    """Ids of those of which something else than a day decides."""
    return tuple(own.id for own in due if asked_of(own, state))


def leads_on(step: Step, state: State, due: Sequence[Own], day: int) -> bool:
    """Whether the day fills up the stage for certain: a session that may not be promises no stage sooner. In
    turn, another takes its place."""
    fills, sure = filling_on(step, state, day), laid_out(step, state)
    turns = any(own.rhythm == IN_TURN for own in sure)
    return any(own in fills and (own in sure or (turns and own.rhythm == IN_TURN)) for own in due)


def instead_of(step: Step, id_: str) -> str:
    """The session that is next in turn and asks for nothing, where that one may not be; '' for none."""
    order = [own for own in step.sessions if own.rhythm == IN_TURN]
    at = next((number for number, own in enumerate(order) if own.id == id_), len(order))
    return next((own.id for own in (*order[at:], *order[:at]) if not own.asks), "") if order[at:] else ""


def signs_on(step: Step, which: Collection[str]) -> frozenset[str]:
    """What those of its sessions say of their day; the only one of a stage need not be named."""
    return frozenset(sign for id_, own in step.gives.items() if id_ in which or not which for sign in own)


def signs_of(step: Step, own: Own) -> frozenset[str]:
    """What one session says of its day."""
    return frozenset(step.gives.get(own.id, ()))


def _not_for(calendar: Calendar, due: Sequence[Own], state: State, day: int) -> Iterator[Own]:
    """Each of them that isn't for that day: beside what is certain of it, then beside each other, the last
    first."""
    step, facts = calendar.machine.step(state.stage), _facts(calendar, state, day)
    said = calendar.beside.days.get(day, frozenset())
    certain = said.union(*(signs_of(step, own) for own in due if not asked_of(own, state)))
    for own in due:
        if _is_false(own, state, lambda leaf: _known(leaf, facts, certain, certain)):
            yield own
    for own in reversed(due):
        given = said.union(*(signs_of(step, one) for one in due if one is not own))
        able = calendar.beside.signs.union(*(signs_of(step, one) for one in step.sessions if one is not own))
        # Called before the next one is looked at.
        if _is_false(own, state, lambda leaf: _known(leaf, facts, given, able)):  # noqa: B023
            yield own


def _is_false(own: Own, state: State, ask: Callable[[Condition], Truth]) -> bool:
    return any(truth(condition, ask) is False for condition in asked_of(own, state))


def _known(leaf: Condition, facts: Facts, given: Collection[str], able: Collection[str]) -> Truth:
    """What can be told before the day: a time, how many sessions, and what the day's own sessions say."""
    if isinstance(leaf, (Since, Done)):
        return facts.truth(leaf)
    if isinstance(leaf, Sign) and leaf.name in able:
        return (leaf.name in given) != leaf.absent
    return None


def _facts(calendar: Calendar, state: State, day: int) -> Facts:
    memory = Memory(calendar.known)
    return Facts(Day(day), memory, calendar.machine.library, state.entered, state.done, {})
