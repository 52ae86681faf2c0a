"""Words made from code to a page of documentation."""

from __future__ import annotations

import datetime as dt

from generator.errors import Place
from generator.model import Doc
from generator.source import Text

CHANGED = dt.date(2026, 11, 28)


def doc(id_: str, title: str, summary: str, order: int, body: str) -> Doc:
    """As if an author had written it; `order` is its place among the pages of documentation."""

    def text(words: str) -> Text:
        return Text(words, Place(f"generator/reference/{id_}"))

    return Doc.model_construct(
        id=text(id_),
        title=text(title),
        summary=text(summary),
        order=order,
        changed=CHANGED,
        body=text(body),
    )
