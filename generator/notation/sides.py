"""A condition to the same one heard with more care: of two sides, one is enough to be at a limit."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from generator.notation.condition import All, AnyOf, Cited, Condition, Held, Measure, Not, leaves


@dataclass(frozen=True)
class EitherSide(Measure):
    """A number without a side, written where it holds a runner back: one side that is so is enough."""

    either: bool = False


UNTOLD = ("", "injured side", "uninjured side")
"""Sides with which a number told left and right is heard of both: nobody says which of them is meant."""


def turned(condition: Condition) -> Condition:
    """With each number that names no one side as one of which either side is enough; and back. Under `not`
    one is enough too: what must not be is on neither side."""
    match condition:
        case EitherSide():
            return Measure(**_fields(condition))
        case Measure(side=side) if side in UNTOLD:
            return EitherSide(**_fields(condition), either=True)
        case All(of=parts) | AnyOf(of=parts):
            return replace(condition, of=tuple(map(turned, parts)))
        case Not(condition=inner) | Cited(condition=inner) | Held(condition=inner):
            return replace(condition, condition=turned(inner))
    return condition


def either_side(condition: Condition) -> Condition:
    """What holds a runner back, heard of either side. What is already so stays."""
    done = any(isinstance(leaf, EitherSide) for leaf in leaves(condition))
    return condition if done else turned(condition)


def _fields(measure: Measure) -> dict[str, Any]:
    return {field.name: getattr(measure, field.name) for field in fields(Measure)}
