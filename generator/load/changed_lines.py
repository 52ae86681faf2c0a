"""Lines of the library's plan and those that a project says again, to the lines as they then are.

As lists that are said one over another: a line is that of its `id`, else that of its exercise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Problem, did_you_mean
from generator.load.as_it_holds import AsItHolds
from generator.model.shaping import BARE, ITEM_KEYS, NONE
from generator.source import Items, Map, Text

Path = tuple[str, ...]
REMEDY = "nothing of this file is taken until it fits"


@dataclass
class Said:
    """The list, the lines of it that are others now, and what is wrong."""

    value: Any
    made: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    numbers: list[Any] = field(default_factory=list)
    """Doses that are others now, of lines that don't say whose they are."""


@dataclass(frozen=True)
class Lines:
    """Lays lists of lines over those of one page."""

    plan: AsItHolds

    def over(self, base: Any, own: Any, path: Path) -> Said:
        """The lines of both."""
        before, now = _items(base, own), _items(own, own)
        if not any(map(_name, now)):
            return self._bouts(before, now, own, path)
        found = Said(before)
        for line in now:
            self._lay(found, line, path)
        return found

    def _bouts(self, before: Items, now: Items, own: Any, path: Path) -> Said:
        """Runs and walks without an id replace one another whole, as they do in one plan."""
        if any(map(_name, _flat(before))):
            message = "this list has exercises too; say which line you change, by its exercise or its id"
            return Said(before, [], [Problem(own.place, f"{message}; {REMEDY}", "base")])
        return Said(own if isinstance(own, Text) else now, [path], [], [own])

    def _lay(self, found: Said, line: Any, path: Path) -> None:
        name = _name(line)
        fits = [one for one in _flat(found.value) if _is(one, line)]
        if name and not fits and name in self.plan.names(path):
            # Said above, or in a stage that this one copies: the plan itself lays it over.
            found.value = _like([*found.value, line], found.value)
        elif len(fits) == 1:
            found.value = _replaced(found.value, fits[0], line)
        else:
            found.problems.append(Problem(line.place, _why(name, fits, found.value), "base"))
            return
        parts = [*_parts(line, fits)]
        if "dose" in parts and not _gone(line) and "source" not in line:
            found.numbers.append(line[_exercise(line)] if _exercise(line) else line)
        found.made += [(*path, _exercise(line) or name, part) for part in parts]


def _parts(own: Any, fits: list[Any]) -> Iterator[str]:
    """What the line says otherwise: its dose, its note. Of one that is taken away, that it is."""
    before = fits[0] if fits and isinstance(fits[0], Map) else {}
    said = own if isinstance(own, Map) else {}
    for key, value in said.items():
        if key != "id" and (_gone(own) or before.get(key) != value):
            yield "dose" if key not in ITEM_KEYS else str(key)


def _why(name: str, fits: list[Any], lines: Items) -> str:
    if fits:
        return f"{len(fits)} lines of the library's page are '{name}'; name one by its 'id:'; {REMEDY}"
    known = dict.fromkeys(filter(None, map(_name, _flat(lines))))
    near = did_you_mean(name, known) if name else ""
    listed = f"; there is {', '.join(known)}" if known else ""
    what = f"'{name}'" if name else "such line"
    return f"the library's page has no {what} here{near or listed}; {REMEDY}"


def _items(value: Any, like: Any) -> Items:
    if value is None:
        return _like([], like)
    return value if isinstance(value, Items) else _like([value], value)


def _like(lines: list[Any], like: Any) -> Items:
    found = Items(lines, like.place)
    found.key_place = getattr(like, "key_place", None)
    return found


def _flat(lines: Items) -> Iterator[Any]:
    """All lines, those of a circuit or a choice among them."""
    for line in lines:
        yield line
        if isinstance(line, Map) and isinstance(line.get("do"), Items):
            yield from _flat(line["do"])


def _name(line: Any) -> str:
    """The id of a line, or its exercise; '' for bouts."""
    return _id(line) or _exercise(line)


def _id(line: Any) -> str:
    return str(line.get("id", "")) if isinstance(line, Map) else ""


def _exercise(line: Any) -> str:
    if isinstance(line, Map):
        return next((str(key) for key in line if key not in ITEM_KEYS), "")
    return str(line) if isinstance(line, Text) and BARE.fullmatch(line) and line != "rest" else ""


def _is(line: Any, own: Any) -> bool:
    """Whether it is the line that is said again."""
    if _id(own):
        return _id(line) == _id(own)
    return bool(_exercise(own)) and _exercise(line) == _exercise(own)


def _replaced(lines: Items, old: Any, own: Any) -> Items:
    found: list[Any] = []
    for line in lines:
        if line is old:
            found += [] if _gone(own) else [_both(line, own)]
        elif isinstance(line, Map) and isinstance(line.get("do"), Items):
            inside = _replaced(line["do"], old, own)
            found.append(_map({**line, "do": inside}, line) if inside else line)
        else:
            found.append(line)
    return _like(found, lines)


def _gone(own: Any) -> bool:
    return isinstance(own, Map) and NONE in (own.get("do"), own.get(_exercise(own)))


def _both(line: Any, own: Any) -> Any:
    """What the line says, with what is said again in its place."""
    if not isinstance(line, Map) or not isinstance(own, Map):
        return own if isinstance(own, Map) else line
    exercise = _exercise(own) or _exercise(line)
    said = own if exercise in own else line
    first = {said.key(exercise): said.get(exercise)} if exercise else {}
    rest = {key: value for key, value in {**line, **own}.items() if key not in (exercise, _exercise(line))}
    return _map({**first, **rest}, own)


def _map(new: dict[Any, Any], like: Map) -> Map:
    found = Map(new, like.place)
    found.key_place = like.key_place
    return found
