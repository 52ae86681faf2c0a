"""The pieces that tables of slips are made of: numbers, units, moves, and remedies from what was matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

Remedy = str | Callable[[re.Match[str]], str]
Slips = tuple[tuple[re.Pattern[str], Remedy], ...]

N = r"(\d[\d.-]*)"
UNIT = r"(s|sec|min|h|m|km|miles?|laps?)"
MOVE = r"(run|walk|jog|cycle|swim|row|hike|march|sprint)(?:ning|ging|ing|ling|ming|ting)?"
HUE = r"(red|green|blue|black|yellow|silver|gold|tan|orange|purple|gr[ae]y|white|light|medium|heavy)"
THERA = r"[Tt]hera-?"
TIME = r"(day|week|month)s?"
DIGITS = {"a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}

OF_EXERCISES = (
    "'{0}' is for an exercise, on a line such as '- squat: 3 x 12, hold 5 s'; "
    "for standing still, write 'rest'"
)
"""What is told where a clause of a dose stands among bouts."""


def slips(*rows: tuple[str, Remedy]) -> Slips:
    """Pairs of a pattern and its remedy; `{0}` in a remedy is the pattern's first group."""
    return tuple((re.compile(pattern), remedy) for pattern, remedy in rows)


def in_seconds(match: re.Match[str]) -> str:
    """`2:30` and `2 min 30 s`."""
    return f"write it in one unit: '{int(match[1]) * 60 + int(match[2])} s'"


def in_minutes(match: re.Match[str]) -> str:
    """`1 h 30 min`."""
    return f"write it in one unit: '{int(match[1]) * 60 + int(match[2])} min'"


def clock_of(match: re.Match[str]) -> str:
    """`walk 1:30`, which may be hours."""
    number = int(match[2]) * 60 + int(match[3])
    return f"write it in one unit: '{match[1]} {number} s', or '{match[1]} {number} min' if it's hours"


def digits(match: re.Match[str]) -> str:
    """`three`."""
    return f"write the number as '{DIGITS[match[1].lower()]}'"


def counted(match: re.Match[str]) -> str:
    """`with three wedges`."""
    return f"write '{match[1]} {DIGITS[match[2]]} {match[3]}'"


def in_turns(match: re.Match[str]) -> str:
    """`8 min alternating every 1 min`, and `change legs every minute`."""
    whole, unit, each, of = int(match[1]), match[2], int(match[3] or 1), match[4][:1].replace("m", "min")
    times = whole / each if unit == of else whole * 60 / each if unit == "min" else 0
    count = int(times) if times and times == int(times) else 8
    return f"write each turn as a set: '{count} x {each} {of} alternating each set'"


def per_day_or_week(match: re.Match[str]) -> str:
    """`3x daily`, and `3x` that leaves it open."""
    number = match[1] or match[2]
    day, week = f"'{number} per day'", f"'{number} per week'"
    if match[2]:
        return f"write {week} or {day}"
    return f"write {day if 'da' in match[0] else week}"


def scale(op: str = "<", number: str = "3") -> str:
    """What is written in place of the name of a pain scale, with the author's own limit."""
    limit = float(number) if re.fullmatch(r"\d+(?:\.\d+)?", number) else 3
    # `30` is of 100, and `3/10` was read as a part.
    said = f"{op} {limit / 10 if limit > 10 else limit * 10 if limit < 1 else limit:g}"
    moments = f"'pain during {said}', 'pain after {said}' or 'pain next morning {said}'"
    return f"say when it hurts: {moments}, of 10; of 100, write a tenth"


def as_a_decimal(match: re.Match[str]) -> str:
    """`1 1/4 miles`."""
    number = Fraction(int(match[1])) + Fraction(int(match[2]), int(match[3]))
    return f"use a decimal point: '{float(number):.3g}'"


def on_a_scale(match: re.Match[str]) -> str:
    """`pain VAS < 3`, `VAS 3`."""
    return scale(match[1] or "<=", match[2]) if match[2] else scale()


def which_pain(match: re.Match[str]) -> str:
    """`pain 3-5`, which may be wanted or allowed."""
    most = match[1].rpartition("-")[2]
    return f"say which: 'pain {match[1]} expected' for what it should bring, or 'pain at most {most} allowed'"


def per_cent(match: re.Match[str]) -> str:
    """`1.5 x body weight`."""
    return f"write '{float(match[1]) * 100:g} %BW'"
