"""Points in space to points on the page, seen from one side without perspective."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from generator.figures.scene import View
from generator.figures.vectors import Frame, Vector, dot

SCALE = 2.0
"""Units of a drawing in a centimetre."""

ASIDE = 0.62
"""Of the way from one hip to the other, the part toward the eye from which a body is seen from its side."""

Flat = tuple[float, float]
"""A point of a drawing, y down."""


@dataclass(frozen=True)
class Camera:
    """An eye: which way is right, up and toward it."""

    right: Vector
    up: Vector
    near: Vector

    @classmethod
    def of(cls, view: View) -> Camera:
        """The eye of a view."""
        yaw, pitch = radians(view.yaw), radians(view.pitch)
        level = (sin(yaw), 0.0, cos(yaw))
        return cls(
            (cos(yaw), 0.0, -sin(yaw)),
            (-sin(pitch) * level[0], cos(pitch), -sin(pitch) * level[2]),
            (cos(pitch) * level[0], sin(pitch), cos(pitch) * level[2]),
        )

    def flat(self, point: Vector) -> Flat:
        """Where a point is seen."""
        return (SCALE * dot(point, self.right), -SCALE * dot(point, self.up))

    def depth(self, point: Vector) -> float:
        """How near it is."""
        return dot(point, self.near)

    @property
    def level(self) -> bool:
        """Whether it sees the floor from its edge."""
        return not self.near[1]

    def is_aside(self, pelvis: Frame) -> bool:
        """Whether the body that the pelvis is of is seen from its side."""
        return abs(self.depth(pelvis.z)) > ASIDE

    def width(self, frame: Frame, deep: float, high: float, wide: float, towards: Flat) -> float:
        """How far an ellipsoid with these half axes reaches in a direction of the page."""
        a, b = towards
        (r, s, t), (u, v, w) = self.right, self.up
        way = (a * r - b * u, a * s - b * v, a * t - b * w)
        x, y, z = dot(way, frame.x) * deep, dot(way, frame.y) * high, dot(way, frame.z) * wide
        return SCALE * sqrt(x * x + y * y + z * z)
