"""A page of the library to the same without the links to what the project doesn't take."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.load.shelf import KIND_OF
from generator.model.library import FIELDS
from generator.model.link import FOLDERS
from generator.source import Items, Map, Text

Has = Callable[[str], bool]
"""Whether the project has what an id with its kind names."""

_KINDS = "|".join(kind for kind in FOLDERS if kind not in ("page", "source"))
_ID = re.compile(rf"(?P<id>(?:{_KINDS}):[a-z0-9-]+)(?:/[a-z0-9-]+)?(?:#[\w-]+)?")
_IN_PROSE = re.compile(rf"\[(?P<words>[^\[\]]*)\]\({_ID.pattern}\)")

NEEDED = ("fits", "instead")
"""Keys whose link is what the reader came for: without it the page isn't what it was."""


def without(value: Map, name: str, has: Has) -> Map:
    """The page of that field. The same object where nothing goes."""
    found = _of(value, has)
    assert isinstance(found, Map)
    return _named(found, name, has)


def _of(value: Any, has: Has) -> Any:
    if isinstance(value, Text):
        return _words(value, has)
    if isinstance(value, Items):
        return _list(value, has)
    return _map(value, has) if isinstance(value, Map) else value


def _words(text: Text, has: Has) -> Text:
    """The words of a link stay where the link goes."""
    plain = _IN_PROSE.sub(lambda match: match[0] if has(match["id"]) else match["words"], text)
    if plain == text:
        return text
    found = Text(plain, text.place)
    found.key_place = text.key_place
    return found


def _list(value: Items, has: Has) -> Items:
    kept = [part if _leads(part, has) else None for part in value]
    new = [_of(part, has) for part in kept if part is not None]
    if len(new) == len(value) and all(a is b for a, b in zip(new, value, strict=True)):
        return value
    found = Items(new, value.place)
    found.key_place = value.key_place
    return found


def _map(value: Map, has: Has) -> Map:
    new = {key: _of(part, has) for key, part in value.items() if key in NEEDED or _leads(part, has)}
    new = {key: part for key, part in new.items() if part or not value[key]}
    if len(new) == len(value) and all(new[key] is value[key] for key in new):
        return value
    return _as(value, new)


def _leads(part: Any, has: Has) -> bool:
    """Whether it isn't a link, or leads to something."""
    link = _ID.fullmatch(part) if isinstance(part, Text) else None
    return link is None or has(link["id"])


def _named(value: Map, name: str, has: Has) -> Map:
    """Conditions are named by their ids alone."""
    new = dict(value)
    if "conditions" in value and name != "conditions":
        new["conditions"] = _ids(value["conditions"], has)
    if name == "conditions" and isinstance(value.get("looks like"), Map):
        looks = value["looks like"]
        new["looks like"] = _as(looks, {key: _look(look, has) for key, look in looks.items()})
    new = {key: part for key, part in new.items() if part or not value[key]}
    same = len(new) == len(value) and all(new[key] == value[key] for key in new)
    return value if same else _as(value, new)


def _ids(value: Any, has: Has) -> Any:
    if isinstance(value, Items):
        return Items([one for one in value if _is_there(one, has)], value.place)
    if isinstance(value, Map):
        return _as(value, {key: words for key, words in value.items() if _is_there(key, has)})
    return value if _is_there(value, has) else ""


def _look(look: Any, has: Has) -> Any:
    if not isinstance(look, Map) or _is_there(look.get("condition", ""), has):
        return look
    return _as(look, {key: part for key, part in look.items() if key != "condition"})


def _is_there(id_: str, has: Has) -> bool:
    return not id_ or id_ == "any" or has(f"condition:{id_}")


def _as(value: Map, new: Mapping[str, Any]) -> Map:
    found = Map(new, value.place)
    found.key_place = value.key_place
    return found


assert set(KIND_OF) >= set(FIELDS.values()) - {"docs"}
