"""Stages that stand aside to what keeps them from it: a place in time, or in the middle of the path."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol
from generator.rules.windows import window


def aside(protocol: Protocol) -> Iterator[Problem]:
    """Errors for stages aside that come before one of the path, or that say when in the plan they are."""
    for track in protocol.tracks:
        for number, stage in enumerate(track.stages):
            if not stage.aside:
                continue
            place = stage.key.place
            if not all(other.aside for other in track.stages[number:]):
                message = f"'{stage.key}' is aside, but stages of the path come after it"
                yield Problem(place, f"{message}; move it to the end of the stages", "aside")
            elif number == 0:
                message = f"every stage is aside, '{stage.key}' too"
                yield Problem(
                    place, f"{message}; delete 'aside' at the stages that follow one another", "aside"
                )
            if window(stage) is not None or stage.usually is not None:
                message = f"'{stage.key}' is aside, so it has no place in the plan's time"
                yield Problem(place, f"{message}; say how long it is, such as 'lasts: 1 week'", "aside")
