"""From one stage to the next: when the way is open, where it leads, and what starts over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.notation.condition import Condition
from generator.rules.awaited import awaited
from generator.rules.diary import Day
from generator.rules.judge import Judge, criteria_now
from generator.rules.machine import Machine
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.step import Fork, Step
from generator.rules.streak import in_days
from generator.rules.three_valued import truth
from generator.rules.unsaid import PERSON, UNSAID, WAY, sent
from generator.rules.verdict import Told, tell
from generator.rules.which import still_resting


def window_open(machine: Machine, state: State, day: int) -> bool:
    """Whether the next stage's time has come and the cap on rises leaves room."""
    step = machine.step(state.stage)
    if day - state.entered < step.least_days:
        return False
    cap = step.limits.rises
    # Nothing higher begins after the last stage.
    if not step.forks and step.number == machine.last:
        return True
    return cap is None or sum(day - rise < cap[1] for rise in state.rises) < cap[0]


def first_day(machine: Machine, state: State, number: int) -> int:
    """The first day on which the stage may begin by its place in the plan's time, or with 0 the plan may end;
    0 for none."""
    if number:
        return state.zero + (machine.step(number).opens or 0)
    return state.zero + machine.over if machine.over and state.stage == machine.last else 0


def printed_day(machine: Machine, state: State, day: int, to: int) -> int | None:
    """The day for the next session after one on that day, where the plan prints its days; those between are
    days of rest. None where it doesn't, or the way leads elsewhere."""
    step = machine.step(state.stage)
    if step.onward is None or to != step.number + 1:
        return None
    trained = next(later.number for later in machine.steps[step.number :] if later.trains)
    soonest = day + min(step.onward, step.limits.gap_on(day))
    return max(soonest, state.entered + step.least_days, first_day(machine, state, trained))


def opening(machine: Machine, state: State) -> Iterator[int]:
    """The days on which the stages that this one may lead to begin, where they have a place in time."""
    step = machine.step(state.stage)
    after = step.number + 1 if step.number < machine.last else state.origin
    ways = [fork.stage for fork in step.forks] if step.forks else [after]
    for number in ways:
        opens = machine.step(number).opens if number else machine.over
        if opens is not None:
            yield first_day(machine, state, number)


def next_way(machine: Machine, step: Step, judge: Judge) -> Fork | None:
    """Where the stage leads now; None while the answer that decides is not known."""
    if not step.forks:
        return _back_from_aside(machine, judge) if step.aside else following(machine, step.number, judge)
    for fork in step.forks:
        taken = True if fork.condition is None else truth(fork.condition, judge.ask)
        if taken is None:
            return None
        if taken:
            return fork
    return Fork(None, 0, "end")


def _back_from_aside(machine: Machine, judge: Judge) -> Fork | None:
    """To where the runner was; who began there, to the first stage that is for them."""
    return Fork(None, judge.origin, "") if judge.origin else following(machine, 0, judge)


def rank(machine: Machine, state: State) -> int:
    """How far the runner is on the path; aside, as far as where they came from."""
    return (state.origin or 1) if state.stage > machine.last else state.stage


def following(machine: Machine, number: int, judge: Judge) -> Fork | None:
    """The next stage that is for this runner; None while it is not known whether one is."""
    for step in machine.steps[number : machine.last]:
        meant = judge.true(step.only)
        if meant is not False:
            return Fork(None, step.number, "") if meant else None
    return Fork(None, 0, "end")


def undecided(machine: Machine, step: Step, judge: Judge) -> Iterator[Condition]:
    """What decides where the stage leads: its ways on, and for whom the next stage is of which that isn't
    known."""
    yield from (fork.condition for fork in step.forks if fork.condition)
    if not step.forks:
        later = machine.steps[0 if step.aside else step.number : machine.last]
        yield from next((one.only for one in later if judge.true(one.only) is None), ())


def gate_of(machine: Machine, fork: Fork, state: State) -> tuple[Condition, ...]:
    """What must be true to begin the stage it leads to; a gate that has opened stays open."""
    return machine.step(fork.stage).gate if fork.stage and fork.stage not in state.open else ()


def day_of_move(fork: Fork, state: State, judge: Judge) -> int:
    """The day on which the times have come that the stage's criteria and the next one's gate ask for; 0 where
    none is waited for."""
    shut, own = gate_of(judge.machine, fork, state), awaited(criteria_now(judge), judge.facts, judge.ask)[0]
    return max(own, awaited(shut, judge.facts, judge.at_gate.ask)[0])


