"""HTML that MkDocs made of a Markdown file which is no text of ours to HTML that runs nothing, either."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup, escape

from generator.markdown import walled, without_markup

_ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)


def behind_the_wall(html: str) -> tuple[str, list[str]]:
    """The HTML, and what was taken out of it: `<a href="javascript:…">`."""
    made = walled(html, lambda written: written, _picture)
    return made, sorted((_tags(html) - _tags(made)).elements())


def as_title(html: str) -> Markup:
    """A heading, which MkDocs keeps as HTML without tags; the theme would take tags out of it once more."""
    return escape(unescape(html))


def as_texts(contents: Iterable[Any]) -> None:
    """Give the entries of a page's contents, which are HTML, the words that they say."""
    for item in contents:
        item.title = without_markup(item.title)
        as_texts(item.children)


def _picture(written: str) -> str | None:
    return None if _ELSEWHERE.match(written) else written


class _Tags(HTMLParser):
    """Counts tags with what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[f"<{tag}>"] += 1
        self.found.update(f'<{tag} {name}="{_short(value or "")}">' for name, value in attrs)


def _short(value: str) -> str:
    """The same for two ways to write one style."""
    return re.sub(r"\s+|;$", "", value)[:60]


def _tags(html: str) -> Counter[str]:
    tags = _Tags()
    tags.feed(html)
    return tags.found
