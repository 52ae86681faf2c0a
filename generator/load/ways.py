"""Lines of `do` to the ways that lead to them: a line with the groups it stands in, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.one_list import is_alone
from generator.model.shaping import NONE
from generator.model.stage import ItemEntry

Way = tuple[ItemEntry, ...]
"""A line and the groups it stands in, the outermost first."""

Line = tuple[Way, tuple[str, ...]]
"""With the sources that hold for it."""


def ways_of(lines: Iterable[ItemEntry], above: Way = ()) -> Iterator[Way]:
    """Every line, with those it stands below."""
    for line in lines:
        if line.do:
            yield from ways_of(line.do, (*above, line))
        else:
            yield (*above, line)


def is_none(lines: tuple[ItemEntry, ...]) -> bool:
    """Whether a list is the word `none`, which takes away what was said above."""
    return [str(line.exercise) for line in lines] == [NONE]


def groups_of(way: Way) -> Way:
    """The circuits, choices and blocks that a line stands in."""
    return way[:-2] if len(way) > 1 and is_alone(way[-2]) else way[:-1]


def own_of(way: Way) -> Way:
    """The line itself, with what only carries its keys."""
    return way[len(groups_of(way)) :]


def id_of(way: Way) -> str | None:
    """The `id` that an author gave the line, beside an exercise or beside the `do` of bouts."""
    return next((str(line.id) for line in reversed(own_of(way)) if line.id), None)


def is_bouts(way: Way) -> bool:
    """Whether it is bouts, and no exercise."""
    return way[-1].sequence is not None


def for_whom(way: Way) -> str:
    """The conditions of the line, as they are written."""
    return " and ".join(condition.text for line in way for condition in line.when)


def circuit_of(way: Way) -> ItemEntry | None:
    """The outermost circuit or choice that a line stands in."""
    return next((one for one in groups_of(way) if one.rounds is not None or one.choose is not None), None)


def called(way: Way) -> str:
    """What an author calls the line: its id, its exercise, or its bouts as written."""
    line = way[-1]
    return id_of(way) or str(line.exercise or (line.sequence.text if line.sequence else ""))
