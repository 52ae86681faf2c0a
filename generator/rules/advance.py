"""From one stage to the next: when the way is open, where it leads, and what starts over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.diary import Day
from generator.rules.judge import Judge
from generator.rules.machine import Fork, Machine, Step
from generator.rules.replace import changed
from generator.rules.state import State
from generator.rules.three_valued import truth
from generator.rules.verdict import Told, tell


def window_open(machine: Machine, state: State, day: int) -> bool:
    """Whether the next stage's time has come and the cap on rises leaves room."""
    step = machine.step(state.stage)
    if day - state.entered < step.least_days:
        return False
    cap = step.limits.rises
    # Nothing higher begins after the last stage.
    if not step.forks and step.number == len(machine.steps):
        return True
    return cap is None or sum(day - rise < cap[1] for rise in state.rises) < cap[0]


def first_day(machine: Machine, state: State, number: int) -> int:
    """The first day on which the stage may begin by its place in the plan's time; 0 for none."""
    return state.zero + (machine.step(number).opens or 0) if number else 0


def opening(machine: Machine, state: State) -> Iterator[int]:
    """The days on which the stages that this one may lead to begin, where they have a place in time."""
    step = machine.step(state.stage)
    ways = [fork.stage for fork in step.forks] if step.forks else [step.number + 1]
    for number in ways:
        if 0 < number <= len(machine.steps) and machine.step(number).opens is not None:
            yield first_day(machine, state, number)


def next_way(machine: Machine, step: Step, judge: Judge) -> Fork | None:
    """Where the stage leads now; None while the answer that decides is not known."""
    if not step.forks:
        return following(machine, step.number, judge)
    for fork in step.forks:
        taken = True if fork.condition is None else truth(fork.condition, judge.ask)
        if taken is None:
            return None
        if taken:
            return fork
    return Fork(None, 0, "end")


def following(machine: Machine, number: int, judge: Judge) -> Fork | None:
    """The next stage that is for this runner; None while it is not known whether one is."""
    for step in machine.steps[number:]:
        meant = judge.true(step.only)
        if meant is not False:
            return Fork(None, step.number, "") if meant else None
    return Fork(None, 0, "end")


def gate_open(machine: Machine, fork: Fork, state: State, judge: Judge) -> bool:
    """Whether the stage it leads to may be begun; a gate that has opened stays open."""
    if not fork.stage or fork.stage in state.open:
        return True
    return judge.true(machine.step(fork.stage).gate) is True


def rise(machine: Machine, state: State, fork: Fork, day: Day, begins: int) -> tuple[State, Told]:
    """Into the stage, the plan or the waiting room that the way leads to; a cap counts where it begins."""
    if not fork.stage:
        return _leave(machine, state, fork, day)
    moved = enter(machine, state, fork.stage, day.number)
    higher = fork.stage > state.best
    moved = changed(
        moved,
        rises=(*(r for r in state.rises if day.number - r < 28), begins),
        open=moved.open | {fork.stage},
        best=max(state.best, fork.stage),
        since_best=0 if higher else state.since_best,
        changes=frozenset() if higher else state.changes,
        last=state.last,
    )
    return moved, tell(machine, moved, day, "progress")


def _leave(machine: Machine, state: State, fork: Fork, day: Day) -> tuple[State, Told]:
    if fork.target.startswith("see "):
        who = fork.target.removeprefix("see ")
        return changed(state, waiting=who, ready=False), tell(machine, state, day, "see", because=(who,))
    return changed(state, finished=fork.target or "end"), tell(
        machine, state, day, "finish", because=() if fork.target == "end" else (f"on to {fork.target}",)
    )


def enter(machine: Machine, state: State, stage: int, day: int) -> State:
    """A stage from its beginning. A session in the red is not forgotten; it must be settled here."""
    opened = state.open if stage > state.stage else frozenset(n for n in state.open if n <= stage)
    entered = max(day, first_day(machine, state, stage))
    free_from = max(state.free_from, entered) if entered > day else state.free_from
    begun = changed(state, stage=stage, entered=entered, open=opened, until=frozenset(), free_from=free_from)
    return fresh(machine, begun)


def fresh(machine: Machine, state: State) -> State:
    """Its counts from nothing. Streaks of `if` and of the pain rule go on, so that `twice in a row` can be
    reached; those of criteria begin with the stage."""
    streaks = {name: streak for name, streak in state.streaks.items() if name in machine.going}
    return changed(state, done=0, amounts={}, streaks=streaks, green=0, ready=False)
