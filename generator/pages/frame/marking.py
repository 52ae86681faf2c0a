"""A page to the same page with its hard words marked: each links to the glossary where it first stands.

Only prose is marked, which says itself where it begins and ends until the whole page is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from generator.markdown.terms import Forms
from generator.pages.frame.address import relative
from generator.pages.frame.glossary import Word
from generator.pages.frame.prose import line

# No text of an author holds these characters.
_BEGIN, _END, HERE = "\x03", "\x04", "\x05"
"""Where prose begins and ends; where the list of a page's words stands."""

_PIECE = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_NOT_IN = (
    "a",
    "button",
    "caption",
    "code",
    "dt",
    *(f"h{n}" for n in range(1, 7)),
    "label",
    "pre",
    "summary",
    "th",
)
"""Titles, what is pressed already, and code."""

_PART = re.compile(rf'<({"|".join(_NOT_IN)})\b.*?</\1>|<[^>"]*(?:"[^"]*"[^>"]*)*>|(?P<text>[^<]+)', re.DOTALL)
_NEAR = 2000
"""Characters before a piece in which what it is inside of begins."""


def piece(write: Callable[[str, str], Markup], address: str) -> Callable[[str], Markup]:
    """The same way to write prose, which says where it begins and ends."""
    return lambda text: Markup(f"{_BEGIN}{write(text, address)}{_END}")


def with_words(body: str, words: Sequence[Word], address: str) -> str:
    """The body with the first use of each word marked, and the list of those that are."""
    marking = _Marking(words, address)
    made = _PIECE.sub(marking.piece, body)
    return made.replace(HERE, marking.listed())


class _Marking:
    """What of one page is marked already."""

    def __init__(self, words: Sequence[Word], address: str) -> None:
        self._address = address
        self._forms = _forms(tuple(words))
        # A page that explains a word itself doesn't lead away from it.
        self._left = {word.id: word for word in words if word.page != address}
        self._marked: list[Word] = []

    def piece(self, match: re.Match[str]) -> str:
        """One piece of prose without its ends."""
        html = match[1]
        if not any(one.name in self._left for one in self._forms.found(html)):
            return html
        return html if _is_inside(match.string, match.start()) else _PART.sub(self._part, html)

    def _part(self, match: re.Match[str]) -> str:
        text = match["text"]
        if text is None:
            return match[0]
        made, at = [], 0
        for one in self._forms.found(text):
            if word := self._left.pop(one.name, None):
                self._marked.append(word)
                made += [text[at : one.start], self._link(word, text[one.start : one.end])]
                at = one.end
        return "".join([*made, text[at:]])

    def _link(self, word: Word, said: str) -> str:
        href = relative(word.address, self._address)
        return f'<rv-term name="{word.id}"><a href="{href}">{said}</a></rv-term>'

    def listed(self) -> str:
        """What the marked words mean: for paper, and for the note that a touch of one opens."""
        if not self._marked:
            return ""
        rows = "".join(map(self._row, self._marked))
        head = '<h2 id="t-words">Words on this page</h2>'
        return (
            f'<section class="rv-sec rv-meanings" aria-labelledby="t-words">{head}<dl>{rows}</dl></section>'
        )

    def _row(self, word: Word) -> str:
        more = f" {self._more(word)}" if word.page else ""
        says = f"<dd>{line(word.says, self._address)}{more}</dd>"
        return f'<div data-term="{word.id}"><dt>{escape(word.title)}</dt>{says}</div>'

    def _more(self, word: Word) -> str:
        href = relative(word.page, self._address)
        return f'<a class="rv-meaning-page" href="{href}">{escape(word.more)}</a>'


@lru_cache(maxsize=4)
def _forms(words: tuple[Word, ...]) -> Forms:
    return Forms({form: word.id for word in words for form in word.forms})


def _is_inside(body: str, at: int) -> bool:
    """Whether a title, a link or what is pressed has begun before and not ended."""
    near = body[max(0, at - _NEAR) : at]
    return any(
        max(near.rfind(f"<{tag} "), near.rfind(f"<{tag}>")) > near.rfind(f"</{tag}>") for tag in _NOT_IN
    )
