"""Ids that were once published to findings where nothing answers to them any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.published import Names, names
from generator.errors import Place, Problem
from generator.model import Library

PAGE = "page:"
"""What begins the line of a page, or of a place in one."""

PARTS = ("stage", "session", "item")
"""What stands within a plan, the outermost first."""

ON = {"stage": "the stage that replaced it", "session": "its stage", "item": "its stage"}
"""Where `formerly` is written for each of them."""


def lock(library: Library, locked: Mapping[str, Place]) -> Iterator[Problem]:
    """An error, at its line of the lock file, for each id that is gone and that no `formerly` names.

    Of a plan that is gone its stages are not listed too; what was taken back is said in its own file.
    """
    present = names(library)
    gone = set(library.retired)
    for id_, place in sorted(locked.items()):
        if id_.startswith(PAGE):
            continue  # Pages are looked at where they are made.
        if id_ in gone or id_.rpartition("/")[0] in gone:
            gone.add(id_)
        elif not _answers(id_.split("/"), present):
            gone.add(id_)
            yield Problem(place, _gone(id_), "lock")


def _answers(path: list[str], present: Names) -> bool:
    """Whether something has this id or had it, or what it stood in names it as gone."""
    level, passed = present, set[str]()
    for name in path:
        named = level.get(name)
        if named is None:
            return name in passed or (level is present and _moved(name, present))
        passed |= {former.rpartition(":")[2] for former in named.former}
        level = named.below
    return True


def _moved(name: str, present: Names) -> bool:
    """Whether something of another kind took its place: a guide where there was a question."""
    id_ = name.partition(":")[2]
    return any(id_ == old.partition(":")[2] for named in present.values() for old in named.former)


def _gone(id_: str) -> str:
    first, *within = id_.split("/")
    kind, _, entity = first.partition(":")
    name = within[-1] if within else entity
    what = kind if not within else "item" if kind == "test" else PARTS[min(len(within), 3) - 1]
    where = f" of {kind} {'/'.join((entity, *within[:-1]))}" if within else ""
    on = f"the {kind} that replaced it" if not within else "the test" if kind == "test" else ON[what]
    said = f"{what} '{name}'{where} was published but no longer exists"
    remedy = f"put it back, or write 'formerly: {name}' on {on}"
    why = "" if len(within) > 1 else ", or explain why in content/retired.yaml"
    return f"{said}; {remedy}{why}"
