"""A page to its Markdown twin: what it says, without what is for paper, fingers and eyes alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

from generator.feeds.spoken import spoken
from generator.kept import installed, kept, sources
from generator.markdown import destination, escaped
from generator.pages.frame.page import Page

NAME = "index.md"

GONE = (
    "[id^=done-], .rv-anchor, .rv-known-head, .rv-former, .rv-ticks, .rv-tabs, .rv-axis, .rv-sheet-box, "
    ".rv-hero-links, svg, script, style, input, textarea, select, button, progress, [aria-hidden=true], "
    "[data-daily-day], [data-above], .rv-ahead-row, noscript"
)
"""What says nothing in words, or says again what stands beside it."""


def twins(pages: Mapping[str, Page]) -> dict[str, str]:
    """Address of each twin, beside its page, to its text."""
    return {f"{page.address}{NAME}": twin(page) for page in pages.values()}


def twin(page: Page) -> str:
    """Links to other pages lead to their twins; those to files and other sites stay."""
    return _words(page.body if page.kind == "booklet" else _without_sheet(page.body))


def _without_sheet(body: str) -> str:
    """The sheet says again what the page says, and stands right before the foot."""
    begin, end = body.find(_SHEET), body.find(_FOOT)
    return body if begin < 0 else body[:begin] + body[end:]


_SHEET, _FOOT = '<section class="rv-sheet', '<footer class="rv-foot"'


@kept("twins", lambda: f"{sources('feeds', 'markdown')} {installed('selectolax')}")
def _words(body: str) -> str:
    page = LexborHTMLParser(body)
    for tag in page.css(GONE):
        tag.decompose()
    for part in page.css("a > b, a > small"):
        part.insert_after(" ")
    for link in page.css("a[href]"):
        link.attrs["href"] = destination(_to_twin(link.attributes["href"] or ""))
    for named in page.css("a[title], img"):
        for name in ("alt", "title"):
            if words := named.attributes.get(name):
                named.attrs[name] = escaped(words)
    return tidy(spoken(page.body)) if page.body else ""


def tidy(text: str) -> str:
    """The same Markdown without spaces at the ends of lines and without more than one empty line."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip() + "\n"


_NO_TWIN = re.compile(r"^[a-z]+:|^/|(^|/)(go/[^/]+|embed/.+)/$")
"""Addresses on other sites, and those that only lead on or stand in a frame."""


def _to_twin(href: str) -> str:
    """`../run/#x` to `../run/index.md#x`."""
    path, mark, anchor = href.partition("#")
    inside = path.endswith("/") and not _NO_TWIN.search(path)
    return f"{path}{NAME}{mark}{anchor}" if inside else href
