"""Every figure of the library is a body that a human could have, on the ground, inside its picture."""

from __future__ import annotations

import gzip
import json
import math
import re
import time
from itertools import pairwise
from typing import get_args

import pytest
from conftest import ROOT
from own import own_library

from generator.errors import Place
from generator.figures.arrow import POINTS
from generator.figures.body import CONTACTS, FOREARM, REGIONS, SHANK, THIGH, UPPER_ARM
from generator.figures.camera import SCALE
from generator.figures.drawn import drawn
from generator.figures.faults import faults
from generator.figures.force import ONES, PAIRS
from generator.figures.force import WAYS as FORCES
from generator.figures.frames import Solved, between, solved
from generator.figures.joints import JOINTS
from generator.figures.motion import motion
from generator.figures.palette import rules, tokens
from generator.figures.picture import alone, cells, common, mirrored, view_box, whole
from generator.figures.props import KINDS
from generator.figures.pushes import DIRECTIONS
from generator.figures.residuals import contacts_of
from generator.figures.scene import POSTURES, VIEWS, Drawing
from generator.figures.spoken import spoken
from generator.figures.things import MAKERS
from generator.figures.written import drawing_of
from generator.load.read import read
from generator.model import Exercise
from generator.model import TestItem as Item
from generator.model.figure import Eye, Figure, Region, Start, Way
from generator.pages.parts.figure import (
    figure_address,
    figure_files,
    figure_of,
    small_address,
    small_of,
)
from generator.reference.figures import EXAMPLE
from generator.source import Map, parse_yaml

LIBRARY = own_library()
PARTS = [item for test in LIBRARY.tests.values() for item in test.items.values() if item.figure]
EXERCISES: list[Exercise | Item] = [*LIBRARY.exercises.values(), *PARTS]
"""All that is drawn: exercises, and parts of tests that have a position of their own."""
each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: str(one.title))


def drawing(exercise: Exercise | Item) -> Drawing:
    assert exercise.looks, "every exercise of the library has a figure"
    return drawing_of(exercise.looks)


def frames(exercise: Exercise | Item) -> list[Solved]:
    return solved(drawing(exercise))


@each
def test_a_figure_has_no_faults(exercise: Exercise | Item) -> None:
    assert list(faults(drawing(exercise), frames(exercise))) == []


@each
def test_contacts_are_within_5_mm(exercise: Exercise | Item) -> None:
    for frame in frames(exercise):
        for side, contact, plane in contacts_of(frame.task):
            ball = CONTACTS[contact.point]
            assert abs(plane.over(frame.body.ball(ball, side), ball.radius)) <= 0.5, (side, contact)


@each
def test_joints_are_inside_human_ranges(exercise: Exercise | Item) -> None:
    for frame in frames(exercise):
        for name, value in frame.body.pose.items():
            if name in JOINTS:
                assert JOINTS[name].least - 3 <= value <= JOINTS[name].most + 3, name


def bones(frame: Solved) -> list[float]:
    """How far each joint of a limb is from the next."""
    at = frame.body.segments
    pairs = [(f"{s}.{a}", f"{s}.{b}") for s in "wo" for a, b in (("thigh", "shank"), ("shank", "foot"))]
    pairs += [(f"{side}.upper arm", f"{side}.forearm") for side in "wo"]
    return [math.dist(at[a].at, at[b].at) for a, b in pairs]


@each
def test_bones_keep_their_length_in_every_frame_and_between(exercise: Exercise | Item) -> None:
    found = frames(exercise)
    way = [between(drawing(exercise), a, b, 0.4) for a, b in pairwise(found)]
    for frame in (*found, *way):
        lengths = [THIGH, SHANK, THIGH, SHANK, UPPER_ARM, UPPER_ARM]
        assert bones(frame) == pytest.approx(lengths, abs=1e-6)
    assert FOREARM > 20


