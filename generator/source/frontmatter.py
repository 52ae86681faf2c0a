"""A Markdown file to its front matter (YAML text) and its body, with the line each starts on."""

from __future__ import annotations

from generator.errors import Place, Problem
from generator.source.values import Text

FENCE = "---"


def split_front_matter(text: str, path: str) -> tuple[str, Text] | Problem:
    """The YAML between the two `---` lines and the body.

    An empty line stands in for the first `---`, so that places in the YAML are places in the file.
    """
    if not text.startswith(FENCE + "\n"):
        return Problem(Place(path), "a guide starts with a '---' line, then its title and summary")
    end = text.find("\n" + FENCE + "\n", len(FENCE))
    if end < 0:
        return Problem(Place(path), "the front matter has no closing line '---'")
    start = end + len(FENCE) + 2
    place = Place(path, text.count("\n", 0, start) + 1)
    return text[len(FENCE) : end + 1], Text(text[start:], place, text, start)
