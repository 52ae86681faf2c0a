"""A question of a plan's own to what a yes says: `your form was good` for `Was your form good?`."""

from __future__ import annotations

import re

from generator.words.lists import upper

_BE = re.compile(r"(?P<verb>are|is|was|were) (?P<rest>.+)\?", re.IGNORECASE)
_CAN = re.compile(r"(?P<verb>are|can|was|were) (?P<who>you) (?P<what>.+)\?", re.IGNORECASE)
_DO = re.compile(r"do (?P<who>both \w+|the \w+|you|your \w+) (?P<what>.+)\?", re.IGNORECASE)

_SAYS = (
    "able back better dropping easy even gone good hard level loose normal numb painful quiet red smooth "
    "sore stable steady stiff still straight strong swollen tender tight warm weak worse"
)
_MORE = "after again and as at during enough for from in inward of on or out than to when while with yet"
_WORD = f"(?:{'|'.join(_SAYS.split())})"
_HOW = rf"(?:(?:{_WORD} )*{_WORD}(?=$|,| (?:{'|'.join(_MORE.split())})\b)|out of\b)"
"""What is said of a subject: after other words nobody can tell how long the subject is."""

_PARTS = (
    re.compile(r"(?P<who>(?:your|the) \w+) (?P<what>\w+)", re.IGNORECASE),
    re.compile(rf"(?P<who>(?:your|the)(?: \w+){{0,2}}? (?!{_WORD}\b)\w+) (?P<what>{_HOW}.*)", re.IGNORECASE),
)
_ALSO = re.compile(rf"(?P<who>, (?:or )?(?:one|your|the) (?:\w+ ){{0,2}}?(?!{_WORD}\b)\w+)(?= {_HOW})")
"""Of what else the same is asked: the question says its verb once, a clause says it of each."""


def subject(rest: str) -> tuple[str, str] | None:
    """Of whom it is asked, and what; None where that can't be told: `your running form normal`."""
    found = next((match for part in _PARTS if (match := part.fullmatch(rest))), None)
    return (found["who"], found["what"]) if found else None


def asked_words(text: str) -> str:
    """What a yes says; the question itself where it can't be said in another way."""
    if match := _CAN.fullmatch(text) or _DO.fullmatch(text):
        verb = f"{match['verb'].lower()} " if "verb" in match.groupdict() else ""
        return f"{match['who']} {verb}{match['what']}"
    match = _BE.fullmatch(text)
    parts = subject(match["rest"]) if match else None
    if match is None or parts is None:
        return f"you answer yes to “{upper(text)}”"
    who, what = parts
    verb = match["verb"].lower()
    return f"{who[:1].lower()}{who[1:]} {verb} " + _ALSO.sub(rf"\g<who> {verb}", what)
