"""Plans that wait for each other: none of them could ever begin."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, Protocol, Written
from generator.notation.condition import Condition, Finished, leaves


def circles(library: Library) -> Iterator[Problem]:
    """A finding for each plan that must be finished before itself, where the circle begins."""
    for protocol in library.protocols.values():
        for written, name in _awaited(protocol):
            path = _way(name, protocol.id, library, ())
            if path:
                words = " waits for ".join([protocol.id, *path])
                yield Problem(written.place_of(name), f"{words}; none of them can ever start", "circle")


def _awaited(protocol: Protocol) -> Iterator[tuple[Written[Condition], str]]:
    for written in protocol.entry.enter_when:
        for leaf in leaves(written.value):
            if isinstance(leaf, Finished):
                yield written, leaf.protocol


def _way(start: str, end: str, library: Library, seen: tuple[str, ...]) -> tuple[str, ...]:
    """The plans on the way from one to another, both named; () where there is no way."""
    if start == end:
        return (end,)
    if start in seen or start not in library.protocols:
        return ()
    for _, name in _awaited(library.protocols[start]):
        rest = _way(name, end, library, (*seen, start))
        if rest:
            return (start, *rest)
    return ()
