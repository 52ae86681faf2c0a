"""No text holds what an author left in it: half a bracket, half a sentence, or a note to an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.check.voice import read_by
from generator.model import Library

NOTE = re.compile(r"\b(?:drop it|say it in|end note|to ?do:|fixme|tbd)\b", re.IGNORECASE)
SOURCE = re.compile(r"\bsources?\b|\bwe (?:read|found|couldn't)\b", re.IGNORECASE)
WHOLE = re.compile(r"[A-Z“\[\d].*[.?!”]", re.DOTALL)
PAIRS = {")": "(", "]": "[", "”": "“"}


def unbalanced(text: str) -> bool:
    """Whether a bracket or a curly quotation mark opens and does not close, or the other way around."""
    open_: list[str] = []
    for sign in text:
        if sign in PAIRS.values():
            open_.append(sign)
        elif sign in PAIRS and (not open_ or open_.pop() != PAIRS[sign]):
            return True
    return bool(open_)


def steps(library: Library) -> Iterator[str]:
    """Each step that a reader follows, in exercises and in tests."""
    for exercise in library.exercises.values():
        yield from (f"{exercise.id}: {step}" for step in (*exercise.set_up, *exercise.steps))
    for test in library.tests.values():
        yield from (f"{name}: {step}" for name, item in test.items.items() for step in item.how)


def half(step: str) -> bool:
    """Whether a step is not one whole sentence or more: a comma that YAML read as its own cuts it."""
    return WHOLE.fullmatch(step) is None


def test_every_bracket_closes(library: Library) -> None:
    assert [str(text)[:120] for text, _ in read_by(library) if unbalanced(text)] == []


def test_no_note_to_an_editor(library: Library) -> None:
    assert [str(text)[:120] for text, _ in read_by(library) if NOTE.search(text)] == []


def test_every_step_is_whole_sentences(library: Library) -> None:
    assert [step for step in steps(library) if half(step.partition(": ")[2])] == []


def test_no_step_speaks_of_its_source(library: Library) -> None:
    assert [step for step in steps(library) if SOURCE.search(step.partition(": ")[2])] == []


def test_a_comma_cuts_a_step() -> None:
    """What YAML makes of an unquoted comma in a list on one line."""
    assert [half(step) for step in ("Talk about training", "food", "Then rest.", "then rest.")] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("text", ["(one (two)", "one) two", "“one", "[a](b"])
def test_half_a_bracket_is_found(text: str) -> None:
    assert unbalanced(text)
