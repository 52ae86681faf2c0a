"""A made-up runner to what is taken for granted of them, as `revlanox simulate` prints it first."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.model import Protocol
from generator.model.prose import lines_of
from generator.notation.condition import Condition, Since, leaves
from generator.rules.diary import Memory
from generator.rules.fewest import is_told
from generator.rules.runners import Runner
from generator.words.lists import counted

HOW: dict[Runner, str] = {
    "perfect": "They have no pain at all, and what the plan asks is true on the first day it's asked.",
    "average": "They do well, but every fourth session is so-so and the tenth goes badly.",
    "flaring": "Every third session goes badly, and the others go well.",
}
"""How each made-up runner's sessions go."""

TRAINS = "This runner is made up. They train on each day on which the plan lets them."
MONDAY = "Day 0 is a Monday."


def runner_lines(protocol: Protocol, runner: Runner, memory: Memory) -> Iterator[str]:
    """How they train and feel, and the dates that the plan asks for."""
    yield f"{TRAINS} {HOW[runner]}"
    for name in _dates(protocol):
        known = memory.known.get(name)
        if isinstance(known, Fraction):
            ago = f"{counted(int(-known), 'day')} before day 0" if known else "day 0"
            yield f"The date of {name.replace('-', ' ')} is {ago}."


def weekday_lines(protocol: Protocol) -> Iterator[str]:
    """Which weekday day 0 is, where the plan names weekdays."""
    times = (session.times for stage in protocol.stages for session in stage.sessions if session.times)
    if any(part.weekdays for frequency in times for part in frequency.parts):
        yield MONDAY


def _dates(protocol: Protocol) -> dict[str, None]:
    """From what the plan and its conditions count, other than from its own days."""
    values = (line.value for line in lines_of(protocol.entry))
    asked = (leaf for value in values if isinstance(value, Condition) for leaf in leaves(value))
    times = (leaf.anchor for leaf in asked if isinstance(leaf, Since) and is_told(leaf))
    return dict.fromkeys([protocol.starts.anchor, *times])
