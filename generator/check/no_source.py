"""Numbers of a plan that nobody vouches for, to findings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Protocol


def sourced(protocol: Protocol) -> Iterator[Problem]:
    """An error for each stage whose numbers have no source of their own and none from above."""
    for stage in protocol.stages:
        for session in stage.sessions:
            for item in session.lines:
                marked = item.dose is not None and any(sets.cites for sets in item.dose.parts)
                if not (item.source or session.source or marked or "^" in _text(item.sequence)):
                    message = "this number has no source; add 'source:' at the top of the plan, or here"
                    yield Problem(item.place, message, "no-source")


def _text(sequence: object) -> str:
    return str(getattr(sequence, "text", ""))
