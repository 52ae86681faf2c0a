"""An author's Markdown to HTML: scheme links become addresses, tables get their scroll region.

Raw HTML is not part of the language of authors: it is shown as text, never run.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import lru_cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.errors import Place
from generator.model import parse_link
from generator.pages.address import relative

_MARK = "rv-address:"
"""Stands before an address until the page that shows the text is known."""

_MARKED = re.compile(re.escape(_MARK) + r'([^"]*)"')
_ONE_PARAGRAPH = re.compile(r"<p>(.*)</p>", re.DOTALL)


class _Links(Treeprocessor):
    """`plan:some-id` to a marked address; a citation gets the class of one."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter("a"):
            link = parse_link(element.get("href", ""), Place(""))
            if not isinstance(link, str):
                element.set("href", _MARK + link.address)
                if link.kind == "source":
                    element.set("class", "rv-cite")


class _Headings(Treeprocessor):
    """The highest heading of a text becomes h2, whatever the author began with."""

    def run(self, root: etree.Element) -> None:
        headings = [e for e in root.iter() if re.fullmatch(r"h[1-6]", e.tag)]
        rise = min((int(e.tag[1]) for e in headings), default=2) - 2
        for element in headings:
            element.tag = f"h{int(element.tag[1]) - rise}"


class _Tables(Treeprocessor):
    """A table scrolls inside its own named region; its first column names the row."""

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = self.wrapped(child)

    def wrapped(self, table: etree.Element) -> etree.Element:
        table.set("class", "rv-table")
        for cell in table.iter("th"):
            cell.set("scope", "col")
        for row in table.findall("tbody/tr"):
            row[0].tag = "th"
            row[0].set("scope", "row")
        self.name_corner(table)
        label = ", ".join("".join(cell.itertext()) for cell in table.findall("thead/tr/*")).strip(", ")
        region = etree.Element("div", {"class": "rv-scroll", "role": "region", "tabindex": "0"})
        region.set("aria-label", f"Table: {label}")
        region.append(table)
        return region

    def name_corner(self, table: etree.Element) -> None:
        corner = table.find("thead/tr/th")
        if corner is not None and not "".join(corner.itertext()).strip():
            corner.tag = "td"
            corner.attrib.pop("scope", None)


class _House(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Links(md), "rv-links", 5)
        md.treeprocessors.register(_Tables(md), "rv-tables", 4)
        md.treeprocessors.register(_Headings(md), "rv-headings", 3)


@lru_cache(maxsize=4096)
def _html(text: str) -> str:
    markdown = Markdown(
        extensions=["tables", "sane_lists", "fenced_code", "toc", "smarty", _House()],
        extension_configs={"smarty": {"smart_dashes": False}},
    )
    # A long line of code scrolls, so a keyboard must be able to reach it.
    return markdown.convert(text).replace("<pre>", '<pre tabindex="0">')


def prose(text: str, address: str) -> Markup:
    """The HTML of a Markdown text as it stands on the page at `address`."""
    html = _MARKED.sub(lambda match: relative(match[1], address) + '"', _html(str(text)))
    return Markup(html)


def line(text: str, address: str) -> Markup:
    """The same for a text of one paragraph, without its `<p>`."""
    html = prose(text, address)
    match = _ONE_PARAGRAPH.fullmatch(html.strip())
    return Markup(match[1]) if match and "<p>" not in match[1] else html


_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"[#*_`|>]+|^\s*[-:| ]+$", re.MULTILINE)


def plain(text: str) -> str:
    """The words of a Markdown text, for search and descriptions."""
    words = _SIGNS.sub(" ", _LINK.sub(r"\1", str(text)))
    return " ".join(words.split())
