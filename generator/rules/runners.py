"""Made-up runners: a diary that goes well, one as most go, and one that flares up, for any plan.

Each answers what the plan itself asks, so that an author sees the plan run before anyone runs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from generator.model import Library, Protocol
from generator.notation.condition import Condition, Since, leaves
from generator.rules.advance import window_open
from generator.rules.answering import NONE, Given, all_answers, answers
from generator.rules.arms import arms
from generator.rules.bars import standing
from generator.rules.beginning import begin
from generator.rules.decision import decide
from generator.rules.diary import Answer, Day, Memory
from generator.rules.each import Own
from generator.rules.fewest import is_told
from generator.rules.forecast import onward, waits_until
from generator.rules.judge import facts_of
from generator.rules.machine import Machine, asked_by, machines
from generator.rules.named import is_on
from generator.rules.passed_by import without_others
from generator.rules.plateau import endless
from generator.rules.replace import changed
from generator.rules.sessions_of import MONDAY
from generator.rules.simulate import live_all
from generator.rules.state import State
from generator.rules.step import criteria
from generator.rules.streak import days_of, in_days
from generator.rules.three_valued import lasting, truth
from generator.rules.unsaid import asked_anew
from generator.rules.which import asked_of, due_on

Runner = Literal["perfect", "average", "flaring"]
RUNNERS: tuple[Runner, ...] = ("perfect", "average", "flaring")


def feels(runner: Runner, session: int) -> str:
    """How a session goes, by its number from 0: well, so-so (amber), or badly (red)."""
    if runner == "flaring" and session % 3 == 2:
        return "badly"
    if runner == "average" and session == 9:
        return "badly"
    return "so-so" if runner == "average" and session % 4 == 3 else "well"


ENOUGH = 30
"""Sessions without getting any further, after which a made-up diary of a bad run ends."""

PERSONS = 3
"""Times that a person has said go on, after which a made-up diary ends."""

LONGEST = 400
"""Days. A plan that is not finished by then is shown as far as it got."""


def diary(protocol: Protocol, library: Library, runner: Runner) -> tuple[Memory, list[Day]]:
    """The runner's diary: a session on each day on which the plan allows one, until it ends or waits."""
    tracks = machines(protocol, library)
    memory = Memory(_at_start(tracks))
    states = {machine.track: begin(machine, memory)[0] for machine in tracks}
    known, days, sessions, persons = memory, list[Day](), 0, 0
    arm = _arm(tracks)
    for number in range(LONGEST):
        if all(state.finished for state in states.values()):
            break
        day = _day(number, tracks, states, runner, sessions, known)
        if day is None:
            continue
        if day.done is not None:
            day = changed(day, answers={**arm, **day.answers})
        sessions += day.done is not None
        persons += day.person
        days.append(day)
        # A generator that is read to its end has moved every state on.
        for _ in live_all(tracks, states, known, day):
            pass
        known = known.after(day)
        at = tracks[0].step(states[tracks[0].track].stage)
        stuck = any(_is_stuck(machine, states[machine.track], number, known) for machine in tracks)
        if persons >= PERSONS or (stuck and (runner != "perfect" or endless(tracks[0], at))):
            break
    return memory, days


def _is_stuck(machine: Machine, state: State, number: int, known: Memory) -> bool:
    """Whether they have got no further for long, and no day is waited for."""
    if state.since_best <= ENOUGH or state.ready:
        return False
    waits = number < waits_until(machine, state, known.known) or not window_open(machine, state, number)
    return not waits or endless(machine, machine.step(state.stage))


def _arm(tracks: tuple[Machine, ...]) -> dict[str, Answer]:
    """What makes them a runner whom most of the plan's stages are for."""
    return {key: answer for machine in tracks for key, answer in arms(machine)[0].items()}


def _at_start(tracks: tuple[Machine, ...]) -> dict[str, Answer]:
    """What is known before day 0: for whom they do which stages, what `start at` asks, and an anchor long
    ago."""
    found = _arm(tracks)
    for machine in tracks:
        for fork in machine.start[:1]:
            if fork.condition is not None:
                found |= answers(fork.condition, True, machine.library)
        gates = (condition for step in machine.steps for condition in (*step.gate, *asked_by(step)))
        needed = (condition for step in machine.steps for condition in criteria(step))
        asked = [*machine.gate, *gates, *needed]
        found |= standing(asked, machine.library) | _dates(asked)
        anchor = machine.protocol.starts.anchor
        if anchor != "plan start":
            found[anchor] = Fraction(-28)
    return found


def _dates(asked: Iterable[Condition]) -> dict[str, Answer]:
    """Long ago, or today where it may be no longer ago than that; the diary has the plan's own days."""
    times = [leaf for condition in asked for leaf in leaves(condition) if isinstance(leaf, Since)]
    times = [leaf for leaf in times if is_told(leaf) or leaf.anchor == "last session"]
    late = {leaf.anchor for leaf in times if leaf.amount.range.bound == "at most"}
    return {leaf.anchor: Fraction(0 if leaf.anchor in late else -LONGEST) for leaf in times}


