"""An author's Markdown to the HTML of it as it was written: links lead where the author said.

Raw HTML is not part of the language of authors: it becomes text. What still stands in the way of a reader's
browser is the wall's to take out.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.kept import installed, kept, sources
from generator.markdown.cites import CLASS


class _Citations(Treeprocessor):
    """A link to a source gets the class of one."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter("a"):
            if element.get("href", "").startswith("source:"):
                element.set("class", CLASS)


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
        named: Counter[str] = Counter()
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = self.wrapped(child, named)

    def wrapped(self, table: etree.Element, named: Counter[str]) -> etree.Element:
        """Tables with the same columns are told apart by a number."""
        table.set("class", "rv-table")
        for cell in table.iter("th"):
            cell.set("scope", "col")
        for row in table.findall("tbody/tr"):
            row[0].tag = "th"
            row[0].set("scope", "row")
        self.name_columns(table)
        if len(table.findall("thead/tr/*")) >= WIDE:
            self.name_cells(table)
        label = ", ".join("".join(cell.itertext()) for cell in table.findall("thead/tr/*")).strip(", ")
        region = etree.Element("div", {"class": "rv-scroll", "role": "region", "tabindex": "0"})
        named[label] += 1
        region.set("aria-label", f"Table{f' {named[label]}' if named[label] > 1 else ''}: {label}")
        region.append(table)
        return region

    def name_columns(self, table: etree.Element) -> None:
        """A column without a name, such as that of the rows' own names, has no head."""
        for head in table.findall("thead/tr/th"):
            if not "".join(head.itertext()).strip():
                head.tag = "td"
                head.attrib.pop("scope", None)

    def name_cells(self, table: etree.Element) -> None:
        """On a phone a row is a block, in which each cell says what it is."""
        table.set("class", "rv-table rv-known")
        heads = ["".join(head.itertext()).strip() for head in table.findall("thead/tr/*")]
        for row in table.findall("tbody/tr"):
            for cell, head in zip(row, heads, strict=False):
                if not head:
                    continue
                label = etree.Element("span", {"class": "rv-known-head"})
                label.text, label.tail, cell.text = f"{head}:", f" {cell.text or ''}", None
                cell.insert(0, label)


WIDE = 4
"""Columns that a phone has no room for side by side."""


class WithoutHtml(Extension):
    """Raw HTML is text."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take out what reads it."""
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html", strict=False)


class _House(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Citations(md), "rv-citations", 5)
        md.treeprocessors.register(_Tables(md), "rv-tables", 4)
        md.treeprocessors.register(_Headings(md), "rv-headings", 3)


_EXTENSIONS = ("tables", "sane_lists", "fenced_code", "toc")


@cache
def _reader(smart: bool) -> Markdown:
    return Markdown(
        extensions=[*_EXTENSIONS, WithoutHtml(), _House(), *(["smarty"] if smart else [])],
        extension_configs={"smarty": {"smart_dashes": False}},
    )


@kept("markdown", lambda: f"{sources('markdown')} {installed('markdown')}")
def parsed(text: str, *, smart: bool = True) -> str:
    """The HTML, not yet behind the wall; `smart` gives quotation marks their curls."""
    # A long line of code scrolls, so a keyboard must be able to reach it.
    return _reader(smart).reset().convert(text).replace("<pre>", '<pre tabindex="0">')
