"""A runner who does well and gets no further to what holds them back, and who can help."""

from __future__ import annotations

from collections.abc import Iterator

from generator.notation.condition import AnyOf, Cited, Condition, Done
from generator.rules.advance import gate_of, next_way, opening, window_open
from generator.rules.awaited import awaited
from generator.rules.beginning import by_time
from generator.rules.decision import Decision, decide
from generator.rules.house import BREAKS, FEWEST
from generator.rules.how_often import WEEK
from generator.rules.judge import Judge, Judged, criteria_now, done_of, not_yet
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Step
from generator.rules.three_valued import atoms, truth

HELP = "a physical therapist can help you past this"
"""What is offered to a runner who does well and gets no further."""


def holding(machine: Machine, state: State, judge: Judge, found: Judged) -> tuple[str, ...]:
    """What holds back a runner who has done the stage well for long enough; nothing before that."""
    if not _long(machine, judge.step, state) or found.colour == "red" or awaits_day(judge, state, found):
        return ()
    # What only days are missing to is not held against anyone.
    held = (() if found.progress is True else unmet(judge)) or _unsettled(judge, state)
    return (*held, *offered(judge, state)) if held else ()


def short_of(judge: Judge, state: State, found: Judged) -> tuple[str, ...]:
    """What else holds back a runner who has met every criterion, or whose time at the stage is over: nobody
    stays there without being told why."""
    step, passed = judge.step, judge.facts.day.number - state.entered + 1
    if passed < step.least_days or served(step, state) or endless(judge.machine, step):
        return ()
    lacks = _lacking(judge, state, passed)
    if found.progress is True and criteria_now(judge):
        return tuple(f"{REACHED}; {words}" for words in lacks)
    up = step.most_days is not None and passed >= step.most_days
    return (*unmet(judge), *lacks) if up and lacks else ()


REACHED = "you've reached every target"


def _lacking(judge: Judge, state: State, passed: int) -> tuple[str, ...]:
    """What its sessions are short of. Who is as far with them as the days that have passed let them be is on
    their way."""
    step = judge.step
    if step.counts_itself or state.done >= step.planned:
        return _unsettled(judge, state)
    behind = passed * step.clean >= WEEK * step.planned
    return (done_of(state.done, step.planned),) if behind else ()


def offered(judge: Judge, state: State) -> tuple[str, ...]:
    """Who can help a runner whom the same rule has held back for long enough; nothing before that, nor before
    the day on which the plan itself names somebody."""
    return (HELP,) if _long(judge.machine, judge.step, state) and not names_later(judge, state) else ()


def names_later(judge: Judge, state: State) -> bool:
    """Whether a rule of the stage's own names a person once a time has passed, which hasn't yet. A runner who
    came back to the stage, so that its time began anew, isn't kept from a person by it."""
    if state.since_best > judge.facts.day.number - state.entered + 1:
        return False
    return any(
        by_time(way) and decide(outcome, judge.place).who and truth(way, judge.ask) is False
        for condition, outcome in judge.step.rules
        for way in ways(condition)
    )


def ways(condition: Condition) -> Iterator[Condition]:
    """Each of which makes it true: a rule with `or` is several."""
    match condition:
        case AnyOf(of=parts, least=1):
            yield from (way for part in parts for way in ways(part))
        case Cited(condition=inner):
            yield from ways(inner)
        case _:
            yield condition


def stuck(judge: Judge, state: State, found: Judged) -> Judged:
    """A person, where nothing gets any further for too long; help is offered before that. Nobody is stuck
    within a window, nor who has met everything and waits for a date."""
    if state.since_best < FEWEST:
        return found
    machine, step = judge.machine, judge.step
    if (
        state.since_best > 2 * FEWEST
        and state.since_best > most_sessions(machine, step)
        and not endless(machine, step)
        and not names_later(judge, state)
        and not _has_time(judge, state)
        and not awaits_date(judge, state, found)
    ):
        spoke = (*found.spoke, f"no progress in {state.since_best} sessions")
        return changed(found, decision=found.decision.join(Decision(who="clinician")), spoke=spoke)
    if not found.decision.cautious or found.decision.who or found.colour == "red":
        return found
    return changed(found, spoke=(*found.spoke, *offered(judge, state)))


