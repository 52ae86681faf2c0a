"""A session whose lines have days of their own to what of it is done on which days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.model import Item, Protocol, Session, Stage
from generator.rules.during import with_lines
from generator.rules.spans import Clock, Span, span_of
from generator.rules.windows import clock_of, counted


@dataclass(frozen=True)
class Days:
    """Some days of a stage, and the session as it is done on them."""

    plan: Span
    """Days of the plan."""
    stage: Span
    """Days of the stage."""
    session: Session

    def holds(self, plan_day: int, stage_day: int) -> bool:
        """Whether that day, of the plan and of the stage, is one of them."""
        return self.plan.holds(plan_day) and self.stage.holds(stage_day)


def days_of(session: Session, stage: Stage, protocol: Protocol) -> tuple[Days, ...]:
    """What of it is done on which days; () where each of its lines is done on all of them."""
    clock = clock_of(stage, protocol.starts, counted(protocol))
    spans = [span for item in session.lines if (span := span_of(item.lasts, stage, clock)) is not None]
    if not spans:
        return ()
    return tuple(
        Days(plan, own, _on(session, stage, clock, plan, own))
        for plan, own in product(_between(spans, "plan"), _between(spans, "stage"))
    )


def _between(spans: list[Span], since: str) -> Iterator[Span]:
    """All days, parted where one of those spans opens or closes."""
    own = [span for span in spans if span.since == since]
    edges = sorted({day for span in own for day in (span.opens, span.closes) if day})
    yield from (Span("plan", *both) for both in zip([0, *edges], [*edges, None], strict=True))


def _on(session: Session, stage: Stage, clock: Clock, plan: Span, own: Span) -> Session:
    """The session without the lines that are not done on those days."""

    def is_done(item: Item) -> bool:
        span = span_of(item.lasts, stage, clock)
        return span is None or span.holds((plan if span.since == "plan" else own).opens)

    return with_lines(session, is_done)
