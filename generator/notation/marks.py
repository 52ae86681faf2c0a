"""A source's mark in the wrong place to the place where it can be read."""

from __future__ import annotations

import re
from collections.abc import Callable

_MARK = re.compile(r"\s*(\^[a-z0-9]+(?:-[a-z0-9]+)*)")
_ENDS = re.compile(r"(?=,| and\b| or\b| then\b|\)|$)")
"""Where a clause ends, and its mark can stand."""

_ELSEWHERE = {
    "outcome": "write it behind the condition, such as 'limp {0}: repeat'; 'otherwise' takes none",
}
_BESIDE = "write 'source: {1}' beside this line"


def misplaced(text: str, offset: int, entry: str, reads: Callable[[str], bool]) -> tuple[str, int] | None:
    """The sentence and its place where a text can't be read because of a mark; else None.

    `reads`: whether a text can be read. What is told to be written has been read before.
    """
    for mark in _MARK.finditer(text):
        without = text[: mark.start()] + text[mark.end() :]
        if _stops_at(mark, text, offset) and reads(without):
            remedy = _moved(mark, without, reads) or _ELSEWHERE.get(entry, _BESIDE)
            return f"'{mark[1]}' can't be read here; {remedy.format(mark[1], mark[1][1:])}", mark.start(1)
    return None


def _stops_at(mark: re.Match[str], text: str, offset: int) -> bool:
    """Whether reading stops at the mark, or at what follows it."""
    behind = len(text) - len(text[mark.end() :].lstrip())
    return mark.start() <= offset <= behind


def _moved(mark: re.Match[str], without: str, reads: Callable[[str], bool]) -> str:
    """The text with the mark behind the clause that it stands in; '' where it can't stand there either."""
    for end in _ENDS.finditer(without, mark.start()):
        between = without[mark.start() : end.start()]
        moved = f"{without[: end.start()]} {mark[1]}{without[end.start() :]}"
        if between.count("(") <= between.count(")") and reads(moved):
            return f"write the mark behind the whole clause: '{moved}'".replace("{", "{{").replace("}", "}}")
    return ""
