"""A plan's pain rule and that of the reader's tissue to the rule that holds: the stricter of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import product
from typing import get_args

from generator.model import Library, PainRule, Protocol, Stage
from generator.model.vocabulary import Tissue
from generator.notation.condition import All, AnyOf, Condition, Held, NoPain, Pain, leaves
from generator.rules.diary import Day, Memory, key_of
from generator.rules.facts import Facts
from generator.rules.three_valued import Truth, truth
from generator.source import Text

_NOTHING = Library()
"""Pain needs no vocabulary."""


def by_tissue(protocol: Protocol, library: Library) -> dict[Tissue, PainRule]:
    """By the tissue of a reader's injury, the rule that holds in place of the plan's own; only where one is
    stricter. A plan for one place has chosen its rule for the tissue there."""
    if protocol.entry.site is not None:
        return {}
    own = library.pain_rule(protocol)
    found = {tissue: _joined(own, tissue, library) for tissue in get_args(Tissue)}
    return {tissue: rule for tissue, rule in found.items() if rule != own}


def with_pain(protocol: Protocol, rule: PainRule | Text) -> Protocol:
    """The same plan by another pain rule."""
    return replace(protocol, entry=protocol.entry.model_copy(update={"pain": rule}))


def at_stage(protocol: Protocol, stage: Stage) -> Protocol:
    """The plan by the pain rule of one of its stages."""
    return protocol if stage.pain is None else with_pain(protocol, stage.pain)


def _joined(rule: PainRule, tissue: Tissue, library: Library) -> PainRule:
    for other in library.pain_rules.values():
        if tissue in other.tissues:
            rule = stricter(rule, other)
    return rule


@cache
def stricter(own: PainRule, other: PainRule) -> PainRule:
    """One of the two where it is never less strict than the other, else both as one."""
    judged = [(_strictness(own, day), _strictness(other, day)) for day in _days(own, other)]
    if all(one >= two for one, two in judged):
        return own
    if all(two >= one for one, two in judged):
        return other
    return _both(own, other, words=own if sum(one - two for one, two in judged) >= 0 else other)


def _both(own: PainRule, other: PainRule, words: PainRule) -> PainRule:
    """Red where one is red, green where both are; `words` is the one that says what to do."""
    ambers = [rule.amber for rule in (own, other) if rule.amber is not None]
    merged = {
        "title": Text(f"{own.title} and {str(other.title).lower()}", own.title.place),
        "red": replace(own.red, value=AnyOf((own.red.value, other.red.value))),
        "amber": replace(ambers[0], value=AnyOf(tuple(one.value for one in ambers))) if ambers else None,
        "green": replace(own.green, value=All((own.green.value, other.green.value))),
        "carry_on": words.carry_on,
        "hold": words.hold or own.hold or other.hold,
        "stop": words.stop,
        "back_after": (*own.back_after, *other.back_after),
        "see_after": (*own.see_after, *other.see_after),
    }
    return words.model_copy(update=merged)


def _strictness(rule: PainRule, day: Day) -> int:
    """3 for red, 2 for amber, 1 for not known, 0 for green."""
    facts = Facts(day, Memory(), _NOTHING, 0, 1, {})

    def ask(atom: Condition) -> Truth:
        return truth(atom.condition, ask) if isinstance(atom, Held) else facts.truth(atom)

    for strictness, written in ((3, rule.red), (2, rule.amber), (0, rule.green)):
        if written is not None and truth(written.value, ask):
            return strictness
    return 1


def _days(*rules: PainRule) -> Iterator[Day]:
    """A session with every pain at every moment that one of the rules can tell from another."""
    asked: dict[str, set[Fraction]] = {}
    for key, pain in (each for rule in rules for each in _told_apart(rule)):
        asked.setdefault(key, {Fraction(0)}).add(pain)
    for numbers in product(*asked.values()):
        felt = dict(zip(asked, numbers, strict=True))
        if _happens(felt):
            yield Day(0, True, felt)


def _told_apart(rule: PainRule) -> Iterator[tuple[str, Fraction]]:
    """What is asked, and numbers on both sides of each limit; three where it is compared."""
    for written in (rule.red, rule.amber, rule.green):
        for leaf in leaves(written.value) if written is not None else ():
            if isinstance(leaf, NoPain):
                yield key_of(leaf.name, leaf.moment), Fraction(1)
            elif isinstance(leaf, Pain):
                yield from ((key_of(leaf.name, leaf.moment), pain) for pain in _near(leaf))
                if leaf.value.reference:
                    yield from ((key_of(leaf.name, leaf.value.reference), Fraction(pain)) for pain in (1, 2))


def _near(leaf: Pain) -> Iterator[Fraction]:
    range_ = leaf.value.range
    ends = (range_.lo, range_.hi) if range_ else (1, 1)
    for end in ends:
        if end is not None:
            yield from (Fraction(pain) for pain in (end - 1, end, end + 1) if 0 <= pain <= 10)


def _happens(felt: dict[str, Fraction]) -> bool:
    """The worst of 24 hours is never less than the pain after the session or on the next morning."""
    whole = next((pain for key, pain in felt.items() if key.startswith("pain within")), None)
    later = [felt[key] for key in ("pain after", "pain next morning") if key in felt]
    return whole is None or all(pain <= whole for pain in later)
