"""The builder of links for one patient: the frame that the browser fills, and what such a link is."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Library
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import latest, render
from generator.pages.parts.by_part import by_part

ADDRESS = "clinicians/prescribe/"
TITLE = "Build a link for one patient"
SUMMARY = (
    "Your changes are stored in the link. "
    "Nothing is sent or saved on a server: your patient's browser reads the link."
)
FOUND_BY = "prescription link builder clinicians dose change QR code hand-out patient dates side note"
NEXT = ("page:clinicians", "page:compare", "page:evidence", "page:stop")


def prescribe_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    plans = [
        (part.title, [(plan.id, f"{plan.title}, version {plan.entry.version}") for plan in part.plans])
        for part in by_part(library)
    ]
    yield render(
        ADDRESS,
        "prescribe",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry(ADDRESS, TITLE, f"{SUMMARY} {FOUND_BY}")],
        plans=json.dumps(plans, ensure_ascii=False),
        related=following(library, *NEXT),
    )
