"""A plan to the steps that a reader takes in it: one stage and the next of the same track."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.model import Protocol, Stage
from generator.notation.dose import Sets


def steps(protocol: Protocol) -> Iterator[tuple[Stage, Stage]]:
    """Neighbours in the order of the file, each track for itself; days of rest are passed over.

    Where `then` names another way on, the next in the file is no step.
    """
    for track in protocol.tracks:
        for before, after in pairwise(stage for stage in track.stages if stage.trains and not stage.aside):
            if not before.then:
                yield before, after


def exercises(stage: Stage) -> dict[str, Sets]:
    """Exercise id to its first prescription in the stage; `warm-up-squat` beside `squat`."""
    found: dict[str, Sets] = {}
    for session in stage.sessions:
        for item in session.named_lines:
            if item.exercise is not None and item.dose is not None:
                name = str(item.exercise) if any(one is item for one in session.items) else item.id
                found.setdefault(name, item.dose.parts[0])
    return found
