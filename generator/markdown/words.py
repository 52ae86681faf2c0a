"""Markdown to the words it says, and words to Markdown that says them and nothing else."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.markdown.cites import unmarked
from generator.markdown.code import sub_outside_code
from generator.markdown.parse import parsed

_MARKS = re.compile(r"[\[\]<>&*_`#|\\~]|^\s*(?:[-+]|\d+[.)])\s|^\s*[-=]+\s*$", re.MULTILINE)
"""What may mean something other than itself."""

_TAG = re.compile(r"<(?=[A-Za-z/!?]|\Z)")
"""Where HTML may begin; at the end of a text, with what comes behind it."""
_SIGNS = re.compile(r"[\\`*_\[\]]")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def plain(text: str) -> str:
    """The words of a Markdown text, for search and descriptions; sources in brackets are left out."""
    return (
        without_markup(unmarked(parsed(text, smart=False))) if _MARKS.search(text) else " ".join(text.split())
    )


def without_markup(html: str) -> str:
    """The words of a piece of HTML."""
    return str(Markup(html).striptags())


def escaped(text: str) -> str:
    """Words as Markdown shows them: no sign of theirs is a link, code or HTML."""
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\g<0>", text)))


def without_html(text: str) -> str:
    """The same Markdown for readers that would take a '<' in it for HTML."""
    return sub_outside_code(_TAG, "&lt;", text)
