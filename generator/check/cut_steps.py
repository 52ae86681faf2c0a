"""Steps that begin with a small letter: inside [ ] a comma has ended the one before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Library
from generator.source import Text


def cut(library: Library) -> Iterator[Problem]:
    """An error for each step that is the rest of another."""
    for text in _steps(library):
        if text[:1].islower():
            message = f"the step before ends at a comma, and this one begins '{text[:30]}'; put a step with"
            message += " commas in quotes, or begin each with a large letter"
            yield Problem(text.place, message, "step")


def _steps(library: Library) -> Iterator[Text]:
    for test in library.tests.values():
        for item in test.items.values():
            yield from item.how
    for exercise in library.exercises.values():
        yield from (*exercise.set_up, *exercise.steps)
        yield from (*exercise.easier, *exercise.harder, *exercise.instead)
