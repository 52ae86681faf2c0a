"""Readiness tests to what cannot be measured as it is asked: bars, sides and norms that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, TestItem
from generator.notation.condition import Compared, Condition, Measure, leaves


def batteries(library: Library) -> Iterator[Problem]:
    """An error for each item whose bar nobody can reach or miss."""
    for test in library.tests.values():
        for name, item in test.items.items():
            yield from (_problem(item, message) for message in _wrong(str(name), item))


def _problem(item: TestItem, message: str) -> Problem:
    return Problem(item.pass_when.text.place, message, "battery", "error")


def _wrong(name: str, item: TestItem) -> Iterator[str]:
    found = [leaf for leaf in leaves(item.pass_when.value) if _name(leaf) == name]
    if not found:
        yield f"the bar does not speak of '{name}' itself; write a condition on it, such as '{name} >= 10'"
    for leaf in found:
        yield from _leaf(leaf, item)


def _name(leaf: Condition) -> str:
    return str(getattr(leaf, "name", ""))


def _leaf(leaf: Condition, item: TestItem) -> Iterator[str]:
    if isinstance(leaf, Compared) and item.side != "each":
        yield "a comparison needs both sides; write 'side: each'"
    if isinstance(leaf, (Compared, Measure)) and item.measure == "yes-no":
        yield "a yes-no item has no number; write only its name, or another 'measure'"
    if isinstance(leaf, Measure) and leaf.value.reference == "norm" and item.norms is None:
        yield "'norm' needs 'norms', the numbers by age and sex"
    if isinstance(leaf, Measure) and (leaf.op in ("<", "<=")) != (item.better == "less"):
        yield f"'{leaf.op}' does not fit 'better: {item.better}'; write 'better: less' where less is better"
