"""A plan in which something can't be read, to the plan without it, whose other faults are said at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Place, Problem
from generator.load.inheritance import resolve
from generator.load.lost_names import names_in
from generator.load.plan_references import check_plan
from generator.load.read import problem_of
from generator.model import Library, Protocol, ProtocolEntry
from generator.model.condition import OPINION
from generator.model.library import GENERAL
from generator.source import Items, Map, Text
from generator.source.values import place_of

MOST = 30
"""How often more is left out of a plan before nobody looks at the rest."""

STANDS_IN = {
    "changed": "2026-01-01", "title": "Plan", "summary": "Plan.", "for": "runners", "id": "plan",
    "starts": "plan start", "pain": "not stated",
}  # fmt: skip
"""What is read in place of a key that every plan has, where it is missing or can't be read."""

_NAMELESS = [(key,) for key in ("site", "title", "summary", "for", "changed")]
"""What gives no name of its own to anything in the plan."""

_TRACK = 2
"""Keys that lead to a track."""

Path: TypeAlias = tuple[int | str, ...]
"""Keys and numbers that lead to a value."""


T = TypeVar("T")


@dataclass(frozen=True)
class Partial:
    """A plan without what can't be read of it."""

    plan: Protocol
    written: Map
    """All of it, as written."""
    left_out: tuple[Path, ...]
    lost: frozenset[str]
    """Names that may have been in that: nobody can say of them that they aren't there."""
    hidden: tuple[Problem, ...] = ()
    """What is wrong besides, and is only found where the rest can be read."""


def partial(value: Any) -> Partial | None:
    """What can be read of a plan; None where its stages went with the rest."""
    if not isinstance(value, Map):
        return None
    left = _Left()
    entry = left.without_wrong(_copy(value))
    if entry is None:
        return None
    # The rule that stands in for a plan's own is one that the project may not have.
    lost = frozenset({*left.names, GENERAL})
    hidden = (problem_of(one, ProtocolEntry, Place(value.place.path)) for one in left.hidden)
    return Partial(resolve(entry), value, tuple(left.paths), lost, tuple(hidden))


def partials(values: Iterable[Any]) -> Iterator[Partial]:
    """What can be read of each plan of which there is something."""
    for value in values:
        yield from (one for one in as_far_as_it_goes(lambda of: [partial(of)], value) if one is not None)


def names_beside(found: Partial, library: Library, broken: set[str]) -> Iterator[Problem]:
    """Names that lead nowhere, or to something else, in what can be read of a plan."""
    problems = check_plan(found.plan, library, broken | found.lost, whole=False)
    yield from (
        problem for problem in problems if problem.rule in ("missing-reference", "withdrawn", "value")
    )


def as_far_as_it_goes(told: Callable[..., Iterable[T]], *of: Any) -> tuple[T, ...]:
    """All that is told of what could be read; nothing where that is more than the teller was made for.

    What can't be read is an error already. What is said beside it never hides that, or other files' errors.
    """
    try:
        return tuple(told(*of))
    except Exception:
        return ()


def _copy(value: Any) -> Any:
    if not isinstance(value, Map | Items):
        return value
    copied: Any = value.copy()
    copied.key_place = value.key_place
    for key in list(copied) if isinstance(copied, Map) else range(len(copied)):
        copied[key] = _copy(copied[key])
    return copied


@dataclass
class _Left:
    """What had to be left out of a plan so far."""

    paths: list[Path] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    hidden: list[ErrorDetails] = field(default_factory=list)

    def without_wrong(self, value: Map) -> ProtocolEntry | None:
        """The plan once all that is wrong has gone; None where its stages went with it."""
        for _ in range(MOST):
            try:
                return ProtocolEntry.model_validate(value)
            except RecursionError:
                return None
            except ValidationError as error:
                found = [(self._path(value, details), details) for details in error.errors()]
                paths = {path for path, _ in found}
                if self.paths:
                    self.hidden += [one for path, one in found if self._of_its_own(path, one)]
                last_first = sorted(paths, key=_in_order, reverse=True)
                if not all(self._leave_out(value, path) for path in last_first):
                    return None
                self.paths += paths
        return None

    def _path(self, value: Any, details: ErrorDetails) -> Path:
        """As far as it leads among what the author wrote, and on to where the author is told of it."""
        path = _leading(value, details["loc"])
        place = details.get("ctx", {}).get("place")
        inner = next(_at_place(_of(value, path), place), None) if place is not None else None
        return (*path, *inner) if inner and (*path, *inner) not in self.paths else path

    def _of_its_own(self, path: Path, details: ErrorDetails) -> bool:
        """Whether it isn't there only for want of what was left out before."""
        below = any(one[: len(path)] == path for one in self.paths)
        return details["type"] == "author" and len(path) > len(details["loc"]) and not below

    def _leave_out(self, value: Any, path: Path) -> bool:
        """Whether it is gone; False for what can't be left out."""
        if not path or path == ("stages",) or (path[0] == "tracks" and len(path) == _TRACK):
            return False
        *above, last = path
        value = _of(value, above)
        there = value[last] if _leads(value, last) else None
        self.names |= {str(last), *(() if path in _NAMELESS else names_in(there))}
        stand_in = _stand_in(path, place_of(there, value.place))
        if stand_in is not None:
            value[last] = stand_in
            return bool(there != stand_in)
        if _leads(value, last):
            del value[last]
            return True
        return False


def _stand_in(path: Path, place: Place) -> Any:
    """What is read there instead; None where nothing has to be."""
    *above, last = path
    if above and above[-1] in ("stages", "sessions"):
        return Text("rest", place)
    if above or last not in (*STANDS_IN, "sources"):
        return None
    if last == "sources":
        return Map({Text(OPINION, place): Text("Clinician opinion", place)}, place)
    return Text(STANDS_IN[str(last)], place)


def _of(value: Any, path: Sequence[int | str]) -> Any:
    for step in path:
        value = value[step]
    return value


def _at_place(value: Any, place: Place, above: Path = ()) -> Iterator[Path]:
    """The way to the key or the value that stands exactly there."""
    parts = value.items() if isinstance(value, Map) else enumerate(value) if isinstance(value, Items) else ()
    for step, part in parts:
        here = (*above, step)
        if place in (getattr(part, "place", None), getattr(step, "place", None)):
            yield here
        yield from _at_place(part, place, here)


def _in_order(path: Path) -> list[tuple[bool, int | str]]:
    """Of a list the last goes first, so that the others keep their numbers."""
    return [(isinstance(step, int), step) for step in path]


def _leading(value: Any, loc: tuple[int | str, ...]) -> Path:
    """As far as it leads among what the author wrote; a key that is missing stays."""
    for length, step in enumerate(loc):
        if not _leads(value, step):
            return loc[: length or 1]
        value = value[step]
    return loc


def _leads(value: Any, step: int | str) -> bool:
    if isinstance(value, Items):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, Map) and step in value
