"""A session after which nothing is left to be met to the way on: now, or on the day that allows it."""

from __future__ import annotations

from generator.notation.condition import Condition
from generator.rules.advance import first_day, gate_of, next_way, printed_day, rise, undecided, window_open
from generator.rules.awaited import awaited
from generator.rules.judge import Judge, Judged, criteria_now, missing, not_yet
from generator.rules.machine import Machine
from generator.rules.plateau import REACHED, awaits_day, endless, offered
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Fork
from generator.rules.three_valued import truth
from generator.rules.unsaid import WAY, needs, sent
from generator.rules.verdict import Told, tell
from generator.rules.which import as_printed

FINISH = "finish the time at this stage first"


def earned(machine: Machine, state: State, judge: Judge, found: Judged) -> tuple[State, Told]:
    """All criteria are met: move on now, or as soon as the window, the cap, the gate and the days allow."""
    step, day = judge.step, judge.facts.day
    if endless(machine, step):
        return changed(state, ready=False), _carry_on(machine, state, judge, found, found.spoke)
    fork = next_way(machine, step, judge)
    if fork is None:
        names = missing(undecided(machine, step, judge), judge)
        return state, tell(machine, state, day, "ask", found.colour, sent(names, WAY), names)
    opens, gate = awaited(gate_of(machine, fork, state), judge.facts, judge.at_gate.ask)
    if judge.at_gate.true(gate) is not True:
        return state, _shut(machine, state, judge, found, gate, opens)
    # A rule that says to move on asks for no more than the next stage does.
    return _moved(machine, state, judge, found, fork, max(opens, 0 if found.decision.rise else found.waits))


def _shut(
    machine: Machine, state: State, judge: Judge, found: Judged, gate: tuple[Condition, ...], opens: int
) -> Told:
    """What the next stage asks for and is known not to be so, and what of it nobody has answered."""
    shut = tuple(not_yet(c, judge) for c in gate if truth(c, judge.at_gate.ask) is False)
    names = missing(gate, judge.at_gate)
    help_ = () if awaits_day(judge, state, found) else offered(judge, state)
    if not names:
        told = _carry_on(machine, state, judge, found, (*shut, *help_))
        return changed(told, verdict="plateau") if help_ else told
    opened = () if shut else from_day(opens)
    because = (*shut, *(sent(names) or (needs(names),)), *opened, *help_)
    return tell(machine, state, judge.facts.day, "ask", found.colour, because, names)


def _moved(
    machine: Machine, state: State, judge: Judge, found: Judged, fork: Fork, opens: int
) -> tuple[State, Told]:
    """On to the next stage, unless its time, this one's or a day that a condition names has not come."""
    step, day = judge.step, judge.facts.day
    printed = printed_day(machine, state, day.number, fork.stage)
    begins = day.number + step.limits.gap_on(day.number) if printed is None else printed
    # Where no session of the last stage is left, its time is over with this one.
    later = max(begins, opens, state.free_from if fork.target == "end" else 0)
    if not window_open(machine, state, later) or later < first_day(machine, state, fork.stage):
        return state, _carry_on(machine, state, judge, found, _waits(judge, FINISH))
    if opens:
        return state, _carry_on(machine, state, judge, found, _waits(judge, *from_day(opens)))
    if printed is not None:
        state = as_printed(state, begins)
    moved, told = rise(machine, state, fork, day, begins)
    next_from = None if moved.finished == "end" else moved.free_from
    return moved, changed(told, colour=found.colour, next_from=next_from)


def _waits(judge: Judge, *time: str) -> tuple[str, ...]:
    """What time is missing to a runner for whom all else is true; a stage without criteria has no target."""
    return tuple(f"{REACHED}; {words}" for words in time) if criteria_now(judge) else time


def adding(found: Judged) -> tuple[str, ...]:
    """The rules that say to do more within the stage, which is so while something else is waited for."""
    return found.spoke if found.decision.adds else ()


def without_more(judge: Judge, found: Judged) -> Judged:
    """Without the rules that only say to do more: nobody is told to on a day that holds them."""
    if not found.spoke:
        return found
    spoke = tuple(said for said in found.spoke if said not in judge.step.adding)
    return changed(found, spoke=spoke, decision=changed(found.decision, adds=frozenset()))


def from_day(opens: int) -> tuple[str, ...]:
    """The day on which the last time comes that a condition asks for; nothing where none is waited for."""
    return (f"you can move on from day {opens}",) if opens else ()


def _carry_on(machine: Machine, state: State, judge: Judge, found: Judged, because: tuple[str, ...]) -> Told:
    day, because = judge.facts.day, tuple(dict.fromkeys((*adding(found), *because)))
    return tell(machine, state, day, "carry on", found.colour, because, next_from=state.free_from)
