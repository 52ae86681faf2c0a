"""Weeks, days and levels of a plan: is one left out, does one stand twice?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import floor

from generator.errors import Problem
from generator.model import Protocol, Stage
from generator.notation.quantity import ZERO, Interval, Quantity, exact
from generator.rules.during import sessions_in
from generator.rules.windows import Count, counted
from generator.words.lists import counted as numbered
from generator.words.stages import row_of

_NUMBERED = re.compile(
    r"(week|month|level|phase|stage|step|day|rung|tier|block)s? (\d+)(?:-(\d+))?( or longer)?"
)


def gaps(protocol: Protocol) -> Iterator[Problem]:
    """A finding where the numbers leave something out. A day without a key is a day of rest."""
    for word, before, after in _neighbours(protocol):
        (_, end, longer), (start, _, _) = _ends(before), _ends(after)
        if start > end + 1 and not longer and word != "day":
            missing = str(end + 1) if start == end + 2 else f"{end + 1}-{start - 1}"
            remedy = f"add it, or explain it at '{after.key}' with 'as printed: {{gap: <why>}}'"
            message = f"{word} {missing} is missing; {remedy}"
            yield Problem(after.key.place, message, "gap")


def unlike(protocol: Protocol) -> Iterator[Problem]:
    """A finding where a stage's window in one unit ends before the next one's in another begins: 16 weeks are
    112 days, and 4 months are 121."""
    count = counted(protocol)
    for before, after in _windows(protocol, count):
        closes, opens = count.spans[before.id][1], count.spans[after.id][0]
        if _unit(before) == _unit(after) or before.lasts is None or before.lasts.longer:
            continue
        if opens - closes >= 1:
            ends, begins = (f"day {floor(day)}" for day in (closes, opens))
            message = f"'{before.key}' ends on {ends} and '{after.key}' begins on {begins}"
            remedy = "write both in the same unit, or explain it with 'as printed: {gap: <why>}'"
            yield Problem(after.key.place, f"{message}, with nothing between; {remedy}", "gap")


def _unit(stage: Stage) -> str:
    return stage.lasts.amount.unit if stage.lasts is not None else ""


def empty(protocol: Protocol) -> Iterator[Problem]:
    """A finding where `lasts` of its lines leaves nothing to do in a week of a stage."""
    for stage in protocol.stages:
        first, last = stage.weeks or (1, 0)
        for week in range(first, last + 1):
            if stage.trains and not sessions_in(stage, week):
                message = f"nothing is left to do in week {week} of '{stage.key}'"
                remedy = "let a line last longer, or give the stage fewer weeks"
                yield Problem(stage.key.place, f"{message}; {remedy}, or explain under 'as printed'", "gap")
                break


def lengths(protocol: Protocol) -> Iterator[Problem]:
    """A finding where the plan says how long it lasts and its stages say otherwise."""
    said, weeks = protocol.entry.lasts, protocol.weeks
    if (
        said is None
        or weeks is None
        or said.value.window
        or said.value.usual
        or said.value.amount.unit != "week"
    ):
        return
    interval = said.value.amount.range.interval()
    if interval is not None and not interval.holds(exact(weeks)) and not _goes_on(protocol, interval):
        message = f"the plan says it lasts {said.text}, but its stages end in week {weeks}"
        remedy = "correct one, or explain under 'as printed'"
        yield Problem(said.text.place, f"{message}; {remedy}", "sum", about=str(said.text))


def _goes_on(protocol: Protocol, said: Interval) -> bool:
    """Whether its last stage has no last week and begins within what is said or right after it: `weeks 13 or
    longer` after 12 weeks."""
    last = protocol.path[-1]
    if last.lasts is None or not last.lasts.longer or last.weeks is None:
        return False
    return said.high is None or said.high >= last.weeks[0] - 1


def rows(protocol: Protocol) -> Iterator[Problem]:
    """A warning where the lengths of the stages alone make the plan longer or shorter than it says."""
    said = protocol.entry.lasts
    if said is None or protocol.weeks or said.value.window or said.value.usual:
        return
    plan = _days(said.value.amount)
    found = [_whole(row_of(protocol, track.stages[0]), protocol) for track in protocol.tracks]
    least, most = max(row.low for row in found), [row.high for row in found]
    if plan is None:
        return
    message = f"the plan says it lasts {said.text}, but its stages "
    if plan.high is not None and least > plan.high:
        message += f"take at least {_told(least)}"
    elif None not in most and (end := max(filter(None, most), default=least)) < plan.low:
        message += f"end after {_told(end)} at most"
    else:
        return
    remedy = "correct one, or explain under 'as printed'; 'lasts' of a plan holds nobody"
    yield Problem(said.text.place, f"{message}; {remedy}", "sum", "warning", about=str(said.text))


def _whole(row: Sequence[Stage], protocol: Protocol) -> Interval:
    """Days from the first stage of a row to the end of its last; no high end where one may go on."""
    total = ZERO
    for stage in row:
        total = _after(stage, total)
    return Interval(total.low, None) if protocol.entry.ends == "never" else total


def _after(stage: Stage, begun: Interval) -> Interval:
    """The day on which it ends at the earliest and the latest."""
    if stage.weeks:
        end = Fraction(7 * stage.weeks[1])
        return Interval(max(begun.low, end), None if begun.high is None else max(begun.high, end))
    lasts = stage.lasts
    own = _days(lasts.amount) if lasts and not lasts.window and not lasts.until else None
    if own is None or (lasts and lasts.longer):
        own = Interval(own.low if own else Fraction(0), None)
    return begun + own


def _days(length: Quantity) -> Interval | None:
    """None for what is no time, such as sessions."""
    interval, each = length.range.interval(), _EACH.get(length.unit)
    return interval.times(Interval(*map(Fraction, each))) if interval and each else None


_EACH = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
"""Days, of the shortest and of the longest."""


def _told(days: Fraction) -> str:
    return numbered(int(days) // 7, "week") if days % 7 == 0 else numbered(int(days), "day")


def overlaps(protocol: Protocol) -> Iterator[Problem]:
    """A finding where a number stands in two stages. `or longer` is meant to overlap."""
    for word, before, after in _neighbours(protocol):
        (first, end, longer), (start, _, _) = _ends(before), _ends(after)
        twice = start < end or (start == end and not _by_edges(before, after, protocol))
        if twice and (not longer or start < first):
            message = f"{word} {start} is in both '{before.key}' and '{after.key}'"
            remedy = "give each its own, or explain under 'as printed'; the second begins after the first"
            yield Problem(after.key.place, f"{message}; {remedy}", "overlap")


def swallowed(protocol: Protocol) -> Iterator[Problem]:
    """An error for a stage that is over no later than the one before it: no day is left for it."""
    count = counted(protocol)
    for before, after in _windows(protocol, count):
        ends = count.spans[before.id][1]
        longer = before.lasts is not None and before.lasts.longer
        if count.length(after) and count.spans[after.id][1] <= ends and not longer:
            message = f"'{after.key}' is over when '{before.key}' is, so no day is left for it"
            remedy = "give it time of its own, counted from the plan's day zero"
            yield Problem(after.key.place, f"{message}; {remedy}", "overlap")


def _windows(protocol: Protocol, count: Count) -> Iterator[tuple[Stage, Stage]]:
    """Stages of a track that have a window and are for everybody, each with the one after it."""
    for track in protocol.tracks:
        row = [stage for stage in track.stages if stage.id in count.spans and not (stage.when or stage.aside)]
        yield from pairwise(row)


def _neighbours(protocol: Protocol) -> Iterator[tuple[str, Stage, Stage]]:
    for track in protocol.tracks:
        for before, after in pairwise(track.stages):
            words = [match[1] for s in (before, after) if (match := _NUMBERED.fullmatch(_when(s)))]
            if len(words) == 2 and words[0] == words[1] and before.group == after.group:
                yield words[0], before, after


def _when(stage: Stage) -> str:
    """The stage's place in the plan: what `lasts` says, or its key."""
    lasts = stage.lasts
    return str(lasts) if lasts is not None and lasts.window and not lasts.until else str(stage.key)


def _ends(stage: Stage) -> tuple[int, int, bool]:
    match = _NUMBERED.fullmatch(_when(stage))
    assert match is not None
    return int(match[2]), int(match[3] or match[2]), bool(match[4])


def _by_edges(before: Stage, after: Stage, protocol: Protocol) -> bool:
    """Weeks counted as edges (0-2, 2-6, 6-12) share them: a range of its own on both sides."""
    (first, end, _), (start, last, longer) = _ends(before), _ends(after)
    starts = [_ends(s)[0] for s in protocol.stages if _NUMBERED.fullmatch(_when(s))]
    return (
        first < end and (start < last or longer) and (0 in starts or protocol.starts.anchor != "plan start")
    )
