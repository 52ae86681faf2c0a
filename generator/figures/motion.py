"""A figure as text to its movement: every outline at some stops on the way, for a browser to go between."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.figures.camera import Camera
from generator.figures.flesh import Painter, Shape
from generator.figures.frames import Solved, between, hidden, solved
from generator.figures.picture import Box, around, close_up, ground, view_box
from generator.figures.scene import VIEWS, Drawing
from generator.figures.stage import Stage
from generator.figures.things import things
from generator.figures.written import drawing_of
from generator.kept import kept, sources

FORM = 1
"""Raised when a browser could read it wrongly."""

STOPS = 4
"""From one key frame to the next; between two stops a browser draws straight ways."""


@kept("motions", lambda: sources("figures"))
def motion(written: str) -> str:
    """JSON: the view box, how many stops a frame is from the next, and each shape's class and paths.

    '' where nothing moves, or where the shapes of one stop are others than those of the next.
    """
    drawing = drawing_of(written)
    bodies = solved(drawing)
    if len(bodies) < 2:
        return ""
    stage = Stage(drawing, bodies, Camera.of(VIEWS[drawing.view]))
    last, covered = Painter(bodies[-1].body, stage.camera, drawing), hidden(drawing, bodies)
    drawn = [_shapes(stage, last, covered, stop) for stop in _stops(drawing, bodies)]
    if any(_kinds(shapes) != _kinds(drawn[0]) for shapes in drawn):
        return ""
    layers = [_layer([shapes[n] for shapes in drawn]) for n in range(len(drawn[0]))]
    box = _box(stage, drawn)
    floor = [_layer([one]) for one in ground(drawing, box)]
    found = {"form": FORM, "box": view_box(box), "stops": STOPS, "layers": [*floor, *layers]}
    return json.dumps(found, separators=(",", ":"))


def _stops(drawing: Drawing, bodies: Sequence[Solved]) -> Iterator[Solved]:
    for before, after in pairwise(bodies):
        yield before
        for stop in range(1, STOPS):
            yield between(drawing, before, after, stop / STOPS)
    yield bodies[-1]


def _shapes(stage: Stage, last: Painter, covered: frozenset[str], stop: Solved) -> list[Shape]:
    figure = Painter(stop.body, stage.camera, stage.drawing, covered, ordered=last).figure()
    props = things(stage, stop)
    return [*props.behind, *figure.shapes, *props.before]


def _kinds(shapes: Sequence[Shape]) -> list[tuple[str, str]]:
    """What must be the same at every stop: classes and commands."""
    return [(one.css, re.sub(r"-?\d+| ", "", one.d)) for one in shapes]


def _layer(shapes: Sequence[Shape]) -> list[str]:
    """Class and paths; a single one of what stays."""
    paths = [one.d for one in shapes]
    return [shapes[0].css, *(paths if len(set(paths)) > 1 else paths[:1])]


def _box(stage: Stage, drawn: Sequence[Sequence[Shape]]) -> Box:
    """All that is seen on the way; of a close-up what its frames show."""
    if stage.drawing.close_up:
        return close_up(stage)
    return around([one for shapes in drawn for one in shapes])
