"""All frames of a drawing as a stage on which things find their place: blocks and lines on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.figures.body import CONTACTS
from generator.figures.camera import Camera
from generator.figures.flesh import Shape, shape
from generator.figures.frames import Solved
from generator.figures.outline import around, line_path, polygon_path
from generator.figures.props import Prop
from generator.figures.scene import Drawing
from generator.figures.vectors import Vector

Box = tuple[float, float, float, float, float, float]
"""Least and most of x, y and z."""

WIDE = 24.0
"""How far a step or a chair reaches to each side."""


@dataclass(frozen=True)
class Stage:
    """All frames of a drawing, from which a thing takes its place."""

    drawing: Drawing
    frames: Sequence[Solved]
    camera: Camera

    def touches(self, name: str) -> list[tuple[str, Vector]]:
        """Where each point that is ever on a thing first is."""
        found: dict[tuple[str, str], Vector] = {}
        for frame in self.frames:
            for side, contact in frame.on:
                if contact.surface == name:
                    found.setdefault((side, contact.point), frame.body.ball(CONTACTS[contact.point], side))
        return [(point, at) for (_, point), at in found.items()]

    def box(self, css: str, box: Box) -> Shape:
        """A block."""
        a, b, c, d, e, f = box
        corners = [self.camera.flat((x, y, z)) for x in (a, b) for y in (c, d) for z in (e, f)]
        rounded = [(round(x, 3), round(y, 3)) for x, y in corners]
        return shape(css, polygon_path(around(rounded)))

    def line(self, css: str, *points: Vector) -> Shape:
        """A line without a fill."""
        return shape(css, line_path([self.camera.flat(point) for point in points]))


Maker = Callable[[Stage, Prop, Solved], Iterator[tuple[bool, Shape]]]
"""From a thing in a frame to its shapes, each with whether it is before the body."""
