"""A plan to what whoever follows it must hear: what was changed in it since, and that it was withdrawn."""

from __future__ import annotations

from typing import Any

from generator.markdown import plain
from generator.model import Library, Protocol
from generator.pages.frame.withdrawal import notice

WITHDRAWN = 2
"""The form of a plan that was withdrawn: a page from before there was such a thing must not go on with it."""


def withdrawal(protocol: Protocol, library: Library) -> dict[str, Any]:
    """What is said to whoever follows it, where it was withdrawn."""
    if protocol.entry.withdrawn is None:
        return {}
    told = notice("plan", protocol.entry, library)
    words = {"since": told.since, "stop": told.stop, "because": plain(told.because), "ask": told.ask}
    instead = {"instead": [told.instead.title, told.instead.address]} if told.instead else {}
    # Without keys, so that a page that is open since before is told to be out of date.
    return {"form": WITHDRAWN, "keys": {}, "withdrawn": words | instead}


def changes(protocol: Protocol) -> dict[str, Any]:
    """What each version changed, for whoever follows it since before; nothing where it is the first."""
    said = {str(number): str(words) for number, words in protocol.entry.changes.items()}
    return {"version": protocol.entry.version, "changes": said} if said else {}
