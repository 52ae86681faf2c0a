"""Links to entities as a reader sees them: a kind, a title, a hint, an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Library, Link

_KINDS = {
    "condition": "Injury",
    "plan": "Plan",
    "exercise": "Exercise",
    "test": "Test",
    "question": "Question",
    "triage": "Find out",
    "guide": "Guide",
    "doc": "Documentation",
    "source": "Source",
}
_PAGES = {
    "": "Home",
    "conditions": "Injuries",
    "plans": "Plans",
    "exercises": "Exercises",
    "tests": "Tests",
    "questions": "Questions",
    "triage": "What could it be?",
    "guides": "Guides",
    "track": "Pain and run log",
    "my": "My plan",
    "handover": "Summary for an appointment",
    "compare": "Compare plans",
    "evidence": "Evidence",
    "glossary": "Words we use, A to Z",
    "clinicians": "For clinicians",
    "stop": "Stop and see someone",
    "docs": "Documentation",
}


@dataclass(frozen=True)
class Entry:
    """One row of a list of links."""

    address: str
    title: str
    hint: str = ""
    kind: str = ""
    drawing: str = ""
    """A small picture of it, which says nothing that the words don't."""


def entry_for(link: Link, library: Library) -> Entry:
    """The row for a link that `load` has found to lead somewhere."""
    if link.kind == "page":
        return Entry(link.address, _PAGES[link.id])
    thing = library.collection(link.kind).get(link.id)
    if thing is None:  # a page of documentation that is made from the code
        return Entry(link.address, link.id.replace("-", " ").capitalize(), "", _KINDS[link.kind])
    if link.kind == "plan" and link.part:
        stage = next(stage for stage in thing.stages if stage.id == link.part)
        return Entry(link.address, stage.title, thing.title, "Stage")
    entity = thing.entry if link.kind == "plan" else thing
    return Entry(
        link.address,
        str(entity.title),
        str(getattr(entity, "summary", "") or ""),
        _KINDS[link.kind],
    )


def entries(links: Iterable[Link], library: Library) -> list[Entry]:
    """The rows of a `related` list."""
    return [entry_for(link, library) for link in links]
