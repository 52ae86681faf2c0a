"""Words of the glossary to the places in a text where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"(?<![\w-])[\w-]+")


@dataclass(frozen=True)
class Found:
    """What stands at a place of a text: its begin, its end, and what it stands for."""

    start: int
    end: int
    name: str


class Forms:
    """Words, each with what it stands for: the longest that fits is found, and whole words alone.

    Small letters match large ones too; a word with a large letter inside it, such as ACL, matches as it is.
    """

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._exact = {form: name for form, name in forms.items() if form[1:] != form[1:].lower()}
        self._others = {form.lower(): name for form, name in forms.items() if form not in self._exact}
        # Most words of a text begin none of them, which one look tells.
        self._first = {form.lower().partition(" ")[0] for form in forms}
        either = "|".join(filter(None, (_any(self._exact), f"(?i:{_any(self._others)})")))
        self._pattern = re.compile(rf"(?:{either})(?![\w-])")

    def found(self, text: str) -> Iterator[Found]:
        """Each of them in the text, in order."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end or word[0].lower() not in self._first:
                continue
            if match := self._pattern.match(text, word.start()):
                end = match.end()
                yield Found(match.start(), end, self._name(match[0]))

    def _name(self, words: str) -> str:
        return self._exact.get(words) or self._others[words.lower()]


def _any(forms: Mapping[str, str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
