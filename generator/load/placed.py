"""A protocol as written to its stages, each with where it stands and what was said once above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.model.plan import stage_id
from generator.model.protocol import ProtocolEntry
from generator.model.stage import Shared, StageEntry
from generator.source import Text

Levels = tuple[Shared, ...]
"""What stands above one another, the protocol first; each may say what holds for those after it."""


@dataclass(frozen=True)
class Placed:
    """A stage as written, the groups and the track it stands in, and what holds above it."""

    key: Text
    entry: StageEntry
    above: Levels
    groups: tuple[tuple[Text, StageEntry], ...]
    track: str
    first: bool
    last: bool

    @property
    def id(self) -> str:
        """`phase-1-week-2`, with its track before it; no name is said twice in a row, as in `hops-hops-1`."""
        keys = [self.track, *(key for key, _ in self.groups), self.key]
        names = [stage_id(key) for key in keys if key]
        own = [one for one, below in pairwise(names) if not below.startswith(f"{one}-")]
        return "-".join([*own, names[-1]])


def placed_in(entry: ProtocolEntry) -> Iterator[Placed]:
    """Every stage as written, with what holds above it."""
    if entry.stages:
        yield from _within(entry.stages, (entry,), (), "")
    for name, track in entry.tracks.items():
        yield from _within(track.stages, (entry, track), (), name)


def _within(stages: dict[Text, StageEntry], above: Levels, groups: Any, track: str) -> Iterator[Placed]:
    for number, (key, stage) in enumerate(stages.items()):
        if stage.stages:
            yield from _within(stage.stages, (*above, stage), (*groups, (key, stage)), track)
        else:
            ends = number == 0, number == len(stages) - 1
            yield Placed(key, stage, above, groups, track, *ends)


def entries_of(plan: ProtocolEntry) -> Iterator[tuple[Text, StageEntry]]:
    """Every stage and every group of the plan and of its tracks as written, by its key."""
    for stages in (plan.stages, *(track.stages for track in plan.tracks.values())):
        yield from entries_in(stages)


def entries_in(stages: Mapping[Text, StageEntry]) -> Iterator[tuple[Text, StageEntry]]:
    """The same of some stages: a group before those in it."""
    for key, entry in stages.items():
        yield key, entry
        yield from entries_in(entry.stages)
