"""How much is usual in each place: beyond it a number can be meant, but its author is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.notation.excess import Number, numbers, shown, with_unit
from generator.notation.limits import Limits, Place, table
from generator.notation.parse import tree_of

USUAL: dict[str, Place] = {
    "the number of sets": Place(("times_clause", "times_failure", "sets_only"), ("20", "20 set")),
    "the number of repetitions in a set": Place(("reps", "alone_reps", "ladder_reps"), ("60", "60 rep")),
    "the number of rounds": Place(("repeat_one", "repeat_all", "rounds"), ("40",)),
    "a hold": Place(("hold", "held_for", "timed hold", "alone_time hold"), ("5 min",)),
    "a phase of a tempo": Place(("phase", "tempo_numbers"), ("15", "15 s")),
    "a rest": Place(("rest",), ("30 min",)),
    "a zone": Place(("zone",), ("5",)),
    "a load": Place(
        ("load", "same_load", "rate"), ("300 kg", "600 W", "40 RM", "120 %1RM", "100 %MVIC", "400 %BW")
    ),
    "a speed": Place(("rate", "ladder_speed"), ("30 km/h", "220 steps/min", "40 % grade")),
    "a bout": Place(("amount_of", "timed", "alone_time", "ladder_lengths"), ("6 h", "50 km", "120 lap")),
    "a step of growth": Place(("growth",), ("30 %",)),
    "how often something is done": Place(("per",), ("24 per day", "50 per week")),
}
"""By what an author calls it, as the limits are. None of them is medical advice."""


@dataclass(frozen=True)
class Unusual:
    """A number that is more than usual: what was written, and the most that is usual in its place."""

    text: str
    what: str
    most: str
    offset: int


def unusual(entry: str, text: str) -> Iterator[Unusual]:
    """Each number of a text that can be read which is more than usual."""
    for number in numbers(tree_of(entry, text)):
        limit = _usual().get(number.rule, {}).get(number.unit)
        # What something grows to is no step.
        ends = re.search(r"\buntil [^,()]*$", text[: number.offset]) is not None
        if limit is not None and number.value > limit.high * number.over and not ends:
            yield Unusual(_said(number), limit.what, shown(limit.most), number.offset)


def _said(number: Number) -> str:
    limit = _usual()[number.rule][number.unit]
    return with_unit(number, limit)


@cache
def _usual() -> Limits:
    return table(USUAL)
