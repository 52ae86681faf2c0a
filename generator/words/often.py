"""How often a session of a stage is done, in words, with the day between that the house asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Library, Protocol, Session, Stage
from generator.notation.rate import WEEK, Frequency
from generator.rules.each import Own, counted_of
from generator.rules.limits import here, parts_of
from generator.rules.loading import again_only, rested
from generator.rules.named import together
from generator.words.lists import listed
from generator.words.rate import APART, frequency_words, timing_words
from generator.words.session_name import short_name


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
    """The same of all sessions that take turns with this one; a rate from above is none of a day of rest."""
    if not session.trains:
        return ""
    between = rested(session, stage, library, parts_of(session, stage, stage.number))
    said = [
        *filter(None, frequency_words(here(session.times, stage)).split(", ")),
        *_apart(between, stage),
    ]
    return ", ".join(dict.fromkeys(said))


def stage_often(stage: Stage, library: Library) -> str:
    """The same of all sessions of a stage: `on Mon and Wed`; where they differ, `Hills once a week; Session 2
    twice a week`, and what holds of each of them once."""
    said = [(one, words) for one in stage.sessions if (words := all_words(one, stage, library))]
    rates = list(dict.fromkeys(words for _, words in said))
    if len(rates) < 2:
        return next(iter(rates), "")
    if days := _days_of_all(stage, [words for _, words in said]):
        return days
    own, shared = without_shared(rates)
    names = (listed([short_name(one, stage) for one, words in said if words == rate]) for rate in rates)
    return "; ".join([*(f"{name} {words}" for name, words in zip(names, own, strict=True)), *shared])


def without_shared(rates: Sequence[str]) -> tuple[list[str], list[str]]:
    """Each without the limits that all of them end with, and those limits."""
    parts = [rate.split(", ") for rate in rates]
    shared = list[str]()
    while all(one[1:] for one in parts) and len({one[-1] for one in parts}) == 1:
        shared = [parts[0][-1], *shared]
        parts = [one[:-1] for one in parts]
    return [", ".join(one) for one in parts], shared


def _days_of_all(stage: Stage, said: list[str]) -> str:
    """`on Mon and Wed`, where each session names its days and says nothing besides."""
    named = [parts_of(session, stage, stage.number) for session in stage.sessions]
    kinds = {part.kind for parts in named for part in parts}
    if kinds not in ({"on"}, {"on days"}) or [frequency_words(Frequency(one)) for one in named] != said:
        return ""
    [all_days, *_] = (part for part in together(named)[0] if part.apart)
    in_order = sorted(all_days.days, key=_day)
    return frequency_words(Frequency((replace(all_days, days=tuple(in_order)),)))


def _day(name: str) -> int:
    return int(name) if name.isdigit() else WEEK.index(name[:3])


def plan_often(protocol: Protocol, library: Library) -> list[tuple[str, list[str]]]:
    """By each row of stages that goes on beside others, its name and how often, each rate once; a plan of one
    row has no name for it."""
    several = len(protocol.tracks) > 1
    found = (
        (track.title if several else "", [stage_often(stage, library) for stage in track.stages])
        for track in protocol.tracks
    )
    return [(name, said) for name, words in found if (said := list(dict.fromkeys(filter(None, words))))]


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
