"""A step from a library to a page or a file, to what an earlier run made where the step asks nothing new.

A step notes what it asks the library for. It is made again when the answer to any of it is another one.
"""

from __future__ import annotations

import contextlib
import json
import zlib
from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from dataclasses import fields
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from generator.kept import Kept, installed, key_of, sources
from generator.model.exact import exact
from generator.model.library import Library
from generator.model.plan import Protocol, Stage
from generator.model.readiness import ReadinessTest, TestItem

NAME = "steps"
"""The folder in `build/kept/`."""

PARTS = 64
"""Files in it: an edit changes few results, and only files with such a one are written."""

_PACKAGES = ("jinja2", "markupsafe", "markdown", "nh3", "pydantic", "segno", "selectolax", "icalendar")
_NAMES, _ALL, _ANSWER = "names", "all", "answer"

Question = tuple[str, str, str]
"""A field of the library, what of it: one of its entries, all of them, or their names; and the entry's id.

Or no field, and an answer's name."""

_ASKED: list[dict[Question, None]] = []
"""What the steps that are being made have asked, the innermost last."""


def _note(asked: list[Question]) -> None:
    for innermost in _ASKED[-1:]:
        innermost.update(dict.fromkeys(asked))


class _Entries(Mapping[str, Any]):
    """Entries of one field, which notes what it is asked for."""

    def __init__(self, field: str, run: _Run) -> None:
        self._field, self.run = field, run
        self._entries: Mapping[str, Any] = getattr(run.library, field)

    def _note(self, what: str, id_: str = "") -> None:
        _note([(self._field, what, str(id_))])

    def __getitem__(self, id_: str) -> Any:
        self._note("one", id_)
        return self._entries[id_]

    def __contains__(self, id_: object) -> bool:
        self._note("one", str(id_))
        return id_ in self._entries

    def __iter__(self) -> Iterator[str]:
        self._note(_NAMES)
        return iter(self._entries)

    def __len__(self) -> int:
        self._note(_NAMES)
        return len(self._entries)

    def values(self) -> ValuesView[Any]:
        self._note(_ALL)
        return self._entries.values()

    def items(self) -> ItemsView[str, Any]:
        self._note(_ALL)
        return self._entries.items()


class _Run:
    """One library, and what earlier runs made of others like it."""

    def __init__(self, root: Path, library: Library) -> None:
        self.library = library
        self._parts = [Kept(root, f"{NAME}/{number}") for number in range(PARTS)]
        self._known: dict[Question, str] = {}
        self._answers: dict[str, Any] = {}
        self.seen = _Seen(**{**_plain(library), **{name: _Entries(name, self) for name in _FIELDS}})
        # What every step may ask without its being noted.
        unnoted = (
            library.name,
            library.settings,
            library.base,
            library.site,
            library.pdfs,
            library.files,
            library.versions,
        )
        self._whole = key_of(sources("."), installed(*_PACKAGES), json.dumps(exact(unnoted)))

    def of(self, name: str, make: Callable[[], Any]) -> Any:
        """What is made under that name: kept, or made now with all that it asks noted."""
        kept = self._parts[zlib.crc32(name.encode()) % PARTS]
        match kept.of(name, lambda: None):
            case [list(found), str(key), made] if key == self._key_of(asked := [*map(tuple, found)]):
                _note(asked)
                return made
        _ASKED.append({})
        try:
            made = make()
        finally:
            asked = [*_ASKED.pop()]
        _note(asked)
        kept.put(name, [asked, self._key_of(asked), made])
        return made

    def save(self) -> None:
        """Keep what was made for the next run."""
        for kept in self._parts:
            kept.save()

    def answer(self, name: str) -> Any:
        """What a function of the library alone gives: whoever asks it has not asked what it asks."""
        if name not in self._answers:
            _ASKED.append({})
            try:
                self._answers[name] = _ANSWERS[name](self.seen)
            finally:
                _ASKED.pop()
        return self._answers[name]

    def _key_of(self, asked: list[Question]) -> str:
        return key_of(self._whole, *map(self.key, asked))

    def key(self, asked: Question) -> str:
        """Another one for every other answer of the library."""
        if asked not in self._known:
            self._known[asked] = self._key(*asked)
        return self._known[asked]

    def _key(self, field: str, what: str, id_: str) -> str:
        if what == _ANSWER:
            return key_of(json.dumps(self.answer(id_))) if id_ in _ANSWERS else ""
        entries: Mapping[str, Any] = getattr(self.library, field)
        if what == _NAMES:
            return key_of(*entries)
        if what == _ALL:
            return key_of(*entries, *(self.key((field, "one", name)) for name in entries))
        return self._entry(field, entries[id_]) if id_ in entries else ""

    def _entry(self, field: str, entry: Any) -> str:
        if field == "used_in":
            stages: list[tuple[Protocol, Stage]] = entry
            return key_of(*(f"{self.key(('protocols', 'one', p.id))} {s.id}" for p, s in stages))
        return key_of(json.dumps(exact(entry)))


