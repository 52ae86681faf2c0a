"""A state to what the rules of its plan can tell of it: states that are alike are looked at once."""

# Days are counted from today, streaks and counts as far as a rule asks for them. Sessions in the middle of
# a stage, and of the week after a red one, are passed over.

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.notation.condition import Held
from generator.notation.quantity import Quantity
from generator.rules.advance import opening, rank, untrained
from generator.rules.away import away_since
from generator.rules.diary import Memory
from generator.rules.each import Own
from generator.rules.house import REMEMBERED
from generator.rules.machine import Machine, conditions
from generator.rules.planned import sessions_asked
from generator.rules.replace import changed
from generator.rules.started import started_on
from generator.rules.state import State, Streak
from generator.rules.step import Step, criteria
from generator.rules.streak import SOONEST, days_of
from generator.rules.three_valued import lasting
from generator.rules.which import closes_on, free_on, last_in_turn, opens_on, taking_turns

SOON = 14
"""Days after which a remembered session in the red is an old one, for which other windows hold."""

FAR = 400
"""Days after the last session on which nothing is waited for any more that time alone brings."""


@dataclass(frozen=True)
class Alike:
    """States of one machine to what tells them apart."""

    machine: Machine
    known: Memory = field(default_factory=Memory)
    """What is known of the runner, whatever they do."""

    @cached_property
    def _counts(self) -> dict[str, tuple[int, int, int]]:
        """How far a streak matters, in a row, in all, and in days, by the condition as printed."""
        asked = (*conditions(self.machine), *self.machine.untils.values())
        found = [held for condition in asked for held in lasting(condition)]
        return {str(held): _far(held) for held in found}

    @cached_property
    def _timed(self) -> bool:
        """Whether any stage has a place in the plan's time."""
        timed = any(step.opens is not None for step in self.machine.steps)
        return timed or self.machine.over is not None

    @cached_property
    def _middles(self) -> dict[int, list[int]]:
        """By a stage's number, each count of its sessions to the one that stands for it; the last of them for
        all that are higher."""
        counts = {step.number: asked(self.machine, step) for step in self.machine.steps}
        return {number: [_middle(done, own) for done in range(own[-1] + 1)] for number, own in counts.items()}

    def _done(self, state: State) -> int:
        """Its count of sessions, or the one that stands for it."""
        middles = self._middles[state.stage]
        return middles[state.done] if state.done < len(middles) else middles[-1]

    def __call__(self, state: State, day: int) -> Any:
        """What tells the state apart on the first day on which a session may be."""
        step, day = self.machine.step(state.stage), soonest(state, day)
        state = started_on(step, state, day)
        passed = day - state.entered
        up = step.is_up(state.done, passed)
        cap = step.limits.rises
        needed = self.machine.house.after_red if state.unsettled else 1
        return (
            state.stage,
            self._done(state),
            max(0, step.clean - 1) if state.since_red else 0,
            min(state.green, needed),
            state.unsettled,
            tuple([day - red for red in _reds(state, day)]) if state.reds else (),
            (state.runs, passed >= step.least_days, up, self._awaited(state, day) if self._timed else 0),
            tuple([day - r for r in state.rises[-cap[0] :] if day - r < cap[1]]) if cap else (),
            self._streaks(state, day) if state.streaks else (),
            (state.finished, state.waiting, state.ready, state.until, self._is_shut(step, state)),
            (state.gap, state.heard, state.well, state.origin, state.begun),
            _returned(state),
            _resting(step, state, day) if state.loads or step.sessions else (),
            _turn(step, state, day),
        )

    def _is_shut(self, step: Step, state: State) -> bool:
        """Whether what the stage asks before its first session has not been true yet."""
        return bool(step.gate or self.machine.gate) and state.stage not in state.open

    def typical(self, state: State, today: int) -> State:
        """The one that stands for all that are alike."""
        step = self.machine.step(state.stage)
        return changed(
            state,
            done=self._done(state),
            since_red=max(0, step.clean - 1) if state.since_red else 0,
            since_best=0,
            breaks=0,
            best=rank(self.machine, state),
            reds=_reds(state, soonest(state, today)),
        )

    def before_gap(self, state: State) -> Any:
        """What tells states apart once a long gap has passed: the stage begins anew, its memory stays."""
        last = state.last or 0
        cap = self.machine.step(state.stage).limits.rises
        rises = tuple(last - rise for rise in state.rises[-cap[0] :]) if cap else ()
        reds = tuple(last - red for red in state.reds)
        clean = (state.since_red, state.unsettled)
        gone = gone_since(self.machine, state, self.known) - last
        told = state.gap, state.heard, state.well, _returned(state), state.origin, gone
        return state.stage, clean, reds, rises, self._streaks(state, last), told

    def _awaited(self, state: State, day: int) -> int:
        """Days until a next stage may begin, where this one's own length does not say it already."""
        last = self.machine.over is not None and state.stage == self.machine.last
        if self.machine.step(state.stage).opens is not None and not last:
            return 0
        return max([0, *(first - day for first in opening(self.machine, state))])

    def _streaks(self, state: State, today: int) -> tuple[Any, ...]:
        found = [(name, _held(s, self._counts[name], today)) for name, s in state.streaks.items()]
        return tuple(sorted([one for one in found if one[1] != _NONE]))


