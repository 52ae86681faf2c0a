"""The three kinds of value an author writes: text, a list, a map, each with its place.

They are ordinary str, list and dict to everything downstream; the place rides along.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from generator.errors import Place
from generator.source.characters import SPACES

Value: TypeAlias = "Text | Items | Map"


class Text(str):
    """A scalar. Always text: the field it stands in decides what it means."""

    place: Place
    key_place: Place | None
    _origin: str
    _start: int

    def __new__(cls, value: str, place: Place, origin: str = "", start: int = 0) -> Text:
        """`origin` is the whole file's text and `start` the index in it where the value begins."""
        self = super().__new__(cls, value)
        self.place, self.key_place = place, None
        self._origin, self._start = origin, start
        return self

    @property
    def split_off(self) -> bool:
        """Whether it is the nothing behind a key without a colon: a comma in { } has cut words in two."""
        before, after = self._origin[: self._start].rstrip()[-1:], self._origin[self._start :].lstrip()[:1]
        return not self and before not in ("", ":", "-", "?", "[", ",") and after in ("}", ",")

    def at(self, offset: int) -> Place:
        """The place of the value's character `offset`, also in folded and indented text."""
        offset = min(offset, len(self))
        if self._origin[self._start : self._start + offset] == self[:offset]:
            return self._place(self._start + offset)
        # Folding moves line breaks but keeps words: count the word's mentions instead.
        word = re.match(r"\S+", self[offset:])
        found = self._start - 1
        for _ in range(self.count(word.group(), 0, offset) + 1 if word else 0):
            found = self._origin.find(word.group(), found + 1) if word else -1
            if found < 0:
                break
        return self._place(found) if found >= self._start else self.place

    def _place(self, index: int) -> Place:
        before = self._origin[:index]
        return Place(self.place.path, before.count("\n") + 1, len(before) - before.rfind("\n"))

    def trimmed(self) -> Text:
        """The same text without spaces and line breaks at its end, such as '>' leaves there."""
        short = Text(self.rstrip(), self.place, self._origin, self._start)
        short.key_place = self.key_place
        return short

    def spaced(self) -> Text:
        """The same text with plain spaces for those that a word processor puts in."""
        if self.isascii():
            return self
        plain = Text(self.translate(SPACES), self.place, self._origin, self._start)
        plain.key_place = self.key_place
        return plain

    def after(self, offset: int) -> Text:
        """What follows its first characters, which knows its own place."""
        return Text(self[offset:], self.at(offset), self._origin, self._start + offset)

    def said(self, value: str, offset: int) -> Text:
        """What a part of it means, written out; it stands where the part begins."""
        return Text(value, self.at(offset), self._origin, self._start + offset)

    def copy(self) -> Text:
        """The same text again, for a second mention through an alias."""
        return Text(self, self.place, self._origin, self._start)

    def __getnewargs__(self) -> tuple[Any, ...]:
        return (str(self), self.place, self._origin, self._start)


class Items(list[Any]):
    """A YAML sequence."""

    def __init__(self, items: Any, place: Place) -> None:
        super().__init__(items)
        self.place, self.key_place = place, None

    place: Place
    key_place: Place | None

    def copy(self) -> Items:
        """The same list again, for a second mention through an alias."""
        return Items(self, self.place)


class Map(dict[str, Any]):
    """A YAML mapping; its keys are Text, so each knows its place too."""

    place: Place
    key_place: Place | None

    def __init__(self, items: Any, place: Place) -> None:
        super().__init__(items)
        self.place, self.key_place = place, None

    def copy(self) -> Map:
        """The same map again, for a second mention through an alias."""
        return Map(self, self.place)

    def key(self, name: str) -> Text:
        """The key as written, with its place."""
        found = next((key for key in self if key == name), name)
        return found if isinstance(found, Text) else Text(name, self.place)


def place_of(value: object, fallback: Place) -> Place:
    """Where a value stands, or the fallback for values that no author wrote."""
    place = getattr(value, "place", None)
    return place if isinstance(place, Place) else fallback
