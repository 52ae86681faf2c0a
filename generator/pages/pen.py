"""Values and a template to a Page: the one place where HTML is put together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache, partial
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model import Library, Link
from generator.model.review import Review
from generator.pages.address import relative
from generator.pages.page import Heading, Page, SearchEntry
from generator.pages.prose import line, plain, prose
from generator.pages.reviews import status

DRAFT = Review()


def day(date: dt.date) -> str:
    """`25 Nov 2026`."""
    return f"{date.day} {date:%b %Y}"


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    environment.filters["plain"] = plain
    return environment


def render(
    address: str,
    kind: str,
    *,
    title: str,
    summary: str,
    changed: dt.date,
    review: Review = DRAFT,
    search: Iterable[SearchEntry] = (),
    cite: str = "",
    **values: Any,
) -> Page:
    """The page at `address` from the template `<kind>.html`.

    A page without a review of its own is a draft; `cite` is how others name it. A template sees the
    values and `to(address)`, `prose(text)`, `line(text)` for this page.
    """
    body = (
        _templates()
        .get_template(f"{kind}.html")
        .render(
            address=address,
            kind=kind,
            title=title,
            summary=summary,
            changed=changed,
            review=review,
            status=status(review),
            cite=cite,
            to=partial(_to, page=address),
            prose=partial(prose, address=address),
            line=partial(line, address=address),
            **values,
        )
    )
    outline = _Outline()
    outline.feed(body)
    headings, anchors = tuple(outline.headings), frozenset(outline.anchors)
    return Page(address, kind, title, plain(summary), changed, body, headings, anchors, tuple(search))


def _to(target: str | Link, page: str) -> str:
    return relative(target.address if isinstance(target, Link) else target, page)


def svg(drawing: str) -> Markup:
    """A drawing made by `generator.draw`, which escapes what it is given."""
    return Markup(drawing)


def latest(library: Library) -> dt.date:
    """The day anything last changed: the date of pages that gather others."""
    dates = [entity.changed for entity in library.entities]
    return max(dates, default=dt.date(2026, 11, 25))


class _Outline(HTMLParser):
    """Collects ids and the section headings of a body."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.anchors: list[str] = []
        self._open: tuple[int, str] | None = None
        self._section = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id") or ""
        if id_:
            self.anchors.append(id_)
        if tag == "section":
            self._section = id_
        if tag in ("h2", "h3"):
            self._open, self._words = (int(tag[1]), id_ or self._section), []

    def handle_data(self, data: str) -> None:
        if self._open:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag == f"h{self._open[0]}":
            level, id_ = self._open
            if id_ and level == 2:
                self.headings.append(Heading(level, id_, " ".join("".join(self._words).split())))
            self._open, self._section = None, ""
