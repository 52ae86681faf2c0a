"""A pain rule to what its colours ask: red first, then amber where there is one, then green."""

from __future__ import annotations

from generator.model import PainRule
from generator.notation.condition import Condition


def colours(rule: PainRule) -> dict[str, Condition]:
    """Its conditions by colour, in the order in which they are asked."""
    bands = {"red": rule.red, "amber": rule.amber, "green": rule.green}
    return {name: written.value for name, written in bands.items() if written is not None}
