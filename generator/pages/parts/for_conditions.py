"""What a page is for, and what is for a condition, to rows of links: both ways from the one fact."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Place
from generator.model import Library, Link
from generator.model.naming import Named, naming
from generator.model.vocabulary import ANY
from generator.pages.frame.order import plan_order
from generator.pages.frame.related import Entry, entry_for
from generator.pages.frame.wording import upper
from generator.source import Text
from generator.steps import answer

_NOWHERE = Place("")


@answer
def named_by(library: Library) -> Named:
    """All that names a condition; a step that asks depends on this alone."""
    return naming(library)


def injuries(conditions: Mapping[Text, Text], library: Library) -> list[Entry]:
    """The rows of a page that names conditions; the words for whom stand beside each."""
    return [
        Entry("conditions/", "Any injury", upper(str(words)))
        if id_ == ANY
        else Entry(f"conditions/{id_}/", str(library.conditions[id_].title), upper(str(words)))
        for id_, words in conditions.items()
    ]


def made_for(condition: str, kind: str, library: Library) -> list[Entry]:
    """Entities of one kind that name the condition, plans in the order in which they are met."""
    found = named_by(library).get(condition, {}).get(kind, {})
    order = [id_ for id_ in plan_order(library) if id_ in found] if kind == "plan" else list(found)
    return [_row(kind, id_, found[id_], library) for id_ in order]


def for_any(kind: str, library: Library) -> list[Entry]:
    """The same for what is for whatever the injury is."""
    return made_for(ANY, kind, library)


def _row(kind: str, id_: str, words: str, library: Library) -> Entry:
    entry = entry_for(Link(kind, id_, "", "", _NOWHERE), library)
    return Entry(entry.address, entry.title, upper(words) or entry.hint)
