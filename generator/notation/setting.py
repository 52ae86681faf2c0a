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
STEPS = re.compile(r"((steps? ?)?/ ?min|spm|cadence)$")
TURNS = re.compile(r"rpm$")
BEATS = re.compile(r"(bpm|heart-rate(-reserve)?)$")
STEEP = re.compile(r"% (grade|incline)$")
BAND = re.compile(r"^(band|tube|loop)(-.*)?$|-band$")
CADENCE, TURNING = "cadence", "turning"
"""Steps a minute, and turns of a pedal."""
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


WORN = frozenset(["brace", "boot", "splint", "orthosis"])
"""What keeps a joint from moving further than it may."""


def is_worn(manner: Manner) -> bool:
    """Whether it is done in a brace or the like: `with hip-brace`, `in boot`."""
    name = manner.text.rpartition(" ")[2] if isinstance(manner, Modifier) else ""
    return name.rpartition("-")[2].removesuffix("s") in WORN


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
    return next((kind for kind, unit in _RATES.items() if unit.search(text)), "pace")


_RATES = {"height": HEIGHT, CADENCE: STEPS, TURNING: TURNS, "heart rate": BEATS, "slope": STEEP}
"""What stands after `at` by its unit. Each may hold beside a pace."""
