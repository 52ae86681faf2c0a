"""A parser's state to an author's sentence: the word before, what may follow, the usual slip."""

from __future__ import annotations

import re

from generator.errors import did_you_mean

_TERMS = {
    "NUMBER": "a number",
    "UNIT": "a unit (s, min, h, m, km, laps, days, weeks)",
    "ACTIVITY": "an activity (run, walk, jog, cycle …)",
    "TIMES": "'x'",
    "SIDE": "a side (each side, bilateral, injured side)",
    "COMPARE": "a comparison (<=, >=, <, >, =)",
    "MOMENT": "a moment (during, after, next morning)",
    "NAME": "a name",
    "TEXT": 'words in quotes ("...")',
    "LEVELS": "stages, levels or phases",
    "WEEKDAY": "a weekday (Mon, Tue …)",
    "EFFORT": "an effort (very light, light, somewhat hard, hard, can talk)",
    "SPEED": "a speed (km/h, mph, % max speed)",
    "RM": "RM",
    "SESSIONS": "sessions",
    "REPS": "reps",
    "COMMA": "a comma",
    "RPAR": "')'",
    "LPAR": "'('",
    "PHASE": "up, hold or down",
    "TEMPO_NUMBERS": "a tempo such as 3-2-3",
    "PER": "'per'",
    "AND": "'and'",
    "OR": "'or'",
    "FOR": "'for'",
    "DONE": "'done'",
    "SINCE": "'since'",
    "$END": "the end",
}

_AFTER = {
    "rest": "a time such as 60 s or 2-3 min",
    "hold": "a time such as 5 s",
    "load": "a load such as 15RM, 70 %1RM, 20 kg or ___ kg",
    "effort": "an effort (very light, light, somewhat hard, hard, can talk)",
    "tempo": "a tempo such as 3-2-3, or slow",
    "per": "a time such as week or day",
    "back": "how far, such as 1 stage",
    "see": "a person such as physio",
    "pain": "a moment or a comparison, such as during <= 2",
    "ask": 'a question in quotes, such as ask "good form"',
    "note": 'words in quotes, such as note "slowly"',
    "finished": "a protocol's id",
    "alternate": "bouts and a total, such as run 90 s, walk 2 min for 20 min",
    "any": "a number and conditions, such as any 2 of (no limp, no swelling)",
}

_SLIPS = (
    (re.compile(r"\d times? a (\w+)"), "write '3 per week'"),
    (re.compile(r"twice a (\w+)"), "write '2 per {0}'"),
    (re.compile(r"once a (\w+)"), "write '1 per {0}'"),
    (re.compile(r"\bsets of\b"), "write '3 x 12'"),
    (re.compile(r"\bper (side|leg)\b"), "write 'each side'"),
    (re.compile(r"\beach leg\b"), "write 'each side'"),
    (re.compile(r"\b(seconds?|secs?)\b"), "write 's'"),
    (re.compile(r"\b(minutes?|mins)\b"), "write 'min'"),
    (re.compile(r"\bhours?\b"), "write 'h'"),
    (re.compile(r"\b\d+ mi\b"), "mi could be minutes or miles: write min or miles"),
    (re.compile(r"@"), "write 'at'"),
    (re.compile(r"=>"), "write '>='"),
    (re.compile(r"=<"), "write '<='"),
    (re.compile(r"\b(more|greater) than\b"), "write '>'"),
    (re.compile(r"\bless than\b"), "write '<'"),
    (re.compile(r"\b(red|green|blue|black|yellow) band\b"), "write 'load band-{0}'"),
    (re.compile(r"\b(degrees?|°)"), "write 'deg'"),
    (re.compile(r"%\d"), "the number comes first: '70 %'"),
)


def describe(text: str, offset: int, expected: set[str]) -> str:
    """One sentence for a place where the notation cannot go on."""
    before = _word_before(text, offset)
    wanted = _AFTER.get(before or "") or _list(expected)
    found = _word_at(text, offset)
    start = f"after '{before}' I expected {wanted}" if before else f"I expected {wanted}"
    slip = _slip(text) or did_you_mean(found.strip("'"), _keywords(expected)).removeprefix("; ")
    return f"{start}, but found {found}" + (f"; {slip}" if slip else _bracket(text))


def _list(expected: set[str]) -> str:
    terms = [name for key, name in _TERMS.items() if key in expected]
    terms += [f"'{word}'" for word in _keywords(expected)]
    if not terms:
        return "something else"
    return " or ".join([", ".join(terms[:-1]), terms[-1]] if len(terms) > 1 else terms)


def _keywords(expected: set[str]) -> list[str]:
    """Terminals that are words of the notation themselves: `BACK` is `back`."""
    return sorted(key.lower() for key in expected if key.isalpha() and key not in _TERMS and key in _WORDS)


_WORDS = frozenset(
    [
        "REPEAT",
        "RESUME",
        "STOP",
        "BACK",
        "ON",
        "REST",
        "REDUCE",
        "ADD",
        "SEE",
        "DAILY",
        "EVERY",
        "FINISHED",
        "CLEARED",
        "CAN",
        "NO",
        "PROGRESS",
        "RESTART",
        "SKIP",
    ]
)


def _word_before(text: str, offset: int) -> str | None:
    words = re.findall(r"[\w%/-]+|[^\w\s]", text[:offset])
    return words[-1] if words else None


def _word_at(text: str, offset: int) -> str:
    match = re.match(r"\s*([\w%/-]+|\S)", text[offset:])
    return f"'{match.group(1)[:40]}'" if match else "the end"


def _slip(text: str) -> str | None:
    for pattern, remedy in _SLIPS:
        match = pattern.search(text)
        if match:
            return remedy.format(*match.groups())
    return None


def _bracket(text: str) -> str:
    if text.count("(") == text.count(")"):
        return ""
    return "; a bracket is not closed. Inside { } or [ ] a text with commas needs quotes"
