"""A page of the library and what a project's file says of it anew, to the page as it then is.

What is named must be there: a change that fits nothing is a problem, and then none of them is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Problem, did_you_mean
from generator.load.changed_lines import REMEDY, Lines
from generator.load.written_as import RULES, Shape, shape_of
from generator.model.base import BASED_ON, Model
from generator.model.shaping import NONE, as_content
from generator.model.text import as_list
from generator.source import Items, Map, Text
from generator.words.lists import listed

Path = tuple[str, ...]

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
    RULES,
)
"""Keys below which a new name only adds to what is known."""


ID = ("id",)
"""What is said of the page as a whole is said at the id in the project's own file."""

NUMBERS = ("dose", "times", "total")
"""Keys of a plan that a source is cited for."""

ADDED = ("red flags", "not for")
"""Lists of signs: those of the library stay, as those of a plan do for its stages."""


@dataclass
class Changes:
    """What one file changes; `made` are the keys that lead to each thing."""

    lines: Lines
    made: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    credited: int = 0
    """How many levels above say whose numbers they are."""

    def page(self, base: Map, own: Map, model: type[Model]) -> Map:
        """The whole page; its id and its day are the project's own."""
        kept = Map({key: value for key, value in base.items() if key not in NOT_KEPT}, own.place)
        return self._fields(kept, own, shape_of(model), ())

    def _fields(self, base: Map, own: Map, shape: Shape, path: Path) -> Map:
        """Keys of a model: those that aren't there yet are said anew."""
        self.credited += "source" in own
        said = {
            key: self._value(base.get(key), value, shape.below(key), (*path, str(key)))
            for key, value in own.items()
        }
        self.credited -= "source" in own
        old = {own.key(key) if key in own else key: said.get(key, value) for key, value in base.items()}
        return _map({**old, **{key: value for key, value in said.items() if key not in base}}, base)

    def _value(self, base: Any, own: Any, shape: Shape, path: Path) -> Any:
        if own == base and path != ID:
            return base
        if shape.kind == "lines":
            return self._lines(base, own, path)
        if base is not None and path[-1] in ADDED:
            base = as_list(base)
            own = Items([*base, *(one for one in as_list(own) if one not in base)], own.place)
        if shape.content and own != NONE:
            base, own = as_content(base), as_content(own)
        if shape.kind in ("names", "fields") and own != NONE:
            return self._below(base, own, shape, path)
        if path[-1] in NUMBERS:
            self._credit(own, path)
        self._made(path)
        return own

    def _below(self, base: Any, own: Any, shape: Shape, path: Path) -> Any:
        """What has values below it; a page of the library may say nothing there yet."""
        base = Map({}, own.place) if base is None else base
        if isinstance(base, Map) and isinstance(own, Map):
            laid = self._names if shape.kind == "names" else self._fields
            return laid(base, own, shape, path)
        if isinstance(base, Map) and base:
            self._refuse(own, f"'{path[-1]}' has several parts; write the part that you change below it")
        self._made(path)
        return own

    def _names(self, base: Map, own: Map, shape: Shape, path: Path) -> Map:
        """Names that an author chose: each must be there."""
        new = dict(base)
        for key, value in own.items():
            inside = (*path, str(key))
            if not self._is_there(key, base, path):
                self._refuse(own.key(key), self._gone(key, base, path))
            elif value == NONE and key in base:
                self._made(inside)
                del new[key]
            else:
                new[key] = self._value(base.get(key), value, shape.below(key), inside)
        return _map(new, base)

    def _is_there(self, key: str, base: Map, path: Path) -> bool:
        """Sessions may come from above, or from a stage that this one copies."""
        if key in base or path[-1] in DECLARED or key in self.lines.plan.names(path):
            return True
        return not base and path[-1] != "sessions"

    def _credit(self, own: Any, path: Path) -> None:
        """A problem where a number that is changed would go on under the name of its source."""
        theirs = self.lines.plan.sources(path)
        if self.credited or not theirs or any("^" in text for text in _texts(own)):
            return
        whose = listed(f"'{name}'" for name in sorted(theirs))
        remedy = "write whose it is, such as 'source: opinion' beside it, and name that under 'sources:'"
        message = f"this number is yours now, and the page says it's from {whose}; {remedy}"
        self.problems.append(Problem(own.place, message, "base"))

    def _gone(self, key: str, base: Map, path: Path) -> str:
        near = did_you_mean(key, base) or f"; there is {', '.join(map(str, base))}"
        return f"the library's page has no '{key[:60]}' below '{path[-1]}'{near}"

    def _lines(self, base: Any, own: Any, path: Path) -> Any:
        found = self.lines.over(base, own, path)
        self.problems += found.problems
        for made in found.made:
            self._made(made)
        for number in found.numbers:
            self._credit(number, path)
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


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield value
    for part in value if isinstance(value, Items) else value.values() if isinstance(value, Map) else ():
        yield from _texts(part)
