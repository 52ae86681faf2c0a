"""Figures on pages: where feet land, what pushes, parts of tests, and how heavy a page becomes by them."""

from __future__ import annotations

import gzip
import json
import re

from conftest import ROOT

from generator.figures.clauses import parse_arm, parse_body, parse_leg
from generator.figures.drawn import drawn
from generator.figures.floor import DIGITS, floor_plan
from generator.figures.frames import solved
from generator.figures.landings import parse_landing
from generator.figures.picture import cells
from generator.figures.spoken import spoken
from generator.figures.written import drawing_of
from generator.load import load
from generator.model import Exercise
from generator.model import TestItem as Item
from generator.model.figure import LANDINGS as MOST_LANDINGS
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.kinds.stage import stage_page
from generator.pages.parts.figure import figure_files, item_address, row_of
from generator.reference.figures import BEGIN, LANDINGS_EXAMPLE

LIBRARY = load(ROOT)
PARTS = [item for test in LIBRARY.tests.values() for item in test.items.values() if item.figure]
DRAWN: list[Exercise | Item] = [*LIBRARY.exercises.values(), *PARTS]

LANDINGS = json.dumps(
    {
        "view": "side", "posture": "standing", "props": ["line in front"], "highlight": [], "arrow": "",
        "both": True, "close-up": False, "barefoot": False, "quick": False,
        "push": ["knees out", "other foot down"],
        "landings": [
            "both feet", "both feet, forward 60", "working foot, forward 60, sideways 30", "both feet",
        ],
        "frames": [{"legs": "knee 20"}],
    }
)  # fmt: skip


def test_landings_are_drawn_from_above_with_their_numbers_and_told() -> None:
    found = drawn(LANDINGS)
    assert found.floor is not None
    assert found.floor.words == (
        "From above: both feet forward, then your foot to the side, then both feet back to the start."
    )
    assert found.floor.words in found.words
    assert found.floor.picture.content in found.row.content
    assert found.floor.picture.content in found.small.content
    plan = {one.css: one for one in floor_plan(drawing_of(LANDINGS))}
    assert set(plan) == {"m", "i", "v", "w", "a", "z", "y"}
    assert len(plan["v"].paths) == 2
    assert len(plan["w"].paths) == 3
    assert len(plan["a"].paths) == 3
    assert len(plan["z"].paths) == 6


def test_every_landing_has_a_numeral() -> None:
    assert set(DIGITS) == set(range(1, MOST_LANDINGS))


def test_a_floor_holds_all_that_is_drawn_on_it() -> None:
    for exercise in DRAWN:
        if plan := floor_plan(drawing_of(exercise.looks)):
            left, top, right, bottom = plan[0].paths[0].box
            for one in plan[1:]:
                for path in one.paths:
                    a, b, c, d = path.box
                    assert left <= a <= c <= right, (exercise.title, one.css)
                    assert top <= b <= d <= bottom, (exercise.title, one.css)


def test_a_push_is_an_arrow_on_each_side_that_pushes_and_is_told() -> None:
    one = drawing_of(LANDINGS)
    last = cells(one)[-1]
    assert [mark.css for mark in last.marks] == ["a", "z"] * 3
    assert spoken(one, solved(one)).endswith("You push your knees out and your other foot down.")


def test_what_goes_quickly_has_an_arrow_with_heads_at_both_ends() -> None:
    looks = LIBRARY.exercises["rebounding-heel-raise"].looks
    slow = looks.replace('"quick": true', '"quick": false')
    heads = [sum(len(mark.paths) for mark in cells(drawing_of(text))[-1].marks) for text in (slow, looks)]
    assert heads == [2, 3]


def part(test: str, name: str) -> tuple[str, str, Item]:
    return test, name, {str(id_): item for id_, item in LIBRARY.tests[test].items.items()}[name]


def test_a_part_of_a_test_has_its_own_figure_or_that_of_its_exercise() -> None:
    own = part("mobility-checkpoints", "hip-extension")
    assert "on your front" in row_of(own[2], LIBRARY)
    assert item_address(*own, LIBRARY) == "tests/mobility-checkpoints/hip-extension.svg"
    assert item_address(*own, LIBRARY) in figure_files(LIBRARY)
    plank = part("strength-benchmarks", "plank")
    assert "face down" in row_of(plank[2], LIBRARY)
    assert item_address(*plank, LIBRARY) == "exercises/plank/figure.svg"
    asked = part("after-acl-surgery", "acl-knee-pain")
    assert row_of(asked[2], LIBRARY) == item_address(*asked, LIBRARY) == ""


STRENGTH = [LIBRARY.protocols[name] for name in ("strength-before-running", "plyometrics")]


def packed(text: str) -> int:
    return len(gzip.compress(text.encode()))


def test_the_page_of_an_exercise_grows_by_at_most_4_kb() -> None:
    """Compressed, by all that the figure adds to it."""
    for page in exercise_pages(LIBRARY):
        if page.address == "exercises/":
            continue
        bare = re.sub(r"<figure.*?</figure>", "", page.body, flags=re.DOTALL)
        assert len(bare) < len(page.body), page.address
        assert packed(page.body) - packed(bare) <= 4000, page.address


def test_a_stage_grows_by_at_most_12_kb_for_six_figures() -> None:
    """Compressed, by the pictures and by what shows them beside the doses; more figures take as much each."""
    most = 0
    for page in (stage_page(plan, stage, LIBRARY.of(plan)) for plan in STRENGTH for stage in plan.stages):
        count = page.body.count('id="fig-')
        bare = re.sub(r'<svg class="rv-fig-sprites".*?</defs></svg>', "", page.body, flags=re.DOTALL)
        bare = re.sub(r'<div class="rv-dose-fig">.*?</div>', "", bare, flags=re.DOTALL)
        bare = re.sub(r'<svg class="rv-fig-small".*?</svg>', "", bare, flags=re.DOTALL)
        assert "rv-fig" not in bare, page.address
        if count:
            assert packed(page.body) - packed(bare) <= 2000 * max(count, 1), page.address
        most = max(most, count)
    assert most >= 6


def test_what_the_documentation_begins_with_can_be_read() -> None:
    parsers = {
        "body": parse_body,
        "legs": parse_leg,
        "working": parse_leg,
        "other": parse_leg,
        "arms": parse_arm,
    }
    for _, _, line, id_ in BEGIN:
        key, _, text = line.partition(": ")
        if key in parsers:
            assert parsers[key](text)
        assert not id_ or id_ in LIBRARY.exercises
    for line in re.findall(r"- (.+)", LANDINGS_EXAMPLE):
        assert parse_landing(line)
