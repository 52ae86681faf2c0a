"""A stage at which nothing is done to what is wrong with it: it's over by itself, whatever it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.load.placed import entries_of
from generator.model import Protocol, Stage


def undone(protocol: Protocol) -> Iterator[Problem]:
    """An error for each stage without anything to do that has criteria of its own: none would hold."""
    asked = {id(written): stage for stage in protocol.stages for written in stage.progress_when}
    for key, entry in entries_of(protocol.entry):
        own = [*entry.progress_when]
        stage: Stage | None = asked.get(id(own[0])) if own and not entry.stages else None
        if stage is not None and not stage.trains:
            message = (
                f"at '{key}' there is nothing to do, so it's over by itself and its 'progress when' holds "
                "nobody back; write what is done there, such as 'do: walk as needed', or ask it of the next "
                "stage as 'enter when'"
            )
            yield Problem(own[0].text.place, message, "path")
