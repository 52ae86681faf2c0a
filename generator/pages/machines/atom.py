"""The library to a feed of changes: what has a page, the one that changed last first (Atom, RFC 4287)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from generator.markdown import plain
from generator.model import Entity, Library, Paged
from generator.model.link import FOLDERS, PAGED
from generator.pages.frame.address import plan_address
from generator.pages.frame.render import latest
from generator.pages.frame.withdrawal import titled

ADDRESS = "feed.xml"
MOST = 50
"""Entries; a reader of feeds keeps the older ones."""

ATOM = "http://www.w3.org/2005/Atom"


def feed_files(library: Library) -> dict[str, str]:
    """Address to text; none where the site has no address, for every entry must have one."""
    return {ADDRESS: _feed(library)} if library.site else {}


def _feed(library: Library) -> str:
    Xml.register_namespace("", ATOM)
    changed = sorted(_entries(library), key=lambda one: (one[1].dated, one[0]), reverse=True)[:MOST]
    root = Xml.Element(f"{{{ATOM}}}feed")
    _add(root, "title", f"{library.name}: what has changed")
    _add(root, "id", f"{library.site}{ADDRESS}")
    Xml.SubElement(root, f"{{{ATOM}}}link", rel="self", href=f"{library.site}{ADDRESS}")
    Xml.SubElement(root, f"{{{ATOM}}}link", href=library.site)
    _add(root, "updated", _moment(latest(library)))
    _add(Xml.SubElement(root, f"{{{ATOM}}}author"), "name", library.publisher)
    for address, entity in changed:
        _entry(root, library.site + address, entity)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _entry(root: Xml.Element, address: str, entity: Entity) -> None:
    entry = Xml.SubElement(root, f"{{{ATOM}}}entry")
    _add(entry, "title", titled(entity, str(entity.title)))
    _add(entry, "id", address)
    Xml.SubElement(entry, f"{{{ATOM}}}link", href=address)
    _add(entry, "updated", _moment(entity.dated))
    _add(entry, "summary", _summary(entity))


def _summary(entity: Entity) -> str:
    if isinstance(entity, Paged) and entity.withdrawn is not None:
        return plain(entity.withdrawn.because)
    return plain(str(getattr(entity, "summary", "") or getattr(entity, "answer", "")))


def _entries(library: Library) -> Iterator[tuple[str, Entity]]:
    whole = library.whole
    for plan in whole.protocols.values():
        yield plan_address(plan), plan.entry
    for kind in PAGED:
        for id_, entity in whole.collection(kind).items():
            yield f"{FOLDERS[kind]}{id_}/", entity


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, f"{{{ATOM}}}{name}").text = text
