"""A limit with two ends to what to write: between them nobody knows whether it is met."""

from __future__ import annotations

BOUNDS = {"at least": ">=", "at most": "<="}


def one_number(sign: str, low: object, high: object) -> str:
    """What to write where a limit has two ends."""
    return f"a limit is one number, and this has two; write '{sign} {low}' or '{sign} {high}'"


def as_a_fraction(text: str) -> str:
    """What to write for `7/10` where a range ends."""
    return f"'{text}' reads as a fraction; write '{text.partition('/')[0]}', or '{text.replace('/', ' of ')}'"
