"""What a stage asks for to the fewest sessions and days of the shortest way through it."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from generator.notation.condition import All, AnyOf, Cited, Condition, Done, Held, Not, Since
from generator.notation.convert import DAYS, days
from generator.notation.rate import Starts
from generator.rules.planned import in_a_row, sessions_asked
from generator.rules.streak import days_of


class Fewest(NamedTuple):
    """Before so much has passed a condition isn't true, whatever is answered."""

    sessions: int = 1
    days: int = 0
    """Of the stage."""
    day: int = 0
    """Of the plan, counted from its day zero."""


ONE_SESSION = Fewest()
"""Nothing is counted: the first good session is enough."""


def fewest(conditions: Iterable[Condition], starts: Starts, sessions: int = 1) -> Fewest:
    """For all of them, and so many sessions, in a plan that starts so."""
    return _all([Fewest(sessions), *(_fewest(one, starts) for one in conditions)])


def first_day(needs: Fewest, starts: Starts, entered: int, zero: int) -> int:
    """The first day on which its times have come, in a stage that was entered on that day."""
    # A time since the plan's own beginning counts from its reader's first day, at whichever stage that was.
    day = needs.day + (0 if starts.anchor == "plan start" else zero)
    return max(entered + needs.days, day if needs.day else 0)


def _fewest(condition: Condition, starts: Starts) -> Fewest:
    match condition:
        case All(of=parts):
            return fewest(parts, starts)
        case AnyOf(of=parts, least=least):
            return Fewest(*(sorted(row)[least - 1] for row in zip(*_each(parts, starts), strict=True)))
        case Cited(condition=inner) | Not(condition=Not(condition=inner)):
            return _fewest(inner, starts)
        case Held(condition=inner):
            first = _fewest(inner, starts)
            row = first.sessions + in_a_row(condition) - 1
            return first._replace(sessions=row, days=max(first.days, days_of(condition)))
        case Done():
            return Fewest(max(sessions_asked(condition), default=1))
        case Since():
            return _since(condition, starts)
    return ONE_SESSION


def _each(parts: Iterable[Condition], starts: Starts) -> list[Fewest]:
    return [_fewest(part, starts) for part in parts]


def _all(parts: list[Fewest]) -> Fewest:
    return Fewest(*map(max, zip(*parts, strict=True)))


def _since(since: Since, starts: Starts) -> Fewest:
    """A time of the stage, or one from the plan's beginning; of any other it isn't known when it began."""
    low, unit = since.amount.range.lo, since.amount.unit
    if low is None or since.amount.range.bound == "at most" or unit not in DAYS:
        return ONE_SESSION
    passed = float(low) * DAYS[unit]
    if since.anchor == "stage":
        return Fewest(days=ceil(passed))
    after = days(starts.after, high=False) if starts.after else 0
    return Fewest(day=max(0, ceil(passed - after)) if since.anchor == starts.anchor else 0)
