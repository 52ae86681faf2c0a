"""How long a stage lasts and how often it is trained, to how many sessions are done in it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.model import Protocol, Session, Stage
from generator.notation.condition import All, AnyOf, Cited, Condition, Done, Held, Not, Since, leaves
from generator.notation.quantity import Interval, Quantity, exact
from generator.notation.rate import Frequency, Lasts
from generator.rules.criteria import criteria_of
from generator.rules.how_often import sessions_a_week
from generator.rules.named import together
from generator.rules.windows import Count, least_days


def planned(stage: Stage, after: Stage | None, count: Count, among: Sequence[Session]) -> int:
    """Sessions to be done before a rise, of those that count: weeks x rate, both at the low end; 1 where
    neither is said."""
    lasts = stage.lasts
    if lasts is not None and lasts.amount.unit == "session":
        return _sessions(lasts)
    weeks, a_week = least_days(stage, after, count) / 7, rates(among)
    return max(1, int(weeks * max(a_week))) if weeks and a_week else 1


def has_end(stage: Stage) -> bool:
    """Whether its time can be up, so that `otherwise` is asked. One that lasts so long `or longer`, or only
    usually, or that says nothing of it, goes on until its criteria are true."""
    lasts = stage.lasts
    return lasts is not None and not lasts.longer and lasts.amount.range.known


def is_unending(stage: Stage) -> bool:
    """Whether nobody knows before how long it lasts: no time of its own ends it, and something other than
    days and sessions decides on its criteria."""
    asked = (leaf for one in stage.progress_when for leaf in leaves(one.value))
    return not has_end(stage) and any(not isinstance(leaf, (Since, Done)) for leaf in asked)


def is_endless(last: Stage, protocol: Protocol) -> bool:
    """Whether a last stage goes on for as long as the reader wants."""
    return protocol.entry.ends == "never" or _open(last, protocol)


def _open(stage: Stage, protocol: Protocol) -> bool:
    """Whether neither a time, its own or its group's, nor a criterion says when it is over: `weeks 11 or
    longer`."""
    groups = [w.lasts for w in protocol.wholes if w.kind == "group" and stage.id in w.stages and w.lasts]
    said = stage.lasts or (groups[-1] if groups and not stage.usually else None)
    return said is not None and said.longer and not stage.progress_when and not stage.then


def most_sessions(stage: Stage, planned: int) -> int | None:
    """Sessions after which the time of a stage is up that lasts so many, where it says what comes then; never
    fewer than its criteria need to come true. By default its sessions go on until they are met:
    nothing is counted anew."""
    lasts = stage.lasts
    if stage.otherwise is None or lasts is None or lasts.longer or lasts.amount.unit != "session":
        return None
    high = lasts.amount.range.hi
    if high is None:
        return None
    return max(
        [planned, 0 if lasts.window else ceil(high), *(_longest_way(one.value) for one in criteria_of(stage))]
    )


def sessions_asked(condition: Condition) -> list[int]:
    """How many sessions it says are to be done; nothing where it counts none."""
    done = [leaf.amount for leaf in leaves(condition) if isinstance(leaf, Done)]
    found = [amount.range.interval() for amount in done if amount.unit == "session"]
    return [ceil(one.low) for one in found if one is not None and one.low > 0]


def _longest_way(condition: Condition) -> int:
    """Sessions after which each way to make it true has been open: as many as it counts, or a whole row."""
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            return max(_longest_way(part) for part in parts)
        case Cited(condition=inner) | Not(condition=inner):
            return _longest_way(inner)
        case Held(condition=inner):
            return max(1, _longest_way(inner)) + in_a_row(condition) - 1
    return max(sessions_asked(condition), default=1)


def in_a_row(held: Held) -> int:
    """Sessions in a row that it must last; 1 where it must last for days."""
    if not isinstance(held.how, Quantity):
        return 2
    return ceil(held.how.range.lo or 1) if held.how.unit == "session" else 1


def _sessions(lasts: Lasts) -> int:
    """`4 sessions` are four, and so are `sessions 5-8`."""
    low, high = lasts.amount.range.lo or 1, lasts.amount.range.hi or 1
    return ceil(high - low + 1) if lasts.window else ceil(low)


def rates(among: Sequence[Session]) -> list[float]:
    """Sessions a week of each kind of session, where it is known; on named days, of all that name some."""
    parts = together([s.times.parts if s.times else () for s in among])
    return [rate for own in parts if (rate := sessions_a_week(Frequency(own))) is not None]


def lasts_a_week(stage: Stage) -> bool:
    """Whether it has the sessions of a week: one that lasts 1 session has no week of three."""
    lasts = stage.lasts
    if lasts is None or lasts.longer or lasts.amount.unit != "session":
        return True
    own, a_week = sessions_of(lasts), rates(stage.sessions)
    return own is None or own.high is None or not a_week or own.high >= max(a_week)


def sessions_of(lasts: Lasts) -> Interval | None:
    """Sessions of a length or a window of sessions."""
    if lasts.window:
        return exact(_sessions(lasts))
    return lasts.amount.range.interval()
