"""A weight to words, by its number, by what the reader can do, or by its name."""

from __future__ import annotations

from generator.notation.clauses import WEIGHTS, Load
from generator.notation.quantity import Quantity
from generator.words.number import MISSING, NOBODY_SAYS, quantity_words, range_words


def load_words(load: Load | None) -> str:
    """`a weight you could lift 15 times, not more`, `70 % of your best single lift`."""
    if load is None:
        return ""
    if load.name:
        return NAMED.get(load.name, load.name.replace("-", " "))
    assert load.amount is not None
    return _weight_words(Quantity(load.amount, load.unit)) + _same_words(load.same)


def _same_words(same: Quantity | None) -> str:
    """Two units seldom agree exactly, unless the source says how far."""
    if same is None:
        return ""
    if same.range.open in MISSING:
        return f" ({_weight_words(same)})"
    about = "" if same.range.bound or same.range.open else "about "
    return f", which is {about}{_weight_words(same)}"


def _weight_words(weight: Quantity) -> str:
    number = range_words(weight.range)
    if weight.unit in LOADS and weight.range.open in NOBODY_SAYS:
        return f"{number} ({weight.unit})"
    return LOADS[weight.unit].format(number) if weight.unit in LOADS else quantity_words(weight)


LOADS = {
    "RM": "a weight you can lift {} times but no more",
    "%1RM": "{}% of the most you can lift once",
    "%MVIC": "{}% of your strongest effort",
    "%BW": "{}% of your body weight",
}
"""Loads that are told against what the reader can do."""

NAMED = {
    "bodyweight": "your body weight",
    "backpack": "a backpack",
    "towel": "a towel",
    **{words: f"a weight the plan calls {words}" for words in WEIGHTS},
}
"""Loads that are a thing, or words without a number."""
