"""The words that `check` finds to a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check.banned import BANNED, SPELLING, Banned, Reader
from generator.model import Doc
from generator.reference.doc import doc
from generator.words.lists import listed

_INTRODUCTION = """`check` warns about each of these words, with the rule name `voice`. It reads everything you \
write, on the pages of those it is for. Words that a reader or a source uses are left alone: under `also`, in \
the titles of sources, and between backticks."""

_SPELLED = """Revlanox is written in the spelling of the United States. A word with another ending, such as \
a plural, counts too."""


def words() -> Doc:
    """Each word with the better one and the readers it isn't written for."""
    parts = [
        _INTRODUCTION,
        f"## Words with a better one\n\n{_table(BANNED)}",
        f"## Spelling\n\n{_SPELLED}\n\n{_table(SPELLING)}",
    ]
    title, summary = "Words we don't use", "The words that check warns about, and what to write."
    return doc("words", title, summary, 7, "\n\n".join(parts))


def _table(rules: Iterable[Banned]) -> str:
    rows = (f"| `{one.said}` | {_better(one)} | {_readers(one.readers)} |" for one in rules)
    return "\n".join(["| instead of | write | for |", "|---|---|---|", *rows])


def _better(rule: Banned) -> str:
    found = rule.pattern.search(rule.said)
    return listed(rule.instead(found), "or") if found and rule.better else "nothing"


def _readers(readers: frozenset[Reader]) -> str:
    every: tuple[Reader, ...] = ("runner", "clinician", "author")
    return (
        "everyone" if len(readers) == len(every) else ", ".join(f"{one}s" for one in every if one in readers)
    )
