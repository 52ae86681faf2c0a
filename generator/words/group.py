"""How many lines of a list are chosen, and how often a circuit is done, in words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.notation.clauses import Rest
from generator.notation.quantity import Range
from generator.words.dose import rest_words
from generator.words.number import range_words

_CHOICES = {
    "not stated": "Choose how many to do (the plan doesn't say).",
    "not seen": "Choose how many to do (we couldn't find how many).",
    "as needed": "Choose as many of these as you need.",
    "as tolerated": "Choose as many of these as you tolerate.",
    "as many as possible": "Choose as many of these as you can.",
}
_ROUNDS = {
    "not stated": "the plan doesn't say how many rounds",
    "not seen": "we couldn't find how many rounds",
    "as needed": "as many rounds as you need",
    "as tolerated": "as many rounds as you tolerate",
    "as many as possible": "as many rounds as you can",
}


def choice_of(count: Range) -> str:
    """`Choose 2 of these.`"""
    return _CHOICES.get(count.open or "", f"Choose {range_words(count)} of these.")


def rounds_of(count: Range, rests: Iterable[Rest]) -> str:
    """`3 rounds, rest 2 min, rest 30 s between exercises`."""
    one = count.single and count.hi == 1
    rounds = _ROUNDS.get(count.open or "", f"{range_words(count)} round{'' if one else 's'}")
    return ", ".join([rounds, *map(_rest, rests)])


def _rest(rest: Rest) -> str:
    words = rest_words(rest)
    rests = "no rest" if words == "none" else f"rest {words}"
    return rests if rest.between == "sets" else f"{rests} between {rest.between}"
