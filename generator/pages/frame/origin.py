"""A page's address to whose page it is: of the library that the project extends, or its own."""

from __future__ import annotations

from generator.model import Library
from generator.model.link import FOLDERS, PAGED
from generator.words.origin import by, changes, newer, since

_KINDS = {FOLDERS[kind].rstrip("/"): kind for kind in ("plan", *PAGED)}


def page_id(address: str) -> str:
    """`plan:first-runs` for the page of a plan and all below it; '' for a page of no such thing."""
    folder, _, rest = address.partition("/")
    name = rest.partition("/")[0]
    return f"{_KINDS[folder]}:{name}" if folder in _KINDS and name else ""


def origin(id_: str, library: Library) -> str:
    """What the licence asks to be said: whose it is, what was changed. '' for what is the project's own."""
    base = library.base
    if base is None or not base.has(id_):
        return ""
    changed = base.changed.get(id_)
    if changed is None:
        return f"This page is {by(base)}."
    what = changes(id_, library)
    ours = f" We changed {what}." if what else ""
    first = f"Changed here from {base.name}'s {since(changed)}, {by(base)}.{ours}"
    first = f"Changed here from {base.name}'s {since(changed)}, {by(base)}.{ours}"
    return " ".join([first, *newer(changed)])
