"""What levels say of every day of a stage to what holds there, and to what `none` takes away for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from generator.errors import Place, Problem
from generator.load.copies import Copies
from generator.load.placed import placed_in
from generator.model import Protocol
from generator.model.alongside import AllDay, Alongside
from generator.model.protocol import ProtocolEntry
from generator.model.shaping import NONE
from generator.source import Text


def all_of(levels: Iterable[AllDay], field: str) -> tuple[Alongside, ...]:
    """What adds up, of the same thing what the nearest says."""
    found: dict[str, Alongside] = {}
    for one in (one for level in levels for one in getattr(level, field)):
        _lay(found, one)
    return tuple(found.values())


def _lay(found: dict[str, Alongside], one: Alongside) -> bool:
    """Lays it over what is above; whether it takes something away."""
    if not one.removed:
        found[one.name] = one
        return False
    gone = [*found] if one.name == NONE else [name for name in (one.name,) if name in found]
    for name in gone:
        del found[name]
    return bool(gone)


def idle_things(entry: ProtocolEntry) -> Iterator[Problem]:
    """An error for each `none` that takes nothing away at any stage that it is said of."""
    taken: dict[Place, tuple[Text, bool]] = {}
    for name, works in _taken_away(entry):
        taken[name.place] = (name, works or taken.get(name.place, (name, False))[1])
    for place, (name, works) in taken.items():
        if not works:
            said, what = ("none", "nothing") if name.lower() == NONE else (f"{name}: none", f"no '{name}'")
            yield Problem(
                place, f"'{said}' takes nothing away, since {what} was said above; delete it", "value"
            )


def _taken_away(entry: ProtocolEntry) -> Iterator[tuple[Text, bool]]:
    """Each `none`, for each stage that it is said of, and whether it takes something away there."""
    placed = list(placed_in(entry))
    copies = Copies(placed)
    for stage in placed:
        said = [level for level in copies.levels(stage) if isinstance(level, AllDay)]
        for field in AllDay.model_fields:
            yield from _of_field(one for level in said for one in getattr(level, field))


def _of_field(said: Iterable[Alongside]) -> Iterator[tuple[Text, bool]]:
    found: dict[str, Alongside] = {}
    for one in said:
        works = _lay(found, one)
        if one.removed:
            yield one.what, works


_WAYS = re.compile(r",? (?:or|and/or|and) | ?[/,] ?")


def several_at_once(protocol: Protocol, exercises: AbstractSet[str]) -> Iterator[Problem]:
    """An error for each thing that names several exercises: words that no rule would find again."""
    for key, field in (("not yet", "not_yet"), ("optional", "optional")):
        things = (one for stage in protocol.stages for one in getattr(stage.all_day, field))
        for what in {one.what.place: one.what for one in things if one.bouts is None}.values():
            ways = _WAYS.split(what)
            if len(ways) > 1 and any(way.lower() in exercises for way in ways):
                message = f"'{what[:60]}' names several, and '{key}' reads them one by one"
                yield Problem(what.place, f"{message}; write '[{', '.join(ways)}]'", "notation")
