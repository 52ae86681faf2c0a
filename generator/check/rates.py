"""How often a session is, as written, to what cannot hold together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.errors import Problem
from generator.model import Protocol, Session, Stage
from generator.notation.rate import Frequency, Often
from generator.rules.how_often import sessions_a_week
from generator.rules.least_most import gap_of, most_of
from generator.rules.limits import levels_of, parts_of


def together(protocol: Protocol) -> Iterator[Problem]:
    """A finding where a rate asks for more sessions than its own limits leave room for, or two are said."""
    for stage in protocol.stages:
        for session in stage.sessions:
            yield from _crowded(stage, session)
            yield from _both(stage, session)


def _both(stage: Stage, session: Session) -> Iterator[Problem]:
    """Days in a row that are allowed where days are kept free, by the same words or by those of a line."""
    said = session.times.parts if session.times else ()
    lines = (part for item in session.items if item.times for part in item.times.parts)
    free = next((part for part in said if part.spaces), None)
    allowed = next((part for part in (*said, *lines) if part.allows), None)
    if free and allowed:
        message = f"'{allowed}' and '{free}' can't both hold"
        yield Problem(stage.key.place, f"{message}; delete the one that isn't meant", "times")


def one_week(protocol: Protocol) -> Iterator[Problem]:
    """A finding where a stage names days of the calendar and of its own weeks: both can't be kept."""
    for stage in protocol.stages:
        named = [p for s in stage.sessions for p in parts_of(s, stage, stage.number) if p.apart]
        by_kind = {part.kind: part for part in reversed(named)}
        if len(by_kind) > 1:
            both = " and ".join(f"'{part}'" for part in by_kind.values())
            message = f"{both} count days in two ways"
            remedy = "write all sessions of a stage with weekdays, or all with 'on days 1 and 3'"
            yield Problem(stage.key.place, f"{message}; {remedy}", "times")


def levels(protocol: Protocol) -> Iterator[Problem]:
    """A finding where rates by level leave out one between two others, or name one that isn't there; and
    where a line says how fast levels may follow, which no line decides."""
    lines = (item for stage in protocol.stages for one in stage.sessions for item in one.lines if item.times)
    for item in lines:
        for part in item.times.parts if item.times else ():
            if part.kind == "levels":
                message = f"'{part}' is about levels, and beside one line it holds nobody"
                yield Problem(item.place, f"{message}; write it under 'times' of the plan", "times")
    for track in protocol.tracks:
        said = dict.fromkeys(one.times for stage in track.stages for one in stage.sessions if one.times)
        for times in said:
            for what in _left_out(times, len(track.stages)):
                yield Problem(track.stages[0].key.place, f"'{times}' {what}; correct its levels", "times")


def _left_out(times: Frequency, count: int) -> Iterator[str]:
    spans = [span for part in times.parts if (span := levels_of(part)) is not None]
    named = {number for low, high in spans for number in range(low, min(high, count + 1) + 1)}
    if any(high > count for _, high in spans):
        yield f"names a level beyond the last, which is {count}"
    missed = [number for number in range(min(named, default=1), max(named, default=0)) if number not in named]
    if missed:
        yield f"says nothing of level {missed[0]}"


def _crowded(stage: Stage, session: Session) -> Iterator[Problem]:
    parts = parts_of(session, stage, stage.number)
    rates = [(part, rate) for part in parts if (rate := sessions_a_week(Frequency((part,)))) is not None]
    pairs = [(part, limit) for part, rate in rates for limit in parts if rate > _room(limit) + 0.5]
    # `2 per day, 3 days per week` is one rate.
    whole = [(part, rate) for part, rate in rates if part.kind != "days" and part.unit != "day"]
    pairs += [(one, other) for (one, a), (other, b) in pairwise(whole) if abs(a - b) > 0.5]
    for part, limit in pairs[:1]:
        message = f"'{part}' and '{limit}' can't both hold"
        remedy = "correct one, or explain under 'as printed'"
        yield Problem(stage.key.place, f"{message}; {remedy}", "times")


def _room(limit: Often) -> float:
    """Sessions a week that a limit leaves room for."""
    most = most_of(limit) if limit.is_limit else None
    return min(7 / gap_of(limit), 7 if most is None else most)
