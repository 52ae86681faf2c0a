"""How completely a plan describes its exercises, against what a reader needs to do them alike.

The descriptors are those that the FIX-Heel trial lists (Trials 2020, Table 1), after Toigo and Boutellier:
load, repetitions, sets, rest, tempo, and how often.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Item, Protocol, Session
from generator.notation.dose import Sets

DESCRIPTORS = ("sets", "repetitions or time", "load or effort", "tempo", "rest", "how often")


def descriptors(protocol: Protocol) -> Iterator[Problem]:
    """One warning a plan: which descriptors its doses leave out, and how many of them."""
    doses = list(_doses(protocol))
    lacking = {name: sum(name in missing(s, i, x) for s, i, x in doses) for name in DESCRIPTORS}
    said = [f"{name} in {count}" for name, count in lacking.items() if count]
    if said:
        message = f"some of the {len(doses)} doses leave out: {', '.join(said)}"
        remedy = "add them, or write 'not stated'"
        yield Problem(protocol.entry.id.place, f"{message}; {remedy}", "descriptors", "warning")


def _doses(protocol: Protocol) -> Iterator[tuple[Session, Item, Sets]]:
    for stage in protocol.stages:
        for session in stage.sessions:
            for item in session.items:
                if item.exercise is not None:
                    yield session, item, item.dose.parts[0] if item.dose else Sets()


def missing(session: Session, item: Item, sets: Sets) -> list[str]:
    """The descriptors that a dose says nothing about; `not stated` says something."""
    if sets.said is not None:
        return []
    single = sets.sets is not None and sets.sets.hi == 1
    said = {
        "sets": sets.sets is not None,
        "repetitions or time": any((sets.reps, sets.time, sets.ladder, sets.hold)),
        "load or effort": any(
            (sets.load, sets.bearing, sets.effort, sets.rpe, sets.reserve, sets.to_failure)
        ),
        "tempo": any((sets.tempo, sets.held)),
        "rest": bool(sets.rest) or single,
        "how often": bool(item.times or session.times),
    }
    return [name for name in DESCRIPTORS if not said[name]]