def _day(
    number: int,
    tracks: tuple[Machine, ...],
    states: dict[str, State],
    runner: Runner,
    sessions: int,
    known: Memory,
) -> Day | None:
    if any(state.waiting for state in states.values()):
        return Day(number, person=True) if number % 7 == 0 else None
    how = feels(runner, sessions)
    due = {m.track: _due(m, states[m.track], number, known, how) for m in tracks}
    free = [machine for machine in tracks if due[machine.track] is not None]
    if not free:
        return None
    which = dict.fromkeys(id_ for machine in free for id_ in due[machine.track] or (machine.track,) if id_)
    found: dict[str, Answer] = {}
    for machine in free:
        # Parts that run beside one another may ask for the same, one of them for more of it.
        found |= _so_long(machine, states[machine.track], number, how, found)
    return without_others(tracks, states, known, Day(number, True, found, sessions=tuple(which)))


def _so_long(machine: Machine, state: State, number: int, how: str, given: Given) -> dict[str, Answer]:
    """The session's answers; that something has lasted isn't told before the stage has, nor of what a rule
    hears day by day."""
    found, passed = session_answers(machine, state, how, given), number - state.entered + 1
    step = machine.step(state.stage)
    early = {held.printed for c in criteria(step) for held in lasting(c) if days_of(held) > passed}
    ruled = {held.printed for c, _ in step.rules for held in lasting(c) if in_days(held)}
    return {key: answer for key, answer in found.items() if key not in early | ruled}


def _due(machine: Machine, state: State, number: int, known: Memory, how: str) -> tuple[str, ...] | None:
    """Ids of the stage's sessions that are due on that day, () where it has one; None where none is."""
    if state.finished or number < state.free_from:
        return None
    # Who only waits for the next stage's time begins it on its own days.
    to = onward(machine, state, number) if state.ready else state
    step = machine.step(to.stage)
    if step.sessions:
        among = _meant(machine, to, number, known, how) if step.bounded else step.sessions
        ids = tuple(own.id for own in due_on(among, to, number, MONDAY))
        return (ids if step.sessions[1:] else ()) if ids else None
    return () if _free(machine, state, to, number) else None


def _meant(machine: Machine, state: State, number: int, known: Memory, how: str) -> tuple[Own, ...]:
    """The stage's sessions without those that ask for something which isn't true on that day."""
    day = Day(number, True, session_answers(machine, state, how))
    facts = facts_of(machine, state, known, day)
    return tuple(
        own
        for own in machine.step(state.stage).sessions
        if all(truth(condition, facts.truth) is not False for condition in asked_of(own, state))
    )


def _free(machine: Machine, state: State, to: State, number: int) -> bool:
    limits = machine.step(state.stage).limits
    named = is_on(machine.step(to.stage).limits, number, to.entered, MONDAY)
    if named is not None:
        return named
    spread = state.last is None or limits.is_due(number - state.last)
    return spread and limits.asks_for(number, state.trained)


def session_answers(machine: Machine, state: State, how: str, given: Given = NONE) -> dict[str, Answer]:
    """Everything the stage asks, answered well; or the pain rule's amber; or its red, with the first rule.
    What was `given` stays where it is good enough."""
    step, library = machine.step(state.stage), machine.library
    pain = step.pain
    found: dict[str, Answer] = {}

    def answered(conditions: Iterable[Condition], wanted: bool) -> None:
        found.update(all_answers(conditions, wanted, library, {**given, **found}))

    answered((*machine.gate, *step.gate, *asked_by(step)), True)
    answered((pain["red"], pain["green"]), False)
    answered((condition for condition, _ in step.rules), False)
    answered([pain["green"]], True)
    found |= dict.fromkeys(state.until, True)
    answered((fork.condition for fork in step.forks[:1] if fork.condition), True)
    after = machine.steps[step.number] if step.number < machine.last else None
    answered((*step.progress, *(c for _, more in step.branches for c in more)), True)
    answered(after.gate if after else (), True)
    # Nobody asks a person before the stage's own sessions are done.
    if state.done < step.planned:
        found = dict(asked_anew(found))
    # To make one rule false may ask for a little pain: who does well has none, whatever else they answer.
    found |= {name: Fraction(0) for name in found if name.split(" ")[0] == "pain"}
    if how == "well" or (how == "so-so" and "amber" not in pain):
        return found
    if how == "so-so":
        return found | answers(pain["amber"], True, library)
    first = [condition for condition, outcome in step.rules if decide(outcome, step.place).cautious][:1]
    return found | answers(pain["red"], True, library) | all_answers(first, True, library)
