"""A thing that is allowed or barred to the activity it names, and to what only `do` would read of it."""

from __future__ import annotations

import re

from generator.model.either import either
from generator.model.shaping import ACTIVITIES
from generator.model.text import refuse
from generator.notation import NotationError, parse_item
from generator.source import Text

_SETS = re.compile(r"(.*?[a-z])[:,]? \d[\d-]* ?[x×] ?\(?\d")
_AMOUNT = re.compile(r"\b\d[\d.-]* ?(?:s|sec|min|minutes?|h|km|miles?|m|meters?|laps?|reps?)\b")


def gerund(activity: str) -> str:
    """`running` of `run`."""
    if activity in _DOUBLED:
        return f"{activity}{activity[-1]}ing"
    return _OF_THEIR_OWN.get(activity) or f"{activity.removesuffix('e')}ing"


_DOUBLED = ("run", "jog", "swim", "skip", "aqua-jog")
_OF_THEIR_OWN = {"elliptical": "using the elliptical", "carioca": "carioca"}
_ACTIVITY = {gerund(activity): activity for activity in ACTIVITIES}


def activity_of(name: str) -> str | None:
    """`running` and `run` as `run`; nothing for what is no activity of the notation."""
    name = name.lower()
    return name if name in ACTIVITIES else _ACTIVITY.get(name)


def alone_of(what: Text, key: str) -> None:
    """Refuses several activities in one thing: all of it would be words then, which no rule holds."""
    ways = _WAYS[key].split(what)
    bare = any(activity_of(way) for way in ways)
    if len(ways) > 1 and (bare or either(what)):
        much = ways[-1].partition(" ")[2] if activity_of(ways[-1].partition(" ")[0]) else ""
        head = _head(ways[0])
        whole = (f"{head if at else ''}{way} {much}".rstrip() for at, way in enumerate(ways))
        each = ", ".join(one if activity_of(way) else way for one, way in zip(whole, ways, strict=True))
        message = f"'{what[:60]}' names several, and '{key}' reads them one by one"
        raise refuse(f"{message}; write '[{each}]'", what.place, "notation")


def _head(way: str) -> str:
    """What stands before the first of them, and is meant of all: `long periods of `."""
    words, _, _ = way.rpartition(" ")
    return f"{words} " if words.endswith(" of") else ""


_WAYS = {
    "not yet": re.compile(r" (?:or|and|and/or) | ?[/,] ?"),
    # `walk and talk with a friend` is one.
    "optional": re.compile(r" or | ?/ ?"),
}


def amount_of(what: Text, key: str) -> None:
    """Refuses what looks like a dose and isn't read as one: sets, or how much of an activity."""
    if sets := _SETS.match(what):
        raise _dose(what, key, f"write '{sets[1]}' alone; 'do' reads doses")
    named = next((word for word in re.findall(r"[a-z-]+", what.lower()) if activity_of(word)), "")
    if key == "not yet" and named and " " in what and reads_as_bouts(what) and _AMOUNT.search(what):
        remedy = f"write '{named}' alone, or in words, such as '{gerund(named)} further than 5 km'"
        raise _dose(what, key, remedy)
    if key == "optional" and named and (much := _AMOUNT.search(what)):
        raise _dose(what, key, f"begin with the activity, '{activity_of(named)} {much[0]}'")


def _dose(what: Text, key: str, remedy: str) -> ValueError:
    return refuse(
        f"'{what[:60]}' looks like a dose that '{key}' can't read; {remedy}", what.place, "notation"
    )


def reads_as_bouts(text: str) -> bool:
    """Whether the notation of bouts has a meaning for it."""
    try:
        parse_item(text)
    except NotationError:
        return False
    return True
