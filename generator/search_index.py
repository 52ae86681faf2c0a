"""What search finds, on all pages, to one script: a page opened as a file may load nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.model import Library
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.parts.warnings import ACTS, act_heads, emergency_act, warnings

FORM = 1
"""Raised when the client of an older build could not read it."""

ADDRESS = "assets/search.js"

KINDS: Mapping[str, str] = {
    "condition": "Injuries",
    "question": "Questions",
    "triage-signs": "Find out what it could be",
    "plan": "Plans",
    "exercise": "Exercises",
    "test": "Tests",
    "guide": "Guides",
    "glossary": "Words",
    "doc": "How this site works",
}
"""Kind of page to the heading that its results stand under, in the order of the filters."""

OTHER = "More pages"

SAYS = 160
"""Characters of a part's text below its title; a page has its summary."""

_WORD = re.compile(r"[^\W_]+")


def search_file(pages: Iterable[Page], library: Library, beside: Iterable[SearchEntry] = ()) -> str:
    """The script: entries of the pages and of those `beside`, and the signs that come before all."""
    entries = [*_entries(pages), *(_row(entry, OTHER, _short(entry.text)) for entry in beside)]
    data = {"form": FORM, "groups": [*KINDS.values(), OTHER], "entries": entries, **_signs(library)}
    # Old engines end a line of a script at these two; and no text may end the script that it stands in.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f"globalThis.revlanoxSearch={safe};\n"


def _entries(pages: Iterable[Page]) -> Iterator[list[Any]]:
    for page in pages:
        for entry in page.search:
            whole = entry.address == page.address
            yield _row(
                entry, KINDS.get(page.kind, OTHER), page.summary if whole else _short(entry.text), page
            )


def _row(entry: SearchEntry, group: str, says: str, page: Page | None = None) -> list[Any]:
    """Address, group, title, what it says, other names, and its other words, each once."""
    title = entry.title if page is None or entry.title == page.title else f"{page.title}: {entry.title}"
    known = {word.casefold() for word in _WORD.findall(f"{title} {says}")}
    words = dict.fromkeys(word.casefold() for word in _WORD.findall(entry.text))
    rest = " ".join(word for word in words if word not in known)
    return [entry.address, [*KINDS.values(), OTHER].index(group), title, says, list(entry.also), rest]


def _short(text: str) -> str:
    """Its beginning, cut between two words."""
    text = " ".join(text.split())
    return text if len(text) <= SAYS else f"{text[:SAYS].rpartition(' ')[0].rstrip(' ,.;:')} …"


def _signs(library: Library) -> dict[str, Any]:
    """Signs that can't wait a day: how soon, how people say them, in a sentence; the heads of both."""
    acts = {"emergency": emergency_act(library), "today": ACTS["today"]}
    said = warnings(library.red_flags, library)
    signs = [
        [flag.act, [str(flag.title), *map(str, flag.said), *map(str, flag.also)], said[id_][0]]
        for id_, flag in library.red_flags.items()
        if flag.act in acts
    ]
    heads = {name: act_heads(library)[act] for name, act in acts.items()}
    numbers = [str(one.number) for one in library.emergency_numbers.values()]
    return {"signs": signs, "heads": heads, "numbers": numbers}
