"""Lists of `do` to lines that would be lost: an exercise that stands twice under one name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.load.items import lost
from generator.model import Protocol
from generator.model.stage import Shared, StageEntry
from generator.source import Text


def lines(protocol: Protocol) -> Iterator[Problem]:
    """A finding for each line that a list says again."""
    for level in _levels(protocol):
        for line in lost(level.do):
            assert line.exercise is not None
            message = f"'{line.exercise}' appears twice in this list, and one of its doses would be lost"
            remedy = "write both doses on one line, such as '3 x 12 then 1 x 8', or give one line an 'id:'"
            yield Problem(line.exercise.place, f"{message}; {remedy}", "twice")


def _levels(protocol: Protocol) -> Iterator[Shared]:
    yield protocol.entry
    yield from protocol.entry.sessions.values()
    for stages in (protocol.entry.stages, *(track.stages for track in protocol.entry.tracks.values())):
        yield from _stages(stages)


def _stages(stages: Mapping[Text, StageEntry]) -> Iterator[Shared]:
    for stage in stages.values():
        yield stage
        yield from stage.sessions.values()
        yield from _stages(stage.stages)
