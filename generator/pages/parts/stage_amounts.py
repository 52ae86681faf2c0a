"""A stage to how much one session of it has: running and walking, sets or what is counted, and its weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from generator.model import Item, Session, Stage
from generator.notation.clauses import Load
from generator.rules.sums import Measure, added
from generator.rules.weekly import of_activity

METRES = "m"


class Span(NamedTuple):
    """From the session with least to that with most."""

    low: Fraction
    high: Fraction
    more: bool = False
    """Whether nobody knows how much more it may be."""


@dataclass(frozen=True)
class Amounts:
    """One session of a stage. None is what nobody knows, or what isn't there.

    Running and walking are in seconds, or in metres where `far` says so.
    """

    run: Span | None = None
    walk: Span | None = None
    far: bool = False
    sets: Span | None = None
    counted: Span | None = None
    """Landings or repetitions, where nobody tells sets."""
    unit: str = ""
    """What is counted: `contacts` or `rep`."""
    load: Load | None = None
    """The weight, where every exercise that has sets has the same."""

    @property
    def known(self) -> bool:
        """Whether there is anything to draw."""
        return any((self.run, self.walk, self.sets, self.counted))


def amounts_of(stage: Stage) -> Amounts:
    """What the doses of a stage add up to in one session, each exercise done once."""
    timed, far = (_moved(stage, unit) for unit in ("s", METRES))
    moved = timed if timed.known else replace(far, far=True)
    if sets := _counted(stage, "set"):
        return replace(moved, sets=sets, load=_load(stage))
    found = ((unit, amount) for unit in ("contacts", "rep") if (amount := _counted(stage, unit)))
    unit, counted = next(found, ("", None))
    return replace(moved, counted=counted, unit=unit)


def _moved(stage: Stage, unit: str) -> Amounts:
    sessions = [[item for item in session.items if item.sequence is not None] for session in stage.sessions]
    run, walk = (_spanned(sessions, of_activity(name, unit, stage)) for name in ("run", "walk"))
    return Amounts(run, walk)


def _counted(stage: Stage, unit: str) -> Span | None:
    return _spanned([_exercises(session) for session in stage.sessions], Measure(unit, stage.units))


def _spanned(sessions: Iterable[list[Item]], measure: Measure) -> Span | None:
    """From the session with least to that with most; None where nobody knows it of one, or all have none."""
    totals = [added(items, measure) for items in sessions if items]
    known = [total for total in totals if total is not None]
    if len(known) < len(totals) or not any(total.low for total in known):
        return None
    highs = [total.low if total.high is None else total.high for total in known]
    return Span(min(total.low for total in known), max(highs), any(total.high is None for total in known))


def _exercises(session: Session) -> list[Item]:
    """Each once: one that is done twice a day is one in the session."""
    return [replace(item, times=None) for item in session.items if item.exercise is not None]


def _load(stage: Stage) -> Load | None:
    return _only(
        sets.load
        for session in stage.sessions
        for item in session.items
        if item.dose is not None
        for sets in item.dose.parts
    )


def _only(loads: Iterable[Load | None]) -> Load | None:
    found = [*loads]
    return found[0] if found and all(load == found[0] for load in found) else None
