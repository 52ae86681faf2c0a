"""A force such as `knees out` to arrows on a body that pushes and doesn't move."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.arrow import POINTS, Solid, Way, clear, covered, pointer
from generator.figures.body import Ball
from generator.figures.camera import Camera
from generator.figures.flesh import Shape
from generator.figures.force import Force
from generator.figures.frames import Solved
from generator.figures.scene import Drawing
from generator.figures.vectors import Vector

NEAR, LONG = 4.0, 18.0
"""Centimetres from the skin to the arrow, and how long it is."""

DIRECTIONS: dict[str, Vector] = {
    "up": (0, 1, 0), "down": (0, -1, 0), "forward": (1, 0, 0), "back": (-1, 0, 0),
    "out": (0, 0, 1), "in": (0, 0, -1), "inward": (0, 1, 0),
}  # fmt: skip
"""Ways of a push in space; out and in are those of a side, and inward is up the trunk as it lies."""


def pushes(drawing: Drawing, frame: Solved, camera: Camera, solid: Solid) -> Iterator[Shape]:
    """An arrow for each point that pushes."""
    for force in drawing.forces:
        for side, ball in _points(force):
            yield from _arrow(frame, camera, force.way, side, ball, solid)


def _points(force: Force) -> list[tuple[str, Ball]]:
    side, ball = POINTS[force.point]
    return [("w", ball), ("o", ball)] if force.both else [(side, ball)]


def _arrow(frame: Solved, camera: Camera, way: str, side: str, ball: Ball, solid: Solid) -> list[Shape]:
    # What presses on the floor or on the other side has its arrow behind it: there it ends in the open.
    begins = (-NEAR - LONG,) if way in ("in", "inward") else (NEAR, -NEAR - LONG)
    ways = [_way(frame, camera, way, side, ball, begin) for begin in begins]
    return pointer(*clear(min(ways, key=lambda one: covered(one, solid)), solid))


def _way(frame: Solved, camera: Camera, way: str, side: str, ball: Ball, begin: float) -> Way:
    """An arrow that begins that far from the skin; less than 0 is on the other side of the body."""
    x, y, z = frame.body.ball(ball, side)
    a, b, c = frame.body.segments["pelvis"].y if way == "inward" else DIRECTIONS[way]
    sign = -1.0 if side == "o" else 1.0
    skin = ball.radius if begin > 0 else -ball.radius
    far = (skin + begin, skin + begin + LONG / 2, skin + begin + LONG)
    start, middle, end = (camera.flat((x + d * a, y + d * b, z + sign * d * c)) for d in far)
    return start, middle, end
