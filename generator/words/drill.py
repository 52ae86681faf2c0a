"""What a drill is like, in words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.drill import DIRECTIONS, DrillWord
from generator.words.lists import listed

_WORDS: dict[DrillWord, str] = {
    "contact": "with contact",
    "no-contact": "no contact",
    "planned": "planned: you know what comes",
    "unplanned": "unplanned: you react to what comes",
}


def drill_words(drill: Iterable[DrillWord]) -> str:
    """`no contact; unplanned: you react to what comes; forward and sideways`; '' where nothing is said."""
    said = [*drill]
    directions = listed(word for word in said if word in DIRECTIONS)
    own = [_WORDS[word] for word in said if word in _WORDS]
    return "; ".join([*own, *([directions] if directions else [])])
