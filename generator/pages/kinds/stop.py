"""The page to stop on: every red flag by urgency, whom to call, and who the plans are not for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draw import icons
from generator.model import Library
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render, svg
from generator.pages.frame.sources import cited
from generator.pages.parts import search_words
from generator.pages.parts.warnings import calls, emergency_line, flags

SUMMARY = "With any of these warning signs, you need to see someone first. Stop running and get help."
ACTS = {
    "today": "Do not run or train. Call a doctor or a clinic that can see you today.",
    "soon": "Book a visit with a physical therapist or a doctor now.",
}
"""What to do about the signs of a level."""
NEXT = (
    "question:when-should-i-see-a-physical-therapist",
    "guide:professionals",
    "question:could-it-be-a-stress-fracture",
    "page:questions",
)


def stop_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield render(
        "stop/",
        "stop",
        title="Stop and see someone",
        summary=SUMMARY,
        changed=latest(library),
        search=[
            SearchEntry(
                "stop/", "Stop and see someone", f"{SUMMARY} {search_words.of_warning_signs(library)}"
            )
        ],
        care=flags(library.red_flags, library, why=True),
        acts={**ACTS, "emergency": emergency_line(library) + " Do not drive yourself."},
        stop_icon=svg(icons.icon("stop")),
        numbers=list(zip(calls(library), _where(library), strict=True)),
        exclusions=library.exclusions,
        related=following(library, *NEXT),
        cited=cited(_sources(library), library),
    )


def _where(library: Library) -> Iterator[str]:
    return (str(one.where) for one in library.emergency_numbers.values())


def _sources(library: Library) -> list[str]:
    signs = [flag.source for flag in library.red_flags.values()]
    return [*signs, *(exclusion.source for exclusion in library.exclusions.values())]
