"""A session to the name that a reader knows it by: its own, its day, its key, or its number."""

from __future__ import annotations

import re

from generator.model import Session, Stage

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def own_name(session: Session, stage: Stage) -> str:
    """Its title; of several sessions that are each on another day of the week, the day; else the word by
    which its author calls it; '' for no name."""
    if session.title:
        return str(session.title)
    days = [weekday_of(one) for one in stage.sessions]
    each = len(days) > 1 and None not in days and len({*days}) == len(days)
    return WEEKDAYS[weekday_of(session) or 0] if each else _of_key(session, stage)


def _of_key(session: Session, stage: Stage) -> str:
    """The word that an author has for it, `Home`; a letter or a number says no more than its place does."""
    words = session.id.replace("-", " ")
    telling = len(stage.sessions) > 1 and re.search(r"[a-z]{3}", words) and not words.startswith("session")
    return words[:1].upper() + words[1:] if telling else ""


def short_name(session: Session, stage: Stage) -> str:
    """What it is called in a list of the stage's sessions: `Hills`, `Monday`, `Session 2`."""
    return own_name(session, stage) or f"Session {stage.sessions.index(session) + 1}"


def weekday_of(session: Session) -> int | None:
    """The one day of the week on which it is, 0 for a Monday; None where it names none, or several."""
    days = [day for part in (session.times.parts if session.times else ()) for day in part.weekdays]
    return days[0] if len(days) == 1 else None
