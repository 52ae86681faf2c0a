"""A rule that has led back or to a rest to what of it is still heard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from generator.notation.condition import Condition, Done, Since, leaves
from generator.notation.outcome import Act, Outcome

Spoken: TypeAlias = tuple[Condition, Outcome]

LESS = ("reduce", "reduce to", "skip")
LASTING = ("stop", "see", *LESS)
"""What is not over once it has been done."""


def left(condition: Condition, outcome: Outcome) -> Outcome | None:
    """What of it goes on, as it would in a rule of its own; None where all of it is over.

    A test asks for less until it is done anew, a count once."""
    counts = all(isinstance(leaf, (Done, Since)) for leaf in leaves(condition))
    verbs = [verb for verb in LASTING if not counts or verb not in LESS]
    acts = tuple(act for act in outcome.options[0] if isinstance(act, Act) and act.verb in verbs)
    return Outcome((acts,)) if acts else None


def name_of(condition: Condition, outcome: Outcome) -> str:
    """What is kept of a rule that has led back or to a rest: its condition, or what of it goes on."""
    rest = left(condition, outcome)
    return condition.printed if rest is None else f"{condition.printed}: {rest}"


def speaking(rules: Iterable[Spoken], heard: Collection[str]) -> Iterator[Spoken]:
    """The rules that are not silent, each with what of it is heard."""
    for condition, outcome in rules:
        if condition.printed in heard:
            continue
        rest = left(condition, outcome) if heard else None
        spent = rest is not None and name_of(condition, outcome) in heard
        yield condition, rest if rest is not None and spent else outcome
