"""One list of `do` over the lines above it: which of them does each of its lines say again, by its id or by
its exercise?"""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Problem
from generator.load.order import in_place
from generator.load.ways import Line, Way, called, for_whom, groups_of, id_of, is_bouts, ways_of
from generator.load.which_line import of_several
from generator.model.stage import ItemEntry
from generator.source import Text


class Over:
    """One list over the lines above it."""

    def __init__(self, before: Mapping[str, Line], lines: tuple[ItemEntry, ...]) -> None:
        self.before, self.above = before, dict(before)
        self.unclear: list[Problem] = []
        """What an author must say more of."""
        self.taken: list[tuple[Text, bool]] = []
        """Each name that the list takes away, and whether it was there."""
        units = [list(ways_of((line,))) for line in lines]
        self.units = [left for unit in units if (left := [way for way in unit if not self._takes_away(way)])]
        self.keys: dict[int, list[str]] = {}
        """What each line of the list is called among those above, by `id` of its way."""
        self.inside: dict[int, Way] = {}
        """The groups above that a circuit stays in."""
        self.asked = False
        """Whether the author is asked already which circuit a list means."""
        self.touched: dict[int, ItemEntry] = {}
        """Circuits and choices above that one of the list says again."""
        for unit in self.units:
            self._by_id(unit)
        for way in self.ways:
            if not is_bouts(way) and id(way) not in self.keys:
                self.keys[id(way)] = self._key(way)

    @property
    def ways(self) -> list[Way]:
        """The lines of the list."""
        return [way for unit in self.units for way in unit]

    @property
    def used(self) -> set[str]:
        """Names that lines of the list have already."""
        return {key for keys in self.keys.values() for key in keys}

    def below(self) -> dict[str, Way]:
        """Each line of the list by the name of the line above that it says again, or by a new one."""
        return {key: self._whole_way(way, key) for way in self.ways for key in self.keys[id(way)]}

    def new(self, name: str) -> str:
        """A name that no line has yet."""
        known = self.used | set(self.above)
        return next(
            one for n in range(1, len(known) + 2) if (one := f"{name} #{n}" if n > 1 else name) not in known
        )

    def leave_place(self, gone: set[str], first: str, depth: int = 0) -> None:
        """Lines above go, and leave their place to the line of this name."""
        self.above = in_place(self.above, gone, first, depth)

    def _whole_way(self, way: Way, key: str) -> Way:
        """The line in the groups that it stays in. An exercise keeps the id of the line that it says again:
        it is linked and ticked as that one."""
        old = self.before.get(key)
        known = old[0][-1].id if old and way[-1].exercise is not None and id_of(way) is None else None
        own = way[-1].model_copy(update={"id": known}) if known else way[-1]
        return (*self.inside.get(id(way), ()), *way[:-1], own)

    def _takes_away(self, way: Way) -> bool:
        """`{do: none, id: cycling}` takes away what has this id."""
        name = way[-1].id
        if name is None or not way[-1].removed or way[-1].exercise is not None:
            return False
        found = self._of_id(str(name))
        self.taken.append((name, any(map(self._stands, found))))
        self.above = {key: one for key, one in self.above.items() if key not in found}
        return True

    def _of_id(self, name: str) -> set[str]:
        """The line above of this id, or all lines of the group of this id."""
        return {
            key
            for key, (way, _) in self.above.items()
            if key == name or any(str(group.id) == name for group in groups_of(way) if group.id)
        }

    def _by_id(self, unit: list[Way]) -> None:
        top = unit[0][0]
        if top.id is not None and groups_of(unit[0]):
            self._whole(str(top.id), unit)
        for way in unit:
            name = id_of(way)
            if name is None:
                continue
            if way[-1].removed and way[-1].exercise is not None:
                self.taken.append((way[-1].exercise, self._stands(name)))
            elif name not in self.above:
                self._whole(name, [way])
            self.keys[id(way)] = [name]

    def _whole(self, name: str, unit: list[Way]) -> None:
        """All lines of a group leave their place to those that say it again."""
        gone = self._of_id(name)
        if not gone:
            return
        before = self.above
        above = next(way for key, (way, _) in before.items() if key in gone)
        ids = [str(group.id) for group in groups_of(above)]
        depth = ids.index(name) if name in ids else len(ids)
        self.above = {key: one for key, one in before.items() if key not in gone}
        for way in unit:
            self.keys[id(way)] = self._key(way)
        first = self.keys[id(unit[0])][0]
        if first not in self.above:
            self.above = in_place(before, gone, first, depth)
        self.inside |= {id(way): above[:depth] for way in unit if groups_of(way)}

    def _key(self, way: Way) -> list[str]:
        if (name := id_of(way)) is not None:
            return [name]
        return [self.new(called(way))] if is_bouts(way) else self._by_exercise(way)

    def _by_exercise(self, way: Way) -> list[str]:
        fits = self._fits(way)
        if way[-1].removed and way[-1].exercise is not None:
            self.taken.append((way[-1].exercise, any(map(self._stands, fits))))
            if not for_whom(way) and all(id_of(self.above[key][0]) is None for key in fits):
                return fits or [str(way[-1].exercise)]
        if len(fits) > 1:
            self.unclear.append(of_several(way, [self.above[key][0] for key in fits]))
        left = [key for key in fits if key not in self.used]
        return left[:1] or [self.new(str(way[-1].exercise))]

    def _stands(self, key: str) -> bool:
        return key in self.above and not self.above[key][0][-1].removed

    def _fits(self, way: Way) -> list[str]:
        """Lines above that the line may say again: those that were not taken away before others, those
        without an id before those with one, those for the same runners before others."""
        name = str(way[-1].exercise)
        said = {id_of(one) for one in self.ways}
        fits = [k for k, (w, _) in self.above.items() if w[-1].exercise == name and k not in said]
        fits = [key for key in fits if self._stands(key)] or fits
        fits = [key for key in fits if id_of(self.above[key][0]) is None] or fits
        same = [key for key in fits if for_whom(self.above[key][0]) == for_whom(way)]
        return (same if len(same) == 1 else fits) or [key for key in self.above if key == name]
