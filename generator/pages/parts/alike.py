"""Stages that look alike in a list to what differs between them: numbers, summaries, notes."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence

from generator.markdown.words import plain
from generator.model import Library, Stage
from generator.pages.parts.line import line_title
from generator.pages.parts.training import named
from generator.words.dose import dose_words
from generator.words.lists import inside


def told_apart(looks: Sequence[Hashable], stages: Sequence[Stage], library: Library) -> list[str]:
    """For each stage, what differs between it and those that look the same; '' where none does."""
    alike: dict[Hashable, list[int]] = {}
    for number, look in enumerate(looks):
        alike.setdefault(look, []).append(number)
    found = dict[int, str]()
    for numbers in (some for some in alike.values() if some[1:]):
        found |= zip(numbers, differing([stages[number] for number in numbers], library), strict=True)
    return [found.get(number, "") for number in range(len(looks))]


def differing(stages: Sequence[Stage], library: Library) -> list[str]:
    """For each of them, what it says that not all of them say alike; '' for one that says no more."""
    told = [dict(_texts(stage, library)) for stage in stages]
    labels = dict.fromkeys(label for one in told for label in one)
    differ = [label for label in labels if len({one.get(label, "") for one in told}) > 1]
    return ["; ".join(one[label] for label in differ if one.get(label)) for one in told]


def _texts(stage: Stage, library: Library) -> Iterator[tuple[str, str]]:
    """What a row of a list leaves out, by what it is about."""
    for session in stage.sessions:
        for item in session.items:
            if item.exercise is not None and item.dose is not None:
                name = named(line_title(item, library))
                yield f"dose {session.id} {item.id}", f"{name}: {dose_words(item.dose)}"
            yield f"note {session.id} {item.id}", _first(item.note)
        yield f"note {session.id}", _first(session.note)
    yield "summary", _first(stage.summary)
    yield "note", _first(stage.note)


def _first(text: object) -> str:
    """Its first sentence, as it stands within another."""
    return inside(re.split(r"(?<=[.?!]) ", plain(str(text or "")))[0])
