"""Guides: one page each with its sections, and the page that lists them in order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Guide, Library
from generator.pages.addresses.short_codes import cite
from generator.pages.frame.contents import found, sections
from generator.pages.frame.glossary import words_of
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page, page_of
from generator.pages.frame.related import Entry, entries
from generator.pages.frame.render import latest, render
from generator.pages.frame.sources import cited
from generator.steps import kept_of


def guide_pages(library: Library) -> Iterator[Page]:
    """The hub and a page for each guide."""
    yield _hub(library)
    for guide in library.guides.values():
        yield _guide(guide, library)


@kept_of("guides", page_of)
def _guide(guide: Guide, library: Library) -> Page:
    address = f"guides/{guide.id}/"
    parts = sections(guide.body, address)
    return render(
        address,
        "guide",
        glossary=words_of(library),
        title=str(guide.title),
        summary=str(guide.summary),
        changed=guide.changed,
        review=guide.review,
        former=guide.anchors,
        cite=cite(f"guide:{guide.id}", str(guide.title), guide.changed, library),
        search=found(parts, address, str(guide.title), str(guide.summary), tuple(guide.also)),
        body=guide.body,
        contents=parts[1:],
        related=_related(guide, library),
        cited=cited(guide.sources, library),
    )


def _related(guide: Guide, library: Library) -> list[Entry]:
    """What the author named, then the guides before and after, each once."""
    beside = _beside(guide, library)
    taken = {entry.address for entry in beside}
    return [*(e for e in entries(guide.related, library) if e.address not in taken), *beside]


def _beside(guide: Guide, library: Library) -> list[Entry]:
    all_guides = list(library.guides.values())
    here = all_guides.index(guide)
    before = [_row(other, "Previous guide") for other in all_guides[max(here - 1, 0) : here]]
    return [*before, *(_row(other, "Next guide") for other in all_guides[here + 1 : here + 2])]


def _row(guide: Guide, kind: str = "") -> Entry:
    return Entry(f"guides/{guide.id}/", str(guide.title), str(guide.summary), kind)


@kept_of(load=page_of)
def _hub(library: Library) -> Page:
    return render(
        "guides/",
        "guides",
        title="Guides",
        summary="The whole way back, from your first pain-free day to your next race. "
        "Read them in order, or open the one you need.",
        changed=latest(library),
        guides=[_row(guide) for guide in library.guides.values()],
        related=following(library, "page:plans", "page:tests", "page:questions", "page:glossary"),
    )
