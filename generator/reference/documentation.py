"""All documentation that is made from code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from generator.model import Doc, Library
from generator.reference.architecture import architecture
from generator.reference.command_line import command_line
from generator.reference.dependencies import dependencies
from generator.reference.figures import figures
from generator.reference.language import language
from generator.reference.library_site import library_site
from generator.reference.own_site import own_site
from generator.reference.publishing import publishing
from generator.reference.trust import trust_pages
from generator.reference.voice import words
from generator.source import Text

FOR_READERS = ("language", "privacy", "accessibility")
"""Pages that every site needs: a clinician who prescribes writes doses. All others are for its authors."""


_LEADS_ON = re.compile(r"(?<=[.!?])\s+[^.!?\[\]]*\[[^\]]*\]\(doc:([\w-]+)(?:#[\w-]+)?\)[^.!?]*[.!?]")
"""A sentence that leads to another page of documentation."""


def documentation(library: Library, commands: click.Group) -> tuple[Doc, ...]:
    """What is written, how the code is laid out, how the site is published, and what is promised of it."""
    made = (
        own_site(),
        library_site(),
        language(library),
        command_line(commands),
        figures(library),
        words(),
        architecture(),
        publishing(library),
        *trust_pages(),
        dependencies(),
    )
    return made if library.settings.docs == "yes" else tuple(_for_readers(made, library))


def _for_readers(made: Iterable[Doc], library: Library) -> Iterator[Doc]:
    """Those alone, without the sentences that lead to others."""
    there = {*FOR_READERS, *library.docs}

    def kept(sentence: re.Match[str]) -> str:
        return sentence[0] if sentence[1] in there else ""

    for one in made:
        if one.id in FOR_READERS:
            yield one.model_copy(update={"body": Text(_LEADS_ON.sub(kept, one.body), one.body.place)})
