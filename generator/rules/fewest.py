"""What a stage asks for to the fewest sessions and days of the shortest way through it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from generator.notation.condition import All, AnyOf, Cited, Condition, Done, Held, Not, Since
from generator.notation.convert import DAYS, days
from generator.notation.rate import Starts
from generator.rules.diary import Answer
from generator.rules.planned import in_a_row, sessions_asked
from generator.rules.state import State
from generator.rules.streak import days_of


class Fewest(NamedTuple):
    """Before so much has passed a condition isn't true, whatever is answered."""

    sessions: int = 1
    days: int = 0
    """Of the stage."""
    since: tuple[tuple[str, int], ...] = ()
    """From what they count, and how many: from the plan's own beginning, or from another day that is told."""


ONE_SESSION = Fewest()
"""Nothing is counted: the first good session is enough."""


def fewest(conditions: Iterable[Condition], sessions: int = 1, *, gate: bool = False) -> Fewest:
    """For all of them, and so many sessions. `gate`: it may be true on the day of the session that waits for
    it, the last of the days for which something must last."""
    return _all([Fewest(sessions), *(_fewest(one, gate) for one in conditions)])


def first_day(needs: Fewest, starts: Starts, state: State, known: Mapping[str, Answer]) -> int:
    """The first day on which its times have come, in the stage that the runner is in; what counts from a day
    that nobody told is not waited for."""
    begun = {name: int(day) for name, day in known.items() if isinstance(day, Fraction)}
    # A time since the plan's own beginning counts from its reader's first day, at whichever stage that was.
    begun |= {"plan start": 0}
    if starts.anchor != "plan start":
        begun |= {starts.anchor: state.zero - after_of(starts)}
    return max([state.entered + needs.days, *(begun[one] + n for one, n in needs.since if one in begun)])


def is_told(since: Since) -> bool:
    """Whether somebody must tell the day from which it counts: the diary itself has all others."""
    return since.anchor not in ("stage", "plan start", "last session")


def after_of(starts: Starts) -> int:
    """Days from what the plan counts from to its day zero."""
    return round(days(starts.after, high=False)) if starts.after else 0


def _fewest(condition: Condition, gate: bool) -> Fewest:
    match condition:
        case All(of=parts):
            return fewest(parts, gate=gate)
        case AnyOf(of=parts, least=least):
            return _some([_fewest(part, gate) for part in parts], least)
        case Cited(condition=inner) | Not(condition=Not(condition=inner)):
            return _fewest(inner, gate)
        case Held(condition=inner):
            first = _fewest(inner, gate)
            row = first.sessions + in_a_row(condition) - 1
            return first._replace(sessions=row, days=max(first.days, days_of(condition) - gate))
        case Done():
            return Fewest(max(sessions_asked(condition), default=1))
        case Since():
            return _since(condition)
    return ONE_SESSION


def _all(parts: list[Fewest]) -> Fewest:
    since = dict[str, int]()
    for name, number in (one for part in parts for one in part.since):
        since[name] = max(number, since.get(name, 0))
    return Fewest(max(p.sessions for p in parts), max(p.days for p in parts), tuple(since.items()))


def _some(parts: list[Fewest], least: int) -> Fewest:
    """For so many of them; a day only where each of them waits for one that counts from the same."""
    sessions = sorted(part.sessions for part in parts)[least - 1]
    days = sorted(part.days for part in parts)[least - 1]
    anchors = {tuple(name for name, _ in part.since) for part in parts}
    [anchor, *others] = [*anchors]
    if others or len(anchor) != 1:
        return Fewest(sessions, days)
    return Fewest(sessions, days, ((anchor[0], sorted(part.since[0][1] for part in parts)[least - 1]),))


def _since(since: Since) -> Fewest:
    """A time of the stage, or from another day; what counts from the last session starts over with each."""
    low, unit = since.amount.range.lo, since.amount.unit
    if low is None or since.amount.range.bound == "at most" or unit not in DAYS:
        return ONE_SESSION
    passed = ceil(float(low) * DAYS[unit])
    if since.anchor == "stage":
        return Fewest(days=passed)
    return ONE_SESSION if since.anchor == "last session" else Fewest(since=((since.anchor, passed),))
