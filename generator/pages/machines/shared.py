"""A page to what is shown of it where its link is shared: a title, a picture, and the picture in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.cards.card import EDGE, NOTE, PAPER, PINE, WALK, Card, Drawing, Shape
from generator.draw import body, weeks
from generator.figures import palette
from generator.markdown import plain
from generator.model import Entity, Exercise, Library, Protocol
from generator.model.naming import areas_of
from generator.pages.frame.page import Page
from generator.pages.frame.reviews import status
from generator.pages.parts.figure import shown
from generator.pages.parts.site import numbers_of, parts_of
from generator.pages.parts.weeks import weeks_of
from generator.words.stages import full_title

FOLDER = "assets/cards"

SITE, SITE_LINE = "site", "Plans, tests and answers for runners with an injury"
"""The picture of all pages that have none of their own."""

KINDS = {
    "plans": "Plan",
    "exercises": "Exercise",
    "tests": "Test",
    "questions": "Question",
    "conditions": "Injury",
}
"""First part of an address to what its pages are."""


@dataclass(frozen=True)
class Shared:
    """What the head of a page says to those who show a link to it."""

    title: str
    picture: str
    """Its whole address."""
    alt: str


def shared(page: Page, library: Library) -> Shared:
    """The page's own, on a plan's stages and its booklet the plan's, and the site's on all other pages."""
    folder, name, *_ = [*page.address.split("/"), ""]
    known = getattr(library, "protocols" if folder == "plans" else folder) if folder in KINDS else {}
    entity = known.get(name)
    if entity is None:
        return Shared(page.title, library.site + _address(SITE), f"{library.name}. {SITE_LINE}")
    alt = f"{KINDS[folder]}. {entity.title}"
    return Shared(_title(page, library), library.site + _address(f"{folder}/{name}"), alt)


def _title(page: Page, library: Library) -> str:
    """A stage's title says little without its plan's."""
    _, name, part, *_ = [*page.address.split("/"), ""]
    plan = library.protocols.get(name) if page.kind == "stage" else None
    stage = plan.stage(part) if plan else None
    return f"{plan.title}, {full_title(plan, stage)}" if plan and stage else page.title


def cards(library: Library) -> dict[str, Card]:
    """Address of each picture to what is on it."""
    name, words = library.name, f"{SITE_LINE}. Free, no account."
    title, color = "Back to running, one week at a time", library.color
    site = Card(title=title, line=words, drawing=_body(()), color=color, site=name)
    own = {
        _address(f"{first}/{entity.id}"): Card(
            KINDS[first], str(entity.title), plain(words), status(entity.review), drawing, color, name
        )
        for first, entity, words, drawing in _entities(library)
    }
    return {_address(SITE): site, **own}


def _entities(library: Library) -> Iterator[tuple[str, Entity, str, Drawing | None]]:
    """What has a picture of its own: its folder, its words and its drawing."""
    for plan in library.protocols.values():
        yield "plans", plan.entry, plan.entry.summary, _weeks(plan)
    for exercise in library.exercises.values():
        parts = parts_of(map(str, exercise.conditions), library)
        drawing = _figure(exercise) or _map(numbers_of(parts, library))
        yield "exercises", exercise, exercise.summary, drawing
    for condition in library.conditions.values():
        yield (
            "conditions",
            condition,
            condition.summary,
            _map(numbers_of(areas_of(condition, library), library)),
        )
    for test in library.tests.values():
        yield "tests", test, test.summary, _map(numbers_of(test.areas, library))
    for question in library.questions.values():
        yield "questions", question, question.answer, _map(numbers_of(question.tags, library))


def _weeks(plan: Protocol) -> Drawing | None:
    """The strip of its weeks; of several rows at once the first."""
    found = weeks_of(plan.tracks[0].stages)
    if found is None:
        return None
    return Drawing((0, 0, *weeks.size(found.columns)), _shapes(weeks.paths(found.columns)), wide=True)


def _map(areas: tuple[int, ...]) -> Drawing | None:
    return _body(areas) if areas else None


def _figure(exercise: Exercise) -> Drawing | None:
    """The position that shows most, as the small picture has it."""
    found = shown(exercise)
    if found is None:
        return None
    picture = found.frames[min(1, len(found.frames) - 1)].picture
    left, top, width, height = map(float, picture.box.split())
    shapes = tuple(_painted(picture.content))
    return Drawing((left, top, width, height), shapes, low=width > LIES * height, halo=palette.HALO)


LIES = 1.4
"""From which width to its height on a figure lies below the words of its card."""


def _painted(content: str) -> Iterator[Shape]:
    """The shapes of a figure in the colors of a light page."""
    for css, d in re.findall(r'<path class="(\w)" d="([^"]+)"/>', content):
        name, line = palette.STROKES.get(css) or (palette.FILLS[css], 0)
        yield Shape(palette.COLOURS[name][0], d, line)


def _body(areas: tuple[int, ...]) -> Drawing:
    return Drawing((0, 0, body.WIDTH, body.HEIGHT), _shapes(body.paths(areas)))


def _shapes(paths: Mapping[str, str]) -> tuple[Shape, ...]:
    return tuple(Shape(COLORS[css], d, LINE if css in HOLLOW else 0) for css, d in paths.items())


COLORS = {
    "w-run": PINE, "w-walk": WALK, "w-set": NOTE, "w-cut": PAPER, "w-load": EDGE, "w-more": NOTE,
    "w-open": EDGE, "f-band": WALK, "f-here": PINE,
}  # fmt: skip
"""Colors by the classes of drawings, as the style sheet has them on a light page."""

HOLLOW, LINE = ("w-more", "w-open"), 2.0


def _address(name: str) -> str:
    return f"{FOLDER}/{name}.png"
