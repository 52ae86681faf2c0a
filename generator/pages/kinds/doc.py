"""The documentation of the generator: one page each, and the page that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Doc, DrawnDoc, Library
from generator.pages.frame.contents import found, sections
from generator.pages.frame.onward import following
from generator.pages.frame.page import Page
from generator.pages.frame.related import Entry
from generator.pages.frame.render import latest, render, svg
from generator.words.origin import vocabulary_origin

WRITING = "How to write plans, tests and questions, and how to build this site from them."
READING = "What this site keeps on your device, who can use it, and how doses are written."

MADE_WITH = "This site is made with Revlanox."
"""What a site of somebody else's says of us, once."""


def doc_pages(library: Library, made: Iterable[Doc] = ()) -> Iterator[Page]:
    """The hub and a page for each text; `made` are those that come from the code itself."""
    docs = sorted([*library.docs.values(), *made], key=lambda doc: doc.order)
    hub = _hub(docs, library)
    yield hub
    for doc in docs:
        yield _doc(doc, docs, hub.title)


def _doc(doc: Doc, docs: list[Doc], hub: str) -> Page:
    address = f"docs/{doc.id}/"
    parts = sections(doc.body, address)
    return render(
        address,
        "doc",
        title=str(doc.title),
        summary=str(doc.summary),
        changed=doc.changed,
        former=doc.anchors,
        search=found(parts, address, str(doc.title), str(doc.summary)),
        body=doc.body,
        hub=hub,
        drawing=svg(doc.drawing) if isinstance(doc, DrawnDoc) else "",
        caption=doc.caption if isinstance(doc, DrawnDoc) else "",
        contents=parts[1:],
        related=[_row(other) for other in docs if other.id != doc.id],
    )


def _row(doc: Doc) -> Entry:
    return Entry(f"docs/{doc.id}/", str(doc.title), str(doc.summary))


def _origin(library: Library) -> str:
    """Whose those pages are that aren't the site's own."""
    base = library.base
    return f"Pages that come from {base.name} say so at the foot. {vocabulary_origin(base)}" if base else ""


def _hub(docs: list[Doc], library: Library) -> Page:
    whole = library.settings.docs == "yes"
    return render(
        "docs/",
        "docs",
        title="Documentation" if whole else "About this site",
        summary=WRITING if whole else READING,
        changed=max((doc.changed for doc in docs), default=latest(library)),
        docs=[_row(doc) for doc in docs],
        made_with="" if whole else MADE_WITH,
        licence=library.settings.licence,
        origin=_origin(library),
        related=following(library, "page:evidence", "page:clinicians"),
    )
