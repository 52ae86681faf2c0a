"""Several stages of which an author says something together."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.text import Written
from generator.notation.rate import Lasts, Total
from generator.source import Text


@dataclass(frozen=True)
class Whole:
    """Several stages that the author said something of together: the plan, a track, a group of stages."""

    kind: str
    """plan, track or group."""
    id: str
    """Of a track or a group as in addresses, with those it stands in before it; '' of the plan."""
    name: str
    """As written."""
    title: str
    lasts: Lasts | None
    total: Written[Total] | None
    stages: tuple[str, ...]
    """Ids of its stages, in order."""
    summary: Text | None = None
    aims: tuple[Text, ...] = ()
    note: Text | None = None
