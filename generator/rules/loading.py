"""Whether a session loads so much that it needs a day after it: running, hopping, heavy loads."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil
from typing import Literal

from generator.model import Library, Session, Stage
from generator.model.plan import Item
from generator.notation.dose import Sets
from generator.notation.rate import Often
from generator.notation.session import RUNS, Sequence, segments
from generator.rules.heavy import is_heavy
from generator.rules.house import House
from generator.rules.windows import is_day

Loading = Literal["running", "hopping", "heavy loading", ""]

_HOPS = re.compile(r"(^|-)(hop(s|ping)?|jump(s|ing)?|bound(s|ing)?|skip(s|ping)?|pogos?|leaps?)(-|$)")
_LANDS = "landing control"
_SAYS = (
    "daily", "every", "every other", "between", "in a row", "never on consecutive days",
    "consecutive days allowed", "on", "on days", "AM", "PM",
)  # fmt: skip


def loading(session: Session, library: Library) -> Loading:
    """What of it loads most; '' for a session that nothing speaks against on the day after."""
    kinds = {_kind(item, library) for item in session.lines}
    order: tuple[Loading, ...] = ("running", "hopping", "heavy loading")
    return next((kind for kind in order if kind in kinds), "")


def says_days(part: Often) -> bool:
    """Whether it says itself which days follow one another: the house has nothing to add."""
    return part.kind in _SAYS or (part.kind in ("per", "days") and part.unit == "day")


def rested(session: Session, stage: Stage, library: Library, parts: tuple[Often, ...]) -> int:
    """Days from one of it to the next, by the house; 1 where the plan says itself or nothing loads.

    A rate that no week with such days has room for says itself that there are none."""
    between = between_in(stage)
    said = any(says_days(part) or ((rate := a_week_of(part)) and rate[1] > room(between)) for part in parts)
    return 1 if said or not loading(session, library) else between


def between_in(stage: Stage) -> int:
    """Days from one loading session to the next: the plan's own number or the house's."""
    return House().between if stage.between is None else stage.between


def again_only(stage: Stage) -> bool:
    """Whether the house's days between hold only where the stage's session is done again: a plan that prints
    each day says itself which follow one another."""
    return stage.between is None and is_day(stage)


def room(between: int) -> int:
    """Most sessions in any one week with so many days from one to the next."""
    return ceil(7 / between)


def a_week_of(part: Often) -> tuple[Fraction, Fraction] | None:
    """Low and high end of a rate that is told in weeks; None for another."""
    if part.kind not in ("per", "days") or part.unit != "week" or not part.range or part.range.lo is None:
        return None
    return part.range.lo / part.number, (part.range.hi or part.range.lo) / part.number


def _kind(item: Item, library: Library) -> Loading:
    if item.sequence is not None and _runs(item.sequence.value):
        return "running"
    if lands(item, library):
        return "hopping"
    loads = [part.load for part in _doses(item) if part.load]
    return "heavy loading" if any(is_heavy(load, str(item.exercise)) for load in loads) else ""


def _runs(sequence: Sequence) -> bool:
    """A bout without a number runs too."""
    return any(bout.activity in RUNS for bout in segments(sequence.parts))


def lands(item: Item, library: Library) -> bool:
    """Whether it is a hop or a jump: its dose counts landings, or its exercise is said to be one; its name
    decides nothing."""
    counts = any(part.time is not None and part.time.unit == "contacts" for part in _doses(item))
    known = library.exercises.get(str(item.exercise))
    return counts or (known is not None and (known.aim == "hops" or _LANDS in known.trains))


def sounds_like_a_hop(item: Item) -> bool:
    """Whether its name alone says so."""
    return _HOPS.search(str(item.exercise)) is not None


def _doses(item: Item) -> tuple[Sets, ...]:
    return item.dose.parts if item.dose else ()
