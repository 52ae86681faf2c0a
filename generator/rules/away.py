"""Days without a session to what they cost: a rest that the plan asks for is no break."""

from __future__ import annotations

from generator.rules.advance import enter, rank
from generator.rules.beginning import unmet_gate
from generator.rules.diary import Day, Memory
from generator.rules.house import House
from generator.rules.how_often import WEEK
from generator.rules.judge import Judge
from generator.rules.machine import Machine
from generator.rules.outside import shut
from generator.rules.ready import judge_before, rise_if_ready
from generator.rules.replace import changed
from generator.rules.rests import owed
from generator.rules.started import started_on
from generator.rules.state import State
from generator.rules.verdict import Told, tell
from generator.rules.which import open_on


def away_since(machine: Machine, state: State, memory: Memory, today: int) -> int | None:
    """The day from which a break counts, seen from that day: of the last session, or the last day of a stage
    of rest, of a rest of more than a week that the plan itself asked for, or of one until something is true;
    None before the first session.

    As long as the stage after one of rest waits for something, the days are still days of rest."""
    if state.last is None:
        return None
    since = max(state.free_from - 1 if state.free_from - state.last > WEEK else state.last, state.rest_over)
    step = machine.step(state.stage)
    if step.trains:
        return since
    since = max(since, state.entered + step.least_days - 1)
    nothing = (Day(number) for number in range(since + 1, today))
    over = (day.number for day in nothing if rise_if_ready(machine, state, memory, day)[1] is not None)
    return next(over, max(since + 1, today)) - 1


def passed(machine: Machine, state: State, memory: Memory, today: int) -> int:
    """Days of a break up to that day."""
    since = away_since(machine, state, memory, today)
    return 0 if since is None else today - since


def on_from_rest(machine: Machine, state: State, memory: Memory, day: Day) -> tuple[State, Told | None]:
    """What was earned before, or comes after days of rest. From the end of those on, days are a break."""
    moved, risen = rise_if_ready(machine, state, memory, day)
    if risen is None or machine.step(state.stage).trains or state.last is None:
        return moved, risen
    over = away_since(machine, state, memory, day.number)
    return changed(moved, rest_over=over or 0), risen


def to_rest(machine: Machine, state: State, memory: Memory, day: Day) -> tuple[State, Told | None]:
    """A runner for whom days of rest come next is at those: a rest that the plan asks for is no break."""
    told = None
    for _ in machine.steps if passed(machine, state, memory, day.number) >= machine.house.gap_back else ():
        moved, risen = on_from_rest(machine, state, memory, day)
        if risen is None or moved.finished or moved.waiting or machine.step(moved.stage).trains:
            break
        state, told = moved, risen
    return state, told


def clock(machine: Machine, state: State, memory: Memory, day: Day) -> tuple[State, Told | None]:
    """A long gap costs a stage, each week more another, a longer one starts the plan again; once a gap."""
    gone, house = passed(machine, state, memory, day.number), machine.house
    limit = gap_of(house, gone)
    if state.gap >= limit:
        return state, None
    way = judge_before(machine, machine.step(state.stage), state, memory, day).place.back
    restart, far = limit == house.gap_restart, stages_back(house, limit, state.gap)
    # Over again is at the first stage that is for this runner; the furthest way back leads there.
    first = way[-1] if machine.parted and way else rank(machine, state) if machine.parted else 1
    stage = first if restart else way[min(far, len(way)) - 1] if way else state.stage
    verdict = "restart" if restart else "back"
    moved = changed(enter(machine, state, stage, day.number), gap=limit)
    # The sessions of before say nothing of how far one gets now.
    breaks = state.breaks + (state.gap == 0)
    moved = changed(moved, best=rank(machine, moved), since_best=0, breaks=breaks)
    return moved, tell(machine, moved, day, verdict, because=(f"{gone} days without a session",))


def rested_on(judge: Judge, state: State) -> State:
    """The state after a day without a session. Where the runner told something on it and the plan lets them
    do none, it was a day of rest that the plan asks for; days of which nothing is told are their own."""
    if state.last is None or not judge.facts.day.answers or not _is_kept(judge, state):
        return state
    return changed(state, rest_over=judge.facts.day.number, gap=0)


def _is_kept(judge: Judge, state: State) -> bool:
    """Whether a rest isn't over, or what the stage or each of its sessions waits for is told not to be so."""
    if owed(judge, state) or (state.stage not in state.open and unmet_gate(judge)):
        return True
    step, today = judge.step, judge.facts.day.number
    here = open_on(step, started_on(step, state, today), today) if step.bounded else ()
    return bool(here) and all(shut((own,), state, judge) for own in here)


def gap_of(house: House, days: int) -> int:
    """Days of the longest gap that has an answer of its own and has passed; 0 for none."""
    if days >= house.gap_restart:
        return house.gap_restart
    more = (days - house.gap_back) // house.gap_more
    return house.gap_back + more * house.gap_more if more >= 0 else 0


def stages_back(house: House, gap: int, answered: int) -> int:
    """How many stages such a gap costs besides those that it has cost already."""
    return (gap - max(answered, house.gap_back - house.gap_more)) // house.gap_more
