"""A Library to the ids that links and ticks hang on, and the ids that they had before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model import Library, Protocol

KINDS = {
    "condition": "conditions",
    "plan": "protocols",
    "exercise": "exercises",
    "test": "tests",
    "tracker": "trackers",
    "question": "questions",
    "triage": "triage",
    "guide": "guides",
}
"""The word before an id's colon to the field of the library."""


@dataclass(frozen=True)
class Named:
    """Something with an id for good, and what is named within it; `former` are its ids of old."""

    id: str
    former: tuple[str, ...] = ()
    below: Mapping[str, Named] = field(default_factory=dict)


Names = Mapping[str, Named]
"""Each name that is or was somebody's, a present one before a former one."""


def names(library: Library) -> Names:
    """`plan:run-walk-8-week` and all others; within a plan its stages, their sessions, their items."""
    found: list[Named] = []
    whole = library.whole
    for kind, table in KINDS.items():
        for id_, entity in getattr(whole, table).items():
            entry = entity.entry if isinstance(entity, Protocol) else entity
            former = tuple(f"{kind}:{name}" for name in _former(entry))
            found.append(Named(f"{kind}:{id_}", former, _within(entity)))
    return _by_name(found)


def published(library: Library) -> Iterator[str]:
    """Every present id in full: `plan:run-walk-8-week/weeks-1-2/session/calf-raise`."""
    yield from _paths(names(library), "")


def _within(entity: Any) -> Names:
    if isinstance(entity, Protocol):
        return _by_name(Named(s.id, _former(s), _sessions(s)) for s in entity.stages)
    items = getattr(entity, "items", {})
    return _by_name(Named(_one_word(name), _former(item)) for name, item in items.items())


def _sessions(stage: Any) -> Names:
    return _by_name(Named(_one_word(s.id), _former(s), _items(s)) for s in stage.sessions)


def _items(session: Any) -> Names:
    return _by_name(Named(item.id, _former(item)) for item in session.named_lines)


def _former(thing: Any) -> tuple[str, ...]:
    return tuple(map(str, getattr(thing, "formerly", ())))


def _one_word(name: str) -> str:
    """Authors name sessions as they like; in the lock file a slash and a space part ids."""
    return re.sub(r"[\s/]+", "-", name.strip())


def _by_name(all_: Iterable[Named]) -> Names:
    listed = list(all_)
    former = {name: named for named in listed for name in named.former}
    return {**former, **{named.id: named for named in listed}}


def _paths(level: Names, above: str) -> Iterator[str]:
    for name, named in level.items():
        if name == named.id:
            yield above + name
            yield from _paths(named.below, f"{above}{name}/")
