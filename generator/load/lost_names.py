"""What had to be left out of a plan to every name that it may have given, of which nobody can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.source import Items, Map

_WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_MOST = 4
"""Words that a name may be made of: `a foam block` is `foam-block` in a dose."""


def names_in(value: Any) -> Iterator[str]:
    """Its keys, its words, and words that stand beside one another, as names join them."""
    if isinstance(value, Map):
        for key, part in value.items():
            yield from _joined(str(key))
            yield from names_in(part)
    elif isinstance(value, Items):
        for part in value:
            yield from names_in(part)
    elif isinstance(value, str):
        yield from _joined(value)


def _joined(text: str) -> Iterator[str]:
    words = _WORD.findall(text)
    yield text
    for begin in range(len(words)):
        for end in range(begin + 1, min(begin + _MOST, len(words)) + 1):
            yield "-".join(words[begin:end])
            yield "-".join(words[begin:end]).lower()
