"""How much an exercise is meant to hurt, and the most that it may, as a dose says it; else it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from generator.notation.leaves import NotationError
from generator.notation.quantity import Range, number_text


def compared(range_: Range, sign: str, role: str) -> Range:
    """`<= 5` as `at most 5`."""
    if sign in ("", "="):
        return range_
    if sign in ("<", ">") and range_.whole and range_.hi is not None:
        raise NotationError(f"pain is told in whole numbers; write '{_beyond(range_.hi, sign, role)}'", 0)
    if sign in ("<", ">") or range_.bound or not range_.single:
        raise NotationError("write the number with 'at most' or 'at least', such as 'pain at most 5'", 0)
    return replace(range_, bound="at most" if sign == "<=" else "at least")


def _beyond(number: Fraction, sign: str, role: str) -> str:
    """What is below 2 is at most 1; what is allowed is a most, whatever the sign."""
    if role == "allowed" or sign == "<":
        least = max(Fraction(0), number - 1) if sign == "<" else number
        return f"pain at most {number_text(least)} {role}"
    return f"pain at least {number_text(min(Fraction(10), number + 1))} {role}"


def most(range_: Range) -> Range:
    """The most that is allowed: `5` and `0-5` are `at most 5`."""
    if range_.open is None and (range_.bound in ("at least", "about") or (range_.lo and not range_.single)):
        number = number_text(range_.hi or Fraction(0))
        remedy = (
            f"write 'pain at most {number} allowed', or 'pain {range_} expected' for what it should bring"
        )
        raise NotationError(f"what is allowed is a most; {remedy}", 0)
    plain = of_ten(range_)
    return plain if plain.open else Range(plain.hi, plain.hi, "at most")


def agree(said: Mapping[str, Any]) -> None:
    """Nobody is meant to hurt more than is allowed, and pain that has a number has no word."""
    expected, allowed, words = (said.get(f"pain_{name}") for name in ("expected", "allowed", "in_words"))
    if words and said.get(f"pain_{words.split()[1]}"):
        raise NotationError(f"'pain {words}' has a number beside it; write the number alone", 0)
    if expected and allowed and (expected.hi or 0) > (10 if allowed.hi is None else allowed.hi):
        raise NotationError(f"pain {expected} is expected, but only {allowed} is allowed; correct one", 0)


def of_ten(range_: Range) -> Range:
    """Pain on the scale of 10; a fraction is `5/10`."""
    if range_.open not in (None, "___"):
        raise NotationError(f'write a number from 0 to 10, ___, or note "pain {range_}"', 0)
    if any(end is not None and 0 < end < 1 for end in (range_.lo, range_.hi)):
        raise NotationError("pain is out of 10 anyway; write the number alone, such as 'pain 5'", 0)
    return range_
