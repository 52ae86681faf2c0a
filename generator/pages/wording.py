"""Conditions, doses and lists to the words that these pages print."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Library
from generator.notation.condition import Condition, Measure, Sign, leaves
from generator.notation.dose import Dose

_LIMITS = (
    (r"<= (\S+)", r"\1 or less"),
    (r">= (\S+)", r"\1 or more"),
    ("<", "below"),
    (">", "above"),
)


def condition_text(condition: Condition, library: Library) -> str:
    """`pain < 2 and readiness > 7` as `pain below 2 and readiness above 7`."""
    text = str(condition)
    for leaf in leaves(condition):
        if isinstance(leaf, (Measure, Sign)) and leaf.name in library.measures:
            title = str(library.measures[leaf.name].title).lower()
            text = re.sub(rf"(?<![\w-]){re.escape(leaf.name)}(?![\w-])", title, text)
    for pattern, words in _LIMITS:
        text = re.sub(pattern, words, text)
    return _dashes(text)


def dose_text(dose: Dose | None) -> str:
    """`3 x 12 each side` as `3 × 12 each side`; nothing where there is no dose."""
    return _dashes(str(dose).replace(" x ", " × ")) if dose else ""


def _dashes(text: str) -> str:
    return re.sub(r"(?<=\d)-(?=\d)", "–", text)


def upper(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text from a large letter to a full stop."""
    return upper(text.rstrip(". ")) + "."


def listed(words: Iterable[str]) -> str:
    """`Calf, Achilles tendon`."""
    return upper(", ".join(map(str, words)))
