"""Rows to the letters that they are found under, in lists from A to Z."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from string import ascii_uppercase
from typing import TypeAlias, TypeVar

NUMBERS = "0–9"

T = TypeVar("T")

Letter: TypeAlias = tuple[str, str, Sequence[T]]
"""Where it stands on its page, the letter, and what is found under it."""


def by_letter(rows: Iterable[T], title: Callable[[T], str]) -> list[Letter[T]]:
    """From A to Z; numbers stand before letters."""
    found = sorted(rows, key=lambda row: (_letter(title(row)), title(row).casefold()))
    groups = groupby(found, key=lambda row: _letter(title(row)))
    return [(_anchor(letter), letter, list(some)) for letter, some in groups]


def other_anchors(letters: Iterable[Letter[T]]) -> list[str]:
    """Of the letters without a row: a link to one arrives, whatever begins with it today."""
    known = {anchor for anchor, _, _ in letters}
    return [anchor for anchor in map(_anchor, (NUMBERS, *ascii_uppercase)) if anchor not in known]


def _letter(title: str) -> str:
    """Its first letter, large; what begins with anything else is with the numbers."""
    first = next((sign for sign in title if sign.isalnum()), "")
    return first.upper() if first.isalpha() else NUMBERS


def _anchor(letter: str) -> str:
    return "numbers" if letter == NUMBERS else f"letter-{letter.lower()}"
