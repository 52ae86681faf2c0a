"""A push such as `knees out`, as an author says it of a body that strains and doesn't move."""

from __future__ import annotations

from dataclasses import dataclass

PAIRS = {"knees": "knee", "feet": "foot", "heels": "heel", "hands": "hand"}
"""Both sides at once, by their words."""

ONES = (
    "knee",
    "foot",
    "heel",
    "hand",
    "head",
    "hips",
    "pelvic floor",
    "other knee",
    "other foot",
    "other heel",
)
"""One point of the body: of the working side, where nothing else is said."""

WAYS = ("up", "down", "forward", "back", "out", "in", "inward")


class ForceError(Exception):
    """A push that can't be read: what is wrong with the remedy."""


@dataclass(frozen=True)
class Force:
    """What pushes, and which way; `both` on the two sides of the body."""

    point: str
    way: str
    both: bool = False

    @property
    def called(self) -> str:
        """What pushes, as a reader calls it."""
        return next(pair for pair, one in PAIRS.items() if one == self.point) if self.both else self.point


def parse_force(text: str) -> Force:
    """A push as an author writes it: `knees out`."""
    point, _, way = " ".join(str(text).split()).rpartition(" ")
    if way not in WAYS or point not in (*PAIRS, *ONES):
        points, ways = ", ".join((*PAIRS, *ONES)), ", ".join(WAYS)
        remedy = f"write one of {points}, then one of {ways}, such as 'knees out'"
        raise ForceError(f"'{text[:60]}' isn't a push we can draw; {remedy}")
    return Force(PAIRS.get(point, point), way, point in PAIRS)
