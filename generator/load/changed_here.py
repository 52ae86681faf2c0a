"""A page of the library and what a project's file says of it anew, to the page as it then is.

What is named must be there: a change that fits nothing is a problem, and then none of them is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.errors import Problem, did_you_mean
from generator.load.changed_lines import REMEDY, Lines
from generator.load.written_as import Shape, shape_of
from generator.model.base import Model
from generator.model.shaping import NONE, as_content
from generator.source import Map

Path = tuple[str, ...]

BASED_ON = "based on"
NOT_SAID = ("id", BASED_ON, "changed", "changes", "review", "formerly", "anchors")
"""Keys that say nothing of what a reader does."""

NOT_KEPT = ("review",)
"""What nobody who signed the page can have meant of a changed one."""

DECLARED = (
    "changes",
    "sources",
    "measures",
    "exercises",
    "units",
    "as printed",
    "anchors",
    "choose",
    "codes",
)
"""Keys below which a new name only adds to what is known."""


@dataclass
class Changes:
    """What one file changes; `made` are the keys that lead to each thing."""

    lines: Lines
    made: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def page(self, base: Map, own: Map, model: type[Model]) -> Map:
        """The whole page; its id and its day are the project's own."""
        kept = Map({key: value for key, value in base.items() if key not in NOT_KEPT}, own.place)
        return self._fields(kept, own, shape_of(model), ())

    def _fields(self, base: Map, own: Map, shape: Shape, path: Path) -> Map:
        """Keys of a model: those that aren't there yet are said anew."""
        said = {
            key: self._value(base.get(key), value, shape.below(key), (*path, str(key)))
            for key, value in own.items()
        }
        old = {own.key(key) if key in own else key: said.get(key, value) for key, value in base.items()}
        return _map({**old, **{key: value for key, value in said.items() if key not in base}}, base)

    def _value(self, base: Any, own: Any, shape: Shape, path: Path) -> Any:
        if shape.kind == "lines":
            return self._lines(base, own, path)
        if base is not None and shape.content:
            base, own = as_content(base), own if own == NONE else as_content(own)
        both = isinstance(base, Map) and isinstance(own, Map)
        if both and shape.kind == "names":
            return self._names(base, own, shape, path)
        if both and shape.kind == "fields":
            return self._fields(base, own, shape, path)
        if isinstance(base, Map) and not isinstance(own, Map) and shape.kind in ("names", "fields"):
            self._refuse(own, f"'{path[-1]}' has several parts; write the part that you change below it")
        self._made(path)
        return own

    def _names(self, base: Map, own: Map, shape: Shape, path: Path) -> Map:
        """Names that an author chose: each must be there."""
        new = dict(base)
        for key, value in own.items():
            inside = (*path, str(key))
            if key not in base and path[-1] not in DECLARED:
                self._refuse(own.key(key), self._gone(key, base, path))
            elif value == NONE and key in base:
                self._made(inside)
                del new[key]
            else:
                new[key] = self._value(base.get(key), value, shape.below(key), inside)
        return _map(new, base)

    def _gone(self, key: str, base: Map, path: Path) -> str:
        near = did_you_mean(key, base) or f"; there is {', '.join(map(str, base))}"
        return f"the library's page has no '{key[:60]}' below '{path[-1]}'{near}"

    def _lines(self, base: Any, own: Any, path: Path) -> Any:
        found = self.lines.over(base, own, path)
        self.problems += found.problems
        for made in found.made:
            self._made(made)
        return found.value

    def _made(self, path: Path) -> None:
        if path[0] not in NOT_SAID:
            self.made.append(path)

    def _refuse(self, at: Any, message: str) -> None:
        self.problems.append(Problem(at.place, f"{message}; {REMEDY}", "base"))


def _map(new: dict[str, Any], like: Map) -> Map:
    found = Map(new, like.place)
    found.key_place = like.key_place
    return found