_FIELDS = [field.name for field in fields(Library) if str(field.type).startswith("Mapping[str, ")]
_FIELDS.remove("names")


class _Seen(Library):
    """A library that notes what it is asked for; what a library remembers is noted each time."""

    @property
    def used_in(self) -> Mapping[str, list[tuple[Protocol, Stage]]]:
        """As a library has it, noted by exercise."""
        return _Entries("used_in", self._run)

    @property
    def test_of(self) -> Mapping[str, tuple[ReadinessTest, TestItem]]:
        """As a library has it, noted by measure."""
        return _Entries("test_of", self._run)

    @property
    def less_is_better(self) -> frozenset[str]:
        """As a library has it; it asks for all measures of tests, and a plan has some of its own."""
        _note([("test_of", _ALL, "")])
        own = (name for name, better in self.own_direction.items() if better == "less")
        return self._run.library.less_is_better | frozenset(own)

    @property
    def whole(self) -> Library:
        """Without notes: what is made of it is made in each run."""
        return self._run.library.whole

    @property
    def _run(self) -> _Run:
        return cast(_Entries, self.protocols).run

    @property
    def notes_all(self) -> bool:
        """Whether no part of it is one plan's own, which nobody would note."""
        return all(isinstance(getattr(self, name), _Entries) for name in _FIELDS)


@contextlib.contextmanager
def keeping_steps(root: Path, library: Library) -> Iterator[Library]:
    """Gives the library as steps take it, and keeps what they make for the next run."""
    run = _Run(root, library)
    yield run.seen
    run.save()


def _plain(library: Library) -> dict[str, Any]:
    return {field.name: getattr(library, field.name) for field in fields(library)}


F = TypeVar("F", bound=Callable[..., Any])


_ANSWERS: dict[str, Callable[[Any], Any]] = {}


def answer(function: F) -> F:
    """Makes a function of the library a question of its own: a step that asks it depends on its answer alone.

    JSON can hold the answer.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    _ANSWERS[name] = function

    @wraps(function)
    def answered(library: Library) -> Any:
        if not (isinstance(library, _Seen) and library.notes_all):
            return function(library)
        _note([("", _ANSWER, name)])
        return library._run.answer(name)

    return cast(F, answered)


def kept_of(field: str = "", load: Callable[[Any], Any] | None = None, name: str = "") -> Callable[[F], F]:
    """Makes a function of entities and a library, in this order, one whose results are kept.

    Its first entity is one of the library's `field`, and others are inside that one, or texts. JSON can hold
    what it makes; else that has a `data`, and `load` takes it. `name` tells it from others of its module.
    """

    def keep(function: F) -> F:
        called = name or f"{function.__module__}.{function.__qualname__}"

        @wraps(function)
        def kept(*given: Any) -> Any:
            *entities, library = given
            if not (isinstance(library, _Seen) and library.notes_all):
                return function(*given)

            def make() -> Any:
                if field:
                    _note([(field, "one", str(entities[0].id))])
                made = function(*given)
                return made.data if load else made

            made = library._run.of(
                " ".join([called, *(str(getattr(one, "id", one)) for one in entities)]), make
            )
            return load(made) if load else made

        return cast(F, kept)

    return keep
