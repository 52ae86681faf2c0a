"""A plan of the library to what holds at a place in it, wherever it was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.load.inheritance import resolve
from generator.model import Protocol, ProtocolEntry, Stage
from generator.model.base import Entity
from generator.model.plan import Session, stage_id

Path = tuple[str, ...]
"""The keys that lead to a place."""

OPINION = "opinion"


@dataclass(frozen=True)
class AsItHolds:
    """Of a page that is no plan nothing is inherited."""

    page: Entity

    @cached_property
    def plan(self) -> Protocol | None:
        """With every stage complete."""
        return resolve(self.page) if isinstance(self.page, ProtocolEntry) else None

    def names(self, path: Path) -> frozenset[str]:
        """The sessions and lines there."""
        found = [session.id for stage in self._stages(path) for session in stage.sessions]
        for session in self._sessions(path):
            found += [str(name) for line in session.lines for name in (line.id, line.exercise) if name]
        return frozenset(found)

    def sources(self, path: Path) -> frozenset[str]:
        """Whose the numbers there are, but for opinion: those of the plan where the place names none."""
        if self.plan is None:
            return frozenset()
        named = {name for session in self._sessions(path) for name in session.source}
        named |= set() if named else set(map(str, self.plan.entry.source or self.plan.entry.sources))
        return frozenset(named - {OPINION})

    def _stages(self, path: Path) -> Iterator[Stage]:
        keys = [stage_id(name) for above, name in pairwise(path) if above == "stages"]
        for stage in self.plan.stages if self.plan and keys else ():
            if [*stage.group, stage_id(stage.key)] == keys:
                yield stage

    def _sessions(self, path: Path) -> Iterator[Session]:
        name = next((name for above, name in pairwise(path) if above == "sessions"), "")
        for stage in self._stages(path):
            yield from (session for session in stage.sessions if name in ("", session.id))
