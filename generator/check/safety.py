"""What must not be followed alone, and numbers that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library, Protocol
from generator.source import Text


def high_risk(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for a plan without a clinician at a bone that can break right through."""
    for id_ in sites_of_high_risk(protocol, library) if not protocol.entry.supervised_by else ():
        message = (
            f"a bone stress injury at this site ({library.sites[str(id_)].title}) must not be self-managed; "
            "publish a page that sends the reader to a doctor, or write 'supervised by: doctor'"
        )
        yield Problem(id_.place, message, "high-risk-site")


def sites_of_high_risk(protocol: Protocol, library: Library) -> list[Text]:
    """The places of a plan at which a bone can break right through."""
    known = ((id_, library.sites.get(str(id_))) for id_ in protocol.entry.sites)
    return [id_ for id_, site in known if site is not None and site.risk == "high"]


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
