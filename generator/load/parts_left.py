"""A plan without what can't be read of it to the stages that are whole, and the lines of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.errors import Place
from generator.load.copies import Copies
from generator.load.partly import Partial, Path
from generator.load.placed import Placed, placed_in
from generator.source import Items, Map

Chain = tuple[str, ...]
"""The track, the groups and the key of a stage, as written; the beginning of one, for a group."""

ASIDE = {
    "id", "title", "summary", "for", "changed", "review", "also", "formerly", "anchors", "changes", "related",
    "site", "readers", "supervised by", "red flags", "not for", "equipment", "start at", "aims", "aim for",
    "source", "note", "lasts", "total", "grow at most",
}  # fmt: skip
"""Keys of a plan that nothing said of one of its stages hangs on."""

SPANS = ("lasts", "as printed")
"""Keys that other stages are judged by: how windows are counted, and what is explained."""


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


def whole_stages(found: Partial) -> Mapping[str, Zone]:
    """By its id, where each stage stands of which all could be read; none where what is missing may matter
    anywhere."""
    placed = list(placed_in(found.plan.entry))
    zones = _zones(found.written)
    spoilt: set[str] = set()
    for path in found.left_out:
        chain = _chain(path)
        if _matters_everywhere(path, chain):
            return {}
        spoilt |= {one.id for one in placed if chain and _chain_of(one)[: len(chain)] == chain}
    spoilt = _with_copies(spoilt, placed)
    known = {one.id: zones[_chain_of(one)] for one in placed if _chain_of(one) in zones}
    # What is written once and stands in two stages, by an anchor, may be judged for either.
    inside = (_inside(_at(found.written, _chain_of(one)), known[one.id]) for one in placed if one.id in known)
    if len(known) < len(placed) or not all(inside):
        return {}
    return {id_: zone for id_, zone in known.items() if id_ not in spoilt}


def _matters_everywhere(path: Path, chain: Chain) -> bool:
    if not chain:
        return path[0] not in ASIDE
    return path[-1] in SPANS


def _chain(path: Path) -> Chain:
    """The stage or group that a path leads into; () for what holds for all of the plan."""
    found: list[str] = []
    while len(path) > 1 and path[0] in ("tracks", "stages"):
        found.append(str(path[1]))
        path = path[2:]
    return tuple(found)


def _chain_of(placed: Placed) -> Chain:
    return (
        *([placed.track] if placed.track else []),
        *(str(key) for key, _ in placed.groups),
        str(placed.key),
    )


def _with_copies(spoilt: set[str], placed: list[Placed]) -> set[str]:
    """With the stages that copy one of them, and those that they copy, whose lines are judged in each."""
    copies = Copies({one.id: one for one in placed})
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
