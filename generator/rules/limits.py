"""How often a stage is trained, as written, to when the next session may be."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from generator.model import Library, Session, Stage
from generator.notation.rate import IN_A_PLACE, Frequency, Often
from generator.rules.how_often import WEEK
from generator.rules.least_most import fewest_of, gap_of, is_cap, most_in_a_row, most_of, other_of, rises_of
from generator.rules.loading import rested
from generator.rules.named import together
from generator.rules.windows import Count, is_day, opens


@dataclass(frozen=True)
class Limits:
    """When the next session may be."""

    gap: int
    """Least days from one session to the next."""
    early: tuple[tuple[int, int, int], ...]
    """(first day, last day, least days) of the plan: limits that hold only `in weeks 1-2`."""
    per_week: int | None
    """Most sessions in seven days."""
    rises: tuple[int, int] | None
    """(most rises, in that many days)."""
    row: int | None = None
    """Most days one after the other."""
    weekdays: tuple[int, ...] = ()
    """The days of the week on which it is, 0 for a Monday; () where it doesn't say."""
    numbered: tuple[int, ...] = ()
    """The days of the stage's own weeks on which it is, 0 for the day it begins; () where it doesn't say."""
    other: tuple[tuple[int, int], ...] = ()
    """(most sessions, in that many days), where that is no week: `3 per 3 weeks` is 3 in any 21 days."""
    fewest: tuple[tuple[int, int], ...] = ()
    """(fewest sessions, in that many days) of `at least 2 per week`, where no part says a most: more may be
    done, but no more is laid out."""

    @property
    def windows(self) -> tuple[tuple[int, int], ...]:
        """(most sessions, in that many days), of a week too."""
        return (*([(self.per_week, WEEK)] if self.per_week else []), *self.other)

    @property
    def memory(self) -> int:
        """Days for which a session counts toward any of them."""
        return max([WEEK, *(span for _, span in (*self.other, *self.fewest))])

    def trained_with(self, day: int, trained: Collection[int]) -> tuple[int, ...]:
        """Those days of sessions that still count toward any of them on that day, and that day itself."""
        memory = self.memory
        return (*[past for past in trained if day - past < memory], day)

    def is_due(self, passed: int, done: int = 1) -> bool:
        """Whether the next session is due, spread evenly, so many days after the first of those done."""
        return all(passed >= done * span // most for most, span in (*self.windows, *self.fewest))

    def asks_for(self, day: int, past: Collection[int]) -> bool:
        """Whether one more is asked for on that day, after those on the past days."""
        return all(sum(day - one < span for one in past) < least for least, span in self.fewest)

    def gap_on(self, day: int) -> int:
        """Least days to the next session from that day of the plan; all limits hold."""
        return max(self.gap, self.early_gap(day))

    def early_gap(self, day: int) -> int:
        """Least days to the next session that only some weeks of the plan ask for; 1 on any other day."""
        if not self.early:
            return 1
        return max([1, *(gap for first, last, gap in self.early if first <= day <= last)])

    def rested_from(self, day: int, trained: Collection[int]) -> int:
        """The next day for a session after one on that day, however many there were before it."""
        full = self.row is not None and all(day - back in trained for back in range(1, self.row))
        return day + max(self.gap_on(day), 2 if full else 1)

    def free_from(
        self, day: int, trained: Collection[int], entered: int, since: int = 0, soon: Collection[int] = ()
    ) -> int:
        """The next day for a session after one on that day; `trained` are the days of those before it, which
        count from the day `since`. A stage that names its days has as many in each week of its own, whatever
        was done before it. Days off follow each session; a cap leaves out those that came too `soon`."""
        following = self.rested_from(day, trained)
        counted = [one for one in (*trained, day) if one not in soon]
        if self.numbered:
            following = max(following, self._week_after(day, counted, entered))
        first = max(entered, since) if self.weekdays else since
        own = [one for one in counted if one >= (since if one == day else first)]
        windows = self.other if self.numbered else self.windows
        while any(sum([following - d < span for d in own]) >= most for most, span in windows):
            following += 1
        return following

    def _week_after(self, day: int, counted: Collection[int], entered: int) -> int:
        """The first day of the stage's next week, once this one has all of its sessions; else that day."""
        begins = day - (day - entered) % 7
        done = sum(begins <= one <= day for one in counted)
        return begins + 7 if self.per_week and done >= self.per_week else day


def limits(stage: Stage, number: int, library: Library) -> Limits:
    """When the next session of a stage may be; with several kinds of session, of the most frequent."""
    gaps, most, rises, rows = list[int](), list[int](), None, list[int]()
    all_parts = together([parts_of(session, stage, number) for session in stage.sessions])
    for session, parts in zip(stage.sessions, all_parts, strict=True):
        gaps.append(max((rested(session, stage, library, parts), *map(gap_of, parts))))
        most.append(_most(parts))
        rises = next((rises_of(part) for part in parts if is_cap(part)), rises)
        rows += [row for part in parts if (row := most_in_a_row(part))]
    cap = max(most, default=7)
    return Limits(
        min(gaps, default=1),
        _early(stage),
        cap if cap < 7 else None,
        rises,
        max(rows, default=None),
        _days([part for parts in all_parts for part in parts if part.weekdays], all_parts),
        _days([part for parts in all_parts for part in parts if part.numbered], all_parts),
        _others(all_parts),
        _fewest(all_parts),
    )


def _others(sessions: list[tuple[Often, ...]]) -> tuple[tuple[int, int], ...]:
    """Windows that are no week; with several kinds of session, those of the most frequent alone: where one
    has none, there is none."""
    own = [tuple(found for part in parts if (found := other_of(part))) for parts in sessions]
    often = [sum(Fraction(most, span) for most, span in windows[:1]) for windows in own]
    if not own or not all(own):
        return ()
    return own[often.index(max(often))]


def _fewest(sessions: list[tuple[Often, ...]]) -> tuple[tuple[int, int], ...]:
    """What is laid out of rates that have no upper end; with several kinds of session, those of the most
    frequent alone: where one has none, there is none."""
    own = [tuple(rate for part in parts if (rate := fewest_of(part))) for parts in sessions]
    if not own or not all(own):
        return ()
    return max(own, key=lambda rates: max(Fraction(*rate) for rate in rates))


def _days(named: list[Often], sessions: list[tuple[Often, ...]]) -> tuple[int, ...]:
    """The named days, where all sessions of a week find room on them; another may be on any."""
    found = tuple(sorted({day for part in named for day in part.weekdays or part.numbered}))
    free = [parts for parts in sessions if not any(part.apart for part in parts)]
    return found if all(_most(parts) <= len(found) for parts in free) else ()


def _most(parts: tuple[Often, ...]) -> int:
    """Most sessions in seven days that its parts leave room for."""
    return min((n for part in parts if (n := most_of(part)) is not None), default=7)


def parts_of(session: Session, stage: Stage, number: int) -> tuple[Often, ...]:
    """What of the session's times holds in this stage. A rate of one place comes besides, where another is
    said with it; alone it is how often the session is."""
    said = session.times.parts if session.times else ()
    plain = tuple(part for part in said if _holds(part, stage, number))
    if any(not part.is_limit for part in plain):
        return plain
    return (*plain, *_summed([part for part in said if IN_A_PLACE.fullmatch(part.within)]))


def _summed(parts: list[Often]) -> list[Often]:
    """One for all: 1 per week in one place and 2 in another are 3 in a week, 2 per week and 3 per 3 weeks are
    9 in 3 weeks."""
    ranges = [part.range for part in parts if part.kind == "per" and part.range and part.range.known]
    units = {part.unit for part in parts}
    whole = all(part.number.denominator == 1 for part in parts)
    if len(parts) < 2 or len(units) > 1 or len(ranges) < len(parts) or not whole:
        return parts
    period = Fraction(lcm(*(int(part.number) for part in parts)))
    times = [period / part.number for part in parts]
    low, high = (
        sum(((getattr(r, end) or 0) * n for r, n in zip(ranges, times, strict=True)), Fraction(0))
        for end in ("lo", "hi")
    )
    return [replace(parts[0], range=replace(ranges[0], lo=low, hi=high), number=period, within="")]


def here(frequency: Frequency | None, stage: Stage) -> Frequency | None:
    """What of it speaks of this stage; `in levels 1-3` is left out where it is plain."""
    if frequency is None:
        return None
    parts = (part for part in frequency.parts if _for_a_place(part) or _holds(part, stage, stage.number))
    return Frequency(tuple(replace(part, within="") if _plain(part, stage) else part for part in parts))


_SPAN = re.compile(r"in (?P<word>level|stage|phase|week|day|month|session)s? (?P<low>\d+)(-(?P<high>\d+))?")
_PLACE = re.compile(rf"{IN_A_PLACE.pattern}|while .*")


def levels_of(part: Often) -> tuple[int, int] | None:
    """The first and the last stage of those that `in levels 1-3` names, by their numbers; None without it."""
    span = _SPAN.fullmatch(part.within)
    return _ends(span) if span is not None and span["word"] in ("level", "stage", "phase") else None


def _ends(span: re.Match[str]) -> tuple[int, int]:
    return int(span["low"]), int(span["high"] or span["low"])


def _for_a_place(part: Often) -> bool:
    """`in clinic`, and weeks of a plan whose stages have none: these are told wherever one stands."""
    span = _SPAN.fullmatch(part.within)
    return _PLACE.fullmatch(part.within) is not None if span is None else span["word"] == "week"


def _plain(part: Often, stage: Stage) -> bool:
    return levels_of(part) is not None or (bool(stage.weeks) and _SPAN.fullmatch(part.within) is not None)


def _early(stage: Stage) -> tuple[tuple[int, int, int], ...]:
    """Limits in weeks of the plan, for a stage that has no weeks of its own."""
    found = []
    for part in (p for s in stage.sessions for p in (s.times.parts if s.times else ())):
        span = _SPAN.fullmatch(part.within)
        if span and span["word"] == "week" and stage.weeks is None:
            first, last = _ends(span)
            found.append((7 * (first - 1), 7 * last - 1, gap_of(part)))
    return tuple(dict.fromkeys(found))


def _holds(part: Often, stage: Stage, number: int) -> bool:
    """Whether a qualifier such as `in levels 1-3` speaks of this stage."""
    span = _SPAN.fullmatch(part.within)
    if span is None:
        return _PLACE.fullmatch(part.within) is None
    low, high = _ends(span)
    if span["word"] != "week":
        return low <= number <= high
    if stage.weeks is None:
        return False  # Kept as an early limit, which looks at the day.
    return low <= stage.weeks[1] and stage.weeks[0] <= high


def sessions_each(stage: Stage, number: int) -> int:
    """Sessions that each level takes at least: 2 for `at most 1 level per 2 sessions`."""
    parts = (part for session in stage.sessions for part in parts_of(session, stage, number))
    return max((int(p.number) for p in parts if p.kind == "levels" and not is_cap(p)), default=1)


def onward(stage: Stage, after: Stage | None, number: int, count: Count, longest: int) -> int | None:
    """Days from the stage's day to the next with a session, where the plan prints its days: those between are
    days of rest. None where the plan asks for more days between sessions, or where there are `longest`."""
    own, following = opens(stage, count), opens(after, count) if after else None
    if not is_day(stage) or own is None or following is None:
        return None
    parts = (part for session in stage.sessions for part in parts_of(session, stage, number))
    least = max([1, stage.between or 1, *map(gap_of, parts)])
    return following - own if least <= following - own < longest else None
