"""One page for the next appointment: the frame that the browser fills, and a form on paper without it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Library, ReadinessTest
from generator.pages.frame.onward import following
from generator.pages.frame.order import tests_in_order
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render
from generator.pages.frame.withdrawal import titled
from generator.pages.kinds.readiness import item_data

TITLE = "Summary for an appointment"
SUMMARY = "One page with your plan, pain, runs and tests from the last few weeks, to print or send as a link."
FOUND_BY = "hand-over clinician physical therapist doctor report share my log print link"
NEXT = ("page:my", "page:track", "page:tests", "page:clinicians")
WEEKS = ("3 weeks ago", "2 weeks ago", "last week", "this week")


def handover_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield render(
        "handover/",
        "handover",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry("handover/", TITLE, f"{SUMMARY} {FOUND_BY}")],
        tests=tests_data(library),
        weeks=WEEKS,
        related=following(library, *NEXT),
    )


def tests_data(library: Library) -> str:
    """JSON of every readiness test, so that a result in a link is judged by the test itself."""
    # What was measured by one that was withdrawn can still be read.
    gone = library.withdrawn_of(ReadinessTest)
    data = [
        {
            "title": titled(test, str(test.title)),
            "items": [item_data(name, item) for name, item in test.items.items()],
        }
        for test in (*tests_in_order(library), *gone)
    ]
    return json.dumps(data, ensure_ascii=False)
