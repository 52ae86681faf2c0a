"""The sessions of a stage to the signs of the day that each gives: a run, or strength training."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.model import Protocol, Session, Stage
from generator.model.plan import Item
from generator.model.prose import lines_of
from generator.notation.condition import Condition, Sign, leaves
from generator.notation.dose import Sets
from generator.notation.session import RUNS, segments

RUN, STRENGTH = "run-today", "strength-today"
"""The signs that a day's sessions give."""


def asked_of_days(protocol: Protocol) -> frozenset[str]:
    """Those of the two that any condition of the plan asks for; not one of its own measures."""
    values = (line.value for line in lines_of(protocol.entry))
    asked = (leaf for value in values if isinstance(value, Condition) for leaf in leaves(value))
    signs = {leaf.name for leaf in asked if isinstance(leaf, Sign)} & {RUN, STRENGTH}
    return frozenset(signs - {str(name) for name in protocol.entry.measures})


def gives(stage: Stage, asked: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """What each session of the stage says of its day; {} where the plan asks for none of it."""
    if not asked:
        return {}
    sessions = [session for session in stage.sessions if session.trains]
    return {one.id: tuple(sign for sign in _signs(one) if sign in asked) for one in sessions}


def _signs(session: Session) -> Iterator[str]:
    if any(map(_runs, session.lines)):
        yield RUN
    if any(map(_strengthens, session.lines)):
        yield STRENGTH


def _runs(item: Item) -> bool:
    parts = item.sequence.value.parts if item.sequence else ()
    return any(bout.activity in RUNS for bout in segments(parts))


def _strengthens(item: Item) -> bool:
    """An exercise that is lifted so often: with a weight, one's own too, or as near to what one can."""
    return item.exercise is not None and item.dose is not None and any(map(_lifts, item.dose.parts))


def _lifts(sets: Sets) -> bool:
    loaded = sets.load is not None and sets.load.name != "none"
    return loaded or sets.reserve is not None or sets.to_failure is not None
