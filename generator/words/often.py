"""How often a session of a stage is done, in words, with the day between that the house asks for."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Library, Session, Stage
from generator.rules.each import Own, counted_of
from generator.rules.limits import here, parts_of
from generator.rules.loading import again_only, rested
from generator.words.lists import listed
from generator.words.rate import APART, frequency_words, timing_words


def often_words(session: Session, stage: Stage, library: Library) -> str:
    """`3–4 times a week, never 2 days in a row`; what the plan says, and what it leaves to the house."""
    said = all_words(session, stage, library)
    own = _turns(session, stage, said) if stage.turns(session) > 1 and session.times else said
    return ", ".join(filter(None, [own, timing_words(session.at)]))


def counts_words(stage: Stage, several: Sequence[Own]) -> str:
    """What counts as a session where several kinds are done beside one another; '' where they take turns."""
    if len([session for session in stage.sessions if not session.in_turn]) < 2:
        return ""
    if any(own.bounded for own in several):
        return HARDEST
    counted = [f"“{one.title or one.id}”" for one in counted_of(stage, several)]
    if len(counted) == len(stage.sessions):
        return "A day with any of these sessions counts as one session."
    return f"Only a day with {listed(counted, 'or')} counts as one session."


HARDEST = (
    "A day counts as one session if you do the hardest session that you can do by then: "
    "running first, then hopping, then heavy weights."
)
"""What counts where not all sessions can be done on each day of the stage."""


def all_words(session: Session, stage: Stage, library: Library) -> str:
    """The same of all sessions that take turns with this one."""
    between = rested(session, stage, library, parts_of(session, stage, stage.number))
    said = [
        *filter(None, frequency_words(here(session.times, stage)).split(", ")),
        *_apart(between, stage),
    ]
    return ", ".join(dict.fromkeys(said))


def _turns(session: Session, stage: Stage, said: str) -> str:
    """Of sessions that take turns each is done its share: three different runs, once each."""
    turns = stage.turns(session)
    rate = session.times.per_week() if session.times else None
    first, _, more = said.partition(", ")
    shared = "once a week" if rate and rate.single and rate.lo == turns else f"{first} in all, taking turns"
    return ", ".join(filter(None, [shared, more.replace(APART, OTHERS)]))


OTHERS = "never the day after another session"
"""What keeps sessions apart of which each is done once a week."""


def _apart(days: int, stage: Stage) -> list[str]:
    if days <= 1:
        return []
    if again_only(stage):
        return [f"{_off(days)} before you do it again {OURS}"]
    words = APART if days == 2 else f"at least {days} days from one to the next"
    return [f"{words} {OURS}" if stage.between is None else words]


def _off(days: int) -> str:
    return "with a day off" if days == 2 else f"with {days - 1} days off"


OURS = "(our rule)"
"""Beside what the plan leaves to us, wherever it is read."""
