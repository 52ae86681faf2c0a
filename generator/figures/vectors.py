"""Points and turned frames in space: x forward, y up, z to the working side."""

from __future__ import annotations

from math import cos, sin
from typing import NamedTuple

Vector = tuple[float, float, float]


class Frame(NamedTuple):
    """Where a segment is and which way it looks: its origin, its own forward, up and outside."""

    at: Vector
    x: Vector
    y: Vector
    z: Vector

    def point(self, forward: float, up: float, outside: float) -> Vector:
        """A point of the segment in space."""
        (a, b, c), (xa, xb, xc), (ya, yb, yc), (za, zb, zc) = self
        return (
            a + forward * xa + up * ya + outside * za,
            b + forward * xb + up * yb + outside * zb,
            c + forward * xc + up * yc + outside * zc,
        )

    def moved(self, forward: float, up: float, outside: float = 0.0) -> Frame:
        """The same frame at a point of the segment."""
        return Frame(self.point(forward, up, outside), self.x, self.y, self.z)

    def about_x(self, angle: float) -> Frame:
        """Turned about its own forward axis: up goes to the outside."""
        y, z = _turned(self.y, self.z, angle)
        return Frame(self.at, self.x, y, z)

    def about_y(self, angle: float) -> Frame:
        """Turned about its own long axis: outside goes forward."""
        z, x = _turned(self.z, self.x, angle)
        return Frame(self.at, x, self.y, z)

    def about_z(self, angle: float) -> Frame:
        """Turned about its own axis to the side: forward goes up."""
        x, y = _turned(self.x, self.y, angle)
        return Frame(self.at, x, y, self.z)


def _turned(a: Vector, b: Vector, angle: float) -> tuple[Vector, Vector]:
    c, s = cos(angle), sin(angle)
    return (
        (c * a[0] + s * b[0], c * a[1] + s * b[1], c * a[2] + s * b[2]),
        (c * b[0] - s * a[0], c * b[1] - s * a[1], c * b[2] - s * a[2]),
    )


ORIGIN = Frame((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def cross(a: Vector, b: Vector) -> Vector:
    """The vector at right angles to both."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def dot(a: Vector, b: Vector) -> float:
    """The product of two vectors."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def less(a: Vector, b: Vector) -> Vector:
    """From `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])
