"""The bar of a test item to what is printed large, and the words beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import Library, TestItem
from generator.notation.condition import All, Cited, Compared, Condition, Held, Measure, Sign
from generator.notation.quantity import Quantity, Range
from generator.words.condition import beside_words, condition_words
from generator.words.measure import ON_SIDES, of_other
from generator.words.number import BOTH, other_text, quantity_words, range_words, unit_words

UNITS = {
    "repetitions": "times",
    "seconds": "s",
    "minutes": "min",
    "degrees": "degrees",
    "centimetres": "cm",
    "inches": "inches",
    "kilograms": "kg",
    "points": "points",
    "yes-no": "",
}
"""What is measured to the unit beside a blank."""


ONE = {"times": "time", "degrees": "degree", "inches": "inch", "points": "point"}
"""The units that change beside a 1."""


@dataclass(frozen=True)
class Target:
    """`25`, `each side`; for a yes-or-no item `Yes`, `for 2 weeks`."""

    number: str
    words: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.words}".strip()

    def with_words(self, *more: str) -> Target:
        """The same with more words at the end."""
        return replace(self, words=" ".join(part for part in (self.words, *more) if part))


def target(item: TestItem, library: Library) -> Target:
    """What must be reached, in as few words as hold."""
    return _target(item.bar.value, item, library)


def _target(condition: Condition, item: TestItem, library: Library) -> Target:
    match condition:
        case Cited(condition=inner):
            return _target(inner, item, library)
        case Held(condition=inner, how=how):
            lasts = f"for {quantity_words(how)}" if isinstance(how, Quantity) else how
            return _target(inner, item, library).with_words(lasts)
        case All(of=(first, *others)):
            main = _target(first, item, library)
            more = (f"and {beside_words(other, library)}" for other in others)
            return replace(main, words=", ".join([main.words, *more]))
        case Sign(absent=absent, moment=moment):
            return Target("No" if absent else "Yes", moment)
        case Compared(value=value) if value.range is not None and not value.reference:
            return _sides(condition, value.range, item, library)
        case Measure(op=op, value=value) if value.reference == "norm" and value.range is None and op in LEAST:
            return Target("Typical score", " ".join((LEAST[op], "for your age", condition.side)).strip())
        case Measure(value=value) if not (value.reference or value.word):
            return _measured(condition, item)
    return Target("", condition_words(condition, library))


LEAST = {">=": "", "<=": "or less"}
"""What follows a number of a test: of what is better the more there is, `or more` goes without saying."""

_BEFORE = {"<": "less than ", ">": "more than ", "=": "exactly "}
"""What stands before a number that itself is not enough, or alone is."""


def _number(op: str, range_: Range) -> str:
    """`25`, `more than 25`, `exactly 25`, `20–25`."""
    before = "" if op == "=" and not (range_.single and not range_.bound) else _BEFORE.get(op, "")
    return before + range_words(range_)


def _sides(bar: Compared, range_: Range, item: TestItem, library: Library) -> Target:
    """A share of the other side in %, or a difference in what is measured."""
    number, least = _number(bar.op, range_), {">=": "or more", "<=": "or less"}.get(bar.op, "")
    if bar.how == "LSI":
        return Target(f"{number}%", f"{least} {of_other(bar.name, library)}".strip())
    own = "" if item.measure == "repetitions" else UNITS[item.measure]
    unit = unit_words(bar.value.unit, range_) if bar.value.unit else own
    return Target(
        number, " ".join(part for part in (unit, least, "of difference between your sides") if part)
    )


def _measured(bar: Measure, item: TestItem) -> Target:
    number = _number(bar.op, bar.value.range) if bar.value.range else ""
    parts = (_unit(bar, item), LEAST.get(bar.op, ""), ON_SIDES.get(bar.side, bar.side))
    words = " ".join(word for word in parts if word)
    hold = f"each held for {quantity_words(bar.hold)}" if bar.hold else ""
    return Target(number, ", ".join(part for part in (words, hold) if part))


def _unit(bar: Measure, item: TestItem) -> str:
    """The unit as written in the bar, or that of the item; `25 each side` says it without."""
    if bar.value.unit and bar.value.range:
        return unit_words(bar.value.unit, bar.value.range) + _other(Quantity(bar.value.range, bar.value.unit))
    if item.measure == "repetitions" and bar.side:
        return ""
    unit = UNITS[item.measure]
    return ONE.get(unit, unit) if bar.value.range and range_words(bar.value.range) == "1" else unit


def _other(bar: Quantity) -> str:
    """` (10 cm)` beside 4 inches."""
    return f" ({other_text(bar)})" if bar.unit in BOTH else ""


OTHER = {
    "inches": "1 inch is 2.54 cm.",
    "centimetres": "1 inch is 2.54 cm.",
    "kilograms": "1 kg is 2.2 lb.",
}
"""What a unit is worth to who measures in the other system."""
