"""Words of the glossary to findings: two for one word, and those that no text says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.errors import Problem
from generator.markdown.terms import Forms
from generator.model import Library
from generator.model.prose import prose_of, written_of
from generator.source import Text


def glossary(library: Library) -> Iterator[Problem]:
    """An error at a word that another entry has; a warning at an entry that nobody needs."""
    yield from _twice(library)
    yield from _unused(library)


def _twice(library: Library) -> Iterator[Problem]:
    titles: dict[str, str] = {}
    forms: dict[str, str] = {}
    for id_, term in library.terms.items():
        for seen, words in ((titles, (term.title,)), (forms, term.forms)):
            for word in words:
                other = seen.setdefault(word.lower(), str(id_))
                if other != id_:
                    remedy = "write both as one entry, or say it in other words"
                    yield Problem(word.place, f"the entry '{other}' has '{word}' too; {remedy}", "glossary")


def _unused(library: Library) -> Iterator[Problem]:
    if not library.terms:
        return
    words = {str(form): form.lower() for term in library.terms.values() for form in term.forms}
    forms, left = Forms(words), set(words.values())
    for text in _texts(library):
        left -= {one.name for one in forms.found(text)}
    for term in library.terms.values():
        if left.issuperset(form.lower() for form in term.forms):
            yield Problem(term.forms[0].place, _nobody(term.forms), "glossary", "warning")


def _texts(library: Library) -> Iterator[Text]:
    """What authors wrote outside the glossary: words, and lines of the notation."""
    yield from prose_of(replace(library, terms={}))
    for plan in library.protocols.values():
        yield from written_of(plan.entry)


def _nobody(forms: tuple[Text, ...]) -> str:
    words = " or ".join(f"'{form}'" for form in forms)
    return f"no text says {words}; write under 'said' how texts say it, or delete the entry"
