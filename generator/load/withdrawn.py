"""A Library to the same with what was withdrawn put aside, and a name of that to what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import Problem
from generator.model import Library, Paged, Protocol
from generator.model.library import FIELDS, entry_of
from generator.source import Text

KINDS = {
    "plan or stage": ("plan",),
    "beginning": ("plan",),
    "activity or exercise": ("exercise",),
    "thing to change": ("exercise",),
    "measure or test": ("exercise",),
}
"""What a name was taken for, to the kinds that it may have been of, where that is no kind itself."""


def parted(library: Library) -> Library:
    """What was withdrawn in a field of its own: whoever lists plans lists those that may be followed."""
    gone = {
        f"{kind}:{id_}": one
        for kind in FIELDS
        for id_, one in library.collection(kind).items()
        if is_withdrawn(one)
    }
    fields = {FIELDS[id_.partition(":")[0]] for id_ in gone}
    left = {
        name: {id_: one for id_, one in getattr(library, name).items() if not is_withdrawn(one)}
        for name in fields
    }
    return replace(library, **left, withdrawn=gone) if gone else library  # type: ignore[arg-type]


def is_withdrawn(one: object) -> bool:
    """Whether nobody should go by it any more."""
    return isinstance(one, Paged | Protocol) and entry_of(one).withdrawn is not None


def of_withdrawn(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """Of problems those that are in a file of something withdrawn."""
    files = {entry_of(one).id.place.path for one in library.withdrawn.values()}
    return (problem for problem in problems if problem.place.path in files)


def taken_over(exercises: Iterable[Text], library: Library) -> Iterator[Problem]:
    """A plan's own exercises named as one that was withdrawn: without a page they would hide it."""
    for name in exercises:
        if gone := taken_back(str(name), "exercise", library):
            yield Problem(name.place, gone, "withdrawn")


def taken_back(name: str, what: str, library: Library) -> str:
    """What is said of a name of something that was withdrawn; '' for any other name."""
    for kind in KINDS.get(what, (what,)):
        if (one := library.withdrawn.get(f"{kind}:{name}")) is not None:
            return _said(f"{kind} '{name}'", entry_of(one), library)
    for id_, one in library.withdrawn.items() if what == "measure or test" else ():
        if name in getattr(one, "items", ()):
            return _said(f"test '{id_.partition(':')[2]}', which measures '{name}',", entry_of(one), library)
    return ""


def _said(what: str, entry: Paged, library: Library) -> str:
    found = entry.withdrawn
    assert found is not None
    instead = found.instead if str(found.instead) not in library.withdrawn else None
    remedy = f"name '{instead}' in its place, or take this out" if instead else "take this out"
    return f"{what} was withdrawn on {found.on}; {remedy}"