def broken_off(judge: Judge, state: State, found: Judged) -> Judged:
    """A person, where break after break has cost a stage and none was new: it would go on for ever."""
    machine = judge.machine
    if state.breaks < BREAKS or (machine.endless and state.top >= machine.last):
        return found
    spoke = (*found.spoke, f"{state.breaks} breaks without getting any further")
    return changed(found, decision=found.decision.join(Decision(who="clinician")), spoke=spoke)


def _has_time(judge: Judge, state: State) -> bool:
    """Whether the stage's window, or that of the group it ends, is not over: that long it may take."""
    closes = judge.step.closes
    return closes is not None and judge.facts.day.number < state.zero + closes


def gets_further(before: State, after: State) -> bool:
    """Whether a session has led to a stage that was not reached before, or out of the plan."""
    return after.best > before.best or bool(after.finished or after.waiting)


def most_sessions(machine: Machine, step: Step) -> int:
    """Sessions without getting any further after which a person is asked. Where a long stage doesn't say how
    often, there may be one on each of its days."""
    days = step.least_days if step.planned == 1 else 0
    return max(2 * FEWEST, machine.house.stuck * step.planned, days)


def awaits_day(judge: Judge, state: State, found: Judged) -> bool:
    """Whether all criteria are met and a day is missing, of this stage's time, of a cap on rises, of the next
    stage's or of one that a condition names: no session leads further before it, however it went."""
    early = not window_open(judge.machine, state, judge.facts.day.number)
    return (early and found.progress is True) or awaits_date(judge, state, found)


def awaits_date(judge: Judge, state: State, found: Judged) -> bool:
    """The same of a day that comes however often the stage begins anew: the next stage's or a condition's."""
    today = judge.facts.day.number
    return found.progress is True and (
        bool(found.waits) or any(today < day for day in opening(judge.machine, state)) or _shut(judge, state)
    )


def _shut(judge: Judge, state: State) -> bool:
    """Whether a day is missing to what the next stage asks for."""
    fork = next_way(judge.machine, judge.step, judge)
    gate = gate_of(judge.machine, fork, state) if fork else ()
    return bool(awaited(gate, judge.facts, judge.at_gate.ask)[0])


def served(step: Step, state: State) -> bool:
    """Whether the stage's sessions are done and settled: the last one green, and enough after a red."""
    counted = step.counts_itself or state.done >= step.planned
    return counted and state.since_red >= step.clean and state.green > 0 and not state.unsettled


def still_counting(judge: Judge, decision: Decision) -> bool:
    """Whether only sessions are missing where the stage would be repeated: to count them from nothing again
    would leave no way on."""
    if not decision.repeat or changed(decision, repeat=False).cautious:
        return False
    _, left = awaited(criteria_now(judge), judge.facts, judge.ask)
    false = [c for c in left if truth(c, judge.ask) is False]
    open_ = [atom for c in false for atom in atoms(c) if judge.ask(atom) is not True]
    return bool(open_) and all(isinstance(atom, Done) and atom.amount.unit == "session" for atom in open_)


def _long(machine: Machine, step: Step, state: State) -> bool:
    enough = max(FEWEST, machine.house.plateau * step.planned)
    # Aside nobody is meant to get further; sessions that lead nowhere for too long need a person there too.
    return state.since_best >= enough and not endless(machine, step) and not step.aside


def unmet(judge: Judge) -> tuple[str, ...]:
    """Criteria that are known not to be met, each once."""
    unmet = (condition for condition in criteria_now(judge) if truth(condition, judge.ask) is False)
    return tuple(dict.fromkeys(not_yet(condition, judge) for condition in unmet))


def _unsettled(judge: Judge, state: State) -> tuple[str, ...]:
    """What holds back a runner whose criteria are all met."""
    step = judge.step
    if state.unsettled:
        return (f"you need {judge.machine.house.after_red} sessions in a row within this plan's pain limit",)
    if not step.counts_itself and state.done < step.planned:
        # Whose sessions only are still missing, with today's a whole one, is on their way.
        done = done_of(state.done, step.planned)
        return ("sessions you cut short don't count", done) if judge.facts.day.done is False else ()
    if not state.green:
        return ("your last session at this stage must be within this plan's lower pain limit",)
    clean = f"you need {step.clean} sessions in a row that aren't above this plan's pain limit"
    return (clean,) if state.since_red < step.clean else ()


def endless(machine: Machine, step: Step) -> bool:
    """Whether the stage goes on for as long as its reader wants."""
    return machine.endless and step.number == machine.last
