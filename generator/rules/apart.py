"""Rules that are written in several places with one condition to what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.errors import Place
from generator.model import Stage
from generator.model.heard import counts_back
from generator.rules.decision import outcomes, places


def apart_of(stages: Sequence[Stage]) -> list[tuple[str, ...]]:
    """By the stages, what is added to the name of each rule: a rule that is written above several is one of
    them, which speaks once in all; those of the stages themselves each speak. () where a stage has none."""
    known: dict[str, list[Place]] = {}
    return [tuple(found) if any(found := _apart(stage, known)) else () for stage in stages]


def _apart(stage: Stage, known: dict[str, list[Place]]) -> list[str]:
    found = []
    for (condition, _), place in zip(outcomes(stage.heard), places(stage.heard), strict=True):
        if counts_back(condition):
            continue  # It speaks by its count, each time anew.
        seen = known.setdefault(condition.printed, [])
        if place not in seen:
            seen.append(place)
        number = seen.index(place) + 1
        found.append(f" ({number})" if number > 1 else "")
    return found
