"""Everything that clinicians review to one page: what waits, what lapsed, and who has read what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.signing import Reviewed, reviewed
from generator.model import Entity, Library
from generator.model.review import Lapsed
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, SearchEntry, page_of
from generator.pages.frame.related import Entry
from generator.pages.frame.render import day, latest, render
from generator.pages.frame.reviews import standing, status
from generator.steps import kept_of

REVIEWS = "clinicians/reviews/"
TITLE = "What has been reviewed"
SUMMARY = "Which pages a clinician has read, by name and date, and which are still drafts."
FOUND_BY = "review reviewed draft clinician approved sign off status"
NEXT = ("page:clinicians", "page:evidence", "guide:professionals")


@dataclass(frozen=True)
class Group:
    """Pages that stand alike. It is there without any too: links lead to it."""

    id: str
    title: str
    says: str
    rows: tuple[Entry, ...]
    folded: bool = False
    """Whether only those who ask for it see the list: drafts are most of the site at first."""


def review_pages(library: Library) -> Iterator[Page]:
    """The one page."""
    yield _page(library)


@kept_of(load=page_of)
def _page(library: Library) -> Page:
    return render(
        REVIEWS,
        "reviews",
        title=TITLE,
        summary=SUMMARY,
        changed=latest(library),
        search=[SearchEntry(REVIEWS, TITLE, f"{SUMMARY} {FOUND_BY}")],
        standing=standing(library),
        groups=[*_groups(library)],
        related=following(library, *NEXT),
    )


def _groups(library: Library) -> Iterator[Group]:
    placed = [*reviewed(library)]
    again = [one for one in placed if isinstance(one.entity.review, Lapsed)]
    read = [one for one in placed if one.entity.review.reviewed]
    yield Group(
        "again",
        "Needs another look",
        "These were reviewed once. They changed after that, or the review is out of date."
        if again
        else "None.",
        tuple(_row(one, status(one.entity.review)) for one in again),
    )
    yield Group(
        "reviewed",
        "Reviewed",
        "Each page names the person who read it, and the day." if read else "None yet.",
        tuple(_row(one, _signed(one.entity)) for one in read),
    )
    for kind, called in CALLED.items():
        rows = tuple(_row(one) for one in placed if one.kind == kind and not one.entity.review.signed)
        says = f"{len(rows)} not reviewed yet." if rows else "Nothing waits."
        yield Group(f"drafts-{called.lower().replace(' ', '-')}", called, says, rows, folded=True)


CALLED = {
    "condition": "Injuries",
    "plan": "Plans",
    "exercise": "Exercises",
    "test": "Tests",
    "tracker": "Log sheets",
    "question": "Questions",
    "triage": "Questions about pain",
    "guide": "Guides",
}
"""What each kind is called."""


def _row(one: Reviewed, hint: str = "") -> Entry:
    return Entry(one.address, str(one.entity.title), hint)


def _signed(entity: Entity) -> str:
    said = entity.review
    assert said.on is not None and said.again is not None
    return f"{said.by}, {day(said.on)}; due again by {day(said.again)}"
