"""A stage at which nothing is done to what is wrong with it: it's over by itself, whatever it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.load.placed import entries_of
from generator.load.ways import is_none
from generator.model import Protocol
from generator.model.stage import StageEntry
from generator.source import Text


def undone(protocol: Protocol) -> Iterator[Problem]:
    """An error for each key of a stage without anything to do that speaks of sessions: none would hold."""
    idle = {id(stage.key) for stage in protocol.stages if not stage.trains}
    for key, entry in entries_of(protocol.entry):
        for name, place in _of_sessions(key, entry) if id(key) in idle else ():
            yield Problem(place, f"at '{key}' there is nothing to do, so {_WHY[name]}", "path")


def _of_sessions(key: Text, entry: StageEntry) -> Iterator[tuple[str, Place]]:
    if entry.progress_when:
        yield "progress when", entry.progress_when[0].text.place
    for name, written in (("times", entry.times), ("otherwise", entry.otherwise)):
        if written is not None:
            yield name, written.text.place
    for name, around in (("warm-up", entry.warm_up), ("cool-down", entry.cool_down)):
        if around and not is_none(around):
            yield name, key.place


_DO = "write what is done there, such as 'do: walk as needed'"
_WHY = {
    "progress when": f"it's over by itself and its 'progress when' holds nobody back; {_DO}, or ask it "
    "of the next stage as 'enter when'",
    "times": f"there are no sessions for 'times'; {_DO}, or delete 'times'",
    "otherwise": f"it's over by itself and 'otherwise' is never asked; {_DO}, or delete 'otherwise'",
    "warm-up": f"there is nothing to warm up for; {_DO}, or delete 'warm-up'",
    "cool-down": f"there is nothing to cool down from; {_DO}, or delete 'cool-down'",
}
"""What becomes of each such key, and what to write."""
