"""What went wrong, as a value with a place: the one form in which every problem reaches an author."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import indent
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """A character in a file: path relative to the project, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One finding about one place, in the author's words, with the remedy in the message."""

    place: Place
    message: str
    rule: str = "syntax"
    severity: Severity = "error"
    more: str = ""
    """Lines that show it, below the message."""
    waived: bool = False
    """Whether its file says under 'as printed' why it stays."""
    about: str = field(default="", compare=False)
    """Of several findings of a kind, which: `22 sets` of a total."""

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else f"{self.severity}: "
        line = f"{self.place}: {kind}{self.message} [{self.rule}]"
        return f"{line}\n{indent(self.more.rstrip(), '    ')}" if self.more else line


class ProblemsFound(Exception):
    """Raised by the one door (`load`) with every problem of every file at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class Refusal(Exception):
    """Ends a command; the message says why in one sentence, and what to do."""


def did_you_mean(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """`; did you mean 'sets'?` when a known word is close to the given one, else nothing."""
    # Only the head of a long word is compared: difflib is quadratic and input is untrusted.
    close = difflib.get_close_matches(word[:80], list(known), n=1, cutoff=alike)
    return f"; did you mean '{close[0]}'?" if close else ""


def quote(text: str, most: int = 40) -> str:
    """The text in single quotes on one line, cut to `most` characters."""
    flat = " ".join(text.split())
    return f"'{flat[: most - 1]}…'" if len(flat) > most else f"'{flat}'"
