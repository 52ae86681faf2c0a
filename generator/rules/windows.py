"""A stage and the one after it to when it may begin, how long it lasts, and the sessions planned in it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from generator.model import Protocol, Stage
from generator.notation.quantity import Interval, Quantity, exact
from generator.notation.rate import Frequency, Lasts
from generator.rules.decision import DAYS, days
from generator.rules.how_often import sessions_a_week
from generator.rules.named import together


@dataclass(frozen=True)
class Count:
    """How a plan counts its windows.

    `first` is 1 where `week 1` is the plan's first (its days 0 to 6), and 0 where `weeks 2-6` is from 2 to 6
    weeks after day zero. `shared`: one window ends with the number the next begins with."""

    first: int
    shared: bool

    def opens(self, lasts: Lasts) -> float:
        """The day of the plan on which the window opens, from its day zero."""
        return (float(lasts.amount.range.lo or 0) - self.first) * DAYS[lasts.amount.unit]

    def closes(self, lasts: Lasts) -> float | None:
        """The day on which it is over; None without an end."""
        if lasts.until is not None:
            return days(lasts.until)
        low, high = lasts.amount.range.lo, lasts.amount.range.hi
        if low is None or high is None:
            return None
        whole = 0 if self.first or (high > low and (self.shared or low == 0)) else 1
        return float(high + whole) * DAYS[lasts.amount.unit]


def counted(protocol: Protocol) -> Count:
    """How the windows of a plan are counted: from 1 where the lowest of them is a 1.

    `weeks 1-2` then `weeks 2-4` after a surgery are 1 to 2 and 2 to 4 weeks after it."""
    # What is only usual opens nothing, but it is counted like the others.
    found = [lasts for s in protocol.stages if (lasts := window(s) or _window(s.usually)) is not None]
    lows = {lasts.amount.range.lo for lasts in found}
    ends = {(lasts.amount.unit, lasts.amount.range.hi) for lasts in found}
    begins = {(lasts.amount.unit, lasts.amount.range.lo) for lasts in found if not _single(lasts.amount)}
    first = min((low for low in lows if low is not None), default=1)
    shared = bool(ends & begins)
    return Count(int(first == 1 and not (shared and protocol.starts.anchor != "plan start")), shared)


def _single(amount: Quantity) -> bool:
    return amount.range.lo == amount.range.hi


def window(stage: Stage) -> Lasts | None:
    """The stage's place in the plan's time; of the first stage of a group, that of its group."""
    return _window(stage.lasts) or _window(stage.opens_with)


def _window(lasts: Lasts | None) -> Lasts | None:
    """It, where it is a place in time whose beginning is known."""
    if lasts is None or not lasts.window or lasts.amount.unit not in DAYS:
        return None
    return lasts if lasts.amount.range.lo is not None else None


def opens(stage: Stage, count: Count) -> int | None:
    """Days from the plan's day zero on which the stage may begin; None where it says no window."""
    lasts = window(stage)
    return None if lasts is None else ceil(count.opens(lasts))


def least_days(stage: Stage, after: Stage | None, count: Count) -> int:
    """Days before the next stage's window opens, counted from this one's beginning."""
    own, following = opens(stage, count), opens(after, count) if after else None
    if own is not None and following is not None:
        return max(0, following - own)
    return ceil(_length(stage, count, high=False))


def most_days(stage: Stage, after: Stage | None, count: Count) -> int | None:
    """Days after which the stage's time is up; None for `or longer` and where nothing is said."""
    lasts = stage.lasts
    if lasts is None or lasts.longer or lasts.amount.unit not in DAYS:
        return None
    # Between two windows that don't touch, a runner is still in the first.
    least = least_days(stage, after, count) if lasts.window and after else 0
    return max(ceil(_length(stage, count, high=True)), least) or None


def _length(stage: Stage, count: Count, *, high: bool) -> float:
    """Days that the stage lasts by itself; 0 where it does not say."""
    lasts = stage.lasts
    if lasts is None or lasts.amount.unit not in DAYS:
        return 0
    if not lasts.window:
        return days(lasts.amount, high=high)
    closes = count.closes(lasts)
    return 0 if closes is None else closes - count.opens(lasts)


def planned(stage: Stage, after: Stage | None, count: Count) -> int:
    """Sessions to be done before a rise: weeks x rate, both at the low end; 1 where neither is said."""
    lasts = stage.lasts
    if lasts is not None and lasts.amount.unit == "session":
        return _sessions(lasts)
    weeks, a_week = least_days(stage, after, count) / 7, rates(stage)
    return max(1, int(weeks * max(a_week))) if weeks and a_week else 1


def _sessions(lasts: Lasts) -> int:
    """`4 sessions` are four, and so are `sessions 5-8`."""
    low, high = lasts.amount.range.lo or 1, lasts.amount.range.hi or 1
    return ceil(high - low + 1) if lasts.window else ceil(low)


def rates(stage: Stage) -> list[float]:
    """Sessions a week of each kind of session, where it is known; on named days, of all that name some."""
    parts = together([s.times.parts if s.times else () for s in stage.sessions])
    return [rate for own in parts if (rate := sessions_a_week(Frequency(own))) is not None]


def weeks_of(stage: Stage, count: Count) -> Interval | None:
    """Weeks that the stage lasts by itself; None where it does not say, no upper end for `or longer`."""
    lasts = stage.lasts
    if lasts is None or lasts.amount.unit not in DAYS or not lasts.amount.range.known:
        return None
    low, high = (
        Fraction(_length(stage, count, high=end)).limit_denominator(10**4) / 7 for end in (False, True)
    )
    return Interval(low, None if lasts.longer else high) if high else None


def sessions_of(lasts: Lasts) -> Interval | None:
    """Sessions of a length or a window of sessions."""
    if lasts.window:
        return exact(_sessions(lasts))
    return lasts.amount.range.interval()
