"""Everything that clinicians review to one page: what waits, what lapsed, and who has read what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    placed = [*_placed(library)]
    again = [(entry, one) for entry, one in placed if isinstance(one.review, Lapsed)]
    read = [(entry, one) for entry, one in placed if one.review.reviewed]
    yield Group(
        "again",
        "Needs another look",
        "These were reviewed once. They changed after that, or the review is out of date."
        if again
        else "None.",
        tuple(Entry(entry.address, entry.title, status(one.review)) for entry, one in again),
    )
    yield Group(
        "reviewed",
        "Reviewed",
        "Each page names the person who read it, and the day." if read else "None yet.",
        tuple(Entry(entry.address, entry.title, _signed(one)) for entry, one in read),
    )
    for kind, _, _ in _kinds(library):
        rows = tuple(
            Entry(entry.address, entry.title)
            for entry, one in placed
            if entry.kind == kind and not one.review.signed
        )
        says = f"{len(rows)} not reviewed yet." if rows else "Nothing waits."
        yield Group(f"drafts-{kind.lower().replace(' ', '-')}", kind, says, rows, folded=True)


def _signed(entity: Entity) -> str:
    said = entity.review
    assert said.on is not None and said.again is not None
    return f"{said.by}, {day(said.on)}; due again by {day(said.again)}"


def _placed(library: Library) -> Iterator[tuple[Entry, Entity]]:
    """Each page, with its kind."""
    for kind, address, entities in _kinds(library):
        for entity in entities:
            yield Entry(address.format(entity.id), str(entity.title), kind=kind), entity


def _kinds(library: Library) -> tuple[tuple[str, str, Iterable[Entity]], ...]:
    """What a kind is called, where its pages are, and what has one."""
    return (
        ("Injuries", "conditions/{}/", library.conditions.values()),
        ("Plans", "plans/{}/", [plan.entry for plan in library.protocols.values()]),
        ("Exercises", "exercises/{}/", library.exercises.values()),
        ("Tests", "tests/{}/", library.tests.values()),
        ("Log sheets", "track/#{}", library.trackers.values()),
        ("Questions", "questions/{}/", library.questions.values()),
        ("Questions about pain", "triage/{}/", library.triage.values()),
        ("Guides", "guides/{}/", library.guides.values()),
    )
