"""A body to its ids and headings, and to the same body with a link to itself at each heading."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.frame.page import Heading

# Bodies are our own: in an attribute every `>` and every quote is escaped.
_ID = re.compile(r'<(?P<tag>[a-z][a-z0-9-]*)\b[^>]*?\sid="(?P<id>[^"]+)"')
_PLACE = re.compile(
    r'<(?:section|article|li)\b[^>]*?\sid="(?P<place>[^"]+)"[^>]*>'
    r"|</(?:section|article|li)>"
    r"|<(?P<tag>h[23])\b(?P<attributes>[^>]*)>(?P<inside>.*?)</(?P=tag)>",
    re.DOTALL,
)
_OWN = re.compile(r'\sid="([^"]+)"')
_TAGS = re.compile(r"<[^>]+>")

PROMISED = frozenset(["section", "article", "li", "h2", "h3", "h4"])
"""What somebody may link to for good; ids of captions, fields and drawings are the page's own business."""

TOP = "top"
"""In place of an anchor: the page itself."""

LABEL = "t-"
"""Begins the id of what only names something else on the page."""

OWN = frozenset(["next", "on-this-page"])
"""Headings of what stands around a page."""


@dataclass(frozen=True)
class Outline:
    """A body with links at its headings, and what can be linked to in it."""

    body: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    promised: frozenset[str]


def outlined(body: str, former: Mapping[Any, Any] | None = None) -> Outline:
    """The outline; `former` names anchors of before and the ones that have their place now."""
    headings: list[Heading] = []
    linked = _PLACE.sub(_Headings(headings), body)
    ids = {match["id"]: match["tag"] for match in _ID.finditer(linked)}
    whole = _with_former(linked, former or {}, ids)
    promised = {id_ for id_, tag in ids.items() if tag in PROMISED and not id_.startswith(LABEL)} - OWN
    anchors = {match["id"] for match in _ID.finditer(whole)}
    return Outline(whole, tuple(headings), frozenset(anchors), frozenset(promised))


class _Headings:
    """Puts a link into each heading that can be reached: by its own id, or by that of what it begins."""

    def __init__(self, found: list[Heading]) -> None:
        self._found = found
        self._place = ""

    def __call__(self, match: re.Match[str]) -> str:
        if match["tag"] is None:
            self._place = match["place"] or ""
            return match[0]
        own = _OWN.search(match["attributes"])
        named = own[1] if own and not own[1].startswith(LABEL) else ""
        id_, self._place = (named or self._place), ""
        if not id_:
            return match[0]
        title = " ".join(html.unescape(_TAGS.sub("", match["inside"])).split())
        if match["tag"] == "h2":
            self._found.append(Heading(2, id_, title))
        return match[0] if id_ in OWN else _linked(match, id_)


def _linked(match: re.Match[str], id_: str) -> str:
    """Without words of its own, so that the heading reads as before."""
    link = f'<a class="rv-anchor" href="#{id_}" aria-label="Link to this part"></a>'
    return f"<{match['tag']}{match['attributes']}>{match['inside']}{link}</{match['tag']}>"


def _with_former(body: str, former: Mapping[Any, Any], ids: Mapping[str, str]) -> str:
    """An old anchor stands right before the new one, so that both arrive without a script."""
    for old, new in former.items():
        place = re.search(rf'<[a-z][^>]*\sid="{re.escape(new)}"[^>]*>', body)
        if old in ids or (place is None and new != TOP):
            continue
        at = place.start() if place else body.index(">") + 1
        body = f'{body[:at]}<span class="rv-former" id="{html.escape(old)}"></span>{body[at:]}'
    return body
