"""What is known before the first day to where in the plan a runner begins, and how long they must wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from generator.notation.condition import (
    All,
    AnyOf,
    Cited,
    Compared,
    Condition,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    leaves,
)
from generator.rules.advance import first_day, following, rank
from generator.rules.diary import Answer, Day, Memory
from generator.rules.facts import Facts, of_today
from generator.rules.fewest import after_of
from generator.rules.judge import Judge
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Fork, Step
from generator.rules.three_valued import atoms, truth
from generator.rules.unsaid import BEGINNING, PERSON, UNSAID, sent
from generator.rules.verdict import Told
from generator.rules.which import soonest

LONGEST_WAIT = 2 * 366
"""Days. What is not true by then is nothing that time alone brings."""


UNKNOWN = "an answer about where to begin"
"""What a runner waits for whose beginning is not known."""

NOT_YET = "the time for this stage hasn't come yet"


def begin(machine: Machine, memory: Memory) -> tuple[State, Told | None]:
    """The state on day 0: at the stage that `start at` chooses, else at the first that is for this runner.

    A runner whose stage has not come waits for its day; one who is known not to meet what it asks for is
    told so, and no session counts before."""
    fork = _where(machine, _judge(machine, memory, 0))
    if not isinstance(fork, Fork):
        return changed(State(), waiting=UNKNOWN), _asked(fork)
    if not fork.stage:
        return _elsewhere(State(), fork.target)
    return _at(machine, memory, fork)


def placed(machine: Machine, memory: Memory, stage: int, *later: int) -> State:
    """A runner who begins at that stage: on day 0, on the first day of its time, or on a later one that is
    given."""
    first = rank(machine, State(stage=stage))
    state = changed(State(), zero=_zero(machine, memory, stage), stage=stage, best=first, top=first)
    day = max(0, first_day(machine, state, stage), *later)
    free = max(day, _first_session(machine, changed(state, entered=day)))
    return changed(state, entered=day, free_from=free, rested=free)


def _first_session(machine: Machine, state: State) -> int:
    """The first day for a session of the stage by its own days; 0 where none has any."""
    step = machine.step(state.stage)
    return soonest(step, state) if step.bounded else 0


def _zero(machine: Machine, memory: Memory, stage: int) -> int:
    """The day of the plan's own day zero, for a runner who begins at that stage on day 0.

    A surgery or injury has its day. Where the plan counts from its own first day, who begins at week 5 has
    the weeks before behind them; but a track that opens later than another waits for its first window. 0
    where the day was not told."""
    starts, opens = machine.protocol.starts, machine.step(stage).opens or 0
    if starts.anchor == "plan start":
        return (machine.later if opens == (machine.steps[0].opens or 0) else 0) - opens
    known = memory.known.get(starts.anchor)
    if not isinstance(known, Fraction):
        return 0
    return int(known) + after_of(starts)


def at_first(machine: Machine, known: Mapping[str, Answer]) -> tuple[State, Memory]:
    """A runner who begins at the first stage on the plan's day zero, and what is known of them: the day of
    the injury or surgery besides what was told."""
    starts = machine.protocol.starts
    own = {} if starts.anchor == "plan start" else {starts.anchor: Fraction(-after_of(starts))}
    memory = Memory({**known, **own})
    return placed(machine, memory, 1), memory


def unmet_gate(judge: Judge) -> tuple[str, ...]:
    """What must be true to begin at the judge's stage, and is known not to be."""
    gate, judge = _gate(judge.machine, judge.step), judge.at_gate
    return tuple(f"not yet: {c}" for c in gate if truth(c, judge.ask) is False)


def unanswered_gate(judge: Judge) -> tuple[str, ...]:
    """What it asks of today and nobody has answered: a sign, or a pain. A test or a clearance is a box to
    tick on the page, but not where it's the way that is left for who has answered no to another."""
    judge = judge.at_gate
    gate = [c for c in _gate(judge.machine, judge.step) if truth(c, judge.ask) is None]
    left = {atom.printed for c in gate for way in _left(c, judge) for atom in atoms(way)}
    unknown = (atom for c in gate for atom in atoms(c) if judge.ask(atom) is None)
    asked = (a.printed for a in unknown if a.printed in left or _is_of_today(a, judge.machine))
    return tuple(dict.fromkeys(asked))


