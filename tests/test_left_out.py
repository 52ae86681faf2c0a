"""Every exercise says who leaves it out and what to do in its place, and somebody is sent to it."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from golden import GOLDEN, project
from own import own_library, own_pages

from generator.feeds.knowledge import exercise as published
from generator.load import load
from generator.model import Exercise
from generator.pages.kinds.embed import embed_files
from generator.pages.kinds.exercise import exercise_pages

LIBRARY = own_library()
each = pytest.mark.parametrize("exercise", LIBRARY.exercises.values(), ids=lambda one: str(one.id))
PARTS = (
    "figure",
    "set_up",
    "steps",
    "cues",
    "errors",
    "easier",
    "harder",
    "instead",
    "not_for",
    "if_it_hurts",
)
"""What a runner finds of each of them."""
FEWEST = 100
"""How many the library promises."""


@each
def test_an_exercise_has_all_of_its_parts(exercise: Exercise) -> None:
    assert [name for name in PARTS if not getattr(exercise, name)] == []


@each
def test_somebody_is_sent_to_an_exercise(exercise: Exercise) -> None:
    items = [item for test in LIBRARY.tests.values() for item in test.items.values()]
    tested = any(item.exercise == exercise.id for item in items)
    assert LIBRARY.used_in.get(exercise.id) or exercise.conditions or tested


@each
def test_what_is_done_in_its_place_is_another_exercise(exercise: Exercise) -> None:
    assert not [text for text in exercise.instead if f"(exercise:{exercise.id})" in text]


def test_the_library_has_as_many_as_it_promises() -> None:
    assert len(LIBRARY.exercises) >= FEWEST


def test_who_leaves_it_out_is_on_its_page_in_its_frame_and_in_its_data(tmp_path: Path) -> None:
    root = project(tmp_path, GOLDEN / "check" / "exercise-left-out")
    written = root / "content/exercises/squat.yaml"
    text = written.read_text("utf-8").replace("[wall sit](exercise:wal-sit)", "plank")
    kept = [line for line in text.splitlines() if line.strip("- ") not in WRONG]
    written.write_text("\n".join(kept) + "\n", "utf-8")
    library = load(root)
    page = next(page for page in exercise_pages(library) if page.address == "exercises/squat/")
    frame = embed_files(library)["embed/exercises/squat/index.html"]
    for shown in map(unescape, (page.body, frame)):
        assert "you had surgery. Ask your surgeon." in shown
        assert "your knee gets stuck or gives way." in shown
        assert "Do the plank." in shown
    data = published(library.exercises["squat"], library)
    assert [(who.id, who.sentence, who.instead) for who in data.not_for] == [
        ("recent-surgery", "you had surgery", "Ask your surgeon."),
        (None, "your knee gets stuck or gives way", ""),
    ]
    assert list(data.instead) == ["Do the plank."]


WRONG = ("recent surgery", "recent-sugery", "swollen", "you had recent-surgery on that knee")
"""What the case has wrong."""


def test_an_exercise_that_a_rule_puts_in_the_place_of_another_is_used_there() -> None:
    found = {(plan.id, stage.id) for plan, stage in LIBRARY.used_in["two-up-one-down-heel-raise"]}
    assert found == {("caratun-plantar", "weeks-1-4"), ("caratun-plantar", "weeks-5-12")}
    body = own_pages()["exercises/two-up-one-down-heel-raise/"].body
    assert "in place of another exercise" in body
    assert "No plan or test uses" not in body
