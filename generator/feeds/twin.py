"""A page to its Markdown twin: what it says, without what is for paper, fingers and eyes alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

from generator.markdown import destination, escaped
from generator.pages.frame.page import Page

NAME = "index.md"

GONE = (
    "[id^=done-], .rv-anchor, .rv-former, .rv-ticks, .rv-tabs, .rv-axis, .rv-sheet-box, .rv-hero-links, svg, "
    "script, style, input, textarea, select, button, progress, [aria-hidden=true], [data-daily-day], noscript"
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


@lru_cache(maxsize=4096)
def _words(body: str) -> str:
    # A page that did not change says what it said at the last build.
    soup = BeautifulSoup(body, "html.parser")
    for tag in soup.select(GONE):
        tag.decompose()
    for part in soup.select("a > b, a > small"):
        part.insert_after(" ")
    for link in soup.find_all("a", href=True):
        link["href"] = destination(_to_twin(str(link["href"])))
    for named in soup.find_all(["a", "img"]):
        named.attrs |= {name: escaped(str(named[name])) for name in ("alt", "title") if named.get(name)}
    text = _Words(heading_style="ATX", bullets="-").convert_soup(soup)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip() + "\n"


_NO_TWIN = re.compile(r"^[a-z]+:|^/|(^|/)(go/[^/]+|embed/.+)/$")
"""Addresses on other sites, and those that only lead on or stand in a frame."""


def _to_twin(href: str) -> str:
    """`../run/#x` to `../run/index.md#x`."""
    path, mark, anchor = href.partition("#")
    inside = path.endswith("/") and not _NO_TWIN.search(path)
    return f"{path}{NAME}{mark}{anchor}" if inside else href


class _Words(MarkdownConverter):
    """Markdown, with a line for each pair of a list of facts."""

    def escape(self, text: str, parent_tags: Any) -> str:
        """Words that look like a link, code or HTML stay words."""
        return escaped(text or "")

    def convert_code(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Code within a line stays on it: at the beginning of a line it could be HTML."""
        inside = text if "pre" in parent_tags else text.replace("\n", " ")
        return str(super().convert_code(el, inside, parent_tags))  # type: ignore[misc]

    def convert_pre(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Code between fences that are longer than those in it."""
        ticks = max([2, *map(len, re.findall("`+", text))]) + 1
        return f"\n\n{'`' * ticks}\n{text.strip(chr(10))}\n{'`' * ticks}\n\n" if text else ""

    def convert_td(self, el: Tag, text: str, parent_tags: Any) -> str:
        """A cell, which ends at its border and nowhere before."""
        return str(super().convert_td(el, text.replace("|", "\\|"), parent_tags))  # type: ignore[misc]

    def convert_th(self, el: Tag, text: str, parent_tags: Any) -> str:
        """The same."""
        return str(super().convert_th(el, text.replace("|", "\\|"), parent_tags))  # type: ignore[misc]

    def convert_dl(self, el: Tag, text: str, parent_tags: Any) -> str:
        """`- Hold: 5 s`."""
        return f"\n\n{text.strip()}\n\n"

    def convert_dt(self, el: Tag, text: str, parent_tags: Any) -> str:
        """The label of a fact."""
        return f"\n- **{' '.join(text.split())}:** "

    def convert_dd(self, el: Tag, text: str, parent_tags: Any) -> str:
        """What it says, on the same line."""
        return f"{' '.join(text.split())}\n"

    def convert_small(self, el: Tag, text: str, parent_tags: Any) -> str:
        """A unit, or words beside a heading: apart from what stands before."""
        return f" {text.strip()} " if text.strip() else ""
