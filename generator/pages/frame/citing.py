"""Which pages cite a reference: lists of sources, turned round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Library, Link, Tracker
from generator.pages.frame.glossary import GLOSSARY
from generator.pages.frame.related import Entry, entry_for

_KINDS = ("condition", "plan", "test", "exercise", "question", "triage", "guide")
_PAIN = Entry("evidence/#pain-rules", "Pain rules")
_STOP = Entry("stop/", "Stop and see someone")


def citing(library: Library) -> dict[str, list[Entry]]:
    """Reference id to the pages that cite it, each page once."""
    rows: dict[str, dict[str, Entry]] = {}
    for sources, entry in _all(library):
        for source in sources:
            rows.setdefault(str(source), {})[entry.address] = entry
    return {source: list(entries.values()) for source, entries in rows.items()}


def _all(library: Library) -> Iterator[tuple[Iterable[str], Entry]]:
    for kind in _KINDS:
        for id_ in library.collection(kind):
            yield _sources(kind, id_, library), entry_for(Link(kind, id_), library)
    for tracker in library.trackers.values():
        yield tracker.sources, _tracker(tracker)
    for id_, term in library.terms.items():
        if term.source is not None:
            yield [term.source], Entry(f"{GLOSSARY}#{id_}", str(term.title))
    for rule in library.pain_rules.values():
        yield [rule.source], _PAIN
    yield [flag.source for flag in library.red_flags.values()], _STOP
    yield [exclusion.source for exclusion in library.exclusions.values()], _STOP


def _sources(kind: str, id_: str, library: Library) -> list[str]:
    thing = library.collection(kind)[id_]
    if kind == "test":
        return [*thing.sources, *(item.source for item in thing.items.values())]
    return list(thing.entry.sources if kind == "plan" else thing.sources)


def _tracker(tracker: Tracker) -> Entry:
    return Entry(f"track/#{tracker.id}", str(tracker.title), "", "Log sheet")
