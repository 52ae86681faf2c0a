"""A stage and the one after it to when it may begin and how long it lasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import ceil

from generator.model import Protocol, Stage, Track, Whole
from generator.notation.convert import DAYS, days
from generator.notation.quantity import Interval, Quantity
from generator.notation.rate import Lasts, Starts
from generator.rules.spans import Clock


@dataclass(frozen=True)
class Count:
    """How a plan counts its windows: of each stage's, by the stage's id, the days from the plan's day zero on
    which it opens and is over."""

    spans: Mapping[str, tuple[float, float]]
    points: frozenset[str]
    """Ids of the stages whose window begins at a point in time: `weeks 2-6` with the end of week 2."""
    bases: Mapping[str, float] = field(default_factory=dict)
    """By the stage's id, the day of the plan from which its numbers count: its group's first, where not 0."""
    after: Mapping[str, float] = field(default_factory=dict)
    """By the id of a stage without a window, the day of the plan on which the group's before it is over."""
    over: Mapping[str, float] = field(default_factory=dict)
    """By the track's id, the day of the plan on which the window of its last group is over."""
    closes: Mapping[str, float] = field(default_factory=dict)
    """By the stage's id, the day of the plan on which its window is over, or that of the group it ends."""

    def opens(self, stage: Stage) -> float | None:
        """The day of the plan on which the stage's window opens, or what comes before it is over."""
        return self.spans[stage.id][0] if stage.id in self.spans else self.after.get(stage.id)

    def length(self, stage: Stage) -> float:
        """Days from its opening to its end; 0 where the end is not said."""
        opens, closes = self.spans.get(stage.id, (0.0, 0.0))
        return max(0.0, closes - opens)


def counted(protocol: Protocol) -> Count:
    """How the windows of a plan are counted.

    `week 3` is the third week and `weeks 9-11` the ninth to the eleventh. After a surgery, a number that two
    windows share (`weeks 2-4`, `weeks 4-6`) is a point in time, and so are numbers of ranges beside a 0."""
    groups = [*_anew(protocol)]
    found = [lasts for stage in protocol.stages if (lasts := _lasts(stage)) is not None]
    found += [lasts for lasts, _ in groups]
    edges = _Edges(tuple(found), protocol.starts.anchor != "plan start")
    bases = _bases(groups, edges)
    spans = [one for track in protocol.tracks for one in _spans(track, edges, bases)]
    began = ((stage, opens - bases.get(stage.id, 0.0)) for stage, opens, _ in spans)
    closed = {stage.id: (opens, closes) for stage, opens, closes in spans}
    after, over = _ends(protocol, closed)
    return Count(
        closed,
        frozenset(stage.id for stage, opens in began if edges.begins_after(_lasts(stage), opens)),
        bases,
        after,
        over,
        _closing(protocol, closed),
    )


