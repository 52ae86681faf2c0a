"""What is wanted of a body to how far it is off, and how that grows with each free angle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import radians

from generator.figures.body import CONTACTS
from generator.figures.clauses import Contact
from generator.figures.joints import JOINTS
from generator.figures.planes import Plane, plane_of
from generator.figures.scene import Drawing, Wanted
from generator.figures.skeleton import ROOT, Skeleton, moved_by
from generator.figures.vectors import Vector

CONTACT, PINNED, BALANCE, WALL = 4.0, 3.0, 0.5, 30.0
"""Weights: a centimetre off a surface, off its place, off balance, and a radian out of range."""
HINT, KEPT, LOOSE = 0.7, 0.45, 0.12
"""Weights of a radian away from a hint: at first, from the frame before, of lean and tilt."""
REST = 0.002
"""Weight of a centimetre of the hips from where they were, so that what nothing holds stays."""

LIGHT = ("cloth",)
"""What carries no weight: a foot on it only slides."""

Row = tuple[float, list[float]]
"""What is off, and how it grows with each free angle."""


@dataclass(frozen=True)
class Pin:
    """Where a contact that is kept from the frame before was."""

    side: str
    contact: Contact
    at: Vector


@dataclass(frozen=True)
class Task:
    """A frame to be solved."""

    drawing: Drawing
    wanted: Wanted
    walls: dict[str, float]
    pins: tuple[Pin, ...] = ()
    first: bool = True


def soles_of(wanted: Wanted) -> frozenset[str]:
    """Sides whose foot stands on its ball, flat from side to side."""
    return frozenset(
        part[0] for part, contacts in wanted.contacts.items() if any(one.point == "ball" for one in contacts)
    )


def contacts_of(task: Task) -> list[tuple[str, Contact, Plane]]:
    """Contacts with a plane."""
    found = [(s, c, plane_of(c, task.drawing, task.walls)) for s, c in task.wanted.on()]
    return [(side, contact, plane) for side, contact, plane in found if plane is not None]


def rows_of(body: Skeleton, task: Task, free: Sequence[str], start: dict[str, float]) -> list[Row]:
    """Contacts, places kept, balance and hints, each by how far it is off."""
    rows = [_contact(body, free, *one) for one in contacts_of(task)]
    for pin in task.pins:
        rows += _pinned(body, free, pin, task.drawing.lateral)
    rows += _balanced(body, free, task)
    for place, name in enumerate(free):
        rows += _hint(body.pose.get(name, 0.0), name, start.get(name, 0.0), place, free, task)
    return rows


def _contact(body: Skeleton, free: Sequence[str], side: str, contact: Contact, plane: Plane) -> Row:
    ball = CONTACTS[contact.point]
    point = body.ball(ball, side)
    a, b, c = plane.normal
    columns = _columns(body, free, ball.segment, side, point)
    return CONTACT * plane.over(point, ball.radius), [
        CONTACT * (a * x + b * y + c * z) for x, y, z in columns
    ]


NOTHING: Vector = (0.0, 0.0, 0.0)


def _columns(body: Skeleton, free: Sequence[str], segment: str, side: str, point: Vector) -> list[Vector]:
    movers = moved_by(segment, side)
    return [body.column(name, point) if name in movers else NOTHING for name in free]


def _pinned(body: Skeleton, free: Sequence[str], pin: Pin, lateral: bool) -> list[Row]:
    ball = CONTACTS[pin.contact.point]
    point = body.ball(ball, pin.side)
    columns = _columns(body, free, ball.segment, pin.side, point)
    axes = (0, 2) if lateral else (0,)
    return [(PINNED * (point[n] - pin.at[n]), [PINNED * one[n] for one in columns]) for n in axes]


def _balanced(body: Skeleton, free: Sequence[str], task: Task) -> list[Row]:
    target = support(body, task)
    if target is None:
        return []
    at = body.balance
    total = sum(mass for _, _, mass, _ in body.masses)
    columns = [(0.0, 0.0)] * len(free)
    for segment, side, mass, point in body.masses:
        share = mass / total
        for place, (x, _, z) in enumerate(_columns(body, free, segment, side, point)):
            if x or z:
                columns[place] = (columns[place][0] + share * x, columns[place][1] + share * z)
    axes = (0, 2) if task.drawing.lateral else (0,)
    # The support moves with the hips and the legs as the body does; only what moves it alone counts less.
    rows = []
    for n in axes:
        moving = _support_columns(body, free, task, n)
        own = [one[0 if n == 0 else 1] - other for one, other in zip(columns, moving, strict=True)]
        rows.append((BALANCE * (at[n] - target[n]), [BALANCE * one for one in own]))
    return rows


def _standing(task: Task) -> list[tuple[str, bool]]:
    """Sides whose foot bears, and whether on the whole foot; none where anything else bears."""
    sides: dict[str, set[str]] = {}
    for side, contact in task.wanted.on():
        if contact.surface in LIGHT:
            continue
        if side == "" or contact.point not in ("heel", "ball", "tip"):
            return []
        sides.setdefault(side, set()).add(contact.point)
    return [(side, "heel" in points) for side, points in sides.items()]


def _bearing(side: str, whole: bool) -> list[tuple[str, float]]:
    return [("heel", 0.42), ("ball", 0.58)] if whole else [("ball", 1.0)]


def support(body: Skeleton, task: Task) -> Vector | None:
    """Where the body's weight should be over its feet; none where more than feet bears."""
    feet = _standing(task)
    if not feet or task.wanted.moves.get("airborne"):
        return None
    points = [(body.ball(CONTACTS[n], s), w) for s, whole in feet for n, w in _bearing(s, whole)]
    x, y, z = (sum(w * at[n] for at, w in points) / len(feet) for n in range(3))
    return (x, y, z)


def _support_columns(body: Skeleton, free: Sequence[str], task: Task, axis: int) -> list[float]:
    feet = _standing(task)
    found = [0.0] * len(free)
    for side, whole in feet:
        for name, weight in _bearing(side, whole):
            point = body.ball(CONTACTS[name], side)
            for place, column in enumerate(_columns(body, free, "foot", side, point)):
                found[place] += weight * column[axis] / len(feet)
    return found


def _hint(value: float, name: str, start: float, place: int, free: Sequence[str], task: Task) -> list[Row]:
    unit = [0.0] * len(free)
    if name in ROOT:
        unit[place] = REST
        return [(REST * (value - start), unit)]
    weight = LOOSE if name in ("lean", "tilt") else (HINT if task.first else KEPT)
    unit[place] = weight
    rows = [(weight * radians(value - start), unit)]
    joint = JOINTS[name]
    if (over := max(value - joint.most, joint.least - value)) > 0:
        sign = 1.0 if value > joint.most else -1.0
        wall = [0.0] * len(free)
        wall[place] = WALL
        rows.append((sign * WALL * radians(over), wall))
    return rows


def bearing_of(body: Skeleton, task: Task) -> tuple[float, float] | None:
    """From where to where the feet bear, forward; none where more than feet does."""
    feet = _standing(task)
    if not feet or task.wanted.moves.get("airborne"):
        return None
    names = ("heel", "ball", "tip")
    xs = [
        body.ball(CONTACTS[name], side)[0] for side, whole in feet for name in (names if whole else names[1:])
    ]
    return (min(xs) - 2.0, max(xs) + 1.0)
