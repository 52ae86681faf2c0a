"""A place of injury to the body map with its part marked, and the questions about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.draw import body
from generator.model import Library, Protocol, Tag
from generator.model.naming import areas_of
from generator.pages.frame.render import svg
from generator.words.lists import listed


@dataclass(frozen=True)
class Where:
    """The map, what it marks in words, and where the questions about that stand; '' without any."""

    map: Markup
    title: str
    address: str


def site_of(plan: Protocol, library: Library) -> Where | None:
    """Where the injury of a plan is; None where it names no place, or one that is on no map."""
    sites = [site for site in library.sites_of(plan.entry.sites) if site.area is not None]
    areas = [str(site.area) for site in sites]
    if not areas:
        return None
    address = next((f"questions/#{area}" for area in areas if is_asked(area, library)), "")
    return Where(marked(areas, library), listed(str(site.title) for site in sites), address)


def is_asked(area: str, library: Library) -> bool:
    """Whether there are questions about a part of the body."""
    return any(area in question.tags for question in library.questions.values())


def in_order(library: Library) -> list[tuple[str, int, Tag]]:
    """The parts of the body in the order of the map: each one's id, its number there, and its tag."""
    parts = [(id_, tag.area, tag) for id_, tag in library.tags.items() if tag.area is not None]
    return sorted(parts, key=lambda part: part[1])


def marked(tags: Iterable[str], library: Library) -> Markup:
    """The map with the parts of some tags marked; nothing where no tag is a part of the body."""
    areas = {tag.area: str(tag.title) for id_ in tags if (tag := library.tags.get(id_)) and tag.area}
    if not areas:
        return Markup()
    label = f"Your legs from the front and the back, marked: {listed(areas.values())}"
    return svg(body.where(areas, label=label))


def numbers_of(tags: Iterable[str], library: Library) -> tuple[int, ...]:
    """Numbers of the parts of the body among some tags."""
    return tuple(tag.area for id_ in tags if (tag := library.tags.get(id_)) and tag.area)


def parts_of(conditions: Iterable[str], library: Library) -> list[str]:
    """Ids of the body parts where some injuries are, each once."""
    found = (library.conditions[id_] for id_ in conditions if id_ in library.conditions)
    return list(dict.fromkeys(area for one in found for area in areas_of(one, library)))
