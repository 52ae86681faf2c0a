"""The judging of sessions on many paths of one plan to a judging that answers each question once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.notation.condition import Condition, Done, Since, leaves
from generator.rules.judge import Judge, Judged, judged
from generator.rules.machine import Machine, conditions
from generator.rules.replace import changed
from generator.rules.state import Streak
from generator.rules.streak import SOONEST, in_days
from generator.rules.three_valued import lasting


class Remembered:
    """`judged`, for states that share their answers: the same dict stands for the same answers.

    What it tells apart is what a condition can read: the stage, the answers, how far each streak is, and
    times and counts where one of the plan's conditions asks for them. Times count back from today, so that
    what was found on one day holds on another once its streaks are moved there."""

    def __init__(self, machine: Machine) -> None:
        asked = list(conditions(machine))
        self._timed = any(map(_timed, asked))
        each = [leaf for one in asked for leaf in leaves(one)]
        self._counts = any(isinstance(leaf, Done) for leaf in each)
        since = [leaf for leaf in each if isinstance(leaf, Since)]
        self._since = bool(since)
        self._plan_day = any(leaf.anchor == "plan start" for leaf in since)
        self._known: dict[Any, tuple[int, Judged]] = {}
        self._answers: dict[int, Any] = {}
        """Kept alive, because their identity is part of each key."""

    def __call__(self, judge: Judge) -> Judged:
        """What a session's answers come to."""
        today, key = judge.facts.day.number, self._key(judge)
        if key not in self._known:
            self._answers[id(judge.facts.day.answers)] = judge.facts.day.answers
            self._known[key] = today, judged(judge)
        then, found = self._known[key]
        if not self._timed or then == today:
            return found
        moved = {name: _moved(s, today - then) for name, s in found.streaks.items()}
        return changed(found, streaks=moved, waits=found.waits and found.waits + today - then)

    def _key(self, judge: Judge) -> Any:
        facts, day = judge.facts, judge.facts.day
        streaks = [(name, s.row, s.total) for name, s in judge.streaks.items()]
        times = (day.number if self._plan_day else 0, *self._times(judge)) if self._timed else ()
        counts = (facts.done, *facts.amounts.items()) if self._counts else ()
        return (
            judge.step.number,
            id(day.answers),
            day.done,
            judge.heard,
            judge.well,
            judge.origin,
            judge.counts,
            times,
            counts,
            *streaks,
        )

    def _times(self, judge: Judge) -> Iterator[int | None]:
        """Days since the stage began, days that each streak has lasted, and whether it was answered in time;
        of a streak that has ended, only when."""
        today = judge.facts.day.number
        if self._since or judge.machine.own_days[judge.step.number]:
            yield today - judge.facts.entered
        for streak in judge.streaks.values():
            yield None if streak.broken is None else today - streak.broken
            if streak.row:
                yield from (streak.last - streak.since, min(today - streak.last, SOONEST + 1))


def _timed(condition: Condition) -> bool:
    """Whether it asks for days: since something, or that something has lasted."""
    return any(map(in_days, lasting(condition))) or any(isinstance(leaf, Since) for leaf in leaves(condition))


def _moved(streak: Streak, days: int) -> Streak:
    broken = None if streak.broken is None else streak.broken + days
    return Streak(streak.row, streak.total, streak.since + days, streak.last + days, broken)
