"""Former ids to what stands at their addresses: pages that lead on, pages that say why one is gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.errors import Place
from generator.model import Library, Protocol, parse_link
from generator.model.link import FOLDERS, PAGED, Link
from generator.model.triage import SIGNS
from generator.pages.addresses.redirect import redirect
from generator.pages.addresses.short_codes import short_address
from generator.pages.frame.address import booklet_address, plan_address, stage_address
from generator.pages.frame.page import Page
from generator.pages.frame.related import entry_for
from generator.pages.frame.render import day, latest, render


def moves(library: Library) -> Iterator[tuple[str, str]]:
    """Each former id, such as `plan:old/weeks-1-2`, and the address of what has its place now."""
    library = library.whole
    for plan in library.protocols.values():
        yield from _of_plan(plan)
    # They may have taken each other's place: a guide may be written where a question was.
    for kind in PAGED:
        for entity in library.collection(kind).values():
            for former in entity.formerly:
                for other in PAGED:
                    if former not in library.collection(other):
                        yield f"{other}:{former}", f"{FOLDERS[kind]}{entity.id}/"


def _of_plan(plan: Protocol) -> Iterator[tuple[str, str]]:
    former = [*map(str, plan.entry.formerly)]
    for old in former:
        yield f"plan:{old}", plan_address(plan)
    for stage in plan.stages:
        for name in (plan.id, *former):
            for part in (stage.id, *stage.formerly):
                if (name, part) != (plan.id, stage.id):
                    yield f"plan:{name}/{part}", stage_address(plan, stage)


def moved_addresses(library: Library) -> dict[str, str]:
    """Each former address of a page, and the one that has its place now."""
    return {_address(id_): address for id_, address in moves(library)} | _without_codes(library)


def _without_codes(library: Library) -> dict[str, str]:
    """Those that never had a short code: booklets, and the second page of a body part's signs, from when they
    stood on two."""
    found = {f"triage/{id_}/{SIGNS}/": f"triage/{id_}/" for id_ in library.triage}
    for plan in library.whole.protocols.values():
        found |= {f"plans/{former}/booklet/": booklet_address(plan) for former in plan.entry.formerly}
    return found


def moved_files(library: Library) -> dict[str, str]:
    """Address to text: at each former address, and at its short code, a page that leads on."""
    found: dict[str, str] = {}
    for id_, address in moves(library):
        for old in (_address(id_), short_address(id_)):
            found[f"{old}index.html"] = redirect(old, address)
    found |= {f"{old}index.html": redirect(old, now) for old, now in _without_codes(library).items()}
    for id_ in library.retired:
        old = short_address(id_)
        found[f"{old}index.html"] = redirect(old, _address(id_))
    return found


def _address(id_: str) -> str:
    return _link(id_).address


def _link(text: str) -> Link:
    link = parse_link(text, Place(""))
    assert isinstance(link, Link), text
    return link


def retired_pages(library: Library) -> Iterator[Page]:
    """A page at the address of each thing that nothing took the place of: why, and where to go."""
    for id_, entry in library.retired.items():
        following: list[Any] = [entry_for(link, library) for link in entry.see]
        yield render(
            _address(id_),
            "retired",
            title=f"{entry.title} is no longer here",
            summary=f"We removed this page on {day(entry.on)}. An old link brought you here.",
            changed=max(entry.on, latest(library)),
            entry=entry,
            related=following,
        )
