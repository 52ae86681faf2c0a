"""A page to the same with a way to say that something on it is wrong: to its publisher, or in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from urllib.parse import quote

from generator.errors import Place
from generator.model import Library
from generator.pages.frame.origin import page_id
from generator.pages.frame.page import Page
from generator.pages.frame.written_at import WrittenAt

_ACTS = '<p class="rv-buttons rv-page-acts">'
"""What is done with a page; before that the reader has read it."""


def with_correction(page: Page, at: Mapping[str, WrittenAt], library: Library) -> Page:
    """Unchanged where nobody could be told."""
    base = library.base
    # What comes from the library is in no file of the project.
    own = None if base is not None and page_id(page.address) in base.taken else at.get(page.address)
    ways = [*_told(page, library), *(_changed(own.place, library) if own else ())]
    if not ways:
        return page
    words = f'<p class="rv-foot-wrong"><b>Is something wrong on this page?</b> {" or ".join(ways)}.</p>'
    return replace(page, body=page.body.replace(_ACTS, words + _ACTS, 1))


def _told(page: Page, library: Library) -> list[str]:
    """The publisher, by email with the page's name in it, or on the page where they are reached."""
    reached = library.settings.reached
    if "email" in reached:
        subject = quote(f"Something is wrong on: {page.title} ({library.site}{page.address})")
        return [f'<a href="mailto:{escape(reached["email"])}?subject={subject}">Tell us</a>']
    return [f'<a href="{escape(url)}">Tell us</a>' for url in reached.values()]


def _changed(place: Place, library: Library) -> list[str]:
    edit = library.settings.edit
    if edit is None:
        return []
    url = str(edit).replace("{path}", quote(place.path)).replace("{line}", str(place.line))
    where = f"{place.path}, line {place.line}"
    return [f'<a href="{escape(url)}" rel="edit">change it in <code>{escape(where)}</code></a>']
