"""A measure of the house, or of a plan, to its published data."""

from __future__ import annotations

from generator.feeds.shape.measure import Measure as Published
from generator.model import Measure


def measure(id_: str, one: Measure) -> Published:
    """The whole measure."""
    return Published(
        id=id_,
        title=one.title,
        kind=one.kind,
        grades=one.grades,
        unit=one.unit,
        better=one.better,
        ask=one.ask,
        yes=one.yes,
        no=one.no,
    )