@each
def test_a_planted_foot_stays_where_it_is(exercise: Exercise | Item) -> None:
    found = frames(exercise)
    for before, after in pairwise(found):
        way = between(drawing(exercise), before, after, 0.5)
        for side in ("w", "o"):
            planted = all(
                any((s, c.point) == (side, "ball") and c.surface != "leg press" for s, c in one.on)
                for one in (before, way, after)
            )
            stepped = after.wanted.stepped or any(after.wanted.moves.values())
            if planted and not stepped:
                a, b = (one.body.ball(CONTACTS["ball"], side) for one in (before, way))
                assert math.dist(a, b) < 0.6, (exercise.title, side)


@each
def test_a_foot_that_slides_is_on_its_way_between_two_positions(exercise: Exercise | Item) -> None:
    for before, after in pairwise(frames(exercise)):
        for part in sorted(after.wanted.stepped):
            on = [one.wanted.contacts.get(part, ()) for one in (before, after)]
            both = [c for c in on[0] if c in on[1] and c.surface != "leg press"]
            half = between(drawing(exercise), before, after, 0.5)
            for contact in both:
                a, b, c = (one.body.ball(CONTACTS[contact.point], part[0]) for one in (before, half, after))
                far = math.dist(a, c)
                assert abs(math.dist(a, b) - far / 2) <= 0.1 * far + 1, (exercise.title, contact)


