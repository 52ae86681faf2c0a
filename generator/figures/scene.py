"""What an author says of a figure, as the solver takes it: views, postures, and what holds in each frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.figures.clauses import Angle, Clause, Contact, Lifted, Moved, Stepped
from generator.figures.force import Force
from generator.figures.joints import SIDES
from generator.figures.landings import Landing
from generator.figures.props import Prop


@dataclass(frozen=True)
class View:
    """Where the eye is: turned about the body by `yaw`, and above it by `pitch`, in degrees."""

    yaw: float
    pitch: float = 0.0


VIEWS = {
    "side": View(0),
    "front": View(90),
    "back": View(-90),
    "oblique": View(40, 12),
    "above": View(120, 30),
    "over the shoulder": View(-60, 35),
}

Lines = Mapping[str, tuple[Clause, ...]]
"""Clauses by what they are about: body, legs, working, other, arms, working arm, other arm."""

LINES: dict[str, tuple[str, tuple[str, ...]]] = {
    "body": ("body", ("body",)),
    "legs": ("leg", ("w.leg", "o.leg")),
    "working": ("leg", ("w.leg",)),
    "other": ("leg", ("o.leg",)),
    "arms": ("arm", ("w.arm", "o.arm")),
    "working arm": ("arm", ("w.arm",)),
    "other arm": ("arm", ("o.arm",)),
}
"""Each line to its kind of part and the parts of the body that it speaks of."""


@dataclass(frozen=True)
class Posture:
    """How a body is before anything is said of it: angles and contacts."""

    angles: Mapping[str, float]
    contacts: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)


_FEET = {f"{side}.leg": (Contact("heel", "floor"), Contact("ball", "floor")) for side in SIDES}
_ARMS = {f"{s}.{n}": v for s in SIDES for n, v in {"shoulder": 2.0, "out": 8.0, "elbow": 10.0}.items()}
_BENT = {f"{s}.{n}": 90.0 for s in SIDES for n in ("hip", "knee")}

POSTURES = {
    "standing": Posture({**_ARMS, "w.knee": 2, "o.knee": 2}, _FEET),
    "sitting": Posture({**_ARMS, **_BENT}, {**_FEET, "body": (Contact("seat", "chair"),)}),
    "kneeling": Posture(_ARMS, {f"{s}.leg": (Contact("knee", "floor"),) for s in SIDES}),
    "on hands and knees": Posture(
        {"lean": 90, **_BENT, "w.shoulder": 90, "o.shoulder": 90},
        {**{f"{s}.leg": (Contact("knee", "floor"),) for s in SIDES},
         **{f"{s}.arm": (Contact("hand", "floor"),) for s in SIDES}},
    ),
    "lying on the back": Posture(
        {**_ARMS, "lean": -90, "w.ankle": -18, "o.ankle": -18},
        {"body": tuple(Contact(one, "floor") for one in ("buttocks", "back", "head"))},
    ),
    "lying on the front": Posture({**_ARMS, "lean": 90}, {}),
    "lying on the side": Posture(
        {**_ARMS, "tilt": -90}, {"body": (Contact("hip side", "floor"), Contact("shoulder", "floor"))},
    ),
}  # fmt: skip
"""By the word that an author writes."""


@dataclass(frozen=True)
class Key:
    """One key frame: what its lines say, and the words below it."""

    lines: Lines
    caption: str = ""


@dataclass(frozen=True)
class Drawing:
    """A figure as it is written."""

    keys: tuple[Key, ...]
    view: str = "side"
    posture: str = "standing"
    props: tuple[Prop, ...] = ()
    highlight: tuple[str, ...] = ()
    arrow: str = ""
    both: bool = False
    """Whether both legs work, and are drawn so."""
    close_up: bool = False
    barefoot: bool = False
    quick: bool = False
    """Whether what moves goes up and down quickly."""
    forces: tuple[Force, ...] = ()
    """What pushes without moving."""
    landings: tuple[Landing, ...] = ()
    """Where feet come down one after the other, where that is the exercise."""

    @property
    def lateral(self) -> bool:
        """Whether the body may also move to its sides."""
        return self.view != "side" or self.posture == "lying on the side"

    @property
    def turns(self) -> bool:
        """Whether the body turns about itself."""
        said = (clause for key in self.keys for clause in key.lines.get("body", ()))
        return any(isinstance(clause, Angle) and clause.name == "turn" for clause in said)

    def prop(self, name: str) -> Prop | None:
        """The thing of that name."""
        return next((prop for prop in self.props if prop.name == name), None)


@dataclass(frozen=True)
class Wanted:
    """What holds in one frame: angles to begin with, those kept exactly, contacts a part, moves."""

    angles: Mapping[str, float]
    exact: frozenset[str]
    contacts: Mapping[str, tuple[Contact, ...]]
    moves: Mapping[str, float]
    stepped: frozenset[str] = frozenset()
    """Parts whose contacts may be elsewhere than they were."""

    def on(self) -> Iterable[tuple[str, Contact]]:
        """Every contact with its side, `` for those of the body."""
        for part, contacts in self.contacts.items():
            for contact in contacts:
                yield ("" if part == "body" else part[0]), contact


def begin(drawing: Drawing) -> Wanted:
    """What a posture says."""
    posture = POSTURES[drawing.posture]
    return Wanted(posture.angles, frozenset(), posture.contacts, {})


def follow(before: Wanted, angles: Mapping[str, float], key: Key) -> Wanted:
    """The next frame from the one before, as it was solved: what isn't said again is only a hint."""
    found, contacts = dict(angles), dict(before.contacts)
    exact: set[str] = set()
    stepped: set[str] = set()
    moves: dict[str, float] = {}
    for line, clauses in key.lines.items():
        for part in LINES[line][1]:
            prefix = "" if part == "body" else f"{part[0]}."
            for one in (one for one in clauses if isinstance(one, Angle)):
                found[prefix + one.name] = one.degrees
                exact.discard(prefix + one.name)
                if not one.about:
                    exact.add(prefix + one.name)
            if any(isinstance(one, (Contact, Lifted)) for one in clauses):
                contacts[part] = tuple(one for one in clauses if isinstance(one, Contact))
            if any(isinstance(one, Stepped) for one in clauses):
                stepped.add(part)
            moves |= {one.way: one.by for one in clauses if isinstance(one, Moved)}
    if moves.get("airborne"):
        contacts |= {"w.leg": (), "o.leg": ()}
    return Wanted(found, frozenset(exact), contacts, moves, frozenset(stepped))
