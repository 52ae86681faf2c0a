"""Figures that a body can't do, each at the frame that says it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.figures.drawn import drawn
from generator.figures.faults import Fault
from generator.model import Exercise, Library, TestItem
from generator.model.figure import Figure


def figures(library: Library) -> Iterator[Problem]:
    """An error for each frame that floats, sinks, tips over or bends too far."""
    for one in _drawable(library):
        if one.figure is not None:
            yield from _of(one, one.figure)


def _drawable(library: Library) -> Iterator[Exercise | TestItem]:
    yield from library.exercises.values()
    for test in library.tests.values():
        yield from test.items.values()


def _of(one: Exercise | TestItem, figure: Figure) -> Iterator[Problem]:
    for fault in drawn(one.looks).faults:
        yield Problem(_place(one, figure, fault), fault.message, "figure")


def _place(one: Exercise | TestItem, figure: Figure, fault: Fault) -> Place:
    """Where the frame says the word, or where it begins; of a frame that says nothing, the one before it."""
    for number in range(fault.frame, -1, -1):
        lines = figure.frames[number].lines
        said = [line for line in lines if fault.word and fault.word in line.text]
        if said:
            return said[0].place_of(fault.word)
        if lines:
            return lines[0].text.place
    return one.title.place
