"""A stage to every line that may be done in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Item, Stage


def all_lines(stage: Stage) -> Iterator[Item]:
    """The lines of its sessions, and those that a rule or a condition puts in their place."""
    for session in stage.sessions:
        yield from session.lines
        yield from (item for other in session.instead for item in other.items)