@pytest.mark.parametrize("name", ["leg-press", "leg-press-heel-raise"])
def test_a_back_stays_on_its_pad_while_a_plate_moves(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    before, after = frames(exercise)
    for part in (0.25, 0.5, 0.75):
        half = between(drawing(exercise), before, after, part)
        assert half.body.pose["lean"] == pytest.approx(before.body.pose["lean"], abs=8)


def numbers(path: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", path)]


@each
def test_nothing_is_outside_the_picture(exercise: Exercise | Item) -> None:
    found = cells(drawing(exercise))
    for cell, box in zip(found, common(found), strict=True):
        if exercise.figure is not None and exercise.figure.close_up:
            continue
        for one in (*cell.things, *cell.body, *cell.marks):
            for path in one.paths:
                left, top, right, bottom = path.box
                assert box[0] <= left <= right <= box[2], one.css
                assert box[1] <= top <= bottom <= box[3], one.css


@each
def test_the_mirrored_figure_is_the_mirror_image(exercise: Exercise | Item) -> None:
    cell = cells(drawing(exercise))[0]
    own = list(map(int, view_box(cell.box).split()))
    box, content = mirrored(view_box(cell.box), whole(cell))
    assert list(map(int, box.split())) == [-own[0] - own[2], *own[1:]]
    assert content == f'<g transform="scale(-1 1)">{whole(cell)}</g>'


@each
def test_a_figure_is_light(exercise: Exercise | Item) -> None:
    """With the floor beside it: all positions in a row, and the small picture."""
    found = drawn(exercise.looks)
    for picture in (found.row, found.small):
        text = alone(picture.box, picture.content, "")
        assert len(text.encode()) <= 6000
        assert len(gzip.compress(text.encode())) <= 2000


def test_a_picture_that_stands_alone_has_its_words_and_its_own_colors_alone() -> None:
    """The drawing as above, and with it no color or rule that it doesn't use."""
    pictures = {at: text for at, text in figure_files(LIBRARY).items() if at.endswith(".svg")}
    for address, text in pictures.items():
        assert len(text.encode()) <= 7250, address
        assert len(gzip.compress(text.encode())) <= 2550, address
        style, shapes = text.split("</style>")
        assert set(re.findall(r"(?<![\w-])\.(\w)\b", style)) == set(re.findall(r'class="(\w)"', shapes))
        # Each of its shapes is colored on each of the four kinds of pages.
        for kind in re.split(r"@media", style):
            filled = set(re.findall(r"\.(\w)(?=[^{}]*\{(?:fill|stroke):)", kind))
            assert filled >= set(re.findall(r'class="(\w)"', shapes)), address


@each
def test_the_words_name_every_thing(exercise: Exercise | Item) -> None:
    said = spoken(drawing(exercise), frames(exercise))
    assert said[0].isupper()
    assert said.endswith(".")
    for prop in drawing(exercise).props:
        name = {"dumbbell": "weight", "support": "chair"}.get(prop.name, prop.name)
        assert prop.name == "mat" or name in said or name == "plate", prop.name


def test_the_style_sheet_has_the_colors_of_pictures_that_stand_alone() -> None:
    sheet = re.sub(r"\s+", "", (ROOT / "overrides/assets/stylesheets/figure.css").read_text("utf-8"))
    for which in range(4):
        assert f"{{{tokens(which).replace(' ', '')};}}" in sheet
    for rule in rules().splitlines():
        assert rule.replace(" ", "").replace("}", ";}") in sheet, rule


def test_the_example_of_the_documentation_can_be_drawn() -> None:
    value, problems = parse_yaml(EXAMPLE, "example.yaml")
    assert problems == []
    assert isinstance(value, Map)
    figure = read(Figure, value["figure"], Place("example.yaml"))
    assert isinstance(figure, Figure)
    found = drawn(figure.written(both=False))
    assert found.faults == ()
    assert found.words.startswith("Standing on one leg, the front of your foot on a step, heel lower")


def test_a_body_on_the_way_keeps_every_outline_but_its_numbers() -> None:
    for exercise in EXERCISES:
        if text := motion(exercise.looks):
            found = json.loads(text)
            for _, *paths in found["layers"]:
                assert len({re.sub(r"-?\d+| ", "", path) for path in paths}) == 1
                assert len(paths) in (1, 1 + found["stops"] * (len(frames(exercise)) - 1))


def test_a_page_without_a_sound_figure_has_its_words_alone() -> None:
    value, _ = parse_yaml("frames: [{body: lean 25, legs: 'hip 0, knee 0, dorsiflexion 25'}]", "bad.yaml")
    figure = read(Figure, value, Place("bad.yaml"))
    exercise = LIBRARY.exercises["squat"]
    bad, none = (exercise.model_copy(update={"figure": one}) for one in (figure, None))
    assert drawn(bad.looks).faults
    for one in (bad, none):
        assert figure_of(one, LIBRARY) is None
        assert small_of(one) == ""
        assert figure_address(one) == small_address(one) == ""


def test_what_is_kept_is_what_is_drawn() -> None:
    one = EXERCISES[0]
    found = drawn(one.looks)
    assert [frame.picture.content for frame in found.frames] == [whole(cell) for cell in cells(drawing(one))]
    assert found.words == spoken(drawing(one), frames(one))


@pytest.mark.bench
def test_all_figures_take_at_most_two_seconds() -> None:
    start = time.process_time()
    for exercise in EXERCISES:
        one = drawing(exercise)
        spoken(one, solved(one))
        cells(one)
    took = time.process_time() - start
    print(f"\n{len(EXERCISES)} exercises drawn in {took:.2f} s of the processor")
    assert took < 2


def test_the_same_figure_is_the_same_bytes() -> None:
    one = drawing(EXERCISES[0])
    assert [whole(cell) for cell in cells(one)] == [whole(cell) for cell in cells(one)]


def test_what_an_author_may_name_is_what_is_drawn() -> None:
    assert set(get_args(Eye)) == set(VIEWS)
    assert set(get_args(Start)) == set(POSTURES)
    assert set(get_args(Region)) == set(REGIONS)
    assert set(get_args(Way)) == set(POINTS)
    assert set(MAKERS) == set(KINDS)
    assert {*ONES, *PAIRS.values()} <= set(POINTS)
    assert set(FORCES) == set(DIRECTIONS)
    assert SCALE > 0
