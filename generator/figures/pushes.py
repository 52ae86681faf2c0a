"""A force such as `knees out` to arrows on a body that pushes and doesn't move."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.arrow import POINTS, pointer
from generator.figures.body import Ball
from generator.figures.camera import Camera
from generator.figures.flesh import Shape
from generator.figures.force import Force
from generator.figures.frames import Solved
from generator.figures.scene import Drawing
from generator.figures.vectors import Vector

NEAR, LONG = 4.0, 22.0
"""Centimetres from the skin to the arrow, and how long it is."""

DIRECTIONS: dict[str, Vector] = {
    "up": (0, 1, 0), "down": (0, -1, 0), "forward": (1, 0, 0), "back": (-1, 0, 0),
    "out": (0, 0, 1), "in": (0, 0, -1),
}  # fmt: skip
"""Ways of a push in space; out and in are those of a side."""


def pushes(drawing: Drawing, frame: Solved, camera: Camera) -> Iterator[Shape]:
    """An arrow for each point that pushes."""
    for force in drawing.forces:
        for side, ball in _points(force):
            yield from _arrow(frame, camera, force.way, side, ball)


def _points(force: Force) -> list[tuple[str, Ball]]:
    side, ball = POINTS[force.point]
    return [("w", ball), ("o", ball)] if force.both else [(side, ball)]


def _arrow(frame: Solved, camera: Camera, way: str, side: str, ball: Ball) -> list[Shape]:
    x, y, z = frame.body.ball(ball, side)
    a, b, c = DIRECTIONS[way]
    sign = -1.0 if side == "o" else 1.0
    far = (ball.radius + NEAR, ball.radius + NEAR + LONG / 2, ball.radius + NEAR + LONG)
    start, middle, end = (camera.flat((x + d * a, y + d * b, z + sign * d * c)) for d in far)
    return pointer(start, middle, end)
