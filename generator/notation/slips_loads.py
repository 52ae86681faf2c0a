"""What therapists write where a source gives a load or repetitions in words, to the words of the notation."""

from __future__ import annotations

import re

from generator.notation.clauses import HEAVY, LIGHT
from generator.notation.slip_patterns import slips

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
