"""Values and a template to a Page: the one place where HTML is put together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.markdown import marked, plain
from generator.model import Library, Link
from generator.model.library import entry_of
from generator.model.review import Review
from generator.pages.frame.address import relative, relative_file
from generator.pages.frame.glossary import Word
from generator.pages.frame.marking import HERE, piece, with_words
from generator.pages.frame.outline import outlined
from generator.pages.frame.page import Cite, Page, SearchEntry
from generator.pages.frame.prose import line, prose
from generator.pages.frame.reviews import status
from generator.pages.frame.sources import notes
from generator.pages.frame.wording import lower, upper
from generator.words.lists import counted

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
    environment.filters["counted"] = counted
    environment.filters["day"] = day
    environment.filters["plain"] = plain
    environment.filters["upper_first"] = upper
    environment.filters["lower_first"] = lower
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
    cite: Cite | None = None,
    former: Mapping[Any, Any] | None = None,
    **values: Any,
) -> Page:
    """The page at `address` from the template `<kind>.html`.

    A page without a review of its own is a draft; `cite` is how others name it; `former` names its
    anchors of before and what has their place. A template sees the values and `to(address)`,
    `prose(text)`, `line(text)` for this page.
    """
    body = filled(
        kind,
        address,
        kind=kind,
        title=title,
        summary=summary,
        changed=changed,
        review=review,
        status=status(review),
        cite=cite,
        **values,
    )
    made = outlined(body, former)
    return Page(
        address, kind, title, plain(summary), changed, made.body, made.headings, made.anchors, tuple(search),
        made.promised,
    )  # fmt: skip


def filled(template: str, address: str, glossary: Sequence[Word] = (), **values: Any) -> str:
    """The text of `<template>.html` for the page at `address`: the values, and ways to link and to write.

    Links to sources that its list has are end marks; words of the `glossary` are marked where prose first
    says them.
    """
    text = (
        _templates()
        .get_template(f"{template}.html")
        .render(
            address=address,
            to=partial(_to, page=address),
            file=partial(relative_file, page=address),
            prose=piece(prose, address),
            line=piece(line, address),
            meanings=Markup(HERE),
            **values,
        )
    )
    return marked(with_words(text, glossary, address), notes(text))


def _to(target: str | Link, page: str) -> str:
    return relative(target.address if isinstance(target, Link) else target, page)


def svg(drawing: str) -> Markup:
    """A drawing made by `generator.draw`, which escapes what it is given."""
    return Markup(drawing)


def latest(library: Library) -> dt.date:
    """The day anything last changed: the date of pages that gather others."""
    gone = [entry_of(one).dated for one in library.withdrawn.values()]
    dates = [*(entity.changed for entity in library.entities), *gone]
    return max(dates, default=dt.date(2026, 11, 25))
