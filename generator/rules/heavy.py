"""Whether a weight loads so heavily that it needs a day after it: numbers that are clinician opinion."""

from __future__ import annotations

import re
from fractions import Fraction

from generator.notation.clauses import HEAVY, WEIGHTS, Load
from generator.notation.quantity import Range

REPS = 15
"""A weight that can be lifted so many times, or fewer, is heavy: about as much as the next number."""
PERCENT = 65
"""From so many % of what can be lifted once on."""
WEIGHT = 20
"""From so many kg on, on two legs or of a machine."""
ON_ONE_LEG = 10
"""From so many kg on, on one leg."""

_ONE_LEG = re.compile(r"(^|-)(single|one)-leg(ged)?(-|$)")
_KG = {"kg": Fraction(1), "lb": Fraction(45359237, 100000000)}


def is_heavy(load: Load, exercise: str) -> bool:
    """In any of the ways that it is said. A band, a backpack and one's own weight are not; a blank may be."""
    if load.name in WEIGHTS:
        return any(word in HEAVY for word in load.name.split())
    said = [(load.unit, load.amount), *([(load.same.unit, load.same.range)] if load.same else [])]
    return any(amount is not None and _is_heavy(unit, amount, exercise) for unit, amount in said)


def _is_heavy(unit: str, amount: Range, exercise: str) -> bool:
    least = WEIGHT if not _ONE_LEG.search(exercise) else ON_ONE_LEG
    if unit == "RM":
        return amount.lo is None or amount.lo <= REPS
    if unit in _KG:
        return amount.hi is None or amount.hi * _KG[unit] >= least
    if unit == "%1RM":
        return amount.hi is None or amount.hi >= PERCENT
    return unit == "%BW" and (amount.hi is None or amount.hi > 100)


def heavy_words() -> str:
    """The rule, for authors."""
    return (
        f"a weight of {REPS}RM or fewer, of {PERCENT} % 1RM or more, of over 100 % BW, or of {WEIGHT} kg "
        f"or more ({ON_ONE_LEG} kg on one leg: `single-leg-…`), a load that its source "
        "calls high or heavy, and a blank in place of such a number"
    )
