"""Every page of the library is at most three links from home, by what pages themselves lead to."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

from own import own_pages

KINDS = {"condition", "plan", "stage", "exercise", "test", "question", "guide", "evidence-topic"}
FAR = 3
"""Links from home that a reader takes at most; a stage is one further than its plan."""

UNTRODDEN = "clinicians"
"""A list of all addresses, which no runner goes through."""

LINK = re.compile(r'<a\b[^>]*\bhref="([^"]+)"')


def linked(address: str, body: str) -> set[str]:
    """The pages that one leads to; not other sites, nor other places on it."""
    base = f"/{address}" if address.endswith("/") or not address else f"/{posixpath.dirname(address)}/"
    parts = (urlsplit(href) for href in LINK.findall(body))
    paths = (part.path for part in parts if not part.scheme and not part.netloc and part.path)
    return {posixpath.normpath(posixpath.join(base, path)).strip("/.") for path in paths}


def depths() -> dict[str, int]:
    """Each address that can be reached from home to the links it takes."""
    bodies = {address.strip("/"): (address, page.body) for address, page in own_pages().items()}
    found, row = {"": 0}, [""]
    while row:
        following = [to for one in row if one != UNTRODDEN for to in sorted(linked(*bodies[one]))]
        row = [to for to in dict.fromkeys(following) if to in bodies and to not in found]
        found |= dict.fromkeys(row, max(found.values()) + 1)
    return found


def test_every_page_is_at_most_three_links_from_home() -> None:
    found = depths()
    far = {
        address: found.get(address.strip("/"))
        for address, page in own_pages().items()
        if page.kind in KINDS and found.get(address.strip("/"), 9) > FAR
    }
    assert far == {}
