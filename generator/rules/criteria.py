"""A stage to the criteria by which a runner moves on from it, as written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Stage, Written
from generator.notation.condition import Condition


def criteria_of(stage: Stage) -> Iterator[Written[Condition]]:
    """Its own, and those of its branches."""
    yield from stage.progress_when
    for rule in stage.heard:
        yield from rule.holds.progress_when if rule.holds else ()
