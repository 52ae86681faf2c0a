"""The condition of a rule to how it is heard: what holds a runner back, of either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from generator.model.text import Written, refuse
from generator.notation.condition import Condition, SentBack, leaves
from generator.notation.outcome import Act, Outcome, carries_on, leads_on
from generator.notation.sides import either_side


class _Rule(Protocol):
    @property
    def condition(self) -> Written[Condition]: ...


class _Holds(Protocol):
    @property
    def rules(self) -> Sequence[_Rule]: ...


def as_heard(
    condition: Written[Condition], outcome: Written[Outcome] | None, holds: _Holds | None
) -> Written[Condition]:
    """The same condition, or with each number that names no one side heard of either."""
    _refuse_counts(condition, outcome, holds)
    if outcome is not None and leads_on(outcome.value):
        return condition
    heard = either_side(condition.value)
    return condition if heard == condition.value else replace(condition, value=heard)


def _refuse_counts(
    condition: Written[Condition], outcome: Written[Outcome] | None, holds: _Holds | None
) -> None:
    """Ways back are counted to send the runner to a person, and of all runners alike."""
    for rule in holds.rules if holds is not None else ():
        if counts_back(rule.condition.value):
            remedy = "write it under the 'if' of the plan or the stage"
            raise refuse(
                f"'{rule.condition.text}' can't hang on another condition; {remedy}",
                rule.condition.text.place,
            )
    if counts_back(condition.value) and (outcome is None or not _sends(outcome.value)):
        remedy = f"write '{condition.text}: see physio', and what else is done in a 'note'"
        raise refuse(f"'{condition.text}' can only send to a person; {remedy}", condition.text.place)


def counts_back(condition: Condition) -> int:
    """After how many ways back it is true; 0 for a condition of another kind."""
    return next((leaf.times for leaf in leaves(condition) if isinstance(leaf, SentBack)), 0)


def _sends(outcome: Outcome) -> bool:
    """Whether all that it asks for is to see somebody before the plan goes on."""
    verbs = {act.verb if isinstance(act, Act) else "note" for option in outcome.options for act in option}
    once = len(outcome.options) == 1 and not carries_on(outcome.options[0])
    return once and "see" in verbs and verbs <= {"see", "stop", "note"}
