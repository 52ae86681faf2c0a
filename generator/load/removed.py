"""`squat: none` takes away what was said above; where nothing was, it would vanish without a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.errors import Place, Problem
from generator.load.alongside import idle_things
from generator.load.copies import Copies
from generator.load.placed import Levels, placed_in
from generator.load.restated import merged
from generator.load.said_over import sessions_in
from generator.load.ways import is_none, ways_of
from generator.model.inside import within
from generator.model.protocol import ProtocolEntry
from generator.model.shaping import ACTIVITIES
from generator.model.stage import Branch, ItemEntry, Ruled
from generator.source import Text


def idle(entry: ProtocolEntry) -> Iterator[Problem]:
    """An error for each `none` that takes nothing away in any session it holds for."""
    placed = list(placed_in(entry))
    copies = Copies(placed)
    taken: dict[Place, tuple[Text, bool]] = {}
    for stage in placed:
        levels = copies.levels(stage)
        for place, name, works in (*_sessions(levels), *_items(levels, copies)):
            taken[place] = (name, works or taken.get(place, (name, False))[1])
    for key, name in _around(entry):
        message = (
            f"'{name}: none' takes nothing away from '{key}', whose list replaces the whole one above it"
        )
        yield Problem(name.place, f"{message}; write the lines that are left", "value")
    for name in _instead(entry):
        taken[name.place] = (name, str(name) in {*_said(entry)})
    yield from idle_things(entry)
    for place, (name, works) in taken.items():
        if not works:
            yield Problem(place, f"'{name}: none' takes nothing away{_why(name)}", "value")


def _why(name: Text) -> str:
    if name in ACTIVITIES:
        remedy = "or give it an id above, and write '{do: none, id: <id>}'"
        return f", since it is a bout; write the bouts that are left, {remedy}"
    return f", since no '{name}' was said above; delete it, or say it in words under 'note:'"


def _instead(value: Any, *, inside: bool = False) -> Iterator[Text]:
    """What a branch of `if` takes away."""
    if isinstance(value, ItemEntry) and inside and value.removed:
        yield from _name(value)
    for _, part in within(value):
        yield from _instead(part, inside=inside or isinstance(value, Branch))


def _name(line: ItemEntry) -> Iterator[Text]:
    """What a line takes away: an exercise, or what has an id."""
    yield from (name for name in (line.exercise or line.id,) if name is not None)


def _around(value: Any) -> Iterator[tuple[str, Text]]:
    """What a warm-up or a cool-down takes away, by its key."""
    for key in ("warm_up", "cool_down"):
        for way in ways_of(getattr(value, key, ())):
            yield from ((key.replace("_", "-"), name) for name in _name(way[-1]) if way[-1].removed)
    for _, part in within(value):
        yield from _around(part)


def _said(value: Any) -> Iterator[str]:
    """Every exercise and every id of the plan that is not taken away."""
    if isinstance(value, ItemEntry) and not value.removed:
        yield from (str(name) for name in (value.exercise, value.id) if name is not None)
    for _, part in within(value):
        yield from _said(part)


Taken = tuple[Place, Text, bool]
"""Where it is, what it takes away, and whether that was there."""


def _sessions(levels: Levels) -> Iterator[Taken]:
    said: set[str] = set()
    for level in levels:
        for name, session in level.sessions.items() if isinstance(level, Ruled) else ():
            if is_none(session.do):
                yield name.place, name, name in said
            said = said - {name} if is_none(session.do) else said | {name}


def _items(levels: Levels, copies: Copies) -> Iterator[Taken]:
    for session in sessions_in(levels, copies):
        yield from ((name.place, name, works) for name, works in merged(session.levels).taken)
