"""Pictures for those who show links: one for each page, the same bytes each time, drawn once."""

from __future__ import annotations

import io
from dataclasses import replace
from math import hypot
from pathlib import Path

import pytest
from conftest import ROOT, SITE_URL
from own import own_pages
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from generator.cards import files
from generator.cards.card import HEIGHT, NOTE, PINE, WIDTH, Card, Drawing, Shape
from generator.cards.paths import UnknownPath, polygons
from generator.cards.picture import BESIDE, LOW, picture
from generator.model import Library
from generator.pages.machines.shared import KINDS, cards, shared
from generator.styles import FONT

STRIP = Drawing((0, 0, 20, 10), (Shape(PINE, "M0 0h9v10h-9z"), Shape(NOTE, "M10 0h9v10h-9z", 2)), wide=True)
CARD = Card("Plan", "A plan", "Run, then walk.", "Draft, awaiting clinical review", STRIP)
INK = (20, 32, 30)


@pytest.fixture(scope="module")
def font() -> bytes:
    return (ROOT / FONT).read_bytes()


def seen(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_a_card_is_a_picture_of_its_words_and_its_drawing(font: bytes) -> None:
    data = picture(CARD, font)
    assert data == picture(CARD, font)
    assert data.startswith(b"\x89PNG")
    image = seen(data)
    assert image.size == (WIDTH, HEIGHT)
    assert image.getpixel((4, 4)) == (251, 250, 246)
    assert image.getpixel((300, 500)) == (11, 90, 80)
    assert image.getpixel((800, 500)) == (251, 250, 246)
    assert image.crop((64, 130, 1136, 220)).getextrema() == tuple(zip(INK, (251, 250, 246), strict=True))
    assert picture(replace(CARD, title="Another plan"), font) != data


@pytest.mark.parametrize(
    "title", ["A " * 80, "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3, "", "3 × 12, 5–10 °"]
)
def test_no_title_breaks_it(font: bytes, title: str) -> None:
    """However long it is, the drawing and the line below stay free."""
    image = seen(picture(replace(CARD, title=title, line="", status=""), font))
    assert image.crop((0, 300, 1200, 405)).getextrema()[0][0] >= 0
    assert image.getpixel((300, 500)) == (11, 90, 80)
    assert image.crop((0, 580, 1200, 630)).getcolors() == [(1200 * 50, (251, 250, 246))]


def test_an_answer_is_whole_or_not_there(font: bytes) -> None:
    """Its last words may be those that say when not to run."""
    answer = "Often yes. Do not run if each step hurts more."
    plain = replace(CARD, drawing=None)

    def said(line: str) -> bool:
        below = seen(picture(replace(plain, line=line), font)).crop((0, 225, WIDTH, 560))
        return below.getcolors() != [(WIDTH * 335, (251, 250, 246))]

    assert said(answer)
    assert said(f"{answer} " * 12)
    assert not said(f"{answer} " * 60)


def test_paths_are_read_as_our_drawings_write_them() -> None:
    assert polygons("M0 0h2v1h-2z") == [[(0, 0), (2, 0), (2, 1), (0, 1), (0, 0)]]
    assert polygons("M1 1 2 2L3-1zm4 4l1 0") == [[(1, 1), (2, 2), (3, -1), (1, 1)], [(5, 5), (6, 5)]]
    [circle] = polygons("M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z")
    assert {round(hypot(x, y), 6) for x, y in circle} == {2}
    assert (min(y for _, y in circle), max(y for _, y in circle)) == pytest.approx((-2, 2))
    [curve] = polygons("M0 0C0 4 4 4 4 0")
    assert curve[4] == (2, 3)
    assert curve[-1] == (4, 0)
    assert polygons("M0 0Q2 4 4 0")[0][4] == (2, 2)
    # A smooth curve goes on as the one before it came.
    assert polygons("M0 0c0 4 4 4 4 0s4-4 4 0") == polygons("M0 0C0 4 4 4 4 0C4-4 8-4 8 0")
    assert polygons("M0 0l4 0s4 4 4 0") == polygons("M0 0L4 0C4 0 8 4 8 0")
    for unknown in ("M0 0A1 1 0 0 0 2 2", "M0 0T2 2"):
        with pytest.raises(UnknownPath):
            polygons(unknown)


def test_a_shape_in_front_has_a_line_of_paper_around_it(font: bytes) -> None:
    """A figure's near leg is told from the far one."""
    both = (Shape(NOTE, "M0 0h100v100h-100z"), Shape(PINE, "M40 40h20v20h-20z"), Shape(NOTE, "M0 90h100", 4))
    image = seen(picture(Card(drawing=Drawing((0, 0, 100, 100), both, halo=6)), font))
    left, _, right, bottom = BESIDE
    scale = (right - left) / 100
    across = [image.getpixel((round(left + x * scale), round(bottom - 50 * scale))) for x in (20, 38.5, 50)]
    assert across == [(70, 82, 78), (251, 250, 246), (11, 90, 80)]


def test_a_figure_stays_in_its_place_and_one_that_lies_is_below_the_words(font: bytes) -> None:
    """A close-up shows a part of its body; the rest of it isn't painted over the words."""
    whole = (Shape(PINE, "M-900 -900h2000v2000h-2000z"),)
    for low, (left, top, right, bottom) in ((False, BESIDE), (True, LOW)):
        drawing = Drawing((0, 0, right - left, bottom - top), whole, low=low)
        image = seen(picture(Card(drawing=drawing), font))
        assert image.getpixel((left + 2, top + 2)) == (11, 90, 80)
        assert image.getpixel((right - 3, bottom - 3)) == (11, 90, 80)
        assert image.getpixel((left - 3, top + 2)) == image.getpixel((right + 2, top - 3)) == (251, 250, 246)


def test_the_card_of_an_exercise_has_its_figure(library: Library) -> None:
    found = cards(replace(library, site=SITE_URL))
    drawn = {one: found[f"assets/cards/exercises/{one}.png"].drawing for one in ("squat", "plank")}
    assert all(one and {shape.color for shape in one.shapes} >= {PINE, NOTE} for one in drawn.values())
    assert [bool(one and one.low) for one in drawn.values()] == [False, True]


def test_every_page_of_its_own_has_a_card_that_can_be_drawn(library: Library, font: bytes) -> None:
    at = replace(library, site=SITE_URL)
    found = cards(at)
    assert len(found) == 1 + sum(
        len(one) for one in (at.protocols, at.exercises, at.tests, at.questions, at.conditions)
    )
    for card in found.values():
        assert card.title
        assert all(polygons(shape.d) for shape in (card.drawing.shapes if card.drawing else ()))
    drafts = [card.status for card in found.values() if card.kind]
    assert set(drafts) == {"Draft, awaiting clinical review"}


def test_each_page_names_a_picture_that_is_made(library: Library) -> None:
    at = replace(library, site=SITE_URL)
    made, own = cards(at), set[str]()
    for page in own_pages(SITE_URL).values():
        one = shared(page, at)
        assert one.picture.removeprefix(SITE_URL) in made
        assert one.title
        assert one.alt
        if page.kind in ("plan", "exercise", "test", "question", "condition"):
            assert one.title == page.title
            assert page.title in one.alt
            own.add(one.picture)
    assert len(own) == len(made) - 1
    stage = own_pages(SITE_URL)["plans/beyer-hsr/week-1/"]
    assert shared(stage, at).title == "Achilles pain: heavy, slow gym program, Week 1"
    assert set(KINDS) == {"plans", "exercises", "tests", "questions", "conditions"}


def test_a_card_is_drawn_once_and_forgotten_when_nobody_asks(
    tmp_path: Path, font: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(files, "picture", lambda card, font: drawn.append(card.title) or card.title.encode())
    two = {"a.png": Card(title="A"), "b.png": Card(title="B")}
    assert files.card_files(tmp_path, two, font) == {"a.png": b"A", "b.png": b"B"}
    assert files.card_files(tmp_path, two, font) == {"a.png": b"A", "b.png": b"B"}
    assert drawn == ["A", "B"]
    assert files.card_files(tmp_path, {**two, "b.png": Card(title="C")}, font)["b.png"] == b"C"
    assert drawn == ["A", "B", "C"]
    assert len([*tmp_path.rglob("*.png")]) == 2
    files.card_files(tmp_path, two, font + b"\0")
    assert drawn == ["A", "B", "C", "A", "B"]


def test_the_built_site_says_what_to_show(built_site: Path) -> None:
    for address, name in {
        "plans/beyer-hsr/": "plans/beyer-hsr",
        "plans/beyer-hsr/week-1/": "plans/beyer-hsr",
        "exercises/plank/": "exercises/plank",
        "questions/can-i-run-with-heel-pain/": "questions/can-i-run-with-heel-pain",
        "tests/hop-symmetry/": "tests/hop-symmetry",
        "conditions/shin-splints/": "conditions/shin-splints",
        "": "site",
        "guides/run-walk/": "site",
    }.items():
        head = LexborHTMLParser((built_site / address / "index.html").read_text("utf-8")).head
        assert head is not None
        said = {
            meta.attributes.get("property") or meta.attributes.get("name"): meta.attributes["content"]
            for meta in head.css("meta[property], meta[name]")
        }
        assert said["og:image"] == f"{SITE_URL}assets/cards/{name}.png"
        assert (built_site / f"assets/cards/{name}.png").read_bytes().startswith(b"\x89PNG")
        assert said["og:url"] == SITE_URL + address
        assert said["twitter:card"] == "summary_large_image"
        assert said["og:description"] == said["description"]
        assert said["og:title"]
