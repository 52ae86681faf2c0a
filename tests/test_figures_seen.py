"""What a reader sees of each figure: both legs, arrows beside the body, things that aren't the mat."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from math import hypot

import pytest
from own import own_library

from generator.figures.body import CONTACTS
from generator.figures.camera import Camera
from generator.figures.drawn import drawn
from generator.figures.flesh import Painter, Shape
from generator.figures.frames import hidden, solved
from generator.figures.motion import motion
from generator.figures.outline import Circle
from generator.figures.picture import cells
from generator.figures.scene import VIEWS, Drawing
from generator.figures.written import drawing_of
from generator.model import Exercise
from generator.model import TestItem as Item

LIBRARY = own_library()
PARTS = [item for test in LIBRARY.tests.values() for item in test.items.values() if item.figure]
EXERCISES: list[Exercise | Item] = [*LIBRARY.exercises.values(), *PARTS]
each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: str(one.title))


def painters(drawing: Drawing) -> list[Painter]:
    frames, camera = solved(drawing), Camera.of(VIEWS[drawing.view])
    return [Painter(one.body, camera, drawing, hidden(drawing, frames)) for one in frames]


@each
def test_both_legs_are_seen_in_every_position(exercise: Exercise | Item) -> None:
    """Some part of one leg is 4 cm from the same part of the other, or the floor shows both feet."""
    drawing = drawing_of(exercise.looks)
    if drawing.close_up or drawing.landings or drawing.turns:
        return
    for painter in painters(drawing):
        legs = [
            [painter.circle(CONTACTS[name], side) for name in ("heel", "ball", "ankle", "knee")]
            for side in "wo"
        ]
        apart = [hypot(a - c, b - d) for (a, b, _), (c, d, _) in zip(*legs, strict=True)]
        assert max(apart) >= 8, exercise.title


def way(shaft: Shape) -> list[tuple[float, float]]:
    """Points of an arrow from its start to its neck."""
    x, y, a, b, c, d = map(float, re.findall(r"-?\d+", shaft.d))
    parts = [n / 4 for n in range(5)]
    return [(x + 2 * t * (1 - t) * a + t * t * c, y + 2 * t * (1 - t) * b + t * t * d) for t in parts]


def deepest(point: tuple[float, float], circles: tuple[Circle, ...]) -> float:
    """How deep a point is in the body."""
    return max(r - hypot(point[0] - x, point[1] - y) for x, y, r in circles)


@each
def test_an_arrow_is_beside_the_body_and_above_the_floor(exercise: Exercise | Item) -> None:
    drawing = drawing_of(exercise.looks)
    level = not VIEWS[drawing.view].pitch
    if drawing.turns:
        return  # Its arrow goes around below the feet.
    for cell, painter in zip(cells(drawing), painters(drawing), strict=True):
        circles = painter.figure().circles
        for shaft in (one for one in cell.marks if one.css == "a"):
            for point in way(shaft):
                assert deepest(point, circles) < 0, exercise.title
                assert point[1] < 0 or not level, exercise.title


@each
def test_nothing_but_a_mat_has_the_color_of_the_mat(exercise: Exercise | Item) -> None:
    """A ball that looks like the mat behind it isn't seen."""
    for cell in cells(drawing_of(exercise.looks)):
        assert sum(one.css == "m" for one in (*cell.things, *cell.body)) <= 1


def test_a_band_goes_around_both_legs() -> None:
    for name in ("lateral-band-walk", "clamshell", "band-eversion", "lying-static-abduction"):
        for cell in cells(drawing_of(LIBRARY.exercises[name].looks)):
            assert [one.css for one in cell.things].count("b") == 1
            assert [one.css for one in cell.body].count("b") == 1


def test_legs_that_part_are_drawn_less_and_less_beside_each_other() -> None:
    found = json.loads(motion(LIBRARY.exercises["eccentric-heel-raise"].looks))
    css, *paths = next(layer for layer in found["layers"] if layer[0] == "f")
    starts = [tuple(map(int, re.findall(r"-?\d+", path)[:2])) for path in paths]
    assert css == "f"
    assert all(hypot(a - c, b - d) < 60 for (a, b), (c, d) in pairwise(starts))


def machine(props: list[str], **more: object) -> str:
    base = {
        "view": "side", "posture": "standing", "props": props, "highlight": [], "arrow": "", "both": False,
        "close-up": False, "barefoot": False, "quick": False, "push": [], "landings": [],
    }  # fmt: skip
    return json.dumps({**base, **more})


def test_a_treadmill_is_stood_on() -> None:
    lines = {
        "working": "foot on treadmill, hip 20, about knee 6",
        "other": "ball on treadmill, hip extension 10",
    }
    found = drawn(machine(["treadmill"], frames=[lines]))
    assert found.faults == ()
    assert found.words.startswith("Standing on both legs, on a treadmill")


def test_the_pad_of_a_calf_machine_lies_on_the_thighs() -> None:
    found = drawn(machine(["chair", "pad on the thighs"], posture="sitting", frames=[{"body": "lean 0"}]))
    assert found.faults == ()
    assert "a pad on your thighs" in found.words