def _turn(step: Step, state: State, day: int) -> tuple[str, str]:
    """Of sessions in turn the one that was done last and the one that is next: the same again is too soon."""
    order = taking_turns(step)
    return last_in_turn(step, order, state, day) if order[1:] else ("", "")


def _resting(step: Step, state: State, day: int) -> tuple[Any, ...]:
    """How long each of several sessions still rests, and what loads alike at the stages to come."""
    each = tuple(_rests(own, state, day) for own in step.sessions)
    return each, tuple(sorted((kind, until - day) for kind, (_, until) in state.loads.items() if until > day))


def _rests(own: Own, state: State, day: int) -> int | tuple[bool, bool]:
    """Days until it may be done again; of one outside its own days, on which side of them. A runner who gets
    to them is looked at on the first of them, from whatever day."""
    opens, closes = opens_on(own, state), closes_on(own, state)
    if day < opens or closes <= day:
        return day < opens, closes <= day
    return max(0, min(free_on(own, state), closes) - day)


def gone_since(machine: Machine, state: State, known: Memory) -> int:
    """The day from which a break counts, for a runner of whom nothing more is heard."""
    return away_since(machine, state, known, (state.last or 0) + FAR) or 0


def soonest(state: State, today: int) -> int:
    """The first day, from today on, on which a session may be."""
    return max(today, state.free_from, untrained(state))


def _far(held: Held) -> tuple[int, int, int]:
    if isinstance(held.how, Quantity):
        if held.how.unit == "session":
            return int(held.how.range.lo or 1), 0, 0
        return 1, 0, days_of(held)
    return (2, 0, 0) if held.how == "twice in a row" else (0, 2, 0)


_NONE = (0, 0, 0, 0, 0)


def _held(streak: Streak, far: tuple[int, int, int], today: int) -> tuple[int, ...]:
    """How long it has held, as far as it matters, and how long ago it was told, and told not to be so; one
    that was not answered in time starts anew."""
    row, total, most = far
    goes_on = most and streak.row and today - streak.last <= SOONEST
    lasted = (min(today - streak.since, most), today - streak.last) if goes_on else (0, 0)
    broken = 0 if streak.broken is None else max(0, most - (today - streak.broken))
    return min(streak.row, row) if goes_on or not most else 0, min(streak.total, total), *lasted, broken


def asked(machine: Machine, step: Step) -> tuple[int, ...]:
    """Sessions after which something may change at a stage: the planned ones, and whatever its rules, its
    criteria and its ways on count; the fewest first."""
    own = (*criteria(step), *(c for c, _ in step.rules), *(when for when, _ in step.branches))
    on = (
        *(fork.condition for fork in step.forks if fork.condition),
        *(c for s in machine.steps for c in s.gate),
    )
    counts = {count for condition in (*own, *on) for count in sessions_asked(condition)}
    return tuple(sorted({step.planned, step.most_sessions or step.planned, *counts}))


def _middle(number: int, asked: tuple[int, ...]) -> int:
    """A count that is asked for, or the last one before it; those in between are passed over."""
    if number == 0 or number >= asked[-1]:
        return min(number, asked[-1])
    following = next(count for count in asked if count >= number)
    return number if number == following else following - 1


def _reds(state: State, day: int) -> tuple[int, ...]:
    """Days of sessions in the red that still count; who waits for a person is asked anyway."""
    return () if state.waiting else tuple([_aged(day, r) for r in state.reds if day - r < REMEMBERED])


def _aged(day: int, red: int) -> int:
    """An old one is as old as it must be; a fresh one is of today, which asks for a person soonest."""
    return day - SOON if day - red >= SOON else day


def later(machine: Machine, state: State, today: int) -> list[State]:
    """The state as it also is after more days than were tried: its reds old, once it is settled or a long
    time has passed."""
    calm = bool(state.gap) or (not state.unsettled and state.since_red >= machine.step(state.stage).clean - 1)
    if not (state.reds and calm) or state.waiting or state.finished:
        return []
    return [changed(state, reds=tuple(min(red, today - SOON) for red in state.reds))]


def _returned(state: State) -> tuple[tuple[int, int], ...]:
    """How often each stage was gone back to, where a rule counts it."""
    return tuple(sorted(state.returned.items())) if state.returned else ()
