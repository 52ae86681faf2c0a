"""Readiness tests to what cannot be measured as it is asked: bars, sides and norms that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, Stage, TestItem, Written
from generator.notation.condition import All, AnyOf, Cited, Compared, Condition, Held, Measure, Not, leaves


def batteries(library: Library) -> Iterator[Problem]:
    """An error for each item whose bar nobody can reach, and each gate that reads it the wrong way."""
    for test in library.tests.values():
        for name, item in test.items.items():
            yield from (_problem(item.bar, message) for message in _wrong(str(name), item))
            yield from _both(str(name), item)
    for protocol in library.protocols.values():
        seen = library.of(protocol)
        for stage in protocol.stages:
            yield from _gates(stage, seen)


def _problem(bar: Written[Condition], message: str) -> Problem:
    return Problem(bar.text.place, message, "battery", "error")


def _both(name: str, item: TestItem) -> Iterator[Problem]:
    """The bar for two injured sides must be a number of its own."""
    if item.if_both is None:
        return
    bar = item.if_both.pass_when
    if not item.compares:
        yield _problem(item.bar, "'if both' is for a comparison; leave it out, this bar holds anyway")
    if not any(isinstance(leaf, Measure) and leaf.name == name for leaf in leaves(bar.value)):
        yield _problem(bar, f"'if both' needs a number to reach, such as '{name} >= 10 each side'")
    for leaf in leaves(bar.value):
        yield from (_problem(bar, message) for message in _leaf(leaf, item))


def _gates(stage: Stage, library: Library) -> Iterator[Problem]:
    """A gate that asks for worse: an index is the higher the better, of a time to beat too."""
    for one in (*stage.enter_when, *stage.progress_when, *stage.aim_for):
        for leaf in _asked(one.value):
            less = isinstance(leaf, (Compared, Measure)) and leaf.op in ("<", "<=")
            if isinstance(leaf, Measure) and less and library.own_direction.get(leaf.name) == "more":
                message = f"a higher number is better in '{leaf.name}'"
                yield _problem(
                    one, f"{message}; write the least it must be, such as '{leaf.name} >= {leaf.value}'"
                )
            if not isinstance(leaf, (Compared, Measure)) or leaf.name not in library.less_is_better:
                continue
            if isinstance(leaf, Compared) and leaf.how == "LSI" and less:
                message = f"an LSI counts how good the injured side is, in '{leaf.name}' too"
                yield _problem(
                    one, f"{message}; write the least it must reach, such as '{leaf.name} LSI >= 90 %'"
                )
            elif isinstance(leaf, Measure) and leaf.op in (">", ">="):
                message = f"a lower number is better in '{leaf.name}'"
                yield _problem(
                    one, f"{message}; write the most it may be, such as '{leaf.name} <= {leaf.value}'"
                )


def _asked(condition: Condition) -> Iterator[Condition]:
    """What must be true of it; what is asked not to be is left out."""
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            yield from (leaf for part in parts for leaf in _asked(part))
        case Held(condition=inner) | Cited(condition=inner):
            yield from _asked(inner)
        case Not():
            return
        case _:
            yield condition


def _wrong(name: str, item: TestItem) -> Iterator[str]:
    found = own_leaves(name, item)
    if not found:
        yield f"the bar isn't about '{name}' itself; write a condition on it, such as '{name} >= 10'"
    if len(found) > 1 or found != [leaf for leaf in _asked(item.bar.value) if _name(leaf) == name]:
        yield (
            f"a test's page judges one limit of '{name}'; write it once, without 'not',"
            f" such as '{name} = 10-20' for both ends"
        )
    for leaf in found:
        yield from _leaf(leaf, item)


def own_leaves(name: str, item: TestItem) -> list[Condition]:
    """What of the bar is about the item itself; other signs in it are part of how it is done."""
    return [leaf for leaf in leaves(item.bar.value) if _name(leaf) == name]


def _name(leaf: Condition) -> str:
    return str(getattr(leaf, "name", ""))


def _leaf(leaf: Condition, item: TestItem) -> Iterator[str]:
    if isinstance(leaf, Compared) and item.side != "each":
        yield "a comparison needs both sides; write 'side: each'"
    if isinstance(leaf, Compared):
        yield from _better(leaf)
    if isinstance(leaf, (Compared, Measure)) and not _is_known(leaf):
        yield f"a test's page doesn't know '{leaf.value}'; write a number, or 'norm' with 'norms'"
    if isinstance(leaf, (Compared, Measure)) and item.measure == "yes-no":
        yield "a yes-no item has no number; write only its name, or choose another 'measure'"
    if isinstance(leaf, Measure) and leaf.value.reference == "norm" and item.norms is None:
        yield "'norm' needs 'norms', the numbers by age and sex"
    if isinstance(leaf, Measure) and (leaf.op in ("<", "<=")) != (item.better == "less"):
        yield (
            f"'{leaf.op}' doesn't match 'better: {item.better}';"
            " write 'better: less' if a lower score is better"
        )


def _is_known(leaf: Compared | Measure) -> bool:
    """Whether the page, which is somebody's first, has what it is held against."""
    value = leaf.value
    known = ("", "norm") if isinstance(leaf, Measure) else ("",)
    return value.reference in known and not (value.word or value.sign)


def _better(leaf: Compared) -> Iterator[str]:
    """A comparison that asks for worse."""
    if leaf.how == "LSI" and leaf.op in ("<", "<="):
        yield f"an LSI is the better the higher it is; write the least, such as '{leaf.name} LSI >= 90 %'"
    if leaf.how == "difference" and leaf.op in (">", ">="):
        bar = f"{leaf.name} difference <= {leaf.value}"
        yield f"a difference is the better the smaller it is; write the most, such as '{bar}'"
