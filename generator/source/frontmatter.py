"""A file to what is written in it; one of Markdown by its front matter (YAML text) and its body."""

from __future__ import annotations

from generator.errors import Place, Problem
from generator.source.values import Map, Text, Value
from generator.source.yaml import parse_yaml

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


def parse_file(text: str, path: str) -> tuple[Value | None, list[Problem]]:
    """The value of a YAML file, or of a Markdown file's front matter with its body; and the problems."""
    if not path.endswith(".md"):
        return parse_yaml(text, path)
    parts = split_front_matter(text, path)
    if isinstance(parts, Problem):
        return None, [parts]
    front, body = parts
    value, problems = parse_yaml(front, path)
    if isinstance(value, Map):
        value["body"] = body
    return value, problems
