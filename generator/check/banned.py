"""What isn't said on the pages, and what is: words that readers stumble over, and British spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

Reader = Literal["runner", "clinician", "author"]

EVERYBODY: frozenset[Reader] = frozenset({"runner", "clinician", "author"})
_RUNNERS: frozenset[Reader] = frozenset({"runner"})
_PATIENTS: frozenset[Reader] = frozenset({"runner", "clinician"})
_AUTHORS: frozenset[Reader] = frozenset({"author"})


@dataclass(frozen=True)
class Banned:
    """Words, what to say instead, and on whose pages they aren't said."""

    said: str
    better: str
    """What to write; several are parted by bars. It may name groups of `forms`."""
    readers: frozenset[Reader] = _RUNNERS
    forms: str = ""
    """A pattern of all forms of the words, where there is more than one."""

    def instead(self, found: re.Match[str]) -> tuple[str, ...]:
        """What to write in place of words that `pattern` found; nothing where they are left out."""
        return tuple(found.expand(self.better).split("|")) if self.better else ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the words in a text: whole ones, whatever their case."""
        return _whole_words(self.any_form)

    @property
    def any_form(self) -> str:
        """The words themselves as a pattern."""
        return self.forms or re.escape(self.said)


def _whole_words(forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)


BANNED = (
    Banned("the house", "we|our", _PATIENTS, "(?<!around )(?<!in )the house(?:'s)?"),
    Banned(
        "second hand",
        "",
        forms="(?<!with a )second[ -]hand",
    ),
    Banned("as printed", "as published", _PATIENTS),
    Banned("not seen", "we couldn't find how much to do"),
    Banned("by turns", "alternate", forms="(?:by|in|taking) turns"),
    Banned("a person first", "you need to see someone first"),
    Banned("has looked", "you've seen a doctor|it's been checked", _PATIENTS, "ha(?:s|ve) looked(?: at it)?"),
    Banned(
        "get seen",
        "see a doctor|see a physical therapist",
        forms="(?:have it|get|(?<!can )(?<!could )be) seen",
    ),
    Banned("mend", "heal|correct|fix", EVERYBODY, "mend(?:s|ed|ing)?"),
    Banned("whoever", "anyone who", EVERYBODY, "who(?:so)?ever"),
    Banned("all that", "everything", EVERYBODY),
    Banned("nothing of it", "none of it", EVERYBODY),
    Banned("at hand", "nearby|ready", EVERYBODY),
    Banned("went with", "was linked to", _PATIENTS),
    Banned("3 of 10", r"\g<much> out of 10", _PATIENTS, r"(?P<much>\d+(?:[.–-]\d+)?) of 10"),
    Banned("the last days", "the last few days", _PATIENTS),
    Banned("some weeks", "a few weeks", _PATIENTS, "some (?:days|weeks|months)"),
    Banned("less far", "a shorter distance", _PATIENTS),
    Banned("tick", "check off|mark as done", forms="tick(?:s|ed|ing)?"),
    Banned("worktop", "counter", EVERYBODY),
    Banned("on the spot", "in place", EVERYBODY),
    Banned(
        "physio",
        "physical therapist|PT",
        _PATIENTS,
        "physio(?:s|therap(?:y|ist|ists))?",
    ),
    Banned("here may stand", "try", _AUTHORS),
    Banned("cannot be read", "can't be read", _AUTHORS),
    Banned("stands twice", "appears twice", _AUTHORS),
    Banned("taken over", "imported|restored", _PATIENTS),
    Banned("kept aside", "set aside", _PATIENTS),
    Banned("look for a connection", "check your connection", _PATIENTS),
    Banned("whilst", "while", EVERYBODY),
)
"""What isn't said, and what is. The page for authors lists it."""

_SPELLING = (
    ("afterwards", "afterward", ""),
    ("amongst", "among", ""),
    ("anaesthetic", "anesthetic", ""),
    ("backwards", "backward", ""),
    ("behaviour", "behavior", ""),
    ("centre", "center", "cent(?:re|red|res)"),
    ("colour", "color", "colours?"),
    ("cancelled", "canceled", ""),
    ("defence", "defense", ""),
    ("downwards", "downward", ""),
    ("favourite", "favorite", "favourites?"),
    ("fibre", "fiber", "fibres?"),
    ("forwards", "forward", ""),
    ("fulfil", "fulfill", "fulfils?"),
    ("grey", "gray", ""),
    ("haematoma", "hematoma", r"haem\w+"),
    ("inwards", "inward", ""),
    ("judgement", "judgment", ""),
    ("kerb", "curb", ""),
    ("labelled", "labeled", ""),
    ("learnt", "learned", ""),
    ("licence", "license", ""),
    ("litre", "liter", "litres?"),
    ("maths", "math", ""),
    ("metre", "meter", "(?:centi|milli|kilo)?metres?"),
    ("mobile phone", "cell phone", "mobile phones?"),
    ("neighbour", "neighbor", "neighbours?"),
    ("oedema", "edema", ""),
    ("oestrogen", "estrogen", ""),
    ("orthopaedic", "orthopedic", ""),
    ("outwards", "outward", ""),
    ("paediatric", "pediatric", ""),
    ("practise", "practice", "practis(?:e|es|ed|ing)"),
    ("programme", "program", "programmes?"),
    (
        "stabilise",
        r"\1iz\2",
        r"(\w+(?:al|an|im)|recogn|emphas|stabil|mobil|util)is(e|es|ed|ing|ation)",
    ),
    ("sceptical", "skeptical", ""),
    ("towards", "toward", ""),
    ("travelled", "traveled", "travell(?:ed|ing|er|ers)"),
    ("tumour", "tumor", "tumours?"),
    ("tyre", "tire", "tyres?"),
    ("upwards", "upward", ""),
)
"""British words, how they are spelled in the United States, and a pattern of their other forms."""

SPELLING = tuple(Banned(said, better, EVERYBODY, forms) for said, better, forms in _SPELLING)

RULES = (*BANNED, *SPELLING)


@cache
def any_of(reader: Reader) -> re.Pattern[str]:
    """What finds whether there is anything in a text that this reader stumbles over."""
    return _whole_words("|".join(f"(?:{rule.any_form})" for rule in RULES if reader in rule.readers))