def rise(machine: Machine, state: State, fork: Fork, day: Day, begins: int) -> tuple[State, Told]:
    """Into the stage, the plan or the waiting room that the way leads to; a cap counts where it begins."""
    if not fork.stage:
        return _leave(machine, state, fork, day)
    moved = enter(machine, state, fork.stage, begun(machine, state, fork.stage, day.number))
    higher = fork.stage > state.best and not machine.step(fork.stage).aside
    moved = changed(
        moved,
        # Who moves on with a session has begun the next stage.
        runs=day.number == state.last,
        rises=(*(r for r in state.rises if day.number - r < 28), begins),
        well=_well(machine, state, fork.stage),
        open=moved.open | {fork.stage},
        best=fork.stage if higher else state.best,
        top=max(state.top, fork.stage) if higher else state.top,
        breaks=0 if higher and fork.stage > state.top else state.breaks,
        since_best=0 if higher else state.since_best,
        changes=frozenset() if higher else state.changes,
        last=state.last,
    )
    return moved, tell(machine, moved, day, "progress")


def _well(machine: Machine, state: State, stage: int) -> frozenset[int]:
    """Stages before that one that went well; nobody leaves a stage by a rise before its last session is
    green, but a day of rest has none."""
    step = machine.step(state.stage)
    trained = machine.looks_back and step.trains and not step.aside
    return frozenset(n for n in (state.well | {state.stage} if trained else state.well) if n < stage)


def with_first_day(state: State, day: int) -> tuple[int, ...]:
    """A stage that was only to begin begins with its first session that was due; before that it has not
    been run."""
    begins = state.rises[-1]
    waits = state.last is None or state.last < begins
    return (*state.rises[:-1], max(begins, day)) if waits else state.rises


def _leave(machine: Machine, state: State, fork: Fork, day: Day) -> tuple[State, Told]:
    if fork.target.startswith("see "):
        who = fork.target.removeprefix("see ")
        return changed(state, waiting=who, ready=False), tell(machine, state, day, "see", because=(who,))
    if fork.target in UNSAID:
        because = sent([fork.target], WAY)
        return changed(state, waiting=PERSON, ready=False), tell(machine, state, day, "see", because=because)
    return changed(state, finished=fork.target or "end"), tell(
        machine, state, day, "finish", because=() if fork.target == "end" else (f"on to {fork.target}",)
    )


def begun(machine: Machine, state: State, number: int, today: int) -> int:
    """The day on which the next stage is begun: today, or when this one's time is over, where that is later.

    Where it numbers its days and only days of rest have passed since it could have been begun, it was begun
    then."""
    over = max(state.entered + machine.step(state.stage).least_days, untrained(state))
    first = max(over, state.free_from, first_day(machine, state, number))
    numbered = machine.step(number).limits.numbered
    passed = any(first + later < today for later in numbered)
    return first if numbered and first < today and not passed else max(today, over)


def untrained(state: State) -> int:
    """The first day after the last session."""
    return 0 if state.last is None else state.last + 1


def enter(machine: Machine, state: State, stage: int, day: int) -> State:
    """A stage from its beginning. A session in the red is not forgotten; it must be settled here.

    A day on which another stage was trained is none of its days."""
    opened = state.open if stage > state.stage else frozenset(n for n in state.open if n <= stage)
    well = frozenset(n for n in state.well if n < stage) if state.well else state.well
    # Where a stage numbers its days, the first of them is one on which there may be a session.
    numbered = machine.step(stage).limits.numbered
    state = _uncapped(machine, state, stage)
    soonest = max(day, untrained(state), state.free_from if numbered else day)
    entered = max(soonest, first_day(machine, state, stage))
    free_from = max(state.free_from, entered) if entered > day else state.free_from
    before = state.origin if state.stage > machine.last else state.stage
    origin = before if stage > machine.last else 0
    after, there = machine.step(stage), changed(state, entered=entered, begun=frozenset())
    if after.bounded or machine.step(state.stage).sessions:
        free_from = max(free_from, still_resting(after, there))
    there = changed(
        there,
        stage=stage,
        runs=False,
        free_from=free_from,
        rested=max(state.rested, entered) if entered > day else state.rested,
        open=opened,
        well=well,
        origin=origin,
    )
    return fresh(machine, there)


def _uncapped(machine: Machine, state: State, stage: int) -> State:
    """Without what another stage's cap on its sessions asked for, where the next one has none or another."""
    if _caps(machine.step(state.stage)) == _caps(machine.step(stage)):
        return state
    return changed(state, free_from=state.rested, since=untrained(state))


def _caps(step: Step) -> object:
    """How many sessions there may be in how many days, of all or of each kind."""
    return step.limits.windows, [(own.rhythm, own.limits.windows) for own in step.sessions]


def repeated(machine: Machine, state: State) -> State:
    """The same stage once more: what was told of its days is still so."""
    lasting = {held.printed for held in machine.counted[state.stage] if in_days(held)}
    days = {name: streak for name, streak in state.streaks.items() if name in lasting}
    again = fresh(machine, state)
    return changed(again, streaks={**again.streaks, **days})


def fresh(machine: Machine, state: State) -> State:
    """Its counts from nothing. Streaks of `if` and of the pain rule go on, so that `twice in a row` can be
    reached; those of criteria begin with the stage."""
    streaks = {name: streak for name, streak in state.streaks.items() if name in machine.going}
    return changed(state, done=0, turned=0, amounts={}, streaks=streaks, green=0, ready=False)
