"""The order in which a reader meets plans and tests, taken from what the author linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Library, Protocol, ReadinessTest, Written
from generator.notation.condition import Condition, Finished, leaves
from generator.steps import answer


def plans_in_order(library: Library) -> list[Protocol]:
    """Plans that must be finished first come first; else as the guides lead to them."""
    return [library.protocols[id_] for id_ in plan_order(library)]


@answer
def plan_order(library: Library) -> list[str]:
    """Their ids in this order."""
    led = _led("plan", library)
    return sorted(led, key=lambda id_: _depth(id_, library))


def plans_in_a_row(library: Library) -> list[Protocol]:
    """Those that build on each other: each asks for another one to be finished, or is asked for."""
    plans = library.protocols
    asked = {id_: set(_finished(plan.entry.enter_when)) & set(plans) for id_, plan in plans.items()}
    linked = {id_ for id_, before in asked.items() if before}.union(*asked.values())
    return [plan for plan in plans_in_order(library) if plan.id in linked]


def tests_in_order(library: Library) -> list[ReadinessTest]:
    """Tests as the guides lead to them."""
    return [library.tests[id_] for id_ in _led("test", library)]


def _led(kind: str, library: Library) -> list[str]:
    """Ids of one kind as the guides name them; what no guide names comes last."""
    known = library.collection(kind)
    links = [link for guide in library.guides.values() for link in guide.related]
    named = [link.id for link in links if link.kind == kind and link.id in known]
    return list(dict.fromkeys([*named, *known]))


def _depth(id_: str, library: Library, path: frozenset[str] = frozenset()) -> int:
    """How many plans stand before this one; a circle of plans ends where it closes."""
    before = set(_finished(library.protocols[id_].entry.enter_when))
    before = (before & set(library.protocols)) - path - {id_}
    return max((1 + _depth(name, library, path | {id_}) for name in before), default=0)


def _finished(conditions: Iterable[Written[Condition]]) -> Iterator[str]:
    for condition in conditions:
        for leaf in leaves(condition.value):
            if isinstance(leaf, Finished):
                yield leaf.protocol
