"""What therapists write where a source gives a load or repetitions in words, to the words of the notation."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.notation.clauses import HEAVY, LIGHT
from generator.notation.slip_patterns import N, slips

_WORD = rf"(?:{'|'.join((*LIGHT, *HEAVY))})"
_WORDS = rf"({_WORD}(?: (?:to|or|-) {_WORD})?)"


def _very(match: re.Match[str]) -> str:
    """`very low load`."""
    words = match[1] or match[2]
    return f"write 'load {words}', and how much so in a note: note \"very {words}\""


LOADS = slips(
    (rf"\b(?:with|at|using) (?:an? |the )?{_WORDS}[ -](?:load|weight|resistance)s?\b", "write 'load {0}'"),
    (rf"\bvery {_WORDS}[ -](?:load|weight|resistance)s?\b|\bload very {_WORDS}\b", _very),
    (rf"\b{_WORDS}(?:-(?:load|weight|resistance)|[ -](?:loads|weights|resistance))(?![\w-])",
     "write 'load {0}'"),
    (r"\b(?:many|high|low|few)[ -](?:rep(?:etition)?s?|number of rep(?:etition)?s)\b",
     "how many repetitions has its number, such as '3 x 20', or '___ reps' where the source doesn't say"),
)  # fmt: skip
"""Heavy and light, many and few."""

_MORE = "(?:increas|progress|rais|ris|build|grow)(?:e|es|ing)?(?: up)?(?: from)?"
_LESS = "(?:decreas|reduc|lower|fall|drop)(?:e|es|ing)?(?: down)?(?: from)?"
_SHARE = r"(?:\d+(?:\.\d+)?)"
_END = r"(?:%|kg|lb|km/h|mph|m/s)?"
_SPEED = "(km/h|mph|m/s|% (?:grade|incline|max speed))"
_GO = "(rising|falling) (?:from )?"


def _moving(way: str) -> Callable[[re.Match[str]], str]:
    return lambda found: f"write '{way} {found[1]}-{found[2]}' and its unit, once"


MOVING = slips(
    (rf"(?<!at )\b{_GO}({_SHARE}) ?(?:-|–|to) ?({_SHARE}) ?{_SPEED}", "write 'at {0} {1}-{2} {3}'"),
    (rf"\b{_GO}({_SHARE}) ?(?=[%a-z])", "say from where to where, such as 'rising 25-75 %'"),
    (rf"(?<![\w-]){_MORE} ({_SHARE}) ?{_END} ?(?:to|-|–|until) ?({_SHARE})", _moving("rising")),
    (rf"(?<![\w-]){_LESS} ({_SHARE}) ?{_END} ?(?:to|-|–|until) ?({_SHARE})", _moving("falling")),
    (rf"({_SHARE}) ?{_END},? {_MORE} (?:to|until) ?({_SHARE})", _moving("rising")),
    (rf"({_SHARE}) ?{_END},? {_LESS} (?:to|until) ?({_SHARE})", _moving("falling")),
)  # fmt: skip
"""What is more or less at the end of a stage than at its beginning: weight on a leg, speed, slope, load."""

_AMOUNT = r"(x|reps?|sets?|min|s|km(?!/)|miles?|days?|weeks?)\b"

MOVING_AMOUNT = slips(
    (rf"\b{_GO}{N}(?:-[\d.]+| to [\d.]+)? ?{_AMOUNT}",
     "what rises or falls is a weight, a speed, a slope or a height; for the amount write 'add 1 rep per "
     "week' or 'add 5 min per week'"),
)  # fmt: skip
"""An amount that rises."""

UNTIL = slips(
    (r"\badd [^,]* until ([a-z][a-z-]*)(?: ?[<>=].*)?$",
     "what grows ends at a number, such as 'until 20 reps', or at one that the reader chooses, 'until 100 % "
     "of {0}'; a criterion stands under 'progress when' of the stage"),
    (r"\buntil ((?!\d)[^,]+)$",
     "what ends it is a criterion of the stage, 'progress when: {0}', or of the line, 'when: not ({0})'"),
)  # fmt: skip
"""A criterion that ends a dose."""
