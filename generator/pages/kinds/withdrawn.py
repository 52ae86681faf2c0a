"""What was withdrawn to the pages at all of its addresses: stop, why, where to go. They have no dose left."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.draw import icons
from generator.model import Library, Paged, Protocol, Triage
from generator.model.library import entry_of
from generator.model.link import FOLDERS
from generator.pages.addresses.former_ids import moves
from generator.pages.addresses.redirect import redirect
from generator.pages.frame.address import booklet_address, plan_address, stage_address
from generator.pages.frame.page import Page, SearchEntry
from generator.pages.frame.render import filled, render, svg
from generator.pages.frame.withdrawal import notice, titled
from generator.pages.kinds.embed import embed_address
from generator.pages.kinds.triage import place_address
from generator.pages.parts.warnings import emergency_line

LIST = "withdrawn.json"
"""Below which addresses everything was withdrawn: whoever keeps copies looks here what to fetch anew."""


def withdrawn_pages(library: Library) -> Iterator[Page]:
    """A page at each address that each of them had."""
    for id_, one in library.withdrawn.items():
        kind = id_.partition(":")[0]
        for address, title in _addresses(id_, one):
            yield _page(address, title, kind, entry_of(one), library)


def _page(address: str, title: str, kind: str, entry: Paged, library: Library) -> Page:
    told = notice(kind, entry, library)
    first = address == f"{FOLDERS[kind]}{entry.id}/"
    said = f"{told.since} {told.stop}"
    named = titled(entry, title)
    return render(
        address,
        "withdrawn",
        title=named,
        summary=said,
        changed=entry.dated,
        search=[SearchEntry(address, named, said, (*map(str, entry.also), title))] if first else [],
        told=told,
        of=kind,
        stop_icon=svg(icons.icon("stop")),
        call=emergency_line(library),
        related=[told.instead] if told.instead else [],
    )


def _addresses(id_: str, one: Paged | Protocol) -> Iterator[tuple[str, str]]:
    """Each address and what stood there."""
    kind, _, name = id_.partition(":")
    if isinstance(one, Protocol):
        yield plan_address(one), one.title
        yield booklet_address(one), one.title
        yield from ((stage_address(one, stage), f"{one.title}, {stage.title}") for stage in one.stages)
        return
    yield f"{FOLDERS[kind]}{name}/", str(one.title)
    if isinstance(one, Triage):
        places = (*map(str, (*one.questions, *one.ends)), "signs")
        yield from ((place_address(one, place), str(one.title)) for place in places)


def withdrawn_files(library: Library) -> dict[str, str]:
    """The list of what was withdrawn, and what stands in the frames of other sites."""
    framed = dict(_framed(library))
    found = {f"{embed_address(address)}index.html": html for address, html in framed.items()}
    for id_, address in moves(library) if framed else ():
        if address in framed:
            old = embed_address(_folder(id_))
            found[f"{old}index.html"] = redirect(old, embed_address(address))
    return found | {LIST: json.dumps([*_folders(library)]) + "\n"}


def _folders(library: Library) -> Iterator[str]:
    """Where copies of it may be, also under ids that it had before."""
    for id_, one in library.withdrawn.items():
        kind, _, name = id_.partition(":")
        for known in (name, *map(str, entry_of(one).formerly)):
            yield _folder(f"{kind}:{known}")


def _folder(id_: str) -> str:
    kind, _, name = id_.partition(":")
    return f"{FOLDERS[kind]}{name}/"


def _framed(library: Library) -> Iterator[tuple[str, str]]:
    """A stage or an exercise, as a clinic may show it in a frame."""
    for id_, one in library.withdrawn.items():
        kind = id_.partition(":")[0]
        stages = {stage_address(one, stage) for stage in one.stages} if isinstance(one, Protocol) else ()
        for address, title in _addresses(id_, one):
            if kind == "exercise" or address in stages:
                yield address, _frame(address, title, kind, entry_of(one), library)


def _frame(address: str, title: str, kind: str, entry: Paged, library: Library) -> str:
    told = notice(kind, entry, library)
    return filled(
        "embed-withdrawn",
        embed_address(address),
        title=titled(entry, title),
        told=told,
        call=emergency_line(library),
        full=address,
        canonical=library.site + address if library.site else "",
        site_name=library.name,
        status="Withdrawn",
        version=told.since.removesuffix("."),
        sources=[],
    )
