"""A tempo to words: its seconds or its word."""

from __future__ import annotations

from generator.notation.clauses import Tempo
from generator.notation.quantity import Quantity, Range
from generator.words.number import NOBODY_SAYS, OPEN, asked_quantity, range_words


def tempo_words(tempo: Tempo | None) -> str:
    """`3 s up, 2 s hold, 3 s down`, in the order written."""
    if tempo is None:
        return ""
    if tempo.word:
        return TEMPOS.get(tempo.word) or OPEN.get(tempo.word, tempo.word)
    names = NAMES if tempo.rests else {}
    return ", ".join(_phase(names.get(name, name), value) for name, value in tempo.phases)


TEMPOS = {"slow onset": "ease into each one"}
"""Tempos whose word is not said to runners."""


PACES = {
    "slow": "slowly {}",
    "moderate": "at a moderate speed {}",
    "fast": "fast {}",
    "controlled": "with control {}",
    "explosive": "explosively {}",
}
"""Words of one phase, with the way that it goes."""
NAMES = {"pause": "rest"}
"""A phase between repetitions, that runners know by another word."""


def _phase(name: str, seconds: Range | str) -> str:
    if isinstance(seconds, str):
        return PACES[seconds].format(name)
    if seconds.open in NOBODY_SAYS:
        return f"{asked_quantity(Quantity(seconds, 's'))} {name}"
    return f"no {name}" if seconds.single and seconds.hi == 0 else f"{range_words(seconds)} s {name}"
