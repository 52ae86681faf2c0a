"""`as: week 1` to what stands under week 1: stages and sessions that copy one another."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load.placed import Levels, Placed
from generator.model.plan import stage_id
from generator.model.stage import SessionEntry, Shared, StageEntry


class Copies:
    """The stages of one protocol by id; a copy of a copy is followed, a circle ends where it began."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self.stages = {stage.id: stage for stage in placed}

    def find(self, name: str, track: str = "") -> Placed | None:
        """The stage a name means, in its own track first."""
        id_ = stage_id(name)
        exact = [self.stages[key] for key in (f"{track}-{id_}".strip("-"), id_) if key in self.stages]
        near = [stage for key, stage in self.stages.items() if key.endswith(f"-{id_}")]
        return exact[0] if exact else near[0] if len(near) == 1 else None

    def sources(self, placed: Placed) -> tuple[StageEntry, ...]:
        """The stages that it copies, the furthest first."""
        return tuple(source.entry for source in self._followed(placed))

    def copied(self, placed: Placed) -> tuple[Shared, ...]:
        """The same, each below what its own track and groups say of it: a copy loses no load and no limit
        because it stands in another group."""
        found: list[Shared] = []
        own = [placed.entry, *placed.above]
        for source in self._followed(placed):
            found += [one for one in source.above if not any(one is other for other in (*own, *found))]
            found.append(source.entry)
        return tuple(found)

    def _followed(self, placed: Placed) -> list[Placed]:
        found: list[Placed] = []
        seen = {placed.id}
        while placed.entry.as_ is not None:
            source = self.find(placed.entry.as_, placed.track)
            if source is None or source.id in seen:
                break
            seen.add(source.id)
            found.insert(0, source)
            placed = source
        return found

    def levels(self, placed: Placed) -> Levels:
        """All that is said of a stage, the plan first and the stage last; before it what it copies."""
        return (*placed.above, *self.copied(placed), placed.entry)

    def session(
        self, own: list[SessionEntry], named: dict[str, list[SessionEntry]]
    ) -> tuple[SessionEntry, ...]:
        """A session with those that it copies before it."""
        found, seen = list(own), {id(own)}
        while found[0].as_ is not None:
            source = named.get(stage_id(found[0].as_))
            if source is None or id(source) in seen:
                break
            seen.add(id(source))
            found = [*source, *found]
        return tuple(found)
