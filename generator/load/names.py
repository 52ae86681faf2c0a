"""A name and the names there are to a problem where it leads nowhere, with the nearest one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.errors import Place, Problem, did_you_mean
from generator.model import Library, Written
from generator.model.library import BUILT_IN
from generator.notation.condition import Can, Compared, Condition, Finished, Measure, Sign, leaves
from generator.source import Text


class Names:
    """Looks names up. `broken` ids are of files that could not be read; they pass."""

    def __init__(self, library: Library, broken: set[str]) -> None:
        self.library, self.broken = library, broken

    def ids(self, names: Iterable[Text | None], known: Collection[str], what: str) -> Iterator[Problem]:
        """Ids from a list; None stands for one that was left out."""
        for name in names:
            if name is not None:
                yield from self.name(str(name), known, what, name.place)

    def name(
        self, name: str, known: Collection[str], what: str, place: Place, remedy: str = ""
    ) -> Iterator[Problem]:
        """One name; the remedy says what else an author can do."""
        if name not in known and name not in self.broken:
            near = did_you_mean(name, known)
            message = f"there is no {what} '{name}'{near}"
            message += f"{' Or' if near else ';'} {remedy}" if remedy else ""
            yield Problem(place, message, "missing-reference")

    def condition(self, written: Written[Condition], remedy: str = "") -> Iterator[Problem]:
        """The measures, signs, tests and plans that a condition speaks of."""
        known = {*self.library.measures, *self.library.test_of, *BUILT_IN}
        for leaf in leaves(written.value):
            if isinstance(leaf, (Sign, Measure, Compared)):
                place = written.place_of(leaf.name)
                yield from self.name(leaf.name, known, "measure or test", place, remedy)
            elif isinstance(leaf, Can):
                yield from self.doing(leaf.activity, written, remedy)
            elif isinstance(leaf, Finished):
                yield from self.finished(leaf.protocol, written)

    def doing(self, activity: str, written: Written[Condition], remedy: str) -> Iterator[Problem]:
        """What somebody can do: bouts, or an exercise. Plans check their own exercises too."""
        yield from ()

    def finished(self, name: str, written: Written[Condition]) -> Iterator[Problem]:
        """A plan that must be finished before."""
        yield from self.name(name, self.library.protocols, "plan", written.place_of(name))
