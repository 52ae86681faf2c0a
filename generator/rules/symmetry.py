"""What was measured on both sides, to the limb symmetry index in %, or to their difference."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction


def symmetry(answer: Mapping[str, Fraction], op: str, *, less: bool) -> Fraction | None:
    """The injured side in % of the other, the higher the better; None where it can't be divided.

    `less`: it is a time to beat, so the other is taken in % of the injured. Where both are injured, as it is
    hardest for the comparison `op`: the worse side in % of the better.
    """
    if "injured" in answer:
        one, two = ("uninjured", "injured") if less else ("injured", "uninjured")
        part, by = answer.get(one), answer.get(two)
    else:
        low, high = min(answer.values()), max(answer.values())
        part, by = (high, low) if op in ("<", "<=") else (low, high)
    return part / by * 100 if part is not None and by else None


def difference(answer: Mapping[str, Fraction]) -> Fraction:
    """How far the two sides are apart, in the unit of the test."""
    return max(answer.values()) - min(answer.values())
