"""A plan at a bone that can break right through, and that nobody supervises, to findings."""

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
