"""The theme's template to pages in it: rendered once for pages of one shape, and filled for each of them.

All that the theme puts around a page but its title, summary, address, contents and body is the same on every
page at the same depth of the same section. A test holds each page to what the template itself makes of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from jinja2 import Environment, Template
from markupsafe import escape

COMPOSED = version("mkdocs-material") == "9.8.2"
"""The switch: whether pages are filled into shells. Only for the theme that they were compared with."""

TEMPLATE = "main.html"

_TITLE, _SUMMARY, _URL, _ANCHOR, _HEADING, _STEP = (f"\ue000{number}\ue001" for number in range(6))
_BODY = '\ue0006 class="rv \ue001'
_SHARED = {name: f"\ue000{name}\ue001" for name in ("title", "picture", "alt")}
"""Stand-ins: no text has them. The template looks for a class in the body."""


class _StandIn:
    """A page of the same shape as another one, without its words."""

    def __init__(self, page: Any) -> None:
        first, *rest = page.url.split("/")
        self.url = "/".join([first, *(_STEP for _ in rest[:-1]), ""])
        self.title, self.content = _TITLE, _BODY
        self.meta = {**page.meta, "title": _TITLE, "description": _SUMMARY}
        self.meta["shared"] = page.meta["shared"] and _SHARED
        self.canonical_url = page.canonical_url and _URL
        self.toc = [{"url": f"#{_ANCHOR}", "title": _HEADING, "level": 2}] if _headings(page) else []
        self._page = page

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)


@dataclass(frozen=True)
class _Shell:
    """Texts with a stand-in between each two."""

    parts: tuple[str, ...]
    whole: str

    def fits(self, page: Any) -> bool:
        """Whether no link of the shell leads into the page's own folder: it would be a shorter one there."""
        _, second, *rest = page.url.split("/")
        return f"{'../' * len(rest)}{second}/" not in self.whole

    def filled(self, values: Mapping[str, str]) -> str:
        """The whole page."""
        return "".join(values.get(part, part) for part in self.parts)


class Shells(Template):
    """Stands for the template, and makes of a page what that would."""

    def __new__(cls, env: Environment) -> Shells:
        """Without a source of its own."""
        return object.__new__(cls)

    def __init__(self, env: Environment) -> None:
        self._template = env.get_template(TEMPLATE)
        self._contents = env.get_template("partials/toc.html")
        self._language = env.get_template("partials/language.html")
        self._lang: Any = None
        self._known: dict[tuple[Any, ...], _Shell | None] = {}

    def render(self, *given: Any, **named: Any) -> str:
        """What the template makes of the context."""
        context = dict(*given, **named)
        page = context["page"]
        shell = self._shell(context) if _is_usual(page, context) else None
        if shell is None or not shell.fits(page):
            return self._template.render(context)
        return shell.filled(
            {
                _TITLE: page.title,
                _SUMMARY: escape(page.meta["description"]),
                _URL: escape(page.canonical_url or ""),
                _ANCHOR: escape(next((item.url[1:] for item in page.toc), "")),
                _HEADING: self._of_contents(page, context),
                _BODY: page.content,
                **{_SHARED[name]: escape(words) for name, words in (page.meta["shared"] or {}).items()},
            }
        )

    def _shell(self, context: Mapping[str, Any]) -> _Shell | None:
        page, scripts = context["page"], context["rv_scripts"]
        key = (
            page.url.partition("/")[0],
            page.url.count("/"),
            bool(page.canonical_url),
            bool(page.meta["shared"]),
            _headings(page),
            *(tuple(scripts[name]) for name in ("modules", "imports")),
        )
        if key not in self._known:
            self._known[key] = self._made(context)
        return self._known[key]

    def _made(self, context: Mapping[str, Any]) -> _Shell | None:
        page = _StandIn(context["page"])
        text = self._template.render({**context, "page": page})
        contents = self._of_contents(page, context)
        if text.count(contents) != 1:
            return None
        parts = [text.replace(contents, _HEADING)]
        for mark in (_TITLE, _SUMMARY, _URL, _ANCHOR, _HEADING, _BODY, *_SHARED.values()):
            parts = [piece for part in parts for piece in _split(part, mark)]
        return _Shell(tuple(parts), text)

    def _of_contents(self, page: Any, context: Mapping[str, Any]) -> str:
        if self._lang is None:
            self._lang = self._language.make_module({"config": context["config"]})
        return self._contents.render(config=context["config"], page=page, lang=self._lang)


def _headings(page: Any) -> bool:
    return any(True for _ in page.toc)


def _is_usual(page: Any, context: Mapping[str, Any]) -> bool:
    """Whether it is one of many: below a section's page, in no menu, with a title that no filter changes."""
    return (
        page.url.endswith("/")
        and page.url.count("/") > 1
        and 'class="rv ' in page.content
        and not any(other is page for other in context["nav"].pages)
        and page.title == page.meta["title"]
        and str(escape(page.title)) == " ".join(page.title.split()) == page.title
        and not context["rv_scripts"]["classic"]
    )


def _split(text: str, mark: str) -> list[str]:
    first, *rest = text.split(mark)
    return [first, *(piece for part in rest for piece in (mark, part))]
