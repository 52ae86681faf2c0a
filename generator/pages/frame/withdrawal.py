"""Something that was withdrawn, to what whoever goes by it is told: stop, where to go, what else it means."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Library, Paged
from generator.pages.frame.related import Entry, entry_for
from generator.pages.frame.render import day
from generator.source import Text

WHAT = {
    "plan": "plan",
    "exercise": "exercise",
    "test": "test",
    "question": "answer",
    "guide": "guide",
    "condition": "page",
    "triage": "page",
}
"""Kind to what a reader calls it."""

STOP = {
    "plan": "Stop following it today. Do not do its next session.",
    "exercise": "Stop doing it. Leave it out of every session that has it.",
    "test": "Do not take it. Do not use a result of it to move on.",
}
PAGE = "Do not go by what this page said before."

ASK = {
    "plan": "Before you train again, ask a physical therapist or doctor what to do.",
    "exercise": "Ask a physical therapist what to do in its place.",
    "test": "Ask a physical therapist how to find out whether you're ready.",
}
PERSON = "Not sure what this means for you? Ask a physical therapist or doctor."

ALSO = {
    "plan": "This also holds for its printed sheets, its booklet, and links with doses set for you."
    " Tell the person who gave it to you.",
    "exercise": "This also holds for printed sheets, and for links that ask for it."
    " Tell the person who gave it to you.",
    "test": "This also holds for its printed form. Tell the person who asked you to take it.",
}
MORE = "Tell the person who sent you here."


@dataclass(frozen=True)
class Notice:
    """What stands at each address of it, in this order."""

    since: str
    """`We withdrew this plan on 28 Nov 2026.`"""
    stop: str
    """What to stop doing."""
    because: Text
    """What was wrong, in the author's words."""
    instead: Entry | None
    """What takes its place."""
    ask: str
    """Whom to ask, where nothing does."""
    also: str
    """What else it holds for."""


def notice(kind: str, entry: Paged, library: Library) -> Notice:
    """Of something that was withdrawn."""
    found = entry.withdrawn
    assert found is not None
    return Notice(
        f"We withdrew this {WHAT[kind]} on {day(found.on)}.",
        STOP.get(kind, PAGE),
        found.because,
        entry_for(found.instead, library) if found.instead else None,
        ASK.get(kind, PERSON),
        ALSO.get(kind, MORE),
    )


def titled(entry: object, title: str) -> str:
    """A title which says that it was withdrawn, for where nothing else would."""
    return f"Withdrawn: {title}" if isinstance(entry, Paged) and entry.withdrawn else title
