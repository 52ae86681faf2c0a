"""A day between sessions that load: a stated rate that leaves none is refused."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Problem
from generator.model import Library, Protocol, Session, Stage
from generator.notation.rate import Often
from generator.rules.house import house_of
from generator.rules.limits import limits, parts_of
from generator.rules.loading import Loading, a_week_of, between_in, lands, loading, room, sounds_like_a_hop
from generator.rules.windows import counted, is_day, least_days

AS_PRINTED = "or explain under 'as printed'"

_SPACED = (
    "every", "every other", "between", "in a row", "never on consecutive days", "consecutive days allowed",
)  # fmt: skip


def rest(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A finding where running, hopping or heavy loading is stated on more days than leave one between."""
    for stage in protocol.stages:
        for session in stage.sessions:
            kind = loading(session, library)
            yield from _crowded(session, stage, kind, _turns(session, stage, library))
        yield from _unsure(stage, library)


def _unsure(stage: Stage, library: Library) -> Iterator[Problem]:
    """Exercises whose name alone says that they hop: nothing would keep a day after them, unless their rate
    says itself which days follow one another."""
    sessions = [one for one in stage.sessions if not _is_spaced(one, stage)]
    lines = [item for session in sessions for item in session.lines if item.exercise]
    for item in {str(item.exercise): item for item in lines if sounds_like_a_hop(item)}.values():
        if not lands(item, library):
            message = f"nothing says that '{item.exercise}' lands, so no day is kept after it; count its "
            remedy = f"landings, such as '{item.exercise}: 3 x 10 contacts' or 'not stated contacts'"
            yield Problem(item.exercise.place, f"{message}{remedy}, {AS_PRINTED}", "rest")  # type: ignore[union-attr]


def _is_spaced(session: Session, stage: Stage) -> bool:
    return any(part.kind in _SPACED for part in parts_of(session, stage, stage.number))


def breaks(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for days that the plan itself leaves between two sessions, where they are as many as cost a
    stage. A stage of rest is no break."""
    most, count = house_of(protocol, library.pain_rule(protocol)).gap_back, counted(protocol)
    for track in protocol.tracks:
        for stage, after in zip(track.stages, (*track.stages[1:], None), strict=True):
            # Of days that the plan prints, those without a name are days of rest.
            printed = least_days(stage, after, count) if after is not None and is_day(stage) else 0
            apart = limits(stage, stage.number, library).gap
            days = apart if apart >= most else printed
            if stage.trains and days >= most:
                far = f"{days} days to the next session"
                message = f"{far}, but after {most} days without a session a runner goes back a stage"
                remedy = f"write 'house: {{gap back: {days + most}, gap restart: {days + 2 * most}}}'"
                yield Problem(stage.key.place, f"{message}; {remedy}, or plan easy sessions here", "break")


def _turns(session: Session, stage: Stage, library: Library) -> int:
    """Of sessions in turn, how many there are from one to the next that loads as it does; 1 for any other."""
    row = [one for one in stage.sessions if one.in_turn and one.trains]
    if session not in row:
        return 1
    at = row.index(session)
    later = [*row[at + 1 :], *row[: at + 1]]
    lands = _lands(loading(session, library))
    return next(n for n, one in enumerate(later, 1) if _lands(loading(one, library)) == lands)


def _lands(kind: Loading) -> str:
    """A run and hops on two days running are as much as either on both."""
    return "landing" if kind in ("running", "hopping") else kind


def _crowded(session: Session, stage: Stage, kind: Loading, turns: int) -> Iterator[Problem]:
    parts = parts_of(session, stage, stage.number)
    if not kind or any(part.kind in _SPACED for part in parts):
        return
    for part in parts:
        if _too_often(part, between_in(stage), turns):
            message = (
                f"{kind} '{part}' leaves no day between sessions; write '3 per week', '3-4 per week' or "
                "'every other day'"
            )
            yield Problem(stage.key.place, f"{message}, {AS_PRINTED}", "rest")


def _too_often(part: Often, between: int, turns: int) -> bool:
    """A week of days that each load leaves none between, whatever it is that loads."""
    if part.kind == "daily" or (part.kind in ("per", "days") and part.unit == "day"):
        many = part.range.hi or Fraction(1) if part.range is not None else Fraction(1)
        return turns * part.number / many < between
    rate = a_week_of(part)
    # Week after week for its low end, and in any one week for its high end.
    return rate is not None and (rate[0] / turns > Fraction(7, between) or rate[1] / turns > room(between))
