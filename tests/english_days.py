"""What a runner told on a few days to how long something has been true, as a reader of English counts it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any, TypeAlias

Truth: TypeAlias = bool | None
Truths: TypeAlias = tuple[Truth, ...]
"""Of each day of a diary."""

DAYS = {"hour": Fraction(1, 24), "day": 1, "week": 7, "month": Fraction("30.4375")}


@dataclass(frozen=True)
class One:
    """One day's answers, what the pain rule said, and what was done in the stage by then."""

    number: int
    answers: Mapping[str, Any]
    colour: str
    sessions: int
    amounts: Mapping[str, Fraction]


@dataclass(frozen=True)
class Days:
    """A diary, and what is known of the runner besides."""

    days: tuple[One, ...]
    known: Mapping[str, Any]
    first: Mapping[str, Any]

    def lasting(self, truths: Truths, how: str) -> Truths:
        """On each day, whether it has been true so long by then: `for 2 weeks`, `twice in a row`."""
        return tuple(self._lasting(truths[: n + 1], how) for n in range(len(truths)))

    def _lasting(self, truths: Truths, how: str) -> Truth:
        row = next((n for n, one in enumerate(reversed(truths)) if not one), len(truths))
        if how == "twice in a row":
            return row >= 2
        if how == "at least twice":
            return truths.count(True) >= 2
        match = re.fullmatch(r"for (.+?) (\w+?)s?(?: in a row)?", how)
        found = number(match[1]) if match else None
        if match is None or found is None:
            return None
        return row >= found[0] if match[2] == "session" else self._for_days(truths, found[0] * DAYS[match[2]])

    def _for_days(self, truths: Truths, least: Fraction) -> Truth:
        """True where each of the last days was told and true, false where one was not, and else unknown."""
        told = {one.number: truth for one, truth in zip(self.days, truths, strict=False)}
        today = max(told)
        window = [told.get(today - back) for back in range(max(1, ceil(least)))]
        return False if False in window else None if None in window else True


def number(text: str) -> tuple[Fraction, Fraction] | None:
    """The lower and the upper end: `3`, `3–5`, `about 5`, `1/3`; None where none is given."""
    match = re.fullmatch(r"(?:about |at least )?([\d./]+)(?:–([\d./]+))?", text)
    return (Fraction(match[1]), Fraction(match[2] or match[1])) if match else None
