"""A stage's criteria as its plan's pain rule leaves them: where the rule allows no pain, neither do they."""

from __future__ import annotations

from dataclasses import replace

from generator.model import PainRule
from generator.notation.condition import All, AnyOf, Cited, Condition, Held, NoPain, Pain, leaves


def as_allowed(condition: Condition, rule: PainRule) -> Condition:
    """`no pain during` for `pain during <= before`, where the rule stops at any pain at that moment."""
    none = frozenset(leaf.moment for leaf in leaves(rule.red.value) if isinstance(leaf, Pain) and _any(leaf))
    return _narrowed(condition, none)


def _narrowed(condition: Condition, none: frozenset[str]) -> Condition:
    match condition:
        case All(of=parts):
            return All(tuple(dict.fromkeys(_narrowed(part, none) for part in parts)))
        case AnyOf(of=parts):
            return replace(condition, of=tuple(_narrowed(part, none) for part in parts))
        case Held(condition=inner) | Cited(condition=inner):
            return replace(condition, condition=_narrowed(inner, none))
        case Pain(op="<" | "<=", moment=moment) if moment in none:
            return NoPain(moment, condition.site)
    return condition


def _any(leaf: Pain) -> bool:
    """Whether it is true of every pain but 0."""
    range_ = leaf.value.limit
    return leaf.op == ">" and range_ is not None and range_.hi == 0
