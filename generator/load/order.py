"""Lines of one level and those laid over them to all of them, in the order in which an author wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.load.ways import Line, Way, groups_of


def laid(above: Mapping[str, Line], below: Mapping[str, Line]) -> dict[str, Line]:
    """Lines take the places of those of the same name above, in their own order; a new one stands before the
    line that follows it where it was written, or last.

    A circuit or a choice stays together, and a line that is said again alone stays in the one it stood in."""
    own = {key: (_way(way, above.get(key)), named) for key, (way, named) in below.items()}
    lines = {**above, **own}
    return {key: lines[key] for key in _together(list(_merged(above, _units(below))), lines)}


def in_place(above: Mapping[str, Line], gone: set[str], first: str, depth: int) -> dict[str, Line]:
    """Without the lines that are gone; the first of them leaves its place to the line of that name, in as
    many of the groups that it stood in."""
    left = next((key for key in above if key in gone), None)
    kept: dict[str, Line] = {}
    for key, (way, source) in above.items():
        if key == left:
            kept[first] = ((*way[:depth], way[-1]), source)
        elif key not in gone:
            kept[key] = (way, source)
    return kept


def _way(way: Way, above: Line | None) -> Way:
    return way if above is None or groups_of(way) else (*groups_of(above[0]), *way)


def _top(key: str, way: Way) -> int | str:
    """The same for all lines of a group, and for no other."""
    return id(way[0]) if len(way) > 1 else key


def _units(lines: Mapping[str, Line]) -> list[list[str]]:
    """Names of the lines, those of a group together."""
    return [list(unit) for _, unit in groupby(lines, lambda key: _top(key, lines[key][0]))]


def _merged(above: Mapping[str, Line], units: list[list[str]]) -> Iterator[str]:
    """All names: a unit of which a line stood above takes the place of the first such line."""
    mine = {key for unit in units for key in unit}
    places = {next(key for key in above if key in unit) for unit in units if any(k in above for k in unit)}
    coming = iter(units)
    for key in above:
        if key not in mine:
            yield key
        elif key in places:
            for unit in coming:
                yield from unit
                if any(one in above for one in unit):
                    break
    for unit in coming:
        yield from unit


def _together(names: list[str], lines: Mapping[str, Line]) -> Iterator[str]:
    """The names, each group where its first line stands."""
    tops = {name: _top(name, lines[name][0]) for name in names}
    for top in dict.fromkeys(tops.values()):
        yield from (name for name in names if tops[name] == top)
