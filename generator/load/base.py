"""A project that extends the library to the library's pages as the project has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Place, Problem, did_you_mean
from generator.load.as_it_holds import AsItHolds
from generator.load.changed_here import Changes
from generator.load.changed_lines import Lines
from generator.load.chosen import Ids, chosen
from generator.load.hidden import without
from generator.load.names import MADE
from generator.load.shelf import KIND_OF, TABLE_FIELDS, Shelf, shelf
from generator.model import ProtocolEntry
from generator.model.base import BASED_ON, Entity, Model
from generator.model.extends import Base, Changed, Extends
from generator.model.library import FIELDS
from generator.source import Map, Text

NO_BASE = (
    "'based on' is for a project that extends the library; write 'extends: revlanox' in mkdocs.yml,"
    " or delete this"
)

DOCS = frozenset(f"doc:{name}" for name in MADE)


EVERYWHERE = frozenset(["red_flags", "exclusions"])
"""Fields of which a new entry may speak on each plan: the plan's ways are then others."""

FIXED = EVERYWHERE | {"measures", "pain_rules", "sites", "references"}
"""Fields whose entries may be added to, not replaced: pages that mean them would have other words, untold."""


@dataclass
class Taking:
    """What a project takes; `kept` grows by what that needs."""

    shelf: Shelf
    extends: Extends
    only: Ids
    hidden: Ids
    problems: list[Problem]
    kept: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    """Ids of the project's own files, with their kind."""
    tables: set[str] = field(default_factory=set)
    """Fields of which it has a file of its own."""
    changed: dict[str, Changed] = field(default_factory=dict)
    """Pages that it changes."""
    at: dict[str, Place] = field(default_factory=dict)
    """Where each says so."""
    heads: set[Place] = field(default_factory=set)
    """Where each has its id."""

    def __post_init__(self) -> None:
        every = [f"{kind}:{id_}" for name, kind in KIND_OF.items() for id_ in self.shelf.values[name]]
        always = [id_ for id_ in every if id_.startswith(("tracker:", "source:"))]
        wanted = [*always, *self.only] if self.extends.only else every
        self.kept = {id_ for id_ in wanted if id_ not in self.hidden}

    def need(self, ids: Iterable[str]) -> bool:
        """Take these too, but for what is hidden; whether any of them is new."""
        new = {id_ for id_ in ids if id_ not in self.hidden} - self.kept
        self.kept |= new
        return bool(new)

    def has(self, id_: str) -> bool:
        """Whether the project has what an id with its kind names."""
        return id_ in self.kept or id_ in self.own or id_ in DOCS

    def pages(self, name: str, taken: Iterable[str]) -> Iterator[tuple[str, Map]]:
        """Ids and pages of a field that are taken as they are, but for links to what isn't taken."""
        kind, there = KIND_OF.get(name), set(taken)
        for id_, value in self.shelf.values.get(name, {}).items() if kind else ():
            if f"{kind}:{id_}" in self.kept and id_ not in there:
                yield id_, without(value, name, self.has)

    def entries(self, name: str) -> Iterator[tuple[str, Map]]:
        """Ids and entries of a table."""
        for id_ in self._listed(name):
            yield id_, without(self.shelf.values[name][id_], name, self.has)

    def _listed(self, name: str) -> list[str]:
        """Ids of the entries of a table that are taken."""
        every = self.shelf.values.get(name, {})
        return [id_ for id_ in every if name not in KIND_OF or f"{KIND_OF[name]}:{id_}" in self.kept]

    def taken_ids(self, name: str, own: Iterable[Any]) -> Iterator[Problem]:
        """Entries of the project with an id of the library's, where pages of ours mean the library's."""
        theirs = {*self._listed(name)} if name in FIXED else set[str]()
        for id_ in own:
            if id_ in theirs:
                message = f"the library has '{id_}' too, and its pages mean that one; choose another id"
                yield Problem(id_.place, message, "base")

    @property
    def proved(self) -> frozenset[str]:
        """Plans whose every way is known to be sound: nothing that they go by is the project's own."""
        read = ("test:", "tracker:")
        own = self.tables & EVERYWHERE or any(id_.startswith(read) for id_ in (*self.own, *self.hidden))
        return frozenset() if own else self.told.taken

    @property
    def told(self) -> Base:
        """What comes from the library, for pages and data."""
        entries = {f"entry:{id_}" for name in TABLE_FIELDS for id_ in self.shelf.values[name]}
        return Base(frozenset(self.kept - self.own - set(self.changed) | entries), self.changed)

    def over(self, name: str, value: Any, id_: str, model: type[Model]) -> Any:
        """A file of the project: whole as it is, or laid over the page that it is based on. Problems where
        it can be neither."""
        kind, said = KIND_OF.get(name, "doc"), value.get(BASED_ON) if isinstance(value, Map) else None
        old = self.shelf.values.get(name, {}).get(id_)
        if wrong := self._unfit(f"{kind}:{id_}", old, value, said):
            return [wrong]
        if said is None or old is None:
            return value
        return self._changed(name, f"{kind}:{id_}", value, old, model)

    def _unfit(self, id_: str, old: Map | None, value: Any, said: Any) -> Problem | None:
        """Why it can be neither a page of the project's own nor a change of one of the library's."""
        kind, _, name = id_.partition(":")
        place = value.get("id", value).place if isinstance(value, Map) else None
        if said is None and old is not None and id_ not in self.hidden and place:
            message = (
                f"the library has the {kind} '{name}' too; write 'based on: {old['changed']}' to change it,"
                f" choose another id, or hide '{id_}' in mkdocs.yml to have only yours"
            )
            return Problem(place, message, "base")
        if said is not None and old is None:
            near = did_you_mean(name, self.shelf.values.get(FIELDS.get(kind, ""), {}))
            message = f"there is no {kind} '{name}' in the library{near or f'; delete {BASED_ON!r}'}"
            return Problem(said.place, message, "base")
        if said is not None and id_ in self.hidden:
            message = f"'{id_}' is hidden in mkdocs.yml, so this changes nothing; delete one of the two"
            return Problem(said.place, message, "base")
        return None

    def _changed(self, name: str, id_: str, value: Map, old: Map, model: type[Model]) -> Any:
        """The page with the changes in it."""
        read = self.shelf.entity(old, model, old.place)
        assert isinstance(read, Entity)
        made = Changes(Lines(AsItHolds(read)))
        page = made.page(without(old, name, self.has), value, model)
        if problems := [*made.problems, *_undated(value)]:
            return problems
        since = day(value[BASED_ON])
        version = read.version if isinstance(read, ProtocolEntry) else 0
        self.changed[id_] = changed = Changed(since or read.dated, read.dated, version, tuple(made.made))
        self.heads.add(page["id"].place)
        self.at[id_] = value[BASED_ON].place
        self.problems += _dated(id_, value, changed)
        # What the library changed meanwhile nobody can have read who signed the page before.
        return Map({k: v for k, v in page.items() if k != "review"}, page.place) if changed.newer else page


def day(text: Text) -> dt.date | None:
    """The day that is written; None where it is none, which its reader says."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _undated(value: Map) -> Iterator[Problem]:
    if "changed" not in value:
        message = "'changed' is missing; write the day on which you changed the page"
        yield Problem(value.key(BASED_ON).place, message, "missing")


def _dated(id_: str, value: Map, changed: Changed) -> Iterator[Problem]:
    """A finding where the library's page has another day than the one that was read."""
    place, now = value[BASED_ON].place, changed.now.isoformat()
    if changed.newer:
        message = (
            f"the library has a newer '{id_}', of {now}; read what changed there, change this file if you"
            f" need to, then write '{BASED_ON}: {now}'"
        )
        yield Problem(place, message, "base", "warning")
    elif changed.since > changed.now:
        message = f"the library here has '{id_}' of {now}; install the newer package, or write that day"
        yield Problem(place, message, "base")


def taking(extends: Extends) -> Taking:
    """What the settings say of the library."""
    known = shelf()
    only, wrong = chosen(extends.only, known)
    hidden, odd = chosen(extends.hide, known)
    return Taking(known, extends, only, hidden, [*wrong, *odd])
