"""A model to a row for each of its keys: whether it is needed, what it says, examples."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model import TestItem
from generator.model.base import Model


def keys_of(model: type[Model]) -> list[tuple[str, str, str, str]]:
    """Key, whether it is needed, what it says and examples, for every field of a model."""
    rows = []
    for name, field in model.model_fields.items():
        if name in ("awaits", "body", "removed", "exercise", "sequence") and model is not TestItem:
            continue
        need = "yes" if field.is_required() else "no"
        shown = ", ".join(f"`{example}`" for example in field.examples or ())
        said = f"{field.description or ''}{_one_of(field)}".replace("|", "/")
        rows.append((field.alias or name, need, said, shown))
    return rows


def _one_of(field: FieldInfo) -> str:
    """The words of a closed list, where the description doesn't name them all already."""
    words = [word for word in closed(field.annotation) if isinstance(word, str)]
    named = all(
        re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", field.description or "") for word in words
    )
    return "" if named else f" One of {', '.join(f'`{word}`' for word in words)}."


def closed(annotation: Any) -> tuple[Any, ...]:
    """What a value may be, where its type lists it."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    parts = () if get_origin(annotation) is dict else get_args(annotation)
    return next((found for part in parts if (found := closed(part))), ())
