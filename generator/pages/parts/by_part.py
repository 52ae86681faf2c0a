"""Plans to the groups in which readers look for them: those for any injury, then one for each body part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library, Protocol
from generator.model.naming import areas_of
from generator.model.vocabulary import ANY
from generator.pages.frame.order import plans_in_a_row, plans_in_order
from generator.pages.parts.site import in_order

FOR_ANY = "After any injury"
REST, REST_TITLE = "other", "Anything else"
"""Plans for an injury that is in no one body part."""


@dataclass(frozen=True)
class Part:
    """The plans for injuries of one body part; without an id those for any injury."""

    id: str
    title: str
    plans: tuple[Protocol, ...]


def by_part(library: Library) -> Iterator[Part]:
    """Those for any injury, then each body part that has plans, in the order of the map."""
    row = plans_in_a_row(library)
    rest = [plan for plan in plans_in_order(library) if plan not in row]
    yield Part("", FOR_ANY, (*row, *(plan for plan in rest if not made_for(plan, library))))
    for id_, title in places(library):
        local = tuple(plan for plan in rest if place_of(plan, library) == id_)
        if local:
            yield Part(id_, title, local)


def places(library: Library) -> list[tuple[str, str]]:
    """Id and title of each body part, in the order of the map; what is in many places or none comes last."""
    return [*((str(id_), str(tag.title)) for id_, _, tag in in_order(library)), (REST, REST_TITLE)]


def made_for(plan: Protocol, library: Library) -> str:
    """The injury that it names first; '' where it is for any."""
    first = next(iter(plan.entry.conditions), "")
    return "" if ANY in plan.entry.conditions or first not in library.conditions else str(first)


def place_of(plan: Protocol, library: Library) -> str:
    """The body part where a reader looks for it; '' where it is for any injury."""
    injury = made_for(plan, library)
    if not injury:
        return ""
    areas = areas_of(library.conditions[injury], library)
    return areas[0] if len(areas) == 1 else REST
