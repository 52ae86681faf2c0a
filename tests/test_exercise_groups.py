"""The list of exercises: what each is for, and strength by the part of the body."""

from __future__ import annotations

from conftest import ROOT

from generator.load import load
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.parts.exercise_groups import exercise_groups, part_of

LIBRARY = load(ROOT)
GROUPS = exercise_groups(LIBRARY)


def titles(id_: str) -> list[str]:
    return [row.title for group in GROUPS if group.id == id_ for row in group.rows]


def test_every_exercise_is_in_one_group() -> None:
    rows = [row.address for group in GROUPS for row in group.rows]
    assert sorted(rows) == sorted(f"exercises/{one}/" for one in LIBRARY.exercises)


def test_strength_is_grouped_by_what_is_trained_first() -> None:
    assert "Heel drop" in titles("lower-leg")
    assert "Side plank" in titles("hip")
    assert "Wall sit" in titles("thigh")
    assert "Plank" in titles("trunk")
    assert "Jump in place" in titles("plyometrics")
    assert "Open book" in titles("mobility")


def test_what_no_part_is_named_for_is_for_the_whole_body() -> None:
    squat = LIBRARY.exercises["squat"]
    assert part_of(squat.model_copy(update={"trains": ("balance", "front of the thigh")})) == "thigh"
    assert part_of(squat.model_copy(update={"trains": ("balance",)})) == "whole-body"


def test_a_hop_is_known_by_its_figure_and_what_an_author_writes_goes_before() -> None:
    hop = LIBRARY.exercises["hop-forward"]
    assert hop.aim == "hops"
    assert hop.model_copy(update={"figure": None}).aim == "strength"
    assert hop.model_copy(update={"purpose": "mobility"}).aim == "mobility"


def test_anchors_of_before_still_lead_somewhere() -> None:
    page = next(iter(exercise_pages(LIBRARY)))
    for id_ in ("strength", "mobility", "plyometrics", "other"):
        assert f'id="{id_}"' in page.body
