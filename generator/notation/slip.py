"""The pieces that tables of slips are made of: numbers, units, moves, and remedies from what was matched."""

from __future__ import annotations

import re
from collections.abc import Callable

Remedy = str | Callable[[re.Match[str]], str]
Slips = tuple[tuple[re.Pattern[str], Remedy], ...]

N = r"(\d[\d.-]*)"
UNIT = r"(s|sec|min|h|m|km|miles?|laps?)"
MOVE = r"(run|walk|jog|cycle|swim|row|hike|march|sprint)(?:ning|ging|ing|ling|ming|ting)?"
TIME = r"(day|week|month)s?"
DIGITS = {"a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}


def slips(*rows: tuple[str, Remedy]) -> Slips:
    """Pairs of a pattern and its remedy; `{0}` in a remedy is the pattern's first group."""
    return tuple((re.compile(pattern), remedy) for pattern, remedy in rows)


def in_seconds(match: re.Match[str]) -> str:
    """`2:30` and `2 min 30 s`."""
    return f"write it in one unit: '{int(match[1]) * 60 + int(match[2])} s'"


def digits(match: re.Match[str]) -> str:
    """`three`."""
    return f"write the number as '{DIGITS[match[1].lower()]}'"


def counted(match: re.Match[str]) -> str:
    """`with three wedges`."""
    return f"write '{match[1]} {DIGITS[match[2]]} {match[3]}'"


def per_cent(match: re.Match[str]) -> str:
    """`1.5 x body weight`."""
    return f"write '{float(match[1]) * 100:g} %BW'"
