"""A file that could not be read to the ids that stand in it: nobody is told that what it has isn't there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.source import Map, Value
from generator.source.files import leads_out

_KEY = re.compile(r"""^\s*(?:- )?["']?([a-z0-9]+(?:-[a-z0-9]+)*)["']?\s*:""", re.MULTILINE)
_NAMED = re.compile(r"^\s*(?:id|formerly)\s*:(.*)$", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

LIMIT = 1_000_000
"""Characters that are looked at."""


def ids_in_text(root: Path, path: Path) -> Iterator[str]:
    """Its keys, and what it is or was called, of a file that isn't even YAML. Nothing outside is read."""
    if leads_out(root, path):
        return
    try:
        text = path.read_text("utf-8", errors="replace")[:LIMIT]
    except OSError:
        return
    yield from _KEY.findall(text)
    for names in _NAMED.findall(text):
        yield from _ID.findall(names)


def ids_in(value: Value | None) -> Iterator[str]:
    """What an entry is or was called, and what it measures, where a key of it can't be read."""
    if not isinstance(value, Map):
        return
    yield str(value.get("id", ""))
    yield from _ID.findall(str(value.get("formerly", "")))
    items = value.get("items")
    yield from map(str, items if isinstance(items, Map) else ())
