"""What is worn at a stage to what contradicts it: the same brace said two ways, from above and here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from generator.check.not_yet import levels_of
from generator.errors import Problem
from generator.model import Alongside, Protocol, Stage

_WORN = (
    "brace", "boot", "cast", "collar", "corset", "crutch", "insole", "orthosis", "shoe", "sleeve", "sling",
    "sock", "splint", "tape", "walker", "wedge", "wrap",
)  # fmt: skip
"""Things of which one is worn."""

_WITHOUT = re.compile(r"\b(?:no|without|out of|off|remove|removed|discontinued?|stop)\b", re.IGNORECASE)


def worn_two_ways(protocol: Protocol) -> Iterator[Problem]:
    """An error for what a stage takes over from above, or copies, and itself says otherwise."""
    lists = [level.wear for level in levels_of(protocol)]
    for stage in protocol.stages:
        for one, other in combinations(stage.all_day.wear, 2):
            if not _contrary(one, other):
                continue
            if not any(_has(list_, one) and _has(list_, other) for list_ in lists):
                yield _from_above(one, other, stage)
            elif _bare(one) != _bare(other):
                yield _side_by_side(one, other)


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
    words = {word.removesuffix("s") for word in re.findall(r"[a-z]+", one.name)}
    return frozenset(words & {*_WORN}) | (frozenset({"crutch"}) if "crutche" in words else frozenset())


def _from_above(one: Alongside, other: Alongside, stage: Stage) -> Problem:
    said = f"'{stage.key}' wears '{one.what}', said above or copied, and '{other.what}'"
    alone = _bare(other) and _things(one) == _things(other)
    gone = f"'{one.what}: none' {'in its place' if alone else 'beside it'}"
    return Problem(other.what.place, f"{said}; where only the second holds write {gone}", "wear")


def _side_by_side(one: Alongside, other: Alongside) -> Problem:
    remedy = f"delete one, or say when each is, such as '{one.what}: until no swelling'"
    return Problem(other.what.place, f"'{one.what}' and '{other.what}' can't both hold; {remedy}", "wear")
