"""The page to stop on: every red flag by urgency, whom to call, and who the plans are not for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.draw import icons
from generator.model import Library
from generator.pages.care import LEVELS, Flags, flags
from generator.pages.onward import following
from generator.pages.page import Page, SearchEntry
from generator.pages.pen import latest, render, svg
from generator.pages.sources import cited

SUMMARY = "Warning signs that need a person, not a plan. If you have one, stop running and get help."
NUMBERS = (
    ("112", "Europe and many other places"),
    ("911", "North America"),
    ("999", "United Kingdom"),
)
HEADINGS = {
    "emergency": ("phone", "Call an emergency number now if"),
    "today": ("stop", "Stop and see someone today if"),
    "soon": ("person", "Stop and see someone soon if"),
}
"""Level to the icon and the heading of its card."""
NEXT = (
    "question:when-should-i-see-a-physical-therapist",
    "guide:professionals",
    "question:could-it-be-a-stress-fracture",
    "page:questions",
)


@dataclass(frozen=True)
class Card:
    """All signs of one level."""

    level: str
    heading: str
    icon: Markup
    flags: Flags


def stop_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield render(
        "stop/",
        "stop",
        title="Stop and see someone",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("stop/", "Stop and see someone", _found_by(library))],
        cards=list(_cards(library)),
        numbers=NUMBERS,
        exclusions=library.exclusions,
        related=following(library, *NEXT),
        cited=cited(_sources(library), library),
    )


def _cards(library: Library) -> Iterator[Card]:
    for level in LEVELS:
        ids = [id_ for id_, flag in library.red_flags.items() if flag.act == level]
        found = flags(ids, library, why=True)
        if found:
            icon, heading = HEADINGS[level]
            yield Card(level, heading, svg(icons.icon(icon)), found)


def _found_by(library: Library) -> str:
    signs = [f"{flag.title}: {flag.sentence}." for flag in library.red_flags.values()]
    others = [f"{other.title}: {other.sentence}." for other in library.exclusions.values()]
    return " ".join([SUMMARY, "emergency doctor call", *signs, *others])


def _sources(library: Library) -> list[str]:
    signs = [flag.source for flag in library.red_flags.values()]
    return [*signs, *(exclusion.source for exclusion in library.exclusions.values())]
