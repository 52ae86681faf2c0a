"""Small repairs to words: a large first letter, a full stop, a list as a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.words import lists
from generator.words.lists import upper as upper


def lower(text: str) -> str:
    """The text with its first letter small, the others as they are."""
    return text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text from a large letter to a full stop, with the en dash in its ranges."""
    return re.sub(r"(?<=\d)-(?=\d)", "–", upper(text.rstrip(". "))) + "."


def listed(words: Iterable[str]) -> str:
    """`Calf, foot and Achilles tendon`."""
    return upper(lists.listed(map(str, words)))
