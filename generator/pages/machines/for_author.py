"""A page to the same as its author sees it: with the lines that it is made from, and what is found there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from generator.errors import Problem
from generator.pages.frame.page import Page
from generator.pages.frame.written_at import WrittenAt
from generator.words.lists import counted

_STYLE = """
.rv-author{position:fixed;inset:auto auto 0 0;z-index:9;max-width:min(30rem,100vw);
max-height:60vh;overflow:auto;padding:.3rem .6rem;font:.65rem/1.5 ui-monospace,monospace;
color:#fff;background:#222}
.rv-author ul{margin:.3rem 0;padding:0 0 0 1rem}
.rv-author summary{cursor:pointer}
@media print{.rv-author{display:none}}
"""
"""Its own: readers never get it."""


def for_author(page: Page, at: WrittenAt | None, problems: Sequence[Problem]) -> Page:
    """Unchanged where no file is behind the page."""
    if at is None:
        return page
    found = [problem for problem in problems if problem.place.path == at.place.path and not problem.waived]
    head = f"{at.place.path}:{at.place.line}" + (f" · {counted(len(found), 'warning')}" if found else "")
    parts = [*_listed(map(str, found)), *_listed(f"line {place.line}: {name}" for name, place in at.parts)]
    box = f'<details class="rv-author"><summary>{escape(head)}</summary>{"".join(parts)}</details>'
    return replace(page, body=f"{page.body}<style>{_STYLE}</style>{box}")


def _listed(lines: Iterable[str]) -> list[str]:
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return [f"<ul>{rows}</ul>"] if rows else []
