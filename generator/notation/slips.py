"""What therapists write instead of the notation, to the words that the notation has for it."""

from __future__ import annotations

import re

from generator.notation.slip_patterns import Slips
from generator.notation.slips_doses import (
    ANYWHERE,
    BOUTS,
    DOSES,
    GROWING,
    LEAST,
    ON_A_LEG,
    PAIN,
    SHARES,
    TYPED,
)
from generator.notation.slips_limits import ARCS, LIMITED, ON_LEG_CRITERIA, ONTO_A_LEG, PHASES, SPANS
from generator.notation.slips_loads import LOADS, MOVING, MOVING_AMOUNT, UNTIL
from generator.notation.slips_often import OFTEN, TIMINGS
from generator.notation.slips_open import UNSAID_ACTS, UNSAID_AMOUNTS, UNSAID_CRITERIA
from generator.notation.slips_rules import CAPS, CRITERIA, STARTS, SUMS, THEN, WHEN
from generator.notation.slips_scales import BACKWARDS, CHOICES, EFFORTS
from generator.notation.slips_sets import PER_SET

_WHERE = {
    "item": (
        *MOVING_AMOUNT,
        *MOVING,
        *PER_SET,
        *UNSAID_AMOUNTS,
        *GROWING,
        *UNTIL,
        *EFFORTS,
        *CHOICES,
        *BOUTS,
    ),
    "dose": (
        *MOVING_AMOUNT,
        *MOVING,
        *PER_SET,
        *UNSAID_AMOUNTS,
        *GROWING,
        *UNTIL,
        *PAIN,
        *SPANS,
        *ARCS,
        *PHASES,
        *LOADS,
        *EFFORTS,
        *DOSES,
    ),
    "frequency": OFTEN,
    "condition": (*BACKWARDS, *ON_LEG_CRITERIA, *CRITERIA, *UNSAID_CRITERIA),
    "outcome": (*UNSAID_ACTS, *THEN),
    "lasts": (*BACKWARDS, *WHEN),
    "starts": (*BACKWARDS, *STARTS),
    "timing": TIMINGS,
    "own": CAPS,
    "total": SUMS,
}
_FREE_WORDS = re.compile(r"[a-z][A-Za-z' -]*")


COMMA = "put a comma before "


def remedy_for(text: str, offset: int, entry: str = "", *, comma: bool = True) -> str | None:
    """What to write instead of the words around a place that cannot be read.

    `comma`: whether a comma there would help.
    """
    at = offset + len(text[offset:]) - len(text[offset:].lstrip())
    for pattern, remedy in slips_for(entry):
        if not comma and isinstance(remedy, str) and remedy.startswith(COMMA):
            continue
        for match in pattern.finditer(text):
            if match.start() <= at <= match.end():
                return remedy.format(*match.groups()) if isinstance(remedy, str) else remedy(match)
    return None


def slips_for(entry: str) -> Slips:
    """Patterns and remedies, in the order in which they are tried."""
    limited = () if entry == "condition" else LIMITED
    return (
        *LEAST, *TYPED, *ONTO_A_LEG, *_WHERE.get(entry, ()), *limited, *ON_A_LEG, *SHARES, *ANYWHERE
    )  # fmt: skip


def decimal_comma(text: str) -> re.Match[str] | None:
    """`1,5`: a comma separates clauses, so that number falls apart without a word."""
    return None if text.startswith("ladder") else re.search(r"\b(\d+),(\d+)(?![\d,])", text)


def without_comma(match: re.Match[str]) -> str:
    """Three digits behind a comma are a thousand to one and a decimal to another."""
    thousand = len(match[2]) == 3
    return f"{match[1]}{match[2]} or {match[1]}.{match[2]}" if thousand else f"{match[1]}.{match[2]}"


def words_for(text: str, entry: str) -> str | None:
    """How free words are written where only a rule is read."""
    words = text.strip()
    if not _FREE_WORDS.fullmatch(words):
        return None
    if entry == "condition":
        return f'if no rule can test it, put the words in quotes: ask "{words[:1].upper()}{words[1:]}?"'
    return f'for words that no rule can act on, write note "{words}"' if entry == "outcome" else None
