"""A prescription as a link carries it, made here as a stranger could: values, packed."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

GIVEN: dict[str, Any] = {
    "plan": "run-walk-8-week",
    "version": 1,
    "stage": "weeks-1-2",
    "start": 0,
    "anchor": 0,
    "side": 0,
    "stop": 0,
    "km": 0,
    "note": "",
    "clinic": "",
    "changes": [],
    "out": [],
    "added": [],
}
"""The order of what a link carries, and what says nothing."""


def fragment(*, of: int = 1, **values: Any) -> str:
    """What stands after the `#`; `of` is the version of the form."""
    return packed(json.dumps([*(GIVEN | values).values()]), of)


def packed(text: str, of: int = 1) -> str:
    """Any text as a fragment: gzip without its head, as base64url."""
    data = gzip.compress(text.encode(), mtime=0)[10:]
    return f"{of}.{base64.urlsafe_b64encode(data).decode().rstrip('=')}"
