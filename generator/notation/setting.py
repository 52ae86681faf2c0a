"""How and where something is done to its kind: what is said below replaces its kind and adds to the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.notation.session import Manner, Modifier

_NAMES = {
    "stance": "edge forefoot heel injured-leg injured-side one-leg toe two-legs uninjured-leg",
    "posture": "back elbow hand knee lying side sitting squat standing stomach",
    "slope": "decline downhill flat gentle-hills hill incline level-ground slope uphill",
    "footwear": "boot shoe sock",
}
KINDS = {kind: frozenset(names.split()) for kind, names in _NAMES.items()}
"""Names after `on` and `in` that are neither a surface nor a place."""
PLACES = ("clinic", "home")
"""What is no pace after `at`."""
HEIGHT = re.compile(r" (mm|cm|m|inch|in|ft)$")
BAND = re.compile(r"^(band|tube|loop)(-.*)?$|-band$")
EFFORTS = ("effort", "RPE", "zone")


def laid_over(own: Iterable[Manner], above: Iterable[Manner]) -> tuple[Manner, ...]:
    """What is said of one thing with what holds above it of other kinds, which comes first."""
    said = tuple(own)
    kinds = {kind_of(manner) for manner in said}
    return (*(manner for manner in above if kind_of(manner) not in kinds), *said)


def kind_of(manner: Manner) -> str:
    """`surface`, `place`, `posture` …; each piece of equipment is a kind of its own."""
    if not isinstance(manner, Modifier):
        return type(manner).__name__
    name = manner.text.rpartition(" ")[2]
    match manner.kind:
        case "with":
            return f"with {_thing(name)}"
        case "on" | "in":
            return _where(manner.kind, name)
        case "at":
            return _at(manner.text)
    return "effort" if manner.kind in EFFORTS else manner.kind


def _thing(name: str) -> str:
    """Bands of all colors are one thing, and so are several wedges."""
    return "band" if BAND.search(name) else name.removesuffix("s")


def _where(word: str, name: str) -> str:
    ones = {name, name.removesuffix("s")}
    if "brace" in ones:
        return "with brace"
    kind = next((kind for kind, names in KINDS.items() if names & ones), "")
    return kind or {"on": "surface", "in": "place"}[word]


def _at(text: str) -> str:
    if text in PLACES or text == "night":
        return "time" if text == "night" else "place"
    return "height" if HEIGHT.search(text) else "pace"
