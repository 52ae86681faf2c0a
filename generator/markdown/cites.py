"""HTML with links to sources to HTML with end marks: numbers that lead to the notes at the page's end."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.condition import OPINION

CLASS = "rv-cite"

_WORDS = "(?P<words>(?:(?!</a>).)*)"
"""Only the words of one link: a bracket that says more than its source must not reach to the next link."""

_CITE = rf'<a\b(?=[^>]*\bclass="{CLASS}")[^>]*\bhref="[^"]*[#:](?P<id>[\w-]+)"[^>]*>{_WORDS}</a>'
_ONE = re.compile(_CITE, re.DOTALL)
_EACH = re.sub(r"\?P<\w+>", "?:", _CITE)
_BRACKET = re.compile(rf"\s?\((?:{_EACH}(?:[,;] (?:and )?)?)+\)", re.DOTALL)


def marked(html: str, numbers: Mapping[str, int]) -> str:
    """The same HTML, its links to sources as marks; a source without a number stays a link.

    Brackets around sources alone go. Words of a sentence stay, and the mark comes behind them.
    """
    if not numbers:
        return html

    def bracket(match: re.Match[str]) -> str:
        ids = [one["id"] for one in _ONE.finditer(match[0])]
        return _marks(ids, numbers) if all(id_ in numbers for id_ in ids) else match[0]

    def word(match: re.Match[str]) -> str:
        return match["words"] + _marks([match["id"]], numbers) if match["id"] in numbers else match[0]

    return _ONE.sub(word, _BRACKET.sub(bracket, html))


def unmarked(html: str) -> str:
    """The same HTML without brackets that only name sources, for where no notes follow."""

    def bracket(match: re.Match[str]) -> str:
        return match[0] if any(one["id"] == OPINION for one in _ONE.finditer(match[0])) else ""

    return _BRACKET.sub(bracket, html)


def _marks(ids: list[str], numbers: Mapping[str, int]) -> str:
    links = (f'<a href="#source-{id_}" aria-label="Source {numbers[id_]}">{numbers[id_]}</a>' for id_ in ids)
    return f'<sup class="rv-endnote">{", ".join(links)}</sup>'
