"""A plan in which something can't be read, to the plan without it, whose other faults are said at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError

from generator.errors import Problem
from generator.load.inheritance import resolve
from generator.load.plan_references import check_plan
from generator.model import Library, Protocol, ProtocolEntry
from generator.source import Items, Map, Text

MOST = 30
"""How often more is left out of a plan before nobody looks at the rest."""

DEFINES = ("measures", "exercises", "equipment", "optional equipment", "sources", "units", "choose", "tracks")
"""Keys that say what names mean: without a part of one, a name may be right that nobody knows."""

KEYS = {field.alias or name for name, field in ProtocolEntry.model_fields.items()}

STANDS_IN = {"changed": "2026-01-01", "title": "Plan", "summary": "Plan.", "for": "runners", "id": "plan"}
"""What decides no name, where it is missing or can't be read."""

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


def partial(value: Any) -> Partial | None:
    """What can be read of a plan; None where names went with the rest."""
    left_out: list[Path] = []
    entry = _without_wrong(_copy(value), left_out) if isinstance(value, Map) else None
    return Partial(resolve(entry), value, tuple(left_out)) if entry is not None else None


def partials(values: Iterable[Any]) -> Iterator[Partial]:
    """What can be read of each plan of which there is something."""
    for value in values:
        yield from (one for one in as_far_as_it_goes(lambda of: [partial(of)], value) if one is not None)


def names_beside(found: Partial, library: Library, broken: set[str]) -> Iterator[Problem]:
    """Names that lead nowhere in what can be read of a plan."""
    problems = check_plan(found.plan, library, broken)
    yield from (problem for problem in problems if problem.rule == "missing-reference")


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


def _without_wrong(value: Map, left_out: list[Path]) -> ProtocolEntry | None:
    """The plan once all that is wrong has gone; None where names went with it. Tells what has gone."""
    for _ in range(MOST):
        try:
            return ProtocolEntry.model_validate(value)
        except RecursionError:
            return None
        except ValidationError as error:
            paths = {_path(value, details["loc"]) for details in error.errors()}
            if not all(_left_out(value, path) for path in sorted(paths, key=_in_order, reverse=True)):
                return None
            left_out += paths
    return None


def _in_order(path: Path) -> list[tuple[bool, int | str]]:
    """Of a list the last goes first, so that the others keep their numbers."""
    return [(isinstance(step, int), step) for step in path]


def _path(value: Any, loc: tuple[int | str, ...]) -> Path:
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


def _left_out(value: Any, path: Path) -> bool:
    """Whether it is gone; False for what says what a name means, or can't be left out."""
    if not path:
        return False
    *above, last = path
    # A key that nobody knows may be one of those, or stand in one.
    if path[0] in DEFINES or path[0] not in KEYS or (above and above[-1] == "sessions"):
        return False
    for step in above:
        value = value[step]
    if above and above[-1] == "stages":
        stays = bool(value[last] != "rest")
        value[last] = Text("rest", value.place)
        return stays
    if not above and last in STANDS_IN:
        value[last] = Text(STANDS_IN[str(last)], value.place)
        return True
    if isinstance(value, Map) and last not in value:
        return False
    del value[last]
    return True
