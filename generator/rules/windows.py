"""A stage and the one after it to how long it lasts: its days, and the sessions that are planned in them."""

from __future__ import annotations

from math import ceil

from generator.model import Stage
from generator.notation.rate import Frequency
from generator.rules.decision import DAYS, days


def least_days(stage: Stage, after: Stage | None) -> int:
    """Days before the next stage's window opens, counted from this one's beginning."""
    begins = [_opens(s) for s in (stage, after) if s is not None]
    if len(begins) == 2 and begins[0] is not None and begins[1] is not None:
        return max(0, ceil(begins[1] - begins[0]))
    lasts = stage.lasts
    if lasts is None or lasts.amount.unit not in DAYS:
        return 0
    return ceil(_span(stage, high=False))


def _opens(stage: Stage) -> float | None:
    """Day of the plan on which the stage's window opens, counted as its key counts; None without one."""
    lasts = stage.lasts
    if lasts is None or not lasts.window or lasts.amount.unit not in DAYS or lasts.amount.range.lo is None:
        return None
    return float(lasts.amount.range.lo) * DAYS[lasts.amount.unit]


def most_days(stage: Stage) -> int | None:
    """Days after which the stage's time is up; None for `or longer` and where nothing is said."""
    lasts = stage.lasts
    if lasts is None or lasts.longer or lasts.until or lasts.amount.unit not in DAYS:
        return None
    return ceil(_span(stage, high=True)) or None


def _span(stage: Stage, *, high: bool) -> float:
    lasts = stage.lasts
    assert lasts is not None
    if not lasts.window:
        return days(lasts.amount, high=high)
    interval = lasts.amount.range.interval()
    if interval is None or interval.high is None:
        return 0
    counted = 0 if interval.low == 0 else 1
    return float(interval.high - interval.low + counted) * DAYS[lasts.amount.unit]


def planned(stage: Stage, after: Stage | None) -> int:
    """Sessions to be done before a rise: weeks x rate, both at the low end; 1 where neither is said."""
    lasts = stage.lasts
    if lasts is not None and lasts.amount.unit == "session" and not lasts.window:
        return ceil(lasts.amount.range.lo or 1)
    weeks, a_week = least_days(stage, after) / 7, rates(stage)
    return max(1, int(weeks * max(a_week))) if weeks and a_week else 1


def rates(stage: Stage) -> list[float]:
    """Sessions a week of each kind of session, where it is known."""
    return [rate for s in stage.sessions if (rate := _a_week(s.times)) is not None]


def _a_week(times: Frequency | None) -> float | None:
    """Sessions a week at the low end; None when it is not known."""
    for part in times.parts if times else ():
        interval = part.range.interval() if part.range else None
        match part.kind:
            case "daily":
                return 7
            case "every other":
                return 3.5 / DAYS[part.unit] if part.unit in DAYS else None
            case "every" if interval and part.unit in DAYS:
                return 7 / (float(interval.high or interval.low) * DAYS[part.unit])
            case "per" if interval and part.unit in DAYS:
                rate = 7 * float(interval.low) / (float(part.number) * DAYS[part.unit])
                return min(rate, 7)
    return None
