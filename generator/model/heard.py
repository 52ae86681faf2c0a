"""The condition of a rule to how it is heard: what holds a runner back, of either side."""

from __future__ import annotations

from dataclasses import replace

from generator.model.text import Written
from generator.notation.condition import Condition
from generator.notation.outcome import Outcome, leads_on
from generator.notation.sides import either_side


def as_heard(condition: Written[Condition], outcome: Written[Outcome] | None) -> Written[Condition]:
    """The same condition, or with each number that names no one side heard of either."""
    if outcome is not None and leads_on(outcome.value):
        return condition
    heard = either_side(condition.value)
    return condition if heard == condition.value else replace(condition, value=heard)
