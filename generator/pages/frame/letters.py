"""A title to the letter that it is found under, in lists from A to Z."""

from __future__ import annotations

from string import ascii_uppercase

NUMBERS = "0–9"


def letter_of(title: str) -> str:
    """Its first letter, large; what begins with anything else is with the numbers."""
    first = next((sign for sign in title if sign.isalnum()), "")
    return first.upper() if first.isalpha() else NUMBERS


def letter_anchor(letter: str) -> str:
    """Where a letter stands on its page."""
    return "numbers" if letter == NUMBERS else f"letter-{letter.lower()}"


def every_anchor() -> list[str]:
    """Of all letters: a link to one arrives, whatever begins with it today."""
    return [letter_anchor(letter) for letter in (NUMBERS, *ascii_uppercase)]
