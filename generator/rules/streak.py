"""How long a condition has held to whether that is long enough, and to the same once a day is counted in."""

from __future__ import annotations

from math import ceil

from generator.notation.condition import Held
from generator.notation.convert import days
from generator.notation.quantity import Quantity
from generator.rules.replace import changed
from generator.rules.state import Streak
from generator.rules.three_valued import Truth

SOONEST = 3
"""Days. What holds a runner back goes on over days that were not told, if it's told again as soon as this."""

NO_DAY = -(10**6)
"""Before every day."""


def in_days(held: Held) -> bool:
    """Whether it must last for days or weeks, and not for sessions."""
    return isinstance(held.how, Quantity) and held.how.unit != "session"


def lasts(streak: Streak, held: Held, today: int, first: int = NO_DAY) -> Truth:
    """Whether it has held for as long as it must; not known where nobody says how long, or where one of the
    days wasn't told. `first`: the day from which days count."""
    if held.how == "twice in a row":
        return streak.row >= 2
    if held.how == "at least twice":
        return streak.total >= 2
    assert isinstance(held.how, Quantity)
    if not held.how.range.known:
        return None
    if held.how.unit == "session":
        return streak.row >= (held.how.range.lo or 1)
    today = max(today, streak.last)
    return False if denied(streak, held, today) else _for_days(streak, days_of(held), today, first)


def denied(streak: Streak, held: Held, today: int) -> bool:
    """Whether one of the days for which it must last was told not to be so, whatever is said of them all."""
    return streak.broken is not None and today - streak.broken < days_of(held)


def days_of(held: Held) -> int:
    """The days on each of which it must be true; 0 where it lasts for sessions."""
    return max(1, ceil(days(held.how, high=False))) if isinstance(held.how, Quantity) and in_days(held) else 0


def _for_days(streak: Streak, least: int, today: int, first: int) -> Truth:
    if streak.row and streak.last == today and today - streak.since + 1 >= least:
        return True
    return False if today - first + 1 < least else None


def counted(streak: Streak, now: Truth, day: int, held: Held, counts: bool, earned: bool) -> Streak:
    """The streak once that day's truth is counted into it; a session that doesn't count adds none to those in
    a row, and a day that is counted twice counts once. `earned`: it lets a runner get on."""
    if in_days(held):
        return _with_day(streak, now, day, 1 if earned else SOONEST)
    if now and not counts:
        return streak
    if not now:
        return changed(streak, row=0)
    since = streak.since if streak.row else day
    return changed(streak, row=streak.row + 1, total=streak.total + 1, since=since, last=day)


def _with_day(streak: Streak, now: Truth, day: int, apart: int) -> Streak:
    if now is None or (now and streak.row and day <= streak.last):
        return streak
    if not now:
        return changed(streak, row=0, broken=day)
    goes_on = streak.row > 0 and day - streak.last <= apart
    since = streak.since if goes_on else day
    return changed(streak, row=1, since=since, last=day)
