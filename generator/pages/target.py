"""The bar of a test item to what is printed large, and the words beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import TestItem
from generator.notation.condition import All, Cited, Condition, Held, Measure, Sign
from generator.notation.quantity import Quantity

UNITS = {
    "repetitions": "times",
    "seconds": "s",
    "minutes": "min",
    "degrees": "degrees",
    "centimetres": "cm",
    "inches": "inches",
    "yes-no": "",
}
"""What is measured to the unit beside a blank."""

_WRITTEN = {"deg": "degrees", "inch": "inches", "rep": ""}


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


def target(item: TestItem) -> Target:
    """What must be reached, in as few words as hold."""
    return _target(item.pass_when.value, item)


def _target(condition: Condition, item: TestItem) -> Target:
    match condition:
        case Cited(condition=inner):
            return _target(inner, item)
        case Held(condition=inner, how=how):
            lasts = f"for {how}" if isinstance(how, Quantity) else how
            return _target(inner, item).with_words(lasts)
        case Sign(absent=absent, moment=moment):
            return Target("No" if absent else "Yes", moment)
        case Measure():
            return _measured(condition, item)
        case All(of=parts):
            first, *others = (_target(part, item) for part in parts)
            return first.with_words(*(f"and {other}" for other in others))
    return Target("", str(condition))


def _measured(bar: Measure, item: TestItem) -> Target:
    number = str(bar.value.range or bar.value.reference).replace("-", "–")
    if bar.op in ("<", ">"):
        number = f"{'under' if bar.op == '<' else 'over'} {number}"
    words = [_unit(bar, item), "or less" if bar.op == "<=" else "", bar.side]
    text = " ".join(word for word in words if word)
    if bar.hold:
        text += f", held {bar.hold}" if text else f"held {bar.hold}"
    return Target(number, text)


def _unit(bar: Measure, item: TestItem) -> str:
    """The unit as written in the bar, or that of the item; repetitions go without."""
    if bar.value.unit:
        return _WRITTEN.get(bar.value.unit, bar.value.unit)
    return "" if item.measure == "repetitions" else UNITS[item.measure]
