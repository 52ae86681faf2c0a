"""Readiness tests to what cannot be measured as it is asked: bars, sides and norms that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, Stage, TestItem, Written
from generator.notation.condition import Compared, Condition, Measure, leaves


def batteries(library: Library) -> Iterator[Problem]:
    """An error for each item whose bar nobody can reach, and each gate that reads it the wrong way."""
    for test in library.tests.values():
        for name, item in test.items.items():
            yield from (_problem(item.pass_when, message) for message in _wrong(str(name), item))
            yield from _both(str(name), item)
    for protocol in library.protocols.values():
        for stage in protocol.stages:
            yield from _gates(stage, library)


def _problem(bar: Written[Condition], message: str) -> Problem:
    return Problem(bar.text.place, message, "battery", "error")


def _both(name: str, item: TestItem) -> Iterator[Problem]:
    """The bar for two injured sides must be a number of its own."""
    if item.if_both is None:
        return
    bar = item.if_both.pass_when
    if not item.compares:
        yield _problem(item.pass_when, "'if both' is for a comparison; leave it out, this bar holds anyway")
    if not any(isinstance(leaf, Measure) and leaf.name == name for leaf in leaves(bar.value)):
        yield _problem(bar, f"'if both' needs a number to reach, such as '{name} >= 10 each side'")
    for leaf in leaves(bar.value):
        yield from (_problem(bar, message) for message in _leaf(leaf, item))


def _gates(stage: Stage, library: Library) -> Iterator[Problem]:
    """A plan's comparison is injured over uninjured; for a time, more of it is worse."""
    gates = (*stage.enter_when, *stage.progress_when, *stage.aim_for)
    written = (*gates, *(rule.condition for rule in stage.heard))
    for one in written:
        for leaf in leaves(one.value):
            if not isinstance(leaf, Compared) or leaf.name not in library.test_of or leaf.op in ("<", "<="):
                continue
            if leaf.how == "LSI" and library.test_of[leaf.name][1].better == "less":
                yield _problem(
                    one,
                    f"a lower score is better in '{leaf.name}', so a high LSI is worse here; "
                    f"write how much more the injured side may take, such as '{leaf.name} LSI <= 110 %'",
                )


def _wrong(name: str, item: TestItem) -> Iterator[str]:
    found = [leaf for leaf in leaves(item.pass_when.value) if _name(leaf) == name]
    if not found:
        yield f"the bar isn't about '{name}' itself; write a condition on it, such as '{name} >= 10'"
    for leaf in found:
        yield from _leaf(leaf, item)


def _name(leaf: Condition) -> str:
    return str(getattr(leaf, "name", ""))


def _leaf(leaf: Condition, item: TestItem) -> Iterator[str]:
    if isinstance(leaf, Compared) and item.side != "each":
        yield "a comparison needs both sides; write 'side: each'"
    if isinstance(leaf, (Compared, Measure)) and item.measure == "yes-no":
        yield "a yes-no item has no number; write only its name, or choose another 'measure'"
    if isinstance(leaf, Measure) and leaf.value.reference == "norm" and item.norms is None:
        yield "'norm' needs 'norms', the numbers by age and sex"
    if isinstance(leaf, Measure) and (leaf.op in ("<", "<=")) != (item.better == "less"):
        yield (
            f"'{leaf.op}' doesn't match 'better: {item.better}';"
            " write 'better: less' if a lower score is better"
        )
