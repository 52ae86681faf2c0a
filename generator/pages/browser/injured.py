"""A plan's data to what differs of it for a reader whose injury is of one tissue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model import Library, Protocol
from generator.rules.stricter import by_tissue, with_pain

_WHOLE = ("acts", "bands")
"""What is given whole where the pain rule is another one."""
_MORE = ("questions", "asked", "about", "words")
"""Of these only the keys that are new or differ."""

DataOf = Callable[[Protocol, Library], dict[str, Any]]


def injured_data(
    own: dict[str, Any], protocol: Protocol, library: Library, data_of: DataOf
) -> dict[str, Any]:
    """By tissue, what differs of the plan's own data; empty where its own rule is strict enough for all."""
    return {
        tissue: _different(own, data_of(with_pain(protocol, rule), library))
        for tissue, rule in by_tissue(protocol, library).items()
    }


def _different(own: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    [*_, track] = other["tracks"]
    more = {name: _new(own[name], other[name]) for name in _MORE}
    return {"pain": track["pain"], "house": track["house"], **{name: other[name] for name in _WHOLE}, **more}


def _new(own: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in other.items() if own.get(key) != value}
