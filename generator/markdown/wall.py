"""HTML made from a text to HTML that runs nothing and asks no other host: only what is named here stays.

It is the last of the walls: `links_in` says before it, with a place, what an author should write instead.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import nh3

TAGS = {
    "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol",
    "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip

_ATTRIBUTES = {
    "a": {"class", "href", "title"},
    "code": {"class"},
    "div": {"aria-label", "class", "role", "tabindex"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "span": {"class"},
    "table": {"class"},
    "td": {"style"},
    "th": {"scope", "style"},
} | {f"h{level}": {"id"} for level in range(1, 7)}

SCHEMES = ("http", "https", "mailto", "tel")
"""What a link to another site may begin with."""


def is_let_through(address: str) -> bool:
    """Whether a link to that address outlives the wall."""
    return "href" in nh3.clean(f'<a href="{escape(address)}">', url_schemes=set(SCHEMES))


Address = Callable[[str], str | None]
"""Where a link or a picture leads, as it was written, to what stands in the page; None takes it out."""


def walled(html: str, link: Address, picture: Address, own: frozenset[str] = frozenset()) -> str:
    """The HTML behind the wall; `own` are schemes that `link` knows and that no browser does."""

    def address(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href":
            return link(value)
        return picture(value) if attribute == "src" else value

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=address,
        url_schemes={*SCHEMES, *own},
        filter_style_properties={"text-align"},
        link_rel=None,
    )
