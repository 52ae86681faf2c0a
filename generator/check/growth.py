"""How much a plan runs and walks, stage after stage, against the most that it says it may grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.check.steps import steps
from generator.errors import Problem
from generator.model import Protocol, Stage, Written
from generator.notation.quantity import SECONDS, ZERO, Interval, Quantity
from generator.notation.session import Growth, segments
from generator.rules.amounts import worth
from generator.rules.sums import Measure, added
from generator.rules.weekly import of_activity, weekly_total
from generator.words.number import minutes_words
from generator.words.sums import range_text

DOING = {"run": "running", "walk": "walking"}


@dataclass(frozen=True)
class Amount:
    """How much of an activity there is in a week, or in the longest session where nobody knows how many."""

    interval: Interval
    per: str


def growth(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each step that goes further than the plan's own `grow at most`."""
    cap = protocol.entry.grow_at_most
    if cap is None or cap.value.range.hi is None:
        return
    measures = list(_measures(cap.value, protocol))
    if not measures:
        message = f"'{cap.text}' can't be checked, since runs and walks have minutes or a distance"
        yield Problem(cap.text.place, f"{message}; write it in %, min or km", "jump")
    for measure in measures:
        for before, after in _rises(protocol, measure):
            problem = _step(before, after, measure, cap)
            yield from [problem] if problem is not None else []
    for stage in protocol.stages:
        yield from _by_itself(stage, cap)


def _rises(protocol: Protocol, measure: Measure) -> Iterator[tuple[Stage, Stage]]:
    """Each stage with the one before in which there was any of it: a week of swimming is no week of rest
    from which running may begin anywhere."""
    last: Stage | None = None
    reached: Stage | None = None
    for before, after in steps(protocol):
        if before is not reached or weekly_total(before, measure) != ZERO:
            last = before
        reached = after
        yield last or before, after


def _by_itself(stage: Stage, cap: Written[Quantity]) -> Iterator[Problem]:
    """Of bouts that grow by themselves: `add 15 % per week`."""
    for session in stage.sessions:
        for item in session.items:
            bouts = segments(item.sequence.value.parts if item.sequence else ())
            for grown in (one for bout in bouts for one in bout.modifiers if isinstance(one, Growth)):
                if _faster(grown, cap.value):
                    message = f"'{grown}' is more than {cap.value} a week; add less"
                    yield Problem(item.place, f"{message}, or explain under 'as printed'", "jump")


def _faster(grown: Growth, cap: Quantity) -> bool:
    step, per = grown.step.range.interval(), grown.per.range.interval()
    same = grown.step.unit == cap.unit and grown.per.unit == "week"
    if not same or step is None or per is None or not per.low:
        return False
    return step.low / per.low > (cap.range.hi or 0)


def _measures(cap: Quantity, protocol: Protocol) -> Iterator[Measure]:
    """Minutes and kilometers for a share, else what the cap is in."""
    stage = protocol.stages[0]
    known = (
        [cap.unit]
        if cap.unit in SECONDS or worth(cap.unit, stage.units)
        else ["s", "km"]
        if cap.unit == "%"
        else []
    )
    for activity in DOING:
        yield from (of_activity(activity, "s" if unit in SECONDS else unit, stage) for unit in known)


def _step(before: Stage, after: Stage, measure: Measure, cap: Written[Quantity]) -> Problem | None:
    old, new = _amounts(before, after, measure)
    if old is None or new is None or not old.interval.high:
        return None
    if new.interval.low <= _allowed(old.interval.high, cap.value):
        return None
    far = f"{_words(old, measure)} to {_words(new, measure)} {_unit(measure)} a {new.per}"
    doing = DOING[measure.activities[0]]
    message = f"{doing} rises from {far}, more than {cap.value}; increase more slowly"
    return Problem(after.key.place, f"{message}, or explain under 'as printed'", "jump")


def _amounts(before: Stage, after: Stage, measure: Measure) -> tuple[Amount | None, Amount | None]:
    """Both of a week, where both are known; else both of a session."""
    weeks = [weekly_total(stage, measure) for stage in (before, after)]
    if all(week is not None and week.high is not None for week in weeks):
        old, new = (Amount(week, "week") if week else None for week in weeks)
        return old, new
    old, new = (_longest(stage, measure) for stage in (before, after))
    return old, new


def _longest(stage: Stage, measure: Measure) -> Amount | None:
    found = [added(session.items, measure) for session in stage.sessions if session.trains]
    known = [length for length in found if length is not None]
    if not known:
        return None
    highs = [length.high for length in known if length.high is not None]
    whole = len(highs) == len(found)
    return Amount(Interval(max(one.low for one in known), max(highs) if whole else None), "session")


def _allowed(most: Fraction, cap: Quantity) -> Fraction:
    high = cap.range.hi or Fraction(0)
    return most * (100 + high) / 100 if cap.unit == "%" else most + high * SECONDS.get(cap.unit, 1)


def _words(amount: Amount, measure: Measure) -> str:
    return minutes_words(amount.interval) if measure.unit == "s" else range_text(amount.interval)


def _unit(measure: Measure) -> str:
    return "min" if measure.unit == "s" else measure.unit
