"""A plan without what can't be read of it to the stages that are whole, and the lines of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.errors import Place
from generator.load.copies import Copies
from generator.load.partly import Partial, Path
from generator.load.placed import Placed, placed_in
from generator.model import ProtocolEntry, SessionEntry, StageEntry
from generator.model.base import Model
from generator.model.protocol import TrackEntry
from generator.source import Items, Map

Chain = tuple[str, ...]
"""The track, the groups and the key of a stage, as written; the beginning of one, for a group."""

WINDOWS = ("lasts", "as printed")
"""Keys that other stages are judged by, wherever they stand: how weeks are counted, and what is explained."""

OF_ITS_LINE = ("total", "note", "title", "cue", "aim", "source", "as printed")
"""Keys of a line that say nothing of what is done in it."""


def _keys_of(*models: type[Model]) -> frozenset[str]:
    return frozenset(field.alias or name for one in models for name, field in one.model_fields.items())


OF_A_STAGE = _keys_of(TrackEntry, StageEntry, SessionEntry) | {*OF_ITS_LINE}
OF_A_PLAN = OF_A_STAGE | _keys_of(ProtocolEntry)
"""Any other key may have been meant for one of these."""


@dataclass(frozen=True)
class Zone:
    """Lines of a plan: those of a stage, of a session or of one line."""

    begins: Place
    ends: Place | None

    @classmethod
    def up_to(cls, begins: Place, edges: Iterable[Place]) -> Zone:
        """From its first line to the nearest of the edges, which come in their order."""
        return cls(begins, next((edge for edge in edges if edge > begins), None))

    def holds(self, place: Place) -> bool:
        """Whether it stands there."""
        return self.begins <= place and (self.ends is None or place < self.ends)


def whole_stages(found: Partial, keys: frozenset[str]) -> Mapping[str, Zone]:
    """By its id, where each stage stands of which all that these keys say could be read; none where what is
    missing may matter anywhere."""
    placed = list(placed_in(found.plan.entry))
    zones = _zones(found.written)
    spoilt: set[str] = set()
    for path in hanging(found, keys):
        chain, _ = _chain(path)
        if not chain or path[-1] in WINDOWS:
            return {}
        spoilt |= {one.id for one in placed if _chain_of(one)[: len(chain)] == chain}
    spoilt = _with_copies(spoilt, placed)
    known = {one.id: zones[_chain_of(one)] for one in placed if _chain_of(one) in zones}
    # What is written once and stands in two stages, by an anchor, may be judged for either.
    inside = (_inside(_at(found.written, _chain_of(one)), known[one.id]) for one in placed if one.id in known)
    if len(known) < len(placed) or not all(inside):
        return {}
    return {id_: zone for id_, zone in known.items() if id_ not in spoilt}


def hanging(found: Partial, keys: frozenset[str]) -> Iterator[Path]:
    """What was left out of a plan that may have said something under one of these keys."""
    chains = [_chain_of(one) for one in placed_in(found.plan.entry)]
    groups = {chain[:length] for chain in chains for length in range(len(chain))}
    for path in found.left_out:
        chain, rest = _chain(path)
        if rest == ("as",) and chain in groups:
            continue  # A group copies nothing.
        if not keys.isdisjoint(_meant(rest, OF_A_STAGE if chain else OF_A_PLAN)):
            yield path


def _meant(rest: Path, all_: frozenset[str]) -> frozenset[str]:
    """The keys that it may have been: its own, or any of its place where that isn't known."""
    if rest[:1] == ("sessions",):
        rest = rest[2:]
    if not rest or rest[0] not in all_ or rest[0] in ("stages", "tracks"):
        return all_
    if len(rest) > 1 and rest[-1] in OF_ITS_LINE:
        return frozenset([str(rest[-1])])
    if len(rest) > 1 and rest[-1] in WINDOWS:
        return frozenset([str(rest[-1]), str(rest[0])])
    return frozenset([str(rest[0])])


def _chain(path: Path) -> tuple[Chain, Path]:
    """The stage or group that a path leads into, () for what holds for all of the plan; and on from there."""
    found: list[str] = []
    while len(path) > 1 and path[0] in ("tracks", "stages"):
        found.append(str(path[1]))
        path = path[2:]
    return tuple(found), path


def _chain_of(placed: Placed) -> Chain:
    return (
        *([placed.track] if placed.track else []),
        *(str(key) for key, _ in placed.groups),
        str(placed.key),
    )


def _with_copies(spoilt: set[str], placed: list[Placed]) -> set[str]:
    """With the stages that copy one of them, and those that they copy, whose lines are judged in each."""
    copies = Copies(placed)
    pairs = [
        {one.id, source.id}
        for one in placed
        if one.entry.as_ is not None and (source := copies.find(one.entry.as_, one.track)) is not None
    ]
    found = set(spoilt)
    while more := [pair for pair in pairs if pair & found and not pair <= found]:
        found = found.union(*more)
    return found


def _zones(plan: Map) -> dict[Chain, Zone]:
    """Of each stage: from its key to the next key that is not its own."""
    keys = list(_keys(plan, ()))
    edges = sorted(place for place, _ in keys)
    return {chain: Zone.up_to(place, edges) for place, chain in keys if chain}


def _keys(level: Map, above: Chain) -> Iterator[tuple[Place, Chain]]:
    """The keys of the plan, its tracks, its groups and its stages, each with the chain of a stage."""
    for key, value in level.items():
        yield level.key(key).place, ()
        if key in ("stages", "tracks") and isinstance(value, Map):
            for name, one in value.items():
                inner = isinstance(one, Map) and ("stages" in one or key == "tracks")
                yield value.key(name).place, () if inner else (*above, str(name))
                yield from _keys(one, (*above, str(name))) if inner else ()


def _at(plan: Map, chain: Chain) -> Any:
    """What is written of a stage."""
    value: Any = plan
    for name in chain:
        below = value.get("stages") or value.get("tracks")
        value = below[name]
    return value


def _inside(value: Any, zone: Zone) -> bool:
    place = getattr(value, "place", None)
    if place is not None and not zone.holds(place):
        return False
    parts = value.values() if isinstance(value, Map) else value if isinstance(value, Items) else ()
    return all(_inside(part, zone) for part in parts)
