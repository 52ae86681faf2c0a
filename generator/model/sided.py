"""A plan to what it measures on each side: its conditions compare the sides, or name one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.inside import within
from generator.notation.condition import Compared, Measure


def sided(value: object) -> Iterator[str]:
    """Names of what is measured on each side in a value, whatever it is made of."""
    if isinstance(value, Compared) or (isinstance(value, Measure) and value.side):
        yield value.name
    for _, part in within(value):
        yield from sided(part)
