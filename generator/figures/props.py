"""Things to stand on, lean on or hold: what an author may name, how high and where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Prop:
    """A thing in the drawing: its name, its height in centimetres, and where it is held or lies."""

    name: str
    height: float = 0.0
    where: str = ""


@dataclass(frozen=True)
class Kind:
    """What may be said of a thing: heights it can have, places, and how words name it."""

    usual: float = 0.0
    heights: tuple[float, float] = (0.0, 0.0)
    places: tuple[str, ...] = ()
    """Where it may be; the first is meant where none is written."""
    called: str = ""
    """In a description, with its article."""


KINDS: dict[str, Kind] = {
    "step": Kind(15, (4, 50), called="a step"),
    "slope": Kind(called="a slope"),
    "plate": Kind(4, (1, 10), called="a weight plate"),
    "box": Kind(40, (10, 80), called="a box"),
    "bench": Kind(42, (20, 70), called="a bench"),
    "chair": Kind(45, (30, 80), called="a chair"),
    "table": Kind(62, (50, 100), called="a table"),
    "towel": Kind(3, (1, 8), called="a rolled towel"),
    "cushion": Kind(6, (3, 30), ("under the knee", "under the head", "between the legs"), "a cushion"),
    "ball": Kind(places=("between the knees", "between the feet"), called="a ball"),
    "pad": Kind(places=("on the shins", "on the thighs", "over the heels"), called="a pad"),
    "treadmill": Kind(18, (10, 30), called="a treadmill"),
    "mat": Kind(called="a mat"),
    "wall": Kind(places=("in front", "behind"), called="a wall"),
    "platform": Kind(10, (4, 40), called="a sliding platform"),
    "cloth": Kind(called="a cloth that slides"),
    "line": Kind(places=("in front", "beside", "behind"), called="a line on the floor"),
    "dots": Kind(called="dots on the floor"),
    "band": Kind(
        places=("around the knees", "around the ankles", "around the feet", "beside the ankle"),
        called="a band",
    ),
    "strap": Kind(places=("around the foot", "around the knees"), called="a strap"),
    "dumbbell": Kind(places=("in the hand", "on the thighs"), called="a dumbbell"),
    "barbell": Kind(places=("on the shoulders",), called="a barbell"),
    "backpack": Kind(called="a backpack"),
    "leg press": Kind(called="a leg press"),
    "support": Kind(90, (60, 130), places=("beside", "in front"), called="a chair"),
}
"""Every thing by its name."""

TOPS = (
    "step", "slope", "plate", "box", "bench", "chair", "table", "towel", "cushion", "platform",
    "treadmill", "support",
)  # fmt: skip
"""Things with a top to stand, sit or lie on."""

SURFACES = (*TOPS, "mat", "wall", "cloth", "leg press")
"""What a point of the body can be on, beside the floor."""

_FORM = re.compile(
    r"(?P<name>[a-z ]+?)(?: (?P<height>\d{1,3}) ?(?:cm )?high)?"
    r"(?: (?P<where>(?:in|under|between|around|on|over|beside|behind)\b[a-z ]*))?"
)


class PropError(Exception):
    """A thing that can't be drawn, with the remedy."""


def parse_prop(text: str) -> Prop:
    """A thing as an author names it: `step 18 high`, `band around the ankles`."""
    words = " ".join(str(text).split())
    found = _FORM.fullmatch(words)
    name = found["name"] if found else words
    if found is None or name not in KINDS:
        raise PropError(f"'{words[:60]}' isn't a thing we can draw; the things are {', '.join(KINDS)}")
    kind = KINDS[name]
    return Prop(name, _height(kind, name, found["height"]), _where(kind, name, found["where"]))


def _height(kind: Kind, name: str, written: str | None) -> float:
    if written is None:
        return kind.usual
    least, most = kind.heights
    if not least <= float(written) <= most:
        remedy = f"write {least:g} to {most:g} cm" if most else "leave the height out"
        raise PropError(f"a {name} isn't drawn {written} cm high; {remedy}")
    return float(written)


def _where(kind: Kind, name: str, written: str | None) -> str:
    if written is None:
        return kind.places[0] if kind.places else ""
    if written not in kind.places:
        remedy = f"write {' or '.join(kind.places)}" if kind.places else "leave the place out"
        raise PropError(f"a {name} isn't drawn '{written}'; {remedy}")
    return written
