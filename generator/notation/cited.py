"""What several sources say to what goes together: each source's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Cites(Protocol):
    """What names its sources clause by clause."""

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """(clause, source id) in the order written."""


P = TypeVar("P", bound=Cites)


def cited_by(parts: Iterable[Cites]) -> set[str]:
    """The sources that they name."""
    return {source for one in parts for _, source in one.cites}


def of_one_source(
    pairs: list[tuple[tuple[P, ...], tuple[P, ...]]],
) -> list[tuple[tuple[P, ...], tuple[P, ...]]]:
    """Of alternatives over alternatives those of one source, where each has one such."""
    shared = [pair for pair in pairs if not cited_by(pair[0]).isdisjoint(cited_by(pair[1]))]
    every = all({pair[n] for pair in shared} == {pair[n] for pair in pairs} for n in (0, 1))
    return shared if every else pairs
