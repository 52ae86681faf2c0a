"""A plan to what its reader needs for it: what it names, and what its exercises, doses and bouts take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.load.dose_names import EQUIPMENT, named
from generator.model import Item, Library, Protocol, Stage
from generator.notation.session import segments
from generator.pages.frame.wording import lower
from generator.words.lists import listed

_NO_THINGS = frozenset(
    [
        "assistance", "bent-knee", "eyes-closed", "eyes-open", "hand", "help", "knee-bent", "knee-straight",
        "music", "straight-knee", "support",
    ]
)  # fmt: skip
_USED_ON = frozenset(
    [
        "balance-board", "balance-pad", "bike", "bosu", "decline-board", "elliptical", "foam-pad",
        "foam-roller", "leg-press", "mini-trampoline", "pool", "reformer", "slant-board", "trampoline",
        "treadmill", "wobble-board",
    ]
)  # fmt: skip
"""Of what is done on or in something, that which not everybody has."""
_CALLED = {
    "elliptical": "an elliptical trainer",
    "leg-press": "a leg press machine",
    "partner": "someone to help you",
    "tape": "tape",
    "crutch": "crutches",
    "shoe": "shoes",
}
_TAKEN_BY = {
    "cycle": "bike", "elliptical": "elliptical", "row": "rowing-machine", "swim": "pool", "aqua-jog": "pool"
}  # fmt: skip
_HOW = re.compile(r" (?:locked|set|at|when|while|with|without|in|on|for|to|until|if|during)\b.*| \(.*|, .*")
"""What follows the name of a thing that is worn."""


def kit(plan: Protocol, library: Library) -> str:
    """What a reader needs: what the plan names and what exercises need, each once; then what only helps."""
    helps = [*map(str, plan.entry.optional_equipment)]
    needs = listed(_needs(plan, library))
    return "; ".join(filter(None, [needs, f"optional: {listed(helps)}" if helps else ""]))


MOST = 4
"""Things that a row of a list names."""


def main_kit(plan: Protocol, library: Library) -> str:
    """The same for a row of a list: the first things, and how many more; `none` without any."""
    needs = _needs(plan, library)
    if len(needs) <= MOST:
        return listed(needs) or "none"
    return f"{', '.join(needs[: MOST - 1])} and {len(needs) - MOST + 1} more"


def _needs(plan: Protocol, library: Library) -> list[str]:
    helps = [*map(str, plan.entry.optional_equipment)]
    names: dict[str, None] = dict.fromkeys(map(str, plan.entry.equipment))
    for stage in plan.stages:
        names.update(dict.fromkeys(_of_exercises(stage, library)))
    for name in (thing for stage in plan.stages for thing in _things(stage)):
        if not any(_is_in(name, one) for one in (*names, *helps)):
            names[_called(name)] = None
    # What gives a choice comes last, where its "or" cannot be taken for that of the list.
    return sorted((name for name in names if name not in helps), key=lambda name: " or " in name)


def _lines(stage: Stage) -> Iterator[Item]:
    yield from (item for session in stage.sessions for item in session.lines)


def _of_exercises(stage: Stage, library: Library) -> Iterator[str]:
    for item in _lines(stage):
        exercise = library.exercises.get(item.exercise or "")
        yield from map(str, exercise.equipment) if exercise else ()


def _things(stage: Stage) -> Iterator[str]:
    """By their names in the notation: what is worn, what the lines are done with and on, and what an activity
    can't be without."""
    yield from (lower(_HOW.sub("", one.what)) for one in stage.all_day.wear)
    for item in _lines(stage):
        yield from (name for name in _named(item) if name not in _NO_THINGS)


def _named(item: Item) -> Iterator[str]:
    for kind, name in [*named(item.dose), *named(item.sequence and item.sequence.value)]:
        if (kind in ("with", "load") and name in EQUIPMENT) or (kind in ("on", "in") and name in _USED_ON):
            yield name
    for bout in segments(item.sequence.value.parts) if item.sequence else ():
        if bout.activity in _TAKEN_BY:
            yield _TAKEN_BY[bout.activity]


def _is_in(name: str, words: str) -> bool:
    """Whether the plan already names it, in other words too: `band` in `a resistance band`."""
    last = re.split("[ -]", name.lower())[-1]
    return last.removesuffix("es").removesuffix("s") in words.lower()


_SAYS_HOW_MANY = re.compile(r"(an?|the|your|one|two|[0-9]+) |[^ ]+s (or|and|then) ")


def _called(name: str) -> str:
    # An author's own words keep their hyphens.
    words = name if " " in name else name.replace("-", " ")
    if name in _CALLED or words.endswith("s") or _SAYS_HOW_MANY.match(words):
        return _CALLED.get(name, words)
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
