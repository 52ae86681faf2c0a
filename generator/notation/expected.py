"""A parser's state to an author's sentence: the word before, what may follow, the usual slip."""

from __future__ import annotations

import re

from generator.errors import did_you_mean
from generator.notation.slips import remedy_for, words_for
from generator.source.characters import strange_letter

TERMS = {
    "NUMBER": "a number",
    "UNIT": "a unit (s, min, h, m, km, laps, days, weeks)",
    "ACTIVITY": "an activity (run, walk, jog, cycle …)",
    "TIMES": "'x'",
    "SIDE": "a side (each side, bilateral, injured side)",
    "COMPARE": "a comparison (<=, >=, <, >, =)",
    "MOMENT": "a time point (during, after, next morning)",
    "NAME": "a name",
    "TEXT": 'words in quotes ("...")',
    "LEVELS": "stages, levels or phases",
    "WEEKDAY": "a weekday (Mon, Tue …)",
    "EFFORT": "an effort level (very light, light, somewhat hard, hard, can talk)",
    "SPEED": "a speed (km/h, mph, % max speed)",
    "RM": "RM",
    "SESSIONS": "sessions",
    "REPS": "reps",
    "COMMA": "a comma",
    "RPAR": "')'",
    "LPAR": "'('",
    "PAIN_ROLE": "'allowed' or 'expected'",
    "PHASE": "up, hold or down",
    "TEMPO_NUMBERS": "a tempo such as 3-2-3",
    "PER": "'per'",
    "LATER": "after 2 h",
    "AND": "'and'",
    "OR": "'or'",
    "OFF": "'off'",
    "FOR": "'for'",
    "DONE": "'done'",
    "SINCE": "'since'",
    "$END": "the end",
}

_SPELLINGS = {
    "MOMENT": "before during after next",
    "UNIT": "min days weeks months miles laps contacts steps seconds minutes hours",
    "SESSIONS": "sessions",
    "LEVELS": "stages levels phases",
    "ACTIVITY": "walk sprint cycle elliptical",
    "SIDE": "bilateral injured alternating",
    "EFFORT": "light moderate somewhat hard maximal",
    "PACE": "easy brisk varied steady slow fast comfortable",
}
"""Words of a closed list, for one that is spelt wrong."""

_SPELT_WRONG = 0.75
"""How alike a word must be to be taken for a slip of the keyboard before anything else."""

_AFTER = {
    "rest": "a time such as 60 s or 2-3 min",
    "hold": "a time such as 5 s",
    "load": "a load such as 15RM, 70 %1RM, 20 kg or ___ kg",
    "effort": "an effort level (very light, light, somewhat hard, hard, can talk)",
    "tempo": "a tempo such as 3-2-3, or slow",
    "per": "a time such as week or day",
    "back": "how many, such as 1 stage",
    "see": "a person such as physio",
    "pain": "a moment or a comparison, such as during <= 2",
    "ask": 'a question in quotes, such as ask "good form"',
    "note": 'words in quotes, such as note "slowly"',
    "finished": "a protocol's id",
    "alternate": "bouts and a total, such as run 90 s, walk 2 min for 20 min",
    "for": "a number with its unit, such as 2 weeks or 3 sessions",
    "any": "a number and a list of conditions, such as any 2 of (no limp, no swelling)",
}

_PER = "week, day, month, session, set or rep"
"""What a total may be counted over; a rate only over a time."""


def describe(text: str, offset: int, expected: set[str], entry: str = "", *, comma: bool = True) -> str:
    """One sentence for a place where the notation cannot go on: its remedy, or what may stand there."""
    expected = {key.removeprefix("_") for key in expected}
    before, found = _word_before(text, offset), _word_at(text, offset)
    behind = f"after '{before}' " if before else ""
    if not found and text.count("(") > text.count(")"):
        return "a bracket isn't closed. Inside { } or [ ] a text with commas needs quotes"
    if strange := strange_letter(found):
        return f"{behind}'{found}' can't be read; {strange}"
    near = _near(found, _spelt(expected), _SPELT_WRONG) if len(found) > 2 else ""
    remedy = near or remedy_for(text, offset, entry, comma=comma) or _near(found, _keywords(expected), 0.6)
    remedy = remedy.removeprefix("; ")
    if remedy:
        return f"{behind}" + (f"'{found}' can't be read" if found else "something is missing") + f"; {remedy}"
    wanted = _PER if (before, entry) == ("per", "total") else _AFTER.get(before or "") or _list(expected)
    free = words_for(text, entry)
    what = f"'{found}'" if found else "the end"
    return f"{behind}I expected {wanted}, but found {what}" + (f"; {free}" if free else "")


def _near(found: str, known: list[str], alike: float) -> str:
    """A word that is spelt wrong; one that is right stands in the wrong place."""
    sure = found.lower() in _NO_SLIPS
    return "" if sure or found in known else did_you_mean(found, known, alike)


_NO_SLIPS = frozenset(
    ["unilateral", "unilaterally", "one", "submaximal", "submaximally", "submax", "right", "left", "low"]
)
"""Words that look like another which means something else."""


def _list(expected: set[str]) -> str:
    terms = _terms(expected)
    if not terms:
        return "something else"
    return " or ".join([", ".join(terms[:-1]), terms[-1]] if len(terms) > 1 else terms)


def _terms(expected: set[str]) -> list[str]:
    """What may follow, in an author's words."""
    named = [name for key, name in TERMS.items() if key in expected]
    return named + [f"'{word}'" for word in _keywords(expected)]


def _keywords(expected: set[str]) -> list[str]:
    """Terminals that are words of the notation themselves: `BACK` is `back`."""
    return sorted(key.lower() for key in (expected - TERMS.keys()) & _WORDS)


def _spelt(expected: set[str]) -> list[str]:
    """Every word that may stand here, for one that is spelt wrong."""
    words = [key.lower() for key in expected & (_WORDS | {"SINCE", "DONE", "WHILE", "EFFORT"})]
    return words + [word for key in expected for word in _SPELLINGS.get(key, "").split()]


_WORDS = frozenset(
    [
        "REPEAT", "RESUME", "STOP", "BACK", "ON", "REST", "REDUCE", "ADD", "SEE", "DAILY", "EVERY",
        "FINISHED", "CLEARED", "CAN", "NO", "PROGRESS", "RESTART", "SKIP", "HOLD", "TEMPO", "LOAD",
    ]
)  # fmt: skip


def _word_before(text: str, offset: int) -> str | None:
    words = re.findall(r"[\w%/-]+|[^\w\s]", text[:offset])
    return words[-1] if words else None


def _word_at(text: str, offset: int) -> str:
    match = re.match(r"\s*([\w%/-]+|\S)", text[offset:])
    return match.group(1)[:40] if match else ""
