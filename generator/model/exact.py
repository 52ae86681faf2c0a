"""A value to plain data that is other data for every other value, but for where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.errors import Place
from generator.model.library import Library


def exact(value: Any) -> Any:
    """The value for JSON. A library in it counts for nothing."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (tuple, list)):
        return [exact(part) for part in value]
    if isinstance(value, (Place, Library)):
        return None
    if isinstance(value, BaseModel):
        return _named(value, type(value).model_fields)
    if is_dataclass(kind := type(value)):
        return _named(value, _fields(kind))
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, map(exact, value)))
    if isinstance(value, Mapping):
        return [[str(key), exact(part)] for key, part in value.items()]
    return [type(value).__name__, str(value)]


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _named(value: Any, names: Iterable[str]) -> Any:
    return [type(value).__name__, {name: exact(getattr(value, name)) for name in names}]
