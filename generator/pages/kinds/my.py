"""The reader's own page: the frame in which the browser shows the plans that are kept on the device."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draw import icons
from generator.model import Library
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render, svg
from generator.pages.parts.warnings import emergency_line

SUMMARY = "Your plans, today's session and your log. Everything stays on this device."

NEXT = ("page:handover", "page:plans", "page:tests", "question:i-missed-a-week-what-now", "guide:tracking")


def my_pages(library: Library) -> Iterator[Page]:
    """The one page; without script it says where to go instead."""
    yield render(
        "my/",
        "my",
        title="My plan",
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("my/", "My plan", SUMMARY, ("today", "my data", "export", "calendar"))],
        related=following(library, *NEXT),
        stop_icon=svg(icons.icon("stop")),
        call=emergency_line(library),
    )