def _closing(protocol: Protocol, spans: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """The days of `Count.closes`: a smaller group comes after its larger one, a stage's own after both. A
    group's is that of its last stage: who is held at an earlier one needs a person sooner."""
    found = dict[str, float]()
    for whole in protocol.wholes:
        path = [stage for stage in protocol.stages_of(whole) if not stage.aside]
        closes = _closes(whole, path[0], spans) if path else 0.0
        found |= {path[-1].id: closes} if closes else {}
    return found | {id_: closes for id_, (opens, closes) in spans.items() if closes > opens}


def _ends(
    protocol: Protocol, spans: Mapping[str, tuple[float, float]]
) -> tuple[dict[str, float], dict[str, float]]:
    """What waits for the end of a group's window, as `Count.after` and `Count.over`: its last stage has no
    window of its own."""
    after, over = dict[str, float](), dict[str, float]()
    for whole in protocol.wholes:
        path = [stage for stage in protocol.stages_of(whole) if not stage.aside]
        closes = _closes(whole, path[0], spans) if path and not window(path[-1], own=True) else 0.0
        if not closes:
            continue
        row = [one for one in protocol.path if one.track == path[0].track]
        later = row[row.index(path[-1]) + 1 :]
        waits, id_ = (after, later[0].id) if later else (over, path[0].track)
        if id_ not in spans:
            waits[id_] = max(closes, waits.get(id_, 0.0))
    return after, over


def _closes(whole: Whole, first: Stage, spans: Mapping[str, tuple[float, float]]) -> float:
    """The day of the plan on which a group's window is over; 0 where no end is said."""
    lasts = _window(whole.lasts) if whole.kind == "group" else None
    if lasts is None or lasts.longer or lasts.usual or window(first, own=True) or first.id not in spans:
        return 0.0
    opens, closes = spans[first.id]
    return closes if closes > opens else 0.0


def _anew(protocol: Protocol) -> Iterator[tuple[Lasts, tuple[str, ...]]]:
    """Windows of groups whose stages count from the group's own first day, with these stages' ids: `day 1` in
    `week 2`, which as a day of the plan would lie before the group."""
    for whole in protocol.wholes:
        lasts = _window(whole.lasts) if whole.kind == "group" else None
        if lasts is None or lasts.usual:
            continue
        own = {stage.id: one for stage in protocol.stages_of(whole) if (one := _window(stage.lasts))}
        if own and _number(next(iter(own.values()))) < _number(lasts):
            yield lasts, tuple(own)


def _number(lasts: Lasts) -> float:
    """Days before it, where 1 is the first."""
    return max(0.0, float(lasts.amount.range.lo or 0) - 1) * DAYS[lasts.amount.unit]


def _bases(groups: Sequence[tuple[Lasts, tuple[str, ...]]], edges: _Edges) -> dict[str, float]:
    """By the stage's id, the day on which its group opens; a larger group comes before those in it."""
    bases: dict[str, float] = {}
    before: list[tuple[tuple[str, ...], float]] = []
    for lasts, stages in groups:
        base = bases.get(stages[0], 0.0)
        over = next((closes for others, closes in reversed(before) if not {*others} & {*stages}), None)
        opens = edges.opens(lasts, None if over is None else over - base)
        before.append((stages, base + edges.closes(lasts, opens)))
        bases |= dict.fromkeys(stages, base + opens)
    return bases


def _spans(track: Track, edges: _Edges, bases: Mapping[str, float]) -> Iterator[tuple[Stage, float, float]]:
    """Stages of a track that have a window, with the days on which it opens and is over.

    None opens before the one before it is over, unless that one may last longer."""
    before: Lasts | None = None
    over = 0.0
    for stage in track.stages:
        lasts = _lasts(stage)
        if lasts is None:
            continue
        base = bases.get(stage.id, 0.0)
        first = edges.opens(lasts, over - base if before else None)
        opens, closes = base + first, base + edges.closes(lasts, first)
        if before is not None and not (before.longer or before.usual) and (over < closes or lasts.longer):
            opens = max(opens, over)
            closes = max(closes, base + edges.closes(lasts, opens - base))
        if not lasts.usual:
            yield stage, opens, closes
        before, over = lasts, closes


def _lasts(stage: Stage) -> Lasts | None:
    """Its place in time; what is only usual opens nothing, but it is counted like the others."""
    return window(stage) or _window(stage.usually)


@dataclass(frozen=True)
class _Edges:
    """The windows of a plan, and which of their numbers are points in time."""

    found: tuple[Lasts, ...]
    later: bool
    """Whether the plan counts from an earlier day than its own first."""

    @cached_property
    def pointed(self) -> bool:
        """Whether the plan counts from edge to edge: a range begins with 0, or two windows share a number."""
        zero = any(lasts.amount.range.lo == 0 and not _alone(lasts) for lasts in self.found)
        return zero or (self.later and any(map(self._shared, self.found)))

    def opens(self, lasts: Lasts, over: float | None) -> float:
        """The day on which it opens; `over`: that on which the window before it is."""
        number, unit = float(lasts.amount.range.lo or 0), lasts.amount.unit
        whole, point = max(0.0, number - 1) * DAYS[unit], number * DAYS[unit]
        if unit in self._from_zero:
            return point
        return whole if number <= 1 or _alone(lasts) or over == whole or not self.pointed else point

    def begins_after(self, lasts: Lasts | None, opens: float) -> bool:
        """Whether it begins when so many units are over, not with the one of that number."""
        if lasts is None or lasts.amount.unit in self._from_zero:
            return False
        return opens == float(lasts.amount.range.lo or 0) * DAYS[lasts.amount.unit]

    def closes(self, lasts: Lasts, opens: float) -> float:
        """The day on which it is over; where no end is said, that on which it opens."""
        unit, high = lasts.amount.unit, lasts.amount.range.hi
        if lasts.until is not None:
            return days(lasts.until)
        if lasts.amount.range.single:
            return opens + DAYS[unit]
        if high is None:
            return opens
        last = 1 if unit in self._from_zero and not self._shared(lasts) else 0
        return float(high + last) * DAYS[unit]

    def _shared(self, lasts: Lasts) -> bool:
        """Whether a range begins on the day on which the window ends: `weeks 2-6` after `days 0-14`."""
        ranges = (other.amount for other in self.found if not _alone(other) and other is not lasts)
        ends = lasts.until or lasts.amount
        if ends.range.hi is None:
            return False
        return _day(ends, ends.range.hi) in {_day(one, one.range.lo) for one in ranges if one.range.lo}

    @cached_property
    def _from_zero(self) -> frozenset[str]:
        """Units whose first is called 0: `week 0` before `week 1`, and the day of a surgery."""
        zeros = [lasts for lasts in self.found if lasts.amount.range.lo == 0]
        return frozenset(z.amount.unit for z in zeros if _alone(z) or z.amount.unit == "day")


def _day(amount: Quantity, number: Fraction) -> Fraction:
    """The day on which so many of its unit are over."""
    return number * Fraction(DAYS[amount.unit])


def _alone(lasts: Lasts) -> bool:
    """Whether it is one week, one day: `week 3`."""
    return lasts.amount.range.single and not lasts.longer and lasts.until is None


def window(stage: Stage, *, own: bool = False) -> Lasts | None:
    """The stage's place in the plan's time; of the first stage of a group, that of its group unless only its
    `own` is asked for."""
    return _window(stage.lasts) or (None if own else _window(stage.opens_with))


def is_day(stage: Stage) -> bool:
    """Whether the stage is one day of the plan, such as `day 3`: the plan prints its days."""
    lasts = stage.lasts
    return lasts is not None and lasts.window and lasts.amount.unit == "day" and _alone(lasts)


def _window(lasts: Lasts | None) -> Lasts | None:
    """It, where it is a place in time whose beginning is known."""
    if lasts is None or not lasts.window or lasts.amount.unit not in DAYS:
        return None
    return lasts if lasts.amount.range.lo is not None else None


def opens(stage: Stage, count: Count) -> int | None:
    """Days from the plan's day zero on which the stage may begin; None where it says no window."""
    day = count.opens(stage)
    return None if day is None else ceil(day)


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
    return count.length(stage) if _window(lasts) else 0


def clock_of(stage: Stage, starts: Starts, count: Count) -> Clock:
    """What the days of its sessions are counted from, and when the stage is over."""
    over = count.spans[stage.id][1] if count.length(stage) else None
    long = _length(stage, count, high=False)
    ends = {"plan": over, "start": over, "stage": long or None}
    return Clock(starts, {k: day for k, day in ends.items() if day is not None}, opens(stage, count))


def weeks_of(stage: Stage, count: Count) -> Interval | None:
    """Weeks that the stage lasts by itself; None where it does not say, no upper end for `or longer`."""
    lasts = stage.lasts
    if lasts is None or lasts.amount.unit not in DAYS or not lasts.amount.range.known:
        return None
    low, high = (
        Fraction(_length(stage, count, high=end)).limit_denominator(10**4) / 7 for end in (False, True)
    )
    return Interval(low, None if lasts.longer else high) if high else None
