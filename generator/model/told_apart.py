"""Rules of several lines and levels to each of them once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.stage import Rule


def each_once(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Each rule once, as it was found first. Lines of a group share what the group says, and each has a copy
    of it with the dose that holds there; the condition is the same in all copies."""
    found: dict[int, Rule] = {}
    for rule in rules:
        found.setdefault(id(rule.condition), rule)
    return tuple(found.values())
