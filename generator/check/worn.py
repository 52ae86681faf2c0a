"""What is worn at a stage to what contradicts it: the same brace said two ways, from above and here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from generator.check.all_lines import all_lines
from generator.check.not_yet import levels_of
from generator.errors import Problem
from generator.load.placed import entries_of
from generator.model import Alongside, Item, Protocol, Stage
from generator.model.shaping import NONE
from generator.notation.session import Manner, Modifier, segments

_WORN = (
    "brace", "boot", "cast", "collar", "corset", "crutch", "insole", "orthosis", "shoe", "sleeve", "sling",
    "sock", "splint", "tape", "walker", "wedge", "wrap",
)  # fmt: skip
"""Things of which one is worn."""

_WITHOUT = re.compile(r"\b(?:no|without|out of|off|remove|removed|discontinued?|stop)\b", re.IGNORECASE)


def worn_two_ways(protocol: Protocol) -> Iterator[Problem]:
    """An error for what a stage takes over from above, or copies, and itself says otherwise."""
    yield from _worn_in_a_line(protocol)
    lists = [level.wear for level in levels_of(protocol)]
    for stage in protocol.stages:
        for one, other in combinations(stage.all_day.wear, 2):
            if not _contrary(one, other):
                continue
            if not any(_has(list_, one) and _has(list_, other) for list_ in lists):
                yield _from_above(one, other, stage)
            elif _bare(one) != _bare(other):
                yield _side_by_side(one, other)


def _worn_in_a_line(protocol: Protocol) -> Iterator[Problem]:
    """An error for each line done with what its stage takes off: a line that is copied keeps its crutches."""
    stages = {stage.key.place: stage for stage in protocol.stages}
    for key, entry in entries_of(protocol.entry):
        stage, off = stages.get(key.place), [one for one in entry.wear if one.removed]
        if stage is None or not off:
            continue
        worn = {thing for one in stage.all_day.wear for thing in _things(one)}
        every = any(one.name == NONE for one in off)
        gone = {*_WORN} if every else {thing for one in off for thing in _things(one)}
        left = (item for item in all_lines(stage) if _used(item) & gone - worn)
        yield from (_still_used(stage, off[0], item) for item in left)


def _used(item: Item) -> frozenset[str]:
    """What a line of exercise or bouts is done with: the crutches of `walk 5 min with crutches`."""
    parts = item.dose.every if item.dose else ()
    said: list[Manner] = [manner for part in parts for manner in part.modifiers]
    said += [
        m for bout in segments(item.sequence.value.parts if item.sequence else ()) for m in bout.modifiers
    ]
    texts = [one.text for one in said if isinstance(one, Modifier) and one.kind in ("with", "in")]
    return frozenset(thing for text in texts for thing in _in_words(text))


def _still_used(stage: Stage, off: Alongside, item: Item) -> Problem:
    line = f"{item.exercise}: {item.dose}" if item.exercise else item.sequence.text if item.sequence else ""
    taken = "everything" if off.name == NONE else f"'{off.what}'"
    said = f"'wear' of '{stage.key}' takes off {taken}, but its line '{line}' is done with it"
    remedy = "say the line again without it, or say what is kept, such as 'wear: [none, crutches as needed]'"
    return Problem(off.what.place, f"{said}; {remedy}", "wear")


def _has(things: tuple[Alongside, ...], one: Alongside) -> bool:
    return any(one is each for each in things)


def _contrary(one: Alongside, other: Alongside) -> bool:
    """Whether they can't both hold: with and without it, or two ways of it, neither the thing alone."""
    shared = _things(one) & _things(other)
    if not shared or _apart_in_time(one, other):
        return False
    return _bare(one) != _bare(other) or not any(each.name in shared for each in (one, other))


def _apart_in_time(one: Alongside, other: Alongside) -> bool:
    """Whether each says when it is, so that one may follow the other."""
    return all(each.lasts or each.since or each.until or each.how for each in (one, other))


def _bare(one: Alongside) -> bool:
    return _WITHOUT.search(one.what) is not None


def _things(one: Alongside) -> frozenset[str]:
    return _in_words(one.name)


def _in_words(text: str) -> frozenset[str]:
    words = {word.removesuffix("s") for word in re.findall(r"[a-z]+", text)}
    return frozenset(words & {*_WORN}) | (frozenset({"crutch"}) if "crutche" in words else frozenset())


def _from_above(one: Alongside, other: Alongside, stage: Stage) -> Problem:
    said = f"'{stage.key}' wears '{one.what}', said above or copied, and '{other.what}'"
    alone = _bare(other) and _things(one) == _things(other)
    gone = f"'{one.what}: none' {'in its place' if alone else 'beside it'}"
    return Problem(other.what.place, f"{said}; where only the second holds write {gone}", "wear")


def _side_by_side(one: Alongside, other: Alongside) -> Problem:
    remedy = f"delete one, or say when each is, such as '{one.what}: until no swelling'"
    return Problem(other.what.place, f"'{one.what}' and '{other.what}' can't both hold; {remedy}", "wear")
