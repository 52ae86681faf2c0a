"""Slips of whole words and lines in a plan: one left out, doubled, changed over, or another in its place."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from conftest import ROOT

GRAMMAR = ROOT / "generator/notation/grammar.lark"
_WORD = re.compile(r"[A-Za-z][\w-]*|\d+(?:\.\d+)?|[<>]=?|=|%")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
UNITS = (
    "s", "min", "h", "m", "meters", "km", "miles", "laps", "steps", "contacts", "days", "weeks", "months",
    "reps", "sets", "sessions", "kg", "lb", "deg", "cm", "%",
)  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A word or a number in a text."""

    begin: int
    end: int
    text: str


def words_of(text: str) -> list[Word]:
    """Every word that an author wrote for the machine or for people, without comments."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        if not line[0].lstrip().startswith("#"):
            found += [
                Word(line.start() + m.start(), line.start() + m.end(), m[0]) for m in _WORD.finditer(line[0])
            ]
    return found


def vocabulary(text: str) -> list[str]:
    """Words of the grammar, and the plan's own."""
    return sorted({*_of_grammar(), *(word.text for word in words_of(text))})


@cache
def _of_grammar() -> frozenset[str]:
    terminals = re.findall(r"^_?[A-Z_]+(?:\.\d)?: /(.+)/$", GRAMMAR.read_text("utf-8"), re.MULTILINE)
    return frozenset(word for one in terminals for word in re.findall(r"(?<![\\\[\w])[a-z]{2,}", one))


def word_slip(text: str, chance: random.Random) -> str:
    """One of the slips, anywhere in the text."""
    return chance.choice([*KINDS.values()])(text, chance)


def _place(text: str, word: Word, new: str) -> str:
    return text[: word.begin] + new + text[word.end :]


def _dropped(text: str, chance: random.Random) -> str:
    word = chance.choice(words_of(text))
    after = word.end + (text[word.end : word.end + 1] == " ")
    return text[: word.begin] + text[after:]


def _doubled(text: str, chance: random.Random) -> str:
    word = chance.choice(words_of(text))
    return _place(text, word, f"{word.text} {word.text}")


def _changed_over(text: str, chance: random.Random) -> str:
    words = words_of(text)
    pairs = [(a, b) for a, b in pairwise(words) if "\n" not in text[a.end : b.begin]]
    one, other = chance.choice(pairs)
    return text[: one.begin] + other.text + text[one.end : other.begin] + one.text + text[other.end :]


def _another(text: str, chance: random.Random) -> str:
    return _place(text, chance.choice(words_of(text)), chance.choice(vocabulary(text)))


def _misspelled(text: str, chance: random.Random) -> str:
    word = chance.choice(
        [word for word in words_of(text) if len(word.text) > 2 and not word.text[0].isdigit()]
    )
    at = chance.randrange(len(word.text) - 1)
    letters = [*word.text]
    how = chance.choice(("left out", "doubled", "changed over"))
    if how == "changed over":
        letters[at : at + 2] = reversed(letters[at : at + 2])
    else:
        letters[at : at + 1] = [] if how == "left out" else [letters[at]] * 2
    return _place(text, word, "".join(letters))


def _ten_times(text: str, chance: random.Random) -> str:
    numbers = [word for word in words_of(text) if _NUMBER.fullmatch(word.text)]
    word = chance.choice(numbers)
    return _place(text, word, f"{float(word.text) * 10:g}")


def _other_unit(text: str, chance: random.Random) -> str:
    units = [word for word in words_of(text) if word.text in UNITS or f"{word.text}s" in UNITS]
    return _place(text, chance.choice(units), chance.choice(UNITS)) if units else _ten_times(text, chance)


def _line(text: str, chance: random.Random) -> tuple[list[str], int]:
    lines = text.splitlines(keepends=True)
    return lines, chance.choice(
        [n for n, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"]
    )


def _line_dropped(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    return "".join([*lines[:at], *lines[at + 1 :]])


def _line_doubled(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    return "".join([*lines[: at + 1], *lines[at:]])


def _shifted(text: str, chance: random.Random) -> str:
    lines, at = _line(text, chance)
    line = lines[at]
    out = chance.choice(("  ", "    "))
    lines[at] = line.removeprefix(out) if line.startswith(out) and chance.random() < 0.5 else out + line
    return "".join(lines)


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "dropped": _dropped, "doubled": _doubled, "changed over": _changed_over, "another": _another,
    "misspelled": _misspelled, "ten times": _ten_times, "other unit": _other_unit,
    "line dropped": _line_dropped, "line doubled": _line_doubled, "shifted": _shifted,
}  # fmt: skip
