"""A total that the source states against the total that its own numbers give."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol, Session
from generator.notation.quantity import Interval
from generator.notation.totals import duration, seconds
from generator.words.number import minutes_words


def sums(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each stated time that lies outside what the session can add up to."""
    for stage in protocol.stages:
        for session in stage.sessions:
            computed = _computed(session)
            if session.total is None or computed is None:
                continue
            for stated in session.total.value.parts:
                interval = duration(stated)
                if interval is not None and not computed.holds(interval):
                    message = f"{stated} is stated, but the session takes {minutes_words(computed)} min"
                    yield Problem(session.total.text.place, message, "sum")


def _computed(session: Session) -> Interval | None:
    found = [seconds(item.sequence.value) for item in session.items if item.sequence is not None]
    total: Interval | None = None
    for part in found:
        if part is None:
            return None
        total = part if total is None else total + part
    return total
