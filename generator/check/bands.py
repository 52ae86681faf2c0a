"""A pain rule's bands: is there a number from 0 to 10 that none of them says anything about?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Problem
from generator.model import Library
from generator.model.text import Written
from generator.model.vocabulary import PainRule
from generator.notation.condition import Condition, Held, NoPain, Pain, Sign, leaves
from generator.rules.bars import bar_of, holds
from generator.rules.three_valued import Truth, truth

Moment = tuple[str, str]
"""Where and when it hurts."""


def bands(library: Library) -> Iterator[Problem]:
    """An error for each moment at which some pain is in no band: nothing would be said to the reader."""
    own = [plan.entry.pain for plan in library.protocols.values()]
    rules = [*library.pain_rules.values(), *(rule for rule in own if isinstance(rule, PainRule))]
    for rule in rules:
        written = [band for band in (rule.green, rule.amber, rule.red) if band is not None]
        for moment in dict.fromkeys(m for band in written for m in _moments(band.value)):
            missed = [n for n in range(11) if not any(_within(band, moment, n) for band in written)]
            if missed:
                yield _missed(rule, moment, missed)


def _missed(rule: PainRule, moment: Moment, missed: list[int]) -> Problem:
    first, last = missed[0], missed[-1]
    whole = last - first + 1 == len(missed)
    numbers = f"{first}-{last}" if whole and last > first else ", ".join(map(str, missed))
    said = " ".join(part for part in ("pain", f"at {moment[0]}" * bool(moment[0]), moment[1]) if part)
    what = f"'{said} {numbers}' is in no band, so nothing would be said of it"
    remedy = "widen a band" if rule.amber else f"widen a band, or write 'amber: {said} {numbers}'"
    return Problem(rule.green.text.place, f"{what}; {remedy}", "bands")


def _moments(condition: Condition) -> Iterator[Moment]:
    for leaf in leaves(condition):
        if isinstance(leaf, (Pain, NoPain)) and not (isinstance(leaf, Pain) and leaf.value.reference):
            yield leaf.site, leaf.moment


def _within(band: Written[Condition], moment: Moment, number: int) -> Truth:
    """Whether that much pain then, and none at any other time, is in the band."""

    def ask(leaf: Condition) -> Truth:
        match leaf:
            case Held(condition=inner):
                return truth(inner, ask)
            case Pain(value=value) if value.reference or value.word:
                return leaf.op in ("<=", "<", "=")
            case Pain() | NoPain():
                felt = Fraction(number if (leaf.site, leaf.moment) == moment else 0)
                return _holds(leaf, felt)
            case Sign(absent=absent):
                return absent
        return None

    return truth(band.value, ask)


def _holds(leaf: Pain | NoPain, felt: Fraction) -> Truth:
    if isinstance(leaf, NoPain):
        return felt == 0
    bar = bar_of(leaf.value)
    return None if bar is None else holds(felt, leaf.op, bar)
