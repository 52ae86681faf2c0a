"""Runners from every place where a plan can be begun, who always answer alike, until they are told an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product

from generator.model import Library, Protocol
from generator.notation.condition import All, Condition
from generator.pages.parts.questions_asked import of
from generator.rules.answering import answers
from generator.rules.beginning import begin, by_time, placed
from generator.rules.day import live
from generator.rules.decision import decide
from generator.rules.diary import Answer, Day, Memory
from generator.rules.house import FEWEST
from generator.rules.machine import Machine, machines
from generator.rules.plateau import HELP, ways
from generator.rules.runners import session_answers
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.stricter import by_tissue, with_pain
from generator.rules.verdict import Told

LONG_AGO = Fraction(-400)
"""Day of a surgery or a birth, seen from the day on which a plan is started."""

MOST = 500
"""Sessions; more than any plan asks of a runner to whom all goes well."""


@dataclass(frozen=True)
class Runner:
    """`always` and `unsaid` hold at one stage, or at all of them for 0."""

    name: str
    machine: Machine
    state: State
    always: Mapping[str, Answer] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()
    at: int = 0
    both: bool = False
    """Both sides hurt, so that no side is the injured one."""

    def told(self) -> list[tuple[State, Told]]:
        """One session on each first day on which one may be, until the end or a person."""
        state, number, found = self.state, self.state.free_from, list[tuple[State, Told]]()
        memory = Memory(_since(self.machine))
        while len(found) < MOST and not (state.finished or state.waiting):
            day = Day(number, True, self._answers(state))
            state, said = live(self.machine, state, memory, day)
            memory = memory.after(day)
            found.append((state, said))
            number = max(number + 1, state.free_from)
            if self.machine.endless and state.stage == len(self.machine.steps) and len(found) > 40:
                break
        return found

    def _answers(self, state: State) -> dict[str, Answer]:
        well = session_answers(self.machine, state, "well")
        if self.at in (0, state.stage):
            well = {key: said for key, said in well.items() if key not in self.unsaid} | self.always
        return {key: _sides(said) for key, said in well.items()} if self.both else well


def _since(machine: Machine) -> dict[str, Answer]:
    """The day from which the plan counts is asked for when it is started."""
    anchor = machine.protocol.starts.anchor
    return {} if anchor == "plan start" else {anchor: LONG_AGO}


def _sides(said: Answer) -> Answer:
    if not isinstance(said, Mapping) or "injured" not in said:
        return said
    return {"left": said["injured"], "right": said["uninjured"]}


def variants(plan: Protocol, library: Library) -> Iterator[tuple[str, Machine]]:
    """The plan by its own pain rule and by that of each injury which the start form offers."""
    rules = [("", plan), *((t, with_pain(plan, rule)) for t, rule in by_tissue(plan, library).items())]
    for tissue, one in rules:
        yield from ((f"{plan.id} {tissue}".strip(), machine) for machine in machines(one, library))


def beginnings(name: str, machine: Machine) -> Iterator[Runner]:
    """From every stage, and from wherever each set of answers on the start form leads."""
    for step in machine.steps:
        if step.trains:
            yield Runner(f"{name} from {step.id}", machine, placed(machine, Memory(), step.number))
    conditions = [fork.condition for fork in machine.start if fork.condition]
    for chosen in product((True, False, None), repeat=len(conditions)):
        known: dict[str, Answer] = {}
        for condition, wanted in reversed(list(zip(conditions, chosen, strict=True))):
            known |= answers(condition, wanted, machine.library) if wanted is not None else {}
        state, told = begin(machine, Memory(known))
        if state.waiting:
            assert told is not None
            assert told.missing or told.verdict == "see"
        else:
            yield Runner(f"{name} with {chosen}", machine, state)


def held_back(name: str, machine: Machine) -> Iterator[Runner]:
    """At each stage, one criterion that is never met; and one that nobody answers."""
    for step in machine.steps:
        begun = placed(machine, Memory(), step.number)
        for condition in _asked(machine, step):
            here = Runner(f"{name} at {step.id}, never {condition}", machine, begun)
            yield replace(here, always=answers(condition, False, machine.library), at=step.number)
            keys = frozenset(question.key for question in of(condition, machine.library))
            unsaid = keys | set(answers(condition, True, machine.library))
            yield replace(here, name=f"{here.name}, unsaid", unsaid=unsaid, at=step.number)


def _asked(machine: Machine, step: Step) -> Iterator[Condition]:
    after = machine.steps[step.number : step.number + 1]
    gates = (condition for one in after for condition in one.gate)
    for condition in (*step.progress, *(c for _, more in step.branches for c in more), *gates):
        yield from condition.of if isinstance(condition, All) else (condition,)


def limit(machine: Machine, stage: int) -> int:
    """Sessions at a stage within which a runner who gets no further must be told why."""
    return max(FEWEST, 2 * machine.step(stage).planned)


def speaks(told: Told, later: bool) -> bool:
    """Whether it says what holds the runner back, and what to do: who can help, what is still to answer, or
    the rule of the plan that leads back or keeps from more. Where the plan names a person `later`, what is
    not true yet is said without one."""
    if told.verdict in ("back", "repeat", "hold", "too soon"):
        return told.because != ()
    if later and any(one.startswith("not yet: ") for one in told.because):
        return True
    return told.verdict == "see" or HELP in told.because or (told.verdict == "ask" and bool(told.missing))


def sends_later(step: Step) -> bool:
    """Whether a rule of the stage names a person once a time has passed."""
    found = ((way, decide(outcome, step.place)) for rule, outcome in step.rules for way in ways(rule))
    return any(by_time(way) and decision.who for way, decision in found)
