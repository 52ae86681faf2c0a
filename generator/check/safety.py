"""What must not be followed alone, and numbers that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, Protocol


def high_risk(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for a plan without a clinician at a bone that can break right through."""
    entry = protocol.entry
    site = library.sites.get(str(entry.site)) if entry.site else None
    if site is None or site.risk != "high" or entry.supervised_by:
        return
    assert entry.site is not None
    message = (
        f"a bone stress injury at this site ({site.title}) must not be self-managed; publish a page that "
        "sends the reader to a doctor, or write 'supervised by: doctor'"
    )
    yield Problem(entry.site.place, message, "high-risk-site")


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
