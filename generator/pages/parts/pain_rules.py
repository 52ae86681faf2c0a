"""Pain rules to their limits in words, for the pages that compare them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Library, PainRule, Written
from generator.notation.condition import Condition
from generator.pages.frame.address import plan_address
from generator.pages.frame.order import plans_in_order
from generator.pages.frame.related import Entry
from generator.pages.frame.sources import Cited, cited
from generator.pages.frame.wording import upper
from generator.words.condition import condition_words


@dataclass(frozen=True)
class Limits:
    """One rule: when to carry on, hold and stop, and the plans that go by it."""

    id: str
    rule: PainRule
    green: str
    amber: str
    red: str
    source: Cited
    plans: tuple[Entry, ...]


def limits(library: Library) -> list[Limits]:
    """Every pain rule of the vocabulary."""
    return [_limits(id_, rule, library) for id_, rule in library.pain_rules.items()]


def _limits(id_: str, rule: PainRule, library: Library) -> Limits:
    return Limits(
        id=id_,
        rule=rule,
        green=_words(rule.green, library),
        amber=_words(rule.amber, library) if rule.amber else "",
        red=_words(rule.red, library),
        source=cited([rule.source], library)[0],
        plans=tuple(
            Entry(plan_address(plan), plan.title)
            for plan in plans_in_order(library)
            if plan.entry.pain == id_
        ),
    )


def _words(written: Written[Condition], library: Library) -> str:
    return upper(condition_words(written.value, library))
