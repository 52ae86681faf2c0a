"""The language reference's own examples, cut into parts that a plan can be drawn from."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from plans import PATH

from generator.reference.after_at import FORMS as AFTER_AT
from generator.reference.after_can import CAN
from generator.reference.notation import NOTATION
from generator.reference.recipes import RECIPES, whole
from generator.reference.synonyms import ALSO
from generator.source import Items, Map, parse_yaml

Part = Any
"""A text, a list of parts, or parts by key."""


def plain(value: Any) -> Part:
    """What was read, without its places."""
    if isinstance(value, Map):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, Items):
        return [plain(part) for part in value]
    return str(value)


def _recipes() -> list[dict[str, Part]]:
    return [plain(parse_yaml(whole(lines), PATH)[0]) for _, lines in RECIPES]


def _collected() -> tuple[dict[str, list[Part]], dict[str, dict[str, Part]]]:
    """Each key of the recipes to its values, wherever they stand; and what the recipes' names mean."""
    found: dict[str, list[Part]] = defaultdict(list)
    names: dict[str, dict[str, Part]] = {"measures": {}, "choose": {}, "units": {}}
    for recipe in _recipes():
        for kind, known in names.items():
            if isinstance(recipe.get(kind), dict):
                known |= recipe[kind]
        _walk(recipe, found)
    return found, names


def _walk(value: Part, found: dict[str, list[Part]]) -> None:
    if isinstance(value, dict):
        for key, part in value.items():
            if part not in found[key]:
                found[key].append(part)
            _walk(part, found)
    elif isinstance(value, list):
        for part in value:
            _walk(part, found)


BY_KEY, NAMES = _collected()


def forms(entry: str) -> list[str]:
    """Every form of an entry of the notation that the reference shows."""
    return [*NOTATION[entry][1], *(written for written, _ in ALSO.get(entry, ()))]


ITEMS = forms("item")
DOSES = [*forms("dose"), *(f"3 x 10, at {text}" for _, texts, _ in AFTER_AT for text in texts)]
CONDITIONS = [*forms("condition"), *(text for _, texts in CAN for text in texts)]
FREQUENCIES = forms("frequency")
OUTCOMES = forms("outcome")
LASTS = forms("lasts")
EXERCISES = sorted({name for value in BY_KEY["exercises"] for name in value})
"""Names that the recipes declare."""


def written(part: Part, indent: int = 0) -> str:
    """The part as lines of YAML."""
    space = " " * indent
    if isinstance(part, dict):
        return "".join(f"{space}{quoted(key)}:{_below(value, indent + 2)}" for key, value in part.items())
    if isinstance(part, list):
        return "".join(_row(value, indent) for value in part)
    return f"{space}{quoted(part)}\n"


def _below(value: Part, indent: int) -> str:
    return f" {quoted(value)}\n" if isinstance(value, str) else "\n" + written(value, indent)


def _row(value: Part, indent: int) -> str:
    lines = written(value, indent + 2)
    return f"{' ' * indent}- {lines[indent + 2 :]}"


PLAIN = re.compile(r"[A-Za-z0-9_][^:#'\"{}\[\],&*!|>%@`]*")


def quoted(text: str) -> str:
    """A text as YAML takes it."""
    if PLAIN.fullmatch(text) and text == text.strip():
        return text
    return "'" + text.replace("'", "''") + "'"
