"""Typed values to plain data for JSON: what an engine in another language reads, and what authors see.

An object is a map with its kind and the fields that were said; a number is a whole number, a decimal
where that is exact, or text such as `1/3`.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.text import Written
from generator.notation.condition import Measure
from generator.notation.quantity import number_text


def typed(value: Any) -> Any:
    """The value as maps, lists, texts, numbers and truths."""
    if isinstance(value, Fraction):
        return _number(value)
    if isinstance(value, Written):
        return typed(value.value)
    if isinstance(value, BaseModel):
        known = {f.alias or name: getattr(value, name) for name, f in type(value).model_fields.items()}
        return {name: typed(v) for name, v in known.items() if v not in (None, (), {}, False)}
    if is_dataclass(value) and not isinstance(value, type):
        kind = "measure" if isinstance(value, Measure) else type(value).__name__.lower()
        own = ((key, getattr(value, name), default) for name, key, default in _fields(type(value)))
        return {"is": kind, **{key: typed(part) for key, part, default in own if part != default}}
    if isinstance(value, dict):
        return {str(key): typed(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [typed(part) for part in value]
    if isinstance(value, (set, frozenset)):
        return sorted(typed(part) for part in value)
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _number(value: Fraction) -> int | float | str:
    if value.denominator == 1:
        return int(value)
    text = number_text(value)
    return text if "/" in text else float(text)


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, str, Any], ...]:
    """Each field of a dataclass, its name in the data, and what it is where nobody says otherwise."""
    own = (field for field in fields(kind) if field.name not in ("place", "key"))
    return tuple((field.name, field.name.replace("_", " "), field.default) for field in own)
