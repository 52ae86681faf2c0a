"""Bars of tests and plans to those that healthy people typically don't reach: nobody waits for them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.readiness import own_leaves
from generator.errors import Problem
from generator.model import Library, Protocol, ReadinessTest, TestItem, Written
from generator.notation.condition import Compared, Condition, Measure, leaves
from generator.rules.bars import bar_of
from generator.rules.criteria import criteria_of


def beyond_healthy(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """A finding for each gate of a plan that a test's numbers of healthy people speak against."""
    gates = (bar for stage in protocol.stages for bar in (*stage.enter_when, *criteria_of(stage)))
    for bar in (*protocol.entry.enter_when, *gates):
        for leaf in leaves(bar.value):
            if (name := getattr(leaf, "name", "")) in library.test_of:
                yield from _problem(bar, unreached(leaf, library.test_of[name][1]))


def tests_beyond_healthy(library: Library) -> Iterator[Problem]:
    """The same of the tests' own bars, and of all bars of a test together."""
    for test in library.tests.values():
        gates = [item for item in test.items.values() if item.gates]
        for name, item in test.items.items():
            own = own_leaves(str(name), item) if item.gates else []
            yield from _problem(item.bar, *(unreached(leaf, item) or _typical(leaf) for leaf in own))
        yield from _problem(gates[0].bar, _few_reach_all(test)) if gates else ()


def unreached(leaf: Condition, item: TestItem) -> str:
    """Who typically doesn't reach the bar, though healthy; '' where enough of them do, or nobody knows."""
    healthy = item.healthy
    if healthy is None or not isinstance(leaf, (Compared, Measure)):
        return ""
    alike = isinstance(leaf, Compared) == item.compares
    beyond = [who for who, number in healthy.numbers if alike and _harder(leaf, number)]
    if beyond:
        return f"'{leaf}' asks for more than is typical of healthy {' and '.join(beyond)} ({healthy.who})"
    own = any(leaf == one for one in leaves(item.bar.value))
    few = own and healthy.reach_the_bar is not None and healthy.reach_the_bar <= 50
    return f"only {healthy.reach_the_bar} of 100 healthy people reach '{leaf}' ({healthy.who})" if few else ""


def _harder(leaf: Compared | Measure, number: int) -> bool:
    """Whether the bar asks for more than that. It is in the item's own unit."""
    ends = bar_of(leaf.value)
    if ends is None:
        return False
    return ends.high is not None and ends.high < number if leaf.op.startswith("<") else ends.low > number


def _typical(leaf: Condition) -> str:
    """Half of all people of an age are below its norm."""
    if not isinstance(leaf, Measure) or leaf.value.reference != "norm" or leaf.value.range is not None:
        return ""
    return f"half of healthy people don't reach '{leaf}'"


def _few_reach_all(test: ReadinessTest) -> str:
    share = test.healthy.reach_the_bar if test.healthy is not None else None
    return f"only {share} of 100 healthy people reach all of this test" if share and share <= 50 else ""


def _problem(bar: Written[Condition], *found: str) -> Iterator[Problem]:
    for why in filter(None, found):
        remedy = "write it under 'aim for', as something to work toward"
        yield Problem(bar.text.place, f"{why}; {remedy}", "healthy")
