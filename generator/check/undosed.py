"""Exercises with keys and no dose behind their name, to an error where none comes from above either."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.all_lines import all_lines
from generator.errors import Place, Problem
from generator.model import ItemEntry, Protocol
from generator.model.prose import below


def undosed(protocol: Protocol) -> Iterator[Problem]:
    """`- squat:` reads like a line whose dose was forgotten; a bare `- squat` doesn't."""
    awaiting = {one.exercise.place for one in below(protocol.entry, ItemEntry) if one.awaits and one.exercise}
    found = dict[Place, str]()
    for item in (item for stage in protocol.stages for item in all_lines(stage)):
        if item.exercise is not None and item.dose is None and item.exercise.place in awaiting:
            found[item.exercise.place] = str(item.exercise)
    for place, name in found.items():
        remedy = f"write it here, such as '{name}: 3 x 12', or as a 'dose:' above"
        yield Problem(place, f"'{name}:' has no dose, and none comes from above; {remedy}", "value")
