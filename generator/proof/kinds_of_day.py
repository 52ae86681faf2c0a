"""A state to the days that are tried in it: one of each kind that the plan's rules can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import Literal, TypeAlias

from generator.notation.condition import Compared, Condition, Measure, Pain, Since, leaves
from generator.notation.convert import days
from generator.proof.equivalence import gone_since, soonest
from generator.rules.advance import opening, untrained
from generator.rules.answering import NONE, Given, all_answers, answers
from generator.rules.awaited import NEVER
from generator.rules.diary import Answer, Day, Memory
from generator.rules.facts import Facts
from generator.rules.house import House
from generator.rules.judge import Judge, judged
from generator.rules.machine import Machine
from generator.rules.replace import changed, record
from generator.rules.runners import session_answers
from generator.rules.state import State
from generator.rules.step import Step, criteria
from generator.rules.three_valued import truth
from generator.rules.unsaid import asked_anew
from generator.rules.which import closes_on, free_on, opens_on

When: TypeAlias = Literal[
    "first", "opens", "ends", "long", "too soon", "gap back", "gap more", "gap restart", "person"
]  # fmt: skip
"""On which day: the first on which a session may be; the one on which the next stage's window opens, or this
stage's time is up; the one on which all has come true that a rule says of the time at the stage; the day
after the last session although it is too soon; after a long gap; or on the day on which a person has
looked."""

_WINDOWS: tuple[When, ...] = ("opens", "ends", "long")
GAPS: tuple[When, ...] = ("gap back", "gap more", "gap restart")

Kind: TypeAlias = tuple[bool, dict[str, Answer]]
"""Whether the session was finished, and what was answered."""


@record(frozen=True)
class Try:
    """A day, and how it was chosen: so that it can be chosen again from a state that is only alike."""

    when: When
    kind: Kind | None
    day: Day
    session: str = ""
    """Which of several sessions it is."""


@dataclass
class Tries:
    """The days to try in each state of one machine. Answers are shared, so that they can be told apart by
    identity."""

    machine: Machine
    given: Given = field(default_factory=dict)
    """Which runner it is, where stages are for some only."""
    _kinds: dict[tuple[int, frozenset[str]], list[Kind]] = field(default_factory=dict)

    def __call__(self, state: State, today: int) -> Iterator[Try]:
        """None once the plan is finished; who waits for a person can only be let go by one."""
        if state.finished:
            return
        first = soonest(state, today)
        if state.waiting:
            yield Try("person", None, Day(first, person=True))
            return
        kinds = self.kinds(state)
        several = self.machine.step(state.stage).sessions
        if several:
            # What a lighter session leads to, the one that fills up the stage leads to as well.
            for own in several:
                if free_on(own, state) < NEVER:
                    yield from self._session(state, today, kinds if own.counts else kinds[:1], own.id)
        else:
            yield from self._session(state, today, kinds)
        for when in GAPS:
            number = day_of(self.machine, state, when, today, given=self.given)
            if number > today:
                yield Try(when, None, Day(number))

    def _session(self, state: State, today: int, kinds: list[Kind], id_: str = "") -> Iterator[Try]:
        """The days on which there is a session, of which all the same one."""
        first = day_of(self.machine, state, "first", today, id_)
        yield from _tried("first", first, kinds, id_)
        passed = first
        for when in _WINDOWS:
            number = day_of(self.machine, state, when, today, id_)
            if number > passed:
                passed = number
                yield from _tried(when, number, kinds, id_)
        early = day_of(self.machine, state, "too soon", today)
        if early < first:
            yield from _tried("too soon", early, kinds[:1], id_)

    def kinds(self, state: State) -> list[Kind]:
        """What is answered on each kind of day; the first of them is a good session."""
        here = state.stage, state.until
        if here not in self._kinds:
            self._kinds[here] = list(self._told_apart(state))
        return self._kinds[here]

    def _told_apart(self, state: State) -> Iterator[Kind]:
        kinds = _kinds(self.machine, state, self.given)
        return _told_apart(self.machine, state, kinds, Memory(self.given))


def _tried(when: When, number: int, kinds: list[Kind], id_: str) -> list[Try]:
    """A session of each kind on that day."""
    ids = (id_,) if id_ else ()
    return [Try(when, kind, Day(number, kind[0], kind[1], False, ids), id_) for kind in kinds]


def _told_apart(machine: Machine, state: State, kinds: Iterable[Kind], known: Memory) -> Iterator[Kind]:
    """Without those that hold a runner back as another does: by the same colour and the same decision, and
    where a stage counts how long something lasts, with the same of it true."""
    step, seen = machine.step(state.stage), set()
    for done, answers_ in kinds:
        facts = Facts(Day(0, done, answers_), known, machine.library, 0, 1, {})
        judge = Judge(machine, step, facts, {})
        found = judged(judge)
        lasts = tuple(truth(held.condition, judge.ask) for held in machine.counted[step.number])
        key = (done, found.colour, found.decision, lasts)
        if not found.decision.cautious or key not in seen:
            yield done, answers_
        seen.add(key)


def day_of(
    machine: Machine, state: State, when: When, today: int, session: str = "", given: Given = NONE
) -> int:
    """The number of the day that is meant, from where the runner stands today."""
    match when:
        case "opens":
            opened = state.entered + machine.step(state.stage).least_days
            return max(_first(machine, state, today, session), opened, *opening(machine, state))
        case "ends":
            return state.entered + (machine.step(state.stage).most_days or 0) - 1
        case "long":
            return _long(machine.step(state.stage), state)
        case "too soon":
            return max(today, untrained(state))
        case "gap back" | "gap more" | "gap restart":
            return gone_since(machine, state, Memory(given)) + _gaps(machine.house)[when]
    return _first(machine, state, today, session)


def _long(step: Step, state: State) -> int:
    """The day on which the last of the times has come that the stage's rules speak of; 0 where none does, or
    the stage's time doesn't run yet."""
    times = (leaf for condition, _ in step.rules for leaf in leaves(condition) if isinstance(leaf, Since))
    own = [ceil(days(time.amount, high=False)) for time in times if time.anchor == "stage"]
    return state.entered + max(own) if own and state.runs else 0


def _gaps(house: House) -> dict[When, int]:
    return {
        "gap back": house.gap_back,
        "gap more": house.gap_back + house.gap_more,
        "gap restart": house.gap_restart,
    }


def _first(machine: Machine, state: State, today: int, session: str) -> int:
    """The first day for a session, or for one of several."""
    owns = (own for own in machine.step(state.stage).sessions if own.id == session)
    return max([soonest(state, today), *(free_on(own, state) for own in owns)])


def led(machine: Machine, state: State) -> str:
    """The session that fills up the stage next, where it has several; '' where it has one."""
    counts = (own for own in machine.step(state.stage).sessions if own.counts)
    first = min(
        counts, key=lambda own: (own.asks, opens_on(own, state), -closes_on(own, state)), default=None
    )
    return first.id if first else ""


def _kinds(machine: Machine, state: State, given: Given) -> Iterator[Kind]:
    """A good session, one later in time where that matters, one for each other way on, one cut short, one of
    which no person has heard, one without answers, red, amber, and one for each rule that fires."""
    step, library = machine.step(state.stage), machine.library
    good = session_answers(machine, changed(state, done=step.planned), "well") | {**given}
    alone = dict(asked_anew(good))
    yield True, good
    later = _in_time(machine, _onward(machine, step), good)
    if later:
        yield True, {**good, **later}
    for number, fork in enumerate(step.forks[1:], 1):
        others = all_answers((one.condition for one in step.forks[:number] if one.condition), False, library)
        way = {**good, **others, **(answers(fork.condition, True, library) if fork.condition else {})}
        # A number too low for the other ways may still be high enough for the criteria.
        yield True, {**way, **all_answers(criteria(step), True, library, way)}
    yield False, good
    if alone != good:
        yield True, alone
    yield True, {}
    for name in ("red", "amber"):
        if name in step.pain:
            yield True, {**good, **answers(step.pain[name], True, library)}
    for condition, _ in step.rules:
        fires = {**good, **answers(condition, True, library)}
        yield True, {**fires, **_in_time(machine, (condition,), fires)}


def _onward(machine: Machine, step: Step) -> tuple[Condition, ...]:
    """Everything that may hold a runner back at a stage: its criteria, its ways on, and the gates behind."""
    ways = (fork.condition for fork in step.forks if fork.condition)
    return (*criteria(step), *ways, *(condition for other in machine.steps for condition in other.gate))


def _in_time(machine: Machine, asked: Iterable[Condition], found: dict[str, Answer]) -> dict[str, Answer]:
    """What no single day decides comes true some day: that time has passed, and how something is against what
    it was before. It is answered in its own words."""
    facts = Facts(Day(0, True, found), Memory(), machine.library, 0, 1, {})
    return {
        leaf.printed: True
        for condition in asked
        for leaf in leaves(condition)
        if _over_time(leaf) and facts.truth(leaf) is not True
    }


def _over_time(leaf: Condition) -> bool:
    if isinstance(leaf, (Measure, Pain, Compared)):
        return bool(leaf.value.reference)
    return isinstance(leaf, Since) and leaf.amount.range.bound != "at most"
