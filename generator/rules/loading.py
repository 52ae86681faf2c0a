"""Whether a session loads so much that it needs a day after it: running, hopping, heavy loads."""

from __future__ import annotations

import re
from typing import Literal

from generator.model import Library, Session, Stage
from generator.model.plan import Item
from generator.notation.dose import Load
from generator.notation.quantity import ZERO
from generator.notation.rate import Often
from generator.notation.session import RUNS, Said, Sequence
from generator.notation.totals import seconds
from generator.rules.house import House

Loading = Literal["running", "hopping", "heavy loading", ""]

_HOPS = re.compile(r"(^|-)(hops?|jumps?|bounds?)(-|$)")
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
    """Days from one of it to the next, by the house; 1 where the plan says itself or nothing loads."""
    if any(map(says_days, parts)) or not loading(session, library):
        return 1
    return House().between if stage.between is None else stage.between


def _kind(item: Item, library: Library) -> Loading:
    if item.sequence is not None and _runs(item.sequence.value):
        return "running"
    if item.exercise is not None and _hops(str(item.exercise), library):
        return "hopping"
    loads = item.dose.parts if item.dose else ()
    return "heavy loading" if any(sets.load and _heavy(sets.load) for sets in loads) else ""


def _runs(sequence: Sequence) -> bool:
    """A bout without a number runs too."""
    bouts = [Sequence((part,)) for part in sequence.parts if not isinstance(part, Said)]
    return any(seconds(bout, activity) != ZERO for bout in bouts for activity in RUNS)


def _hops(exercise: str, library: Library) -> bool:
    known = library.exercises.get(exercise)
    return _HOPS.search(exercise) is not None or (known is not None and _LANDS in known.trains)


def _heavy(load: Load) -> bool:
    """More than one's own body, in either way that it is said."""
    said = [(load.unit, load.amount), *([(load.same.unit, load.same.range)] if load.same else [])]
    return load.name != "bodyweight" and any(
        unit != "%BW" or amount is None or amount.hi is None or amount.hi > 100 for unit, amount in said
    )
