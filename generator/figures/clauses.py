"""A line of a pose to its clauses: `knee 60, about hip 30, ball on step` to angles and contacts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.figures import props
from generator.figures.joints import ARM, BODY, LEG, Joint


class PoseError(Exception):
    """A clause that can't be read: what is wrong with the remedy, and where in the line."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message, self.offset = message, offset


@dataclass(frozen=True)
class Angle:
    """A joint's angle: kept exactly, or with `about` where the solver begins."""

    name: str
    degrees: float
    about: bool = False


@dataclass(frozen=True)
class Contact:
    """A point of the body on a surface: the floor, or a prop."""

    point: str
    surface: str


@dataclass(frozen=True)
class Lifted:
    """No contact any more."""


@dataclass(frozen=True)
class Stepped:
    """What it stands on is the same, and where it stands is not."""


@dataclass(frozen=True)
class Moved:
    """The whole body off the floor (`airborne`), or its feet put down elsewhere, by centimetres."""

    way: str
    by: float


Clause = Angle | Contact | Lifted | Moved | Stepped

FLOOR = "floor"

ARM_POSES: dict[str, tuple[Angle, ...]] = {
    "by sides": (Angle("shoulder", 2), Angle("out", 8), Angle("spin", 0), Angle("elbow", 10)),
    "on hips": (Angle("shoulder", -22), Angle("out", 48), Angle("spin", -48), Angle("elbow", 92)),
    "crossed": (Angle("shoulder", 28), Angle("out", 8), Angle("spin", -62), Angle("elbow", 100)),
    "forward": (Angle("shoulder", 88), Angle("out", 4), Angle("spin", 0), Angle("elbow", 4)),
    "overhead": (Angle("shoulder", 172), Angle("out", 4), Angle("spin", 0), Angle("elbow", 6)),
    "swung forward": (Angle("shoulder", 62), Angle("out", 4), Angle("spin", -10), Angle("elbow", 62)),
    "swung back": (Angle("shoulder", -48), Angle("out", 8), Angle("spin", 0), Angle("elbow", 26)),
    "out wide": (Angle("shoulder", 10), Angle("out", 62), Angle("spin", 0), Angle("elbow", 12)),
}
"""Arms in a word."""

_LEG_POINTS = (
    "heel", "ball", "foot", "toes", "tip", "ankle", "foot side", "knee", "inner knee", "shin", "thigh",
)  # fmt: skip
_ARM_POINTS = ("hand", "forearm", "elbow")
_BODY_POINTS = (
    "buttocks", "seat", "back", "belly", "chest", "head", "hip side", "shoulder", "head side",
)  # fmt: skip
WORDS: dict[str, Clause] = {"lifted": Lifted(), "stepped": Stepped()}
"""Words that stand alone: nothing touches any more, or in another place."""

MOVES = ("airborne", "forward", "sideways")


@dataclass(frozen=True)
class Part:
    """What a line may say: its joints by the body's names for them, its points, its named pieces."""

    joints: dict[str, Joint]
    points: tuple[str, ...]
    poses: dict[str, tuple[Angle, ...]]
    moves: tuple[str, ...] = ()


PARTS = {
    "leg": Part(LEG, _LEG_POINTS, {}),
    "arm": Part(ARM, _ARM_POINTS, ARM_POSES),
    "body": Part(BODY, _BODY_POINTS, {}, MOVES),
}

EXPANDED = {"foot": ("heel", "ball"), "toes": ("ball",)}
"""Points that stand for two."""

_NUMBER = r"(?P<number>-?\d{1,3}(?:\.\d)?)"


def parse_leg(text: str) -> tuple[Clause, ...]:
    """Clauses about a leg."""
    return _parse("leg", text)


def parse_arm(text: str) -> tuple[Clause, ...]:
    """Clauses about an arm."""
    return _parse("arm", text)


def parse_body(text: str) -> tuple[Clause, ...]:
    """Clauses about the trunk, the head and the whole body."""
    return _parse("body", text)


def _parse(part: str, text: str) -> tuple[Clause, ...]:
    found: list[Clause] = []
    for match in re.finditer(r"[^,]+", text):
        words = " ".join(match[0].split())
        offset = match.start() + len(match[0]) - len(match[0].lstrip())
        if not words:
            raise PoseError("a comma with nothing before it; leave it out", match.start())
        found += _clause(PARTS[part], words, offset)
    _once(found, text)
    return tuple(found)


def _clause(part: Part, words: str, offset: int) -> tuple[Clause, ...]:
    if words in part.poses:
        return part.poses[words]
    if words in WORDS:
        return (WORDS[words],)
    if found := re.fullmatch(r"(?P<point>[a-z ]+?) on (?:the |a )?(?P<surface>[a-z -]+)", words):
        return _contact(part, found["point"], found["surface"], offset)
    if found := re.fullmatch(rf"(?P<about>about )?(?P<name>[a-z ]+?) {_NUMBER}(?: ?(?:deg|°|cm))?", words):
        return (_angle(part, found["name"], float(found["number"]), bool(found["about"]), offset),)
    raise PoseError(f"we can't read '{words[:60]}'; {_forms(part)}", offset)


def _contact(part: Part, point: str, surface: str, offset: int) -> tuple[Clause, ...]:
    if point not in part.points:
        raise PoseError(f"'{point}' can't stand on anything here; write {_or(part.points)}", offset)
    if surface != FLOOR and surface not in props.SURFACES:
        known = _or((FLOOR, *props.SURFACES))
        raise PoseError(f"'{surface}' isn't something to stand or lean on; write {known}", offset)
    return tuple(Contact(one, surface) for one in EXPANDED.get(point, (point,)))


def _angle(part: Part, name: str, number: float, about: bool, offset: int) -> Clause:
    if name in part.moves:
        if not abs(number) <= 200:
            raise PoseError(f"'{name} {number:g}' is more than 200 cm; write how far in cm", offset)
        return Moved(name, number)
    for joint_name, joint in part.joints.items():
        if name in (*joint.plus, *joint.minus):
            degrees = number if name in joint.plus else -number
            _within(joint, name, number, degrees, offset)
            return Angle(joint_name, degrees, about)
    raise PoseError(f"'{name}' isn't a joint here; {_forms(part)}", offset)


def _within(joint: Joint, name: str, number: float, degrees: float, offset: int) -> None:
    if joint.least <= degrees <= joint.most:
        return
    positive = name in joint.plus
    least, most = (joint.least, joint.most) if positive else (-joint.most, -joint.least)
    limit, way = (most, "less") if number > most else (least, "more")
    message = f"'{name} {number:g}' is further than a body goes; write {name} {limit:g} or {way}"
    raise PoseError(message, offset)


def _once(found: list[Clause], text: str) -> None:
    names = [one.name for one in found if isinstance(one, Angle)]
    for name in names:
        if names.count(name) > 1:
            raise PoseError(f"'{name}' is written twice; keep one of them", 0)


def _forms(part: Part) -> str:
    joints = [word for joint in part.joints.values() for word in (*joint.plus, *joint.minus)]
    example = f"'{joints[0]} 20'"
    more = [
        *(f"'{point} on floor'" for point in part.points[:1]),
        *(f"'{pose}'" for pose in list(part.poses)[:2]),
    ]
    return f"write {_or([example, *more])}. Joints: {', '.join(joints)}"


def _or(words: list[str] | tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)
