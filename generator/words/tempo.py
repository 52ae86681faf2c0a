"""A tempo to words: its seconds or its word."""

from __future__ import annotations

from generator.notation.clauses import Tempo
from generator.notation.quantity import Range
from generator.words.number import range_words


def tempo_words(tempo: Tempo | None) -> str:
    """`3 s up, 2 s hold, 3 s down`."""
    if tempo is None:
        return ""
    if tempo.word:
        return TEMPOS.get(tempo.word, tempo.word)
    phases = (("up", tempo.up), ("hold", tempo.hold), ("down", tempo.down), ("rest", tempo.pause))
    return ", ".join(_phase(name, value) for name, value in phases if value)


TEMPOS = {"slow onset": "ease into each one"}
"""Tempos whose word is not said to runners."""


def _phase(name: str, seconds: Range) -> str:
    return f"no {name}" if seconds.single and seconds.hi == 0 else f"{range_words(seconds)} s {name}"
