"""Lines of a session that are chosen from, gone through in rounds, or that just belong together."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.text import Written
from generator.notation.clauses import Rest
from generator.notation.condition import Condition
from generator.notation.quantity import Range
from generator.notation.rate import Lasts, Total
from generator.source import Text


@dataclass(frozen=True)
class Group:
    """Lines that belong together: `count` of them are chosen, or all are done `count` rounds."""

    kind: str
    """choose, rounds or block."""
    count: Range | None
    rest: tuple[Rest, ...]
    total: Written[Total] | None
    note: Text | None
    title: str | None = None
    when: tuple[Written[Condition], ...] = ()
    """What it asks for itself; its lines say so too. The same of the two below."""
    enter_when: tuple[Written[Condition], ...] = ()
    lasts: Lasts | None = None
