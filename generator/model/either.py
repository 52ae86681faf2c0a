"""A line that leaves a choice, `walk or cycle 10 min`, to the lines of which one is chosen."""

from __future__ import annotations

import re

from generator.notation import NotationError, parse_item
from generator.notation.session import Segment
from generator.source import Items, Map, Text

_OR = re.compile(r" or (?!longer\b|more\b|less\b)")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def either(line: Text) -> Map | None:
    """`choose: 1` with a line for each; None of a line that leaves no choice, or can't be read so."""
    if not _OR.search(line) or re.search(r'[,()"]', line):
        return None
    ways = _OR.split(line)
    starts = [0, *(found.end() for found in _OR.finditer(line))]
    # What is said of the last alone is meant for all.
    much = ways[-1].partition(" ")[2]
    texts = [f"{way} {much}" if _NAME.fullmatch(way) else way for way in ways]
    whole = [line.said(text, start) for text, start in zip(texts, starts, strict=True)]
    if not much or not all(map(_is_a_bout, whole)):
        return None
    choice = Map({"choose": Text("1", line.place), "do": Items(whole, line.place)}, line.place)
    choice.key_place = line.key_place
    return choice


def _is_a_bout(text: str) -> bool:
    try:
        parts = parse_item(text).parts
    except NotationError:
        return False
    return len(parts) == 1 and isinstance(parts[0], Segment) and parts[0].activity != "rest"
