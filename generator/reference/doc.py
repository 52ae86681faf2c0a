"""Words made from code to a page of documentation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from generator.errors import Place
from generator.model import Doc, DrawnDoc
from generator.source import Text

CHANGED = dt.date(2026, 11, 28)


def doc(
    id_: str,
    title: str,
    summary: str,
    order: int,
    body: str,
    *,
    changed: dt.date = CHANGED,
    anchors: Mapping[str, str] | None = None,
) -> Doc:
    """As if an author had written it; `order` is its place among the pages of documentation, `anchors` what
    its places were called before."""
    more = {"changed": changed, "anchors": dict(anchors or {})}
    return Doc.model_construct(**_fields(id_, title, summary, order, body) | more)


def drawn_doc(
    id_: str, title: str, summary: str, order: int, body: str, drawing: str, caption: str
) -> DrawnDoc:
    """The same with a drawing, as SVG, and the sentence below it."""
    fields = _fields(id_, title, summary, order, body)
    return DrawnDoc.model_construct(**fields, drawing=drawing, caption=caption)


def _fields(id_: str, title: str, summary: str, order: int, body: str) -> dict[str, Any]:
    def text(words: str) -> Text:
        return Text(words, Place(f"generator/reference/{id_}"))

    texts = {"id": text(id_), "title": text(title), "summary": text(summary), "body": text(body)}
    return {**texts, "order": order, "changed": CHANGED}
