"""A page from the library that the project extends to the same with whose it is, as its licence asks."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from generator.model import Library
from generator.model.extends import Base
from generator.pages.frame.origin import origin, page_id
from generator.pages.frame.page import Page
from generator.words.origin import by

_FEET = ('<footer class="rv-foot">', "<footer>\n")
"""Where a page begins to say what it is, and one that others show in a frame."""

_SHEET = "<p>Not medical advice</p></footer>"


def with_attribution(page: Page, library: Library) -> Page:
    """On screen and on each sheet."""
    body = attributed(page.body, page_id(page.address), library)
    return page if body is page.body else replace(page, body=body)


def attributed(html: str, id_: str, library: Library) -> str:
    """The HTML of a page about that."""
    words = origin(id_, library)
    if not words or library.base is None:
        return html
    said = f'<p class="rv-origin">{_linked(words, library.base)}</p>'
    for foot in _FEET:
        html = html.replace(foot, f"{foot}{said}", 1)
    return html.replace(_SHEET, f"<p>Not medical advice. {escape(_short(id_, library.base))}</p></footer>")


def _short(id_: str, base: Base) -> str:
    return f"{'Changed from a page b' if id_ in base.changed else 'B'}{by(base)[1:]}"


def _linked(words: str, base: Base) -> str:
    code = base.licence[1].replace("-", " ")
    link = f'<a href="{base.licence[2]}" rel="external license">{code}</a>'
    return escape(words).replace(code, link, 1)
