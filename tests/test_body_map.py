"""The body map: each part of the body is a link, and is marked where a page names it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser

from generator.cards.paths import polygons
from generator.draw.body import HALF, HEIGHT, VIEWS, WIDTH, body, outline, paths
from generator.model import Library
from generator.model.naming import areas_of
from generator.pages.frame.page import Page
from generator.pages.kinds.condition import condition_pages
from generator.pages.kinds.exercise import exercise_pages
from generator.pages.kinds.home import home_pages
from generator.pages.kinds.plan import plan_pages
from generator.pages.kinds.question import question_pages


def areas(library: Library) -> dict[int, str]:
    return {tag.area: str(id_) for id_, tag in library.tags.items() if tag.area is not None}


def test_each_part_of_the_body_is_one_link_on_the_map_and_one_in_the_list(library: Library) -> None:
    [home] = home_pages(library)
    page = LexborHTMLParser(home.body)
    mapped = [link.attributes["href"] for link in page.css(".rv-figure a")]
    listed = [link.attributes["href"] for link in page.css(".rv-index-num a")]
    assert sorted(map(str, mapped)) == sorted(map(str, listed))
    assert len(mapped) == len(areas(library)) == 6
    # The list says them: a second time nobody needs to hear them, or to pass them with a key.
    assert page.css_first(".rv-figure").attributes["aria-hidden"] == "true"
    assert {link.attributes["tabindex"] for link in page.css(".rv-figure a")} == {"-1"}


def test_a_part_that_the_map_does_not_know_is_in_the_list_alone() -> None:
    assert body({9: "questions/#neck"}).count("<a ") == 0


def test_bands_lie_one_below_the_other_inside_the_picture() -> None:
    for middle, bands in VIEWS:
        for above, below in pairwise(bands):
            assert above.edges[-1][0] < below.edges[0][0]
        for band in bands:
            points = [point for part in polygons(outline(band, middle)) for point in part]
            assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)
            assert all(middle - HALF <= x <= middle + HALF for x, _ in points)


def test_both_legs_are_mirror_images() -> None:
    for middle, bands in VIEWS:
        for band in bands:
            right, left = polygons(outline(band, middle))
            mirrored = {(round(2 * middle - x, 1), round(y, 1)) for x, y in corners(right)}
            assert {(round(x, 1), round(y, 1)) for x, y in corners(left)} == mirrored


def corners(outline: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Where its curves meet: between them, a curve drawn the other way has the same points only nearly."""
    heights = {edge[0] for _, bands in VIEWS for band in bands for edge in band.edges}
    return [(x, y) for x, y in outline if y in heights]


def test_the_hips_are_one_piece() -> None:
    """Two outlines that overlap are filled together where both go the same way round."""
    for middle, bands in VIEWS:
        for band in bands:
            assert {area(part) > 0 for part in polygons(outline(band, middle))} == {True}


def area(points: list[tuple[float, float]]) -> float:
    pairs = pairwise([*points, points[0]])
    return sum(a * d - c * b for (a, b), (c, d) in pairs) / 2


def marks(page: Page) -> str:
    found = LexborHTMLParser(page.body).css_first(".rv-where-map")
    return str(found.attributes["aria-label"]) if found else ""


def test_a_plan_marks_where_its_injury_is(library: Library) -> None:
    pages = {page.address: page for page in plan_pages(library)}
    for plan in library.protocols.values():
        site = library.sites.get(str(plan.entry.site))
        page = pages[f"plans/{plan.id}/"]
        if site is None or site.area is None:
            assert marks(page) == ""
            continue
        title = str(library.tags[site.area].title)
        assert marks(page) == f"Your legs from the front and the back, marked: {title}"
        link = LexborHTMLParser(page.body).css_first(".rv-site a")
        assert str(link.attributes["href"]).endswith(f"questions/#{site.area}")
        assert str(site.title) in link.text()


def test_a_place_without_questions_has_no_link(library: Library) -> None:
    none = replace(library, questions={})
    page = next(page for page in plan_pages(none) if page.address == "plans/beyer-hsr/")
    assert LexborHTMLParser(page.body).css_first(".rv-site a") is None
    assert "Achilles tendon" in LexborHTMLParser(page.body).css_first(".rv-site figcaption").text()


def test_a_question_marks_its_parts_of_the_body_and_only_these(library: Library) -> None:
    pages = {page.address: page for page in question_pages(library)}
    for question in library.questions.values():
        parts = [library.tags[tag] for tag in question.tags if library.tags[tag].area is not None]
        page = pages[f"questions/{question.id}/"]
        assert [str(part.title) in marks(page) for part in parts] == [True] * len(parts)
        assert bool(marks(page)) == bool(parts)
        drawn = re.findall(r'class="f-here" d="([^"]+)"', page.body)
        numbers = {part.area for part in parts if part.area is not None}
        assert drawn == ([paths(numbers)["f-here"]] if parts else [])


def test_an_exercise_and_an_injury_mark_where_it_is(library: Library) -> None:
    """From the injuries that the exercise names, and from the injury's own sites; nothing is guessed."""
    pages = {page.address: page for kind in (exercise_pages, condition_pages) for page in kind(library)}
    tag = {str(id_): str(one.title) for id_, one in library.tags.items()}
    for condition in library.conditions.values():
        assert all(
            tag[area] in marks(pages[f"conditions/{condition.id}/"]) for area in areas_of(condition, library)
        )
    for exercise in library.exercises.values():
        named = [library.conditions[id_] for id_ in exercise.conditions if id_ in library.conditions]
        parts = {area for one in named for area in areas_of(one, library)}
        said = marks(pages[f"exercises/{exercise.id}/"])
        assert bool(said) == bool(parts)
        assert all(tag[part] in said for part in parts)
