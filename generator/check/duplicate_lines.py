"""Lists of `do` to lines that would be lost: an exercise that stands twice under one name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.items import lost
from generator.load.placed import entries_of
from generator.model import Protocol
from generator.model.stage import ItemEntry, Shared


def lines(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each line that a list says again."""
    for level in _levels(protocol):
        for line in lost(level.do):
            name = line.exercise or line.id or (line.sequence.text if line.sequence else None)
            assert name is not None
            yield Problem(name.place, _twice(line), "twice")


def _twice(line: ItemEntry) -> str:
    if line.id is None and line.exercise is not None:
        message = f"'{line.exercise}' appears twice in this list, and one of its doses would be lost"
        return (
            f"{message}; write both doses on one line, such as '3 x 12 then 1 x 8', or give one line an 'id:'"
        )
    return "another line of this list has the same 'id:', and one would be lost; give each its own"


def _levels(protocol: Protocol) -> Iterator[Shared]:
    yield protocol.entry
    yield from protocol.entry.sessions.values()
    for _, stage in entries_of(protocol.entry):
        yield stage
        yield from stage.sessions.values()
