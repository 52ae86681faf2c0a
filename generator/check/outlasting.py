"""How long a rate goes on, as written, to a finding where its stage is longer or shorter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Place, Problem
from generator.model import Protocol, Stage
from generator.notation.convert import DAYS
from generator.notation.parse import parse_lasts
from generator.notation.quantity import Interval
from generator.notation.rate import Lasts, Often
from generator.rules.limits import parts_of
from generator.rules.windows import Count, counted, weeks_of

_LENGTH = re.compile(r"(?:.* )?for (?P<length>\S+ \S+)")


def outlasting(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each `for 4 weeks` of a rate in a stage that doesn't last as long: a session is done for
    as long as its stage lasts, so that nothing would heed it."""
    count = counted(protocol)
    for stage in protocol.stages:
        parts = (part for one in stage.sessions for part in parts_of(one, stage, stage.number))
        for part in dict.fromkeys(parts):
            length = _LENGTH.fullmatch(part.within)
            if length and not _as_long(length["length"], stage, count):
                yield Problem(stage.key.place, _message(part, length["length"], stage), "times")


def outlasting_things(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each thing that is worn, allowed or not done yet for longer than its stage lasts: the
    length counts from the stage's first day, and the next stage knows nothing of it."""
    count, seen = counted(protocol), set[Place]()
    for stage in protocol.stages:
        all_ = stage.all_day
        for one in (*all_.not_yet, *all_.watch, *all_.wear, *all_.optional):
            if one.lasts and one.what.place not in seen and _outlasts(one.lasts.value, stage, count):
                seen.add(one.what.place)
                message = f"'{one.what} for {one.lasts.text}' is longer than '{stage.key}', and ends with it"
                remedy = "say it in weeks of the plan, such as 'boot: weeks 1-6', or at each stage"
                yield Problem(one.what.place, f"{message}; {remedy}", "times")


def _outlasts(lasts: Lasts, stage: Stage, count: Count) -> bool:
    if lasts.window or lasts.usual or lasts.longer or lasts.amount.unit not in DAYS:
        return False
    said, own = lasts.amount.range.interval(), weeks_of(stage, count)
    if said is None or own is None or own.high is None:
        return False
    return said.low * Fraction(DAYS[lasts.amount.unit]).limit_denominator(1000) / 7 > own.high


def _as_long(length: str, stage: Stage, count: Count) -> bool:
    """Whether the stage lasts that long, neither shorter nor longer."""
    said = parse_lasts(length).amount
    own = weeks_of(stage, count)
    return own is not None and said.unit in DAYS and _same(said.range.interval(), own, DAYS[said.unit])


def _same(said: Interval | None, own: Interval, days: float) -> bool:
    if said is None:
        return False
    week = Fraction(days).limit_denominator(1000) / 7
    return (said.low * week, None if said.high is None else said.high * week) == (own.low, own.high)


def _message(part: Often, length: str, stage: Stage) -> str:
    message = f"'{part}' says {length}, but its sessions go on for as long as '{stage.key}'"
    remedy = f"leave out 'for {length}' and give each stage the sessions that are done in it"
    return f"{message}; {remedy}"
