"""An author's Markdown: its HTML without a script in it, its links, its words; and words as Markdown."""

from generator.markdown.cites import marked, unmarked
from generator.markdown.links import destination, links_in, pictures_in, rewritten
from generator.markdown.parse import parsed
from generator.markdown.wall import walled
from generator.markdown.words import escaped, plain, without_html, without_markup
from generator.model.condition import OPINION

__all__ = [
    "OPINION",
    "destination",
    "escaped",
    "links_in",
    "marked",
    "parsed",
    "pictures_in",
    "plain",
    "rewritten",
    "unmarked",
    "walled",
    "without_html",
    "without_markup",
]