def _left(condition: Condition, judge: Judge) -> Iterator[Condition]:
    """The ways to make it true that are left, where another is known not to be."""
    match condition:
        case All(of=parts):
            yield from (way for part in parts for way in _left(part, judge))
        case Cited(condition=inner):
            yield from _left(inner, judge)
        case AnyOf(of=parts):
            known = [truth(part, judge.ask) for part in parts]
            for part in parts:
                yield from [part] if False in known else _left(part, judge)


def _is_of_today(atom: Condition, machine: Machine) -> bool:
    """Whether only this day's answers tell it. What ends every session is asked on each day anyway."""
    for leaf in leaves(atom):
        if isinstance(leaf, (Pain, NoPain)):
            return True
        if isinstance(leaf, (Sign, Measure, Compared)) and of_today(leaf.name, machine.library):
            return leaf.name not in machine.red_flags
    return False


def _gate(machine: Machine, step: Step) -> tuple[Condition, ...]:
    """The plan's conditions stand among those of its first stage too."""
    return tuple(dict.fromkeys((*machine.gate, *step.gate)))


def _judge(machine: Machine, memory: Memory, day: int, stage: int = 1) -> Judge:
    facts = Facts(Day(day, answers=memory.known), memory, machine.library, 0, 0, {})
    return Judge(machine, machine.step(stage), facts, {})


def _asked(unknown: Condition) -> Told:
    because = sent((atom.printed for atom in atoms(unknown)), BEGINNING)
    return Told(0, "", "ask", because=because, missing=(unknown.printed,))


def _where(machine: Machine, judge: Judge) -> Fork | Condition:
    """The first way whose condition is true; the condition itself where it is not known."""
    for fork in machine.start:
        if fork.condition is None:
            return fork
        taken = truth(fork.condition, judge.ask)
        if taken is not False:
            return fork if taken else fork.condition
    first = following(machine, 0, judge)
    return first or next(c for step in machine.steps for c in step.only if truth(c, judge.ask) is None)


def _elsewhere(state: State, target: str) -> tuple[State, Told]:
    if target.startswith("see "):
        who = target.removeprefix("see ")
        return changed(state, waiting=who), Told(0, "", "see", because=(who,))
    if target in UNSAID:
        return changed(state, waiting=PERSON), Told(0, "", "see", because=sent([target], BEGINNING))
    return changed(state, finished=target), Told(0, "", "switch", because=(f"on to {target}",))


def _at(machine: Machine, memory: Memory, fork: Fork) -> tuple[State, Told | None]:
    step = machine.step(fork.stage)
    gate = _gate(machine, step)
    dated = [c for c in gate if by_time(c)]
    unknown = [c for c in dated if truth(c, _judge(machine, memory, 0).ask) is None]
    if unknown:
        waits = changed(State(), zero=_zero(machine, memory, fork.stage), waiting=UNKNOWN)
        return waits, Told(0, step.id, "ask", missing=tuple(map(str, unknown)))
    state = placed(machine, memory, fork.stage, *_days(machine, memory, dated))
    judge = _judge(machine, memory, state.entered, fork.stage)
    unmet = unmet_gate(judge)
    if unmet:
        return state, Told(0, step.id, "too soon", because=unmet)
    if state.free_from:
        return state, Told(0, step.id, "too soon", because=(NOT_YET,), next_from=state.free_from)
    if gate and judge.true(gate):
        # What was told of this day is not asked again at the first session.
        state = changed(state, open=frozenset([fork.stage]))
    return state, Told(0, step.id, "start") if fork in machine.start else None


def deciding(machine: Machine) -> Iterator[Condition]:
    """What must be known to say where a runner begins and when."""
    yield from (fork.condition for fork in machine.start if fork.condition)
    for step in machine.steps:
        yield from step.only
        yield from (c for c in _gate(machine, step) if by_time(c))


def by_time(condition: Condition) -> bool:
    """Whether days alone decide it."""
    return all(isinstance(leaf, Since) and leaf.anchor != "last session" for leaf in atoms(condition))


def _days(machine: Machine, memory: Memory, dated: list[Condition]) -> Iterator[int]:
    """The first day on which each is true."""
    for condition in dated:
        days_on = (d for d in range(LONGEST_WAIT) if truth(condition, _judge(machine, memory, d).ask))
        yield next(days_on, 0)
