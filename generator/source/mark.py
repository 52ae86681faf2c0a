"""What an author wrote to a short mark of it, which is another one as soon as any of it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from typing import Any

from generator.source.values import Items, Map

LENGTH = 8


def mark(value: Map, but: Collection[str] = ()) -> str:
    """Of all keys but those; how the file is laid out, and its comments, count for nothing."""
    said = {key: _plain(part) for key, part in value.items() if key not in but}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _plain(value: Any) -> Any:
    """Lists and maps of texts. The order of keys means something: that of stages, for one."""
    if isinstance(value, Map):
        return [[str(key), _plain(part)] for key, part in value.items()]
    return [*map(_plain, value)] if isinstance(value, Items) else str(value)
