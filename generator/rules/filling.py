"""A stage whose sessions have days of their own to how many of them are planned, over all of its days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.model import Library, Protocol, Stage
from generator.rules.each import Own, counted_of, filling, own_sessions
from generator.rules.how_often import WEEK, sessions_a_week
from generator.rules.limits import sessions_each
from generator.rules.planned import planned
from generator.rules.shortest import counts_sessions
from generator.rules.spans import Span
from generator.rules.windows import Count, clock_of, counted, least_days, opens


def planned_of(stage: Stage, after: Stage | None, count: Count, several: Sequence[Own]) -> int:
    """Sessions to be done before a rise; each counts on its own days alone, and before them another fills up
    the stage. Of a runner who begins on time and one who begins later, the fewer."""
    by_sessions = stage.lasts is not None and stage.lasts.amount.unit == "session"
    if by_sessions or not any(own.bounded for own in several):
        return planned(stage, after, count, counted_of(stage, several))
    a_week = {one.id: sessions_a_week(one.times) or 0.0 for one in stage.sessions}
    days, first = least_days(stage, after, count), opens(stage, count) or 0
    begins = range(first, max([first, *_edges(several)]) + 1)
    return max(1, int(min(_filled(several, a_week, begun, days) for begun in begins[::WEEK]) + 1e-9))


def sessions_first(stage: Stage, protocol: Protocol, library: Library) -> int:
    """Sessions that must be done before a rise beside its criteria; 0 where those count them."""
    each = sessions_each(stage, stage.number)
    if each == 1 and counts_sessions(stage):
        return 0
    row = next(track.stages for track in protocol.tracks if any(one.id == stage.id for one in track.stages))
    path = [one for one in row if not one.aside]
    after = next((one for before, one in pairwise(path) if before.id == stage.id), None)
    return max(each, planned_of(stage, after, counted(protocol), several_of(stage, protocol, library)))


def several_of(stage: Stage, protocol: Protocol, library: Library) -> tuple[Own, ...]:
    """Each session of the stage, where they are not kept as one."""
    clock = clock_of(stage, protocol.starts, counted(protocol))
    return own_sessions(stage, stage.number, library, clock)


def _edges(several: Sequence[Own]) -> list[int]:
    """The days of the plan from which on a session may be done, or is over."""
    spans = [span for own in several for span in own.bounds.spans if span.since != "stage"]
    return [day for span in spans for day in (span.opens, span.closes or 0)]


def _filled(several: Sequence[Own], a_week: dict[str, float], begun: int, days: int) -> float:
    """Sessions in so many days of a stage that is begun on that day of the plan, each as often as it is."""
    return sum(
        max((a_week[own.id] for own in _sure(several, begun, day)), default=0.0) / WEEK
        for day in range(begun, begun + days)
    )


def _sure(several: Sequence[Own], begun: int, day: int) -> list[Own]:
    """Those that fill up the stage on that day, without those that may never be done."""

    def is_open(span: Span) -> bool:
        return span.holds(day - begun if span.since == "stage" else day)

    here = [own for own in several if all(map(is_open, own.bounds.spans))]
    fills = filling(here)
    return [own for own in fills if not own.asks] or [*fills]
