"""Pages to the addresses and places that they promise, and locked promises to findings where they broke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.lock import PAGE
from generator.errors import Place, Problem
from generator.model import Library
from generator.pages.addresses.former_ids import moved_addresses
from generator.pages.frame.page import Page

GONE = ("retired", "withdrawn")
"""Kinds of pages that say why what was there is gone: no place in them is promised."""

MOVING = ("evidence-topic",)
"""Kinds whose places are not promised: which topic a source stands at depends on who cites it. Its place on
the page of all topics is promised, and leads on."""


def promised(pages: Mapping[str, Page]) -> Iterator[str]:
    """`page:guides/run-walk/` and `page:guides/run-walk/#if-things-go-wrong`, for all of them."""
    for address, page in pages.items():
        if page.kind not in (*GONE, *MOVING):
            yield PAGE + address
            yield from (f"{PAGE}{address}#{anchor}" for anchor in page.promised)


def broken(library: Library, pages: Mapping[str, Page], locked: Mapping[str, Place]) -> Iterator[Problem]:
    """An error, at its line of the lock file, for each page or place where an old link ends."""
    moved = moved_addresses(library)
    for line, place in sorted(locked.items()):
        if not line.startswith(PAGE):
            continue
        address, _, anchor = line.removeprefix(PAGE).partition("#")
        now = pages.get(_now(address, moved, pages))
        if now is None and not anchor:
            yield Problem(place, f"page '{address}' was published but no longer exists; {_REMEDY}", "lock")
        elif now is not None and anchor and now.kind not in GONE and anchor not in now.anchors:
            yield Problem(place, _lost(address, anchor, now), "lock")


_REMEDY = "put it back, or name its id under 'formerly' of what replaced it, or in content/retired.yaml"


def _now(address: str, moved: Mapping[str, str], pages: Mapping[str, Page]) -> str:
    """Where a link to that address ends. A page that moved twice is followed, a circle is not."""
    seen: set[str] = set()
    while address not in pages and address in moved and address not in seen:
        seen.add(address)
        address = moved[address]
    return address


def _lost(address: str, anchor: str, now: Page) -> str:
    where = f" (now '{now.address}')" if now.address != address else ""
    near = sorted(now.promised)
    known = f", one of {', '.join(near[:8])}{' …' if len(near) > 8 else ''}" if near else ""
    return (
        f"the place '#{anchor}' of page '{address}'{where} was published but no longer exists;"
        f" put the heading back, or write below 'anchors:' of that page"
        f" '{anchor}: <what has its place>'{known}, or top"
    )
