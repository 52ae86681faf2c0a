"""A text of the notation to what a reader must find of it: its numbers, and its words or what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

MEANT = {
    "about": "about|usually",
    "affected": "injured",
    "after": "after|once|since",
    "allowed": "OK|allowed|up to|pain",
    "alternate": "every other|repeated|alternat",
    "alternating": "alternating|changing|taking turns",
    "AM": "morning",
    "AMRAP": "as many as you can",
    "any": "any|at least|one or more",
    "between": "between|in turn|apart|then",
    "bilateral": "both|two legs",
    "BW": "body weight",
    "carry": "[Cc]arry",
    "cleared": "agree|cleared|go-ahead|says",
    "consecutive": "row|consecutive|after",
    "contacts": "landings|contacts",
    "daily": "every day",
    "deg": "degrees?|°",
    "degrees": "degrees?|°",
    "difference": "difference|within|of the other|differ|than",
    "done": "done|did",
    "during": "during|exercise",
    "each": "each|both",
    "effusion": "swelling",
    "EOD": "every other",
    "every": "every|each",
    "failure": "cannot do another",
    "fatigue": "tired",
    "grade": "grade|uphill",
    "green": "carry on|green|went well",
    "h": "h|hours?",
    "hold": "hold|held",
    "incline": "grade",
    "ladder": "then|times",
    "least": "least|more|or longer",
    "leg": "leg|side|each",
    "load": "weight|load|most you can lift|strongest|kg|lb",
    "LSI": "other side|of your other|%",
    "m": "m|meters?",
    "metres": "m|meters",
    "min": "min|minutes?|/mile",
    "minutes": "min|minutes?",
    "more": "above|more|not|than",
    "most": "most|less|up to|no more than|below|or fewer",
    "MVIC": "strongest effort",
    "never": "never|not",
    "no": "no|not|n't|without|none|never|isn't",
    "non-consecutive": "never",
    "non-weight-bearing": "no weight",
    "norm": "typical",
    "not": "no|not|n't|without|never",
    "not-finished": "didn't finish",
    "off": "off|between|days?",
    "pain": "pain|hurts?",
    "per": "an?|in|each|per|every|adding",
    "physio": "physical therapist",
    "PM": "evening",
    "possible": "you can",
    "progress": "[Mm]ove on|next",
    "range": "full movement",
    "reduce": "reduce|less",
    "rep": "reps|times",
    "reps": "reps|times|×",
    "rest": "rest|no training",
    "restart": "start .*over|over",
    "resume": "where you stopped",
    "RIR": "reserve",
    "RM": "lift",
    "RPE": "effort",
    "run": "run|session",
    "running": "run",
    "s": "s|seconds?",
    "seconds": "s|seconds?",
    "sessions": "sessions?",
    "side": "side|leg",
    "single-leg-calf-raise": "single-leg heel raise",
    "skip": "skip|leave out|without",
    "spm": "steps",
    "stage": "stage|phase|level|week|day",
    "stages": "stage|phase|level",
    "stop": "[Ss]top",
    "swelling": "swelling|swollen",
    "than": "than|above|not",
    "then": "then|between",
    "twice": "2|twice",
    "typically": "usually",
    "unable": "too hard",
    "uninjured": "other side|uninjured",
    "until": "until|up to",
    "usually": "usually|about",
    "walking-8-week": "Walking before running",
    "weight": "weight|kg|lb",
    "weight-bearing": "on your injured leg|body weight",
    "while": "while|when",
    "within": "within|in the",
    "wk": "week",
    "x": "×|times|sets|Do this",
}
"""A word to what may stand for it in a sentence, where it isn't the word itself; by hand."""

FREE = frozenset(
    re.findall(
        r"\S+",
        """
a affected all and as ask at best best-load bout bouts by can change changes day days deg
degrees direction directions do few for from full if in is it last level levels long-run max
max-heart-rate month months needed note of on or part parts per phase rate read seen set sets
several since stated the through time times to tolerated using usual usual-cadence usual-pace
usual-week visits way week weeks with work x-sided
""",
    )
)
"""Words that are told in too many ways to look for."""

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
NUMBER = re.compile(r"\d+(?:[.:]\d+)?")
MARKS = re.compile(r"\s*\^\w+")
NAMES = re.compile(r"1RM|/10\b|(?:run-)?walk(?:ing)?-8-week|(?<=pain )0-(?=\d+ allowed)")
"""Numbers that are part of a word, or say the same twice."""


def needs(text: str) -> Iterator[re.Pattern[str]]:
    """What must be found where it's told."""
    text = MARKS.sub("", text)
    for number in NUMBER.findall(NAMES.sub("", text)):
        words = "|no|any|all" if number in ("0", "1") else ""
        yield re.compile(rf"(?<![\d.:]){re.escape(number)}(?!\d|[:.]\d){words}")
    for word in WORD.findall(text):
        if word not in FREE:
            yield re.compile(MEANT.get(word) or "[ -]".join(word.split("-")), re.IGNORECASE)


def lost(text: str, told: str) -> list[str]:
    """What of it isn't there."""
    return [one.pattern for one in needs(text) if not one.search(told)]
