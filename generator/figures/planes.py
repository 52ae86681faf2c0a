"""Props to the planes that a body stands, lies and leans on, where the first frame puts them."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from generator.figures.body import CONTACTS
from generator.figures.clauses import Contact
from generator.figures.scene import Drawing
from generator.figures.skeleton import Skeleton
from generator.figures.vectors import Vector, dot

UP: Vector = (0.0, 1.0, 0.0)
FACING = {"in front": -1.0, "behind": 1.0}
"""Which way a wall looks."""


@dataclass(frozen=True)
class Plane:
    """A surface: the direction that it looks in, and how far out it is."""

    normal: Vector
    out: float

    def over(self, point: Vector, radius: float) -> float:
        """How far a ball is above it."""
        return dot(point, self.normal) - self.out - radius


FLOOR = Plane(UP, 0.0)


SLOPE = Plane((-sin(radians(10)), cos(radians(10)), 0.0), 5.0)
"""Of ten degrees, higher in front."""

SEAT = 36.0
"""How high the seat of a leg press is."""


def plane_of(contact: Contact, drawing: Drawing, walls: dict[str, float]) -> Plane | None:
    """The plane of what a contact is on; none of a wall that isn't placed yet."""
    surface = contact.surface
    if surface == "leg press" and contact.point == "seat":
        return Plane(UP, SEAT)
    if surface in ("wall", "leg press"):
        at = walls.get(surface)
        facing = wall_facing(surface, drawing)
        return None if at is None else Plane((facing, 0.0, 0.0), facing * at)
    if surface == "slope":
        return SLOPE
    prop = drawing.prop(surface)
    return Plane(UP, prop.height) if prop is not None and prop.height else FLOOR


def wall_facing(surface: str, drawing: Drawing) -> float:
    """-1 of a wall before the body, 1 of one behind it."""
    prop = drawing.prop(surface)
    return FACING.get(prop.where, -1.0) if prop is not None else -1.0


def place_walls(
    body: Skeleton, on: list[tuple[str, Contact]], drawing: Drawing, walls: dict[str, float]
) -> None:
    """Put each wall where the first frame touches it: nothing of what touches is in it."""
    for surface in ("wall", "leg press"):
        facing = wall_facing(surface, drawing)
        touching = [(side, one) for side, one in on if one.surface == surface and one.point != "seat"]
        if (surface in walls and surface == "wall") or not touching:
            continue
        reached = [_reach(body, side, one, facing) for side, one in touching]
        walls[surface] = max(reached) if facing < 0 else min(reached)


def _reach(body: Skeleton, side: str, contact: Contact, facing: float) -> float:
    ball = CONTACTS[contact.point]
    return body.ball(ball, side)[0] - facing * ball.radius
