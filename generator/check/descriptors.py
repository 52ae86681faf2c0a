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
    lacking = {
        name: [i for s, i, parts in doses if any(name in missing(s, i, one) for one in parts)]
        for name in DESCRIPTORS
    }
    alone = len(doses) == 1
    said = [
        name if alone else f"{name} in {len(items)} ({_lines(items)})"
        for name, items in lacking.items()
        if items
    ]
    if said:
        which = "the only dose leaves" if alone else f"some of the {len(doses)} doses leave"
        message = f"{which} out: {', '.join(said)}"
        remedy = "add them, or write 'not stated' in the dose"
        places = {item.place for items in lacking.values() for item in items}
        place = places.pop() if len(places) == 1 else protocol.entry.id.place
        yield Problem(place, f"{message}; {remedy}", "descriptors", "warning")


FEW = 4
"""So many lines are named."""


def _lines(items: list[Item]) -> str:
    """`line 12`, `lines 12, 14, 15, 18 …`."""
    lines = [str(line) for line in sorted({item.place.line for item in items})]
    more = " …" if len(lines) > FEW else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(lines[:FEW])}{more}"


def _doses(protocol: Protocol) -> Iterator[tuple[Session, Item, tuple[Sets, ...]]]:
    """Each line with all parts of its dose: what is said before a `then` is not said of the one behind it."""
    for stage in protocol.stages:
        for session in stage.sessions:
            for item in session.items:
                if item.exercise is not None:
                    yield session, item, item.dose.parts if item.dose else (Sets(),)


def missing(session: Session, item: Item, sets: Sets) -> list[str]:
    """The descriptors that a dose says nothing about; `not stated` says something."""
    if sets.said is not None:
        return []
    at_a_go = _at_a_go(sets)
    single = at_a_go or (sets.sets is not None and sets.sets.hi == 1)
    said = {
        "sets": at_a_go or sets.sets is not None,
        "repetitions or time": any((sets.reps, sets.time, sets.ladder, sets.hold)),
        "load or effort": any(
            (sets.load, sets.bearing, sets.effort, sets.rpe, sets.reserve, sets.to_failure)
        ),
        "tempo": at_a_go or any((sets.tempo, sets.held)),
        "rest": bool(sets.rest) or single,
        "how often": bool(item.times or session.times),
    }
    return [name for name in DESCRIPTORS if not said[name]]


GOES = frozenset(["min", "h", "km", "mile", "lap", "length"])
"""Units of what is done at a go: an hour of cross-training has no sets, no rest and no tempo."""


def _at_a_go(sets: Sets) -> bool:
    return sets.sets is None and sets.time is not None and not sets.held and sets.time.unit in GOES
