"""What must not be done yet to all that it forbids: who must not jump must not do an exercise that does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Alongside, Library

_WORD = re.compile(r"[a-z]+")
_HOP = frozenset(["hop", "hops", "hopping", "bound", "bounds", "bounding"])
_JUMP = frozenset(["jump", "jumps", "jumping", "plyometric", "plyometrics"])
_BESIDE = frozenset(["any", "all", "or", "and", "no", "exercise", "exercises", "drills", "training", "work"])
"""Words beside them that leave it as it is; `jumping from a box` is less than jumping."""
_HOPS = re.compile(r"(^|-)(hops?|pogos?|bounds?)(-|$)")
_JUMPS = re.compile(r"(^|-)(hops?|pogos?|bounds?|jumps?)(-|$)")


def forbidden(
    one: Alongside, library: Library, own: Iterable[str] = (), landing: Iterable[str] = ()
) -> frozenset[str]:
    """The names of the activities and exercises, of the site's and a plan's `own`, that it speaks of;
    `landing`: exercises whose doses count landings."""
    words = frozenset(_WORD.findall(one.what.lower()))
    if not words or not words <= _HOP | _JUMP | _BESIDE or not words & (_HOP | _JUMP):
        return one.names
    pattern = _JUMPS if words & _JUMP else _HOPS
    found = {name for name in (*library.exercises, *own) if pattern.search(name)}
    if words & _JUMP:
        found |= {id_ for id_, exercise in library.exercises.items() if exercise.aim == "hops"} | {*landing}
    return one.names | found
