"""A total that the source states against the total that its own numbers give."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol, Session, Stage
from generator.notation.quantity import Interval, Quantity, number_text
from generator.notation.rate import Stated
from generator.notation.session import Alternate
from generator.notation.totals import duration
from generator.rules.amounts import session_total
from generator.words.number import minutes_words


def sums(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stated total that lies outside what the session can add up to."""
    units = {str(name): own.value for name, own in protocol.entry.units.items()}
    for stage in protocol.stages:
        for session in stage.sessions:
            yield from _stated(session, units)
            yield from _turns(stage, session)


def _stated(session: Session, units: dict[str, Quantity]) -> Iterator[Problem]:
    for stated in session.total.value.parts if session.total else ():
        computed = session_total(session, stated, units)
        interval = _interval(stated)
        if computed is None or interval is None or computed.holds(interval):
            continue
        assert session.total is not None
        words = f"the plan states {stated}, but the session adds up to {_words(computed, stated)}"
        message = f"{words}; correct one, or explain under 'as printed'"
        yield Problem(session.total.text.place, message, "sum")


def _interval(stated: Stated) -> Interval | None:
    """In seconds for a time, else in the unit itself."""
    return duration(stated.amount) or stated.amount.range.interval()


def _words(computed: Interval, stated: Stated) -> str:
    if duration(stated.amount) is not None and stated.amount.unit != "s":
        return f"{minutes_words(computed)} min"
    high = "or more" if computed.high is None else f"to {number_text(computed.high)}"
    same = computed.high == computed.low
    return f"{number_text(computed.low)} {'' if same else high + ' '}{stated.amount.unit}".replace("  ", " ")


def _turns(stage: Stage, session: Session) -> Iterator[Problem]:
    """Turns that do not fill their total: 3.5 min into 20 min."""
    for item in session.items:
        for part in item.sequence.value.parts if item.sequence else ():
            if isinstance(part, Alternate) and (left := _left_over(part)):
                message = f"the repeats don't fill {part.total}: {left} left over"
                remedy = "correct one of them, or explain under 'as printed'"
                yield Problem(item.place, f"{message}; {remedy}", "sum")


def _left_over(part: Alternate) -> str:
    total = duration(part.total) if isinstance(part.total, Quantity) else None
    lengths = [duration(s.amount) if isinstance(s.amount, Quantity) else None for s in part.body]
    if total is None or any(length is None or length.low != length.high for length in lengths):
        return ""
    cycle = sum(length.low for length in lengths if length is not None)
    if not cycle or total.low != total.high or total.low % cycle == 0:
        return ""
    return f"{number_text(total.low % cycle / 60)} min"
