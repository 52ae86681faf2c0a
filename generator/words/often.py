"""How often a session of a stage is done, in words, with the day between that the house asks for."""

from __future__ import annotations

from generator.model import Library, Session, Stage
from generator.rules.limits import here, parts_of
from generator.rules.loading import rested
from generator.words.rate import frequency_words


def often_words(session: Session, stage: Stage, library: Library) -> str:
    """`3–4 times a week, never two days in a row`; what the plan says, and what it leaves to the house."""
    said = _turns(session, stage, frequency_words(here(session.times, stage)))
    between = rested(session, stage, library, parts_of(session, stage, stage.number))
    return ", ".join(filter(None, [said, _apart(between)]))


def _turns(session: Session, stage: Stage, said: str) -> str:
    """Of sessions that take turns each is done its share: three different runs, once each."""
    turns = stage.turns(session)
    if turns == 1 or not said:
        return said
    rate = session.times.per_week() if session.times else None
    first, _, more = said.partition(", ")
    shared = "once a week" if rate and rate.single and rate.lo == turns else f"{first} in all, taking turns"
    return f"{shared}, {more}" if more else shared


def _apart(days: int) -> str:
    if days <= 1:
        return ""
    return "never two days in a row" if days == 2 else f"at least {days} days from one to the next"
