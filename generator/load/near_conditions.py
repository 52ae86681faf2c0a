"""A name that is no condition to what to write: those that share a word with it, or all there are."""

from __future__ import annotations

import re

from generator.model import Library

_LONG = 4
"""Letters of a word that two names may share: `heel`, and neither `of` nor `it`."""


def near_conditions(name: str, library: Library) -> str:
    """`write 'conditions: [achilles-insertional]' or [achilles-midportion]`."""
    said = _words(name)
    shared = {id_: len(said & _words(f"{id_} {one.title}")) for id_, one in library.conditions.items()}
    most = max(shared.values(), default=0)
    first, *others = sorted(id_ for id_, number in shared.items() if number == most) or [""]
    if most:
        return f"write 'conditions: [{first}]'" + "".join(f" or [{one}]" for one in others)
    known = ", ".join(sorted(library.conditions))
    return f"for any injury write 'conditions: any'; the conditions are {known}"


def _words(text: str) -> set[str]:
    return {word for word in re.split(r"[^a-z]+", text.lower()) if len(word) >= _LONG}
