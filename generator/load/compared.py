"""What a criterion compares with, to the names of numbers that nobody is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.errors import Problem
from generator.model.text import Written
from generator.notation.condition import Condition, leaves
from generator.notation.quantity import number_text

REFERENCES = ("before", "last session", "last week", "baseline", "norm", "usual")
"""What a measure may be compared with instead of a number."""


def unasked(written: Written[Condition]) -> Iterator[Problem]:
    """An error for each share of what isn't answered: its criterion would never be true."""
    for leaf in leaves(written.value):
        value: Any = getattr(leaf, "value", None)
        name = getattr(value, "reference", "")
        if name and name not in REFERENCES:
            share = number_text(value.range.hi) if value.range and value.range.hi is not None else "90"
            said = f"'{share} % of {name}' is of a number that no day asks for, so it would never be true"
            of = f"'{share} % of baseline', 'norm' or 'usual'"
            remedy = f"compare with a number, or {of}, or with the other side, '{share} % of other side'"
            yield Problem(written.place_of(name), f"{said}; {remedy}", "value")
