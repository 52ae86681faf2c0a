"""A plan to what it measures on each side: its conditions compare the sides, or name one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from generator.notation.condition import Compared, Measure


def sided(value: object) -> Iterator[str]:
    """Names of what is measured on each side in a value, whatever it is made of."""
    if isinstance(value, Compared) or (isinstance(value, Measure) and value.side):
        yield value.name
    for part in _parts(value):
        yield from sided(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, BaseModel):
        yield from vars(value).values()
    elif is_dataclass(value):
        yield from (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (tuple, list)):
        yield from value
